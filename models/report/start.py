"""What a new report begins with: the form's own defaults, its starred heads, what the office entered before."""

from collections.abc import Mapping

from models.form.definition import FormDefinition
from models.report.answers import Answer, parse_answer
from models.report.report import Report
from models.report.wording import default_place
from models.text.clean import clean_line
from models.text.prose import paragraph
from models.text.search import fold

UNIT = "general.unit"


def new_report(form: FormDefinition, year: int, unit: str, before: Mapping[str, Answer] | None = None) -> Report:
    """Return a report that begins with the form's defaults and what `before`, an older report, remembers.

    Only fields marked `remembered` are taken over, and only from a unit of the same name, of whatever level:
    another office has another signer and other receivers. Raise AnswerError for a unit or year that cannot be kept.
    """
    report = Report(form, _remembered(form, unit, before or {}))
    typed = {"year": str(year), "unit": unit}
    changes = [
        report.change(field.key, parse_answer(field, typed.get(field.id, "") or field.default))
        for field in form.fields
        if field.type != "sentence" and (field.id in typed or report.get(field.key) is None)
    ]
    report.apply(changes)
    if not report.text("place"):
        report.apply([report.change("general.place", default_place(report))])
    report.apply([report.change(section.key, _heads(section.heads)) for section in form.written_sections])
    return report


def _remembered(form: FormDefinition, unit: str, before: Mapping[str, Answer]) -> dict[str, Answer]:
    own_name = default_place(Report(form, {UNIT: clean_line(unit)}))
    # the type word of the older report may be one this form does not know: huyện Nga Sơn, now xã Nga Sơn
    if not fold(f" {before.get(UNIT, unit)}").endswith(fold(f" {own_name}")):
        return {}
    kept = {field.key for field in form.fields if field.remembered}
    return {key: answer for key, answer in before.items() if key in kept}


def _heads(heads: tuple[str, ...]) -> Answer:
    return tuple(paragraph(head, "starred") for head in heads)
