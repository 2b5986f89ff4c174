"""A report begun from last year's, for the tests of what still stands as last year."""

from collections.abc import Mapping

from models.form.definition import FormDefinition
from models.report.answers import Answer, parse_answer
from models.report.carried import LastYear
from models.report.report import Report
from models.text.prose import from_text
from ui.editing import Editing


def report_of(form: FormDefinition, texts: Mapping[str, str]) -> Report:
    """Return a report with these texts by field id or section address."""
    fields = {field.id: field for field in form.fields}
    answers: dict[str, Answer | None] = {}
    for name, text in texts.items():
        if name in fields:
            answers[fields[name].key] = parse_answer(fields[name], text)
        else:
            answers[name] = from_text(text)
    report = Report(form)
    report.apply([report.change(key, answer) for key, answer in answers.items()])
    return report


def carried_on(form: FormDefinition, texts: Mapping[str, str]) -> Editing:
    """Return this year's report with last year's texts, every fact of them unconfirmed, being edited."""
    editing = Editing(report_of(form, {**texts, "year": "2019"}))
    editing.set_last_year(LastYear("Báo cáo 2018", report_of(form, {**texts, "year": "2018"})))
    return editing
