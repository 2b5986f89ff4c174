"""The office's own data: entered once, and what every new report of this unit begins with."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from typing import cast

from models.form.definition import FormDefinition
from models.report.answers import parse_answer
from models.report.report import Change, Report
from models.report.wording import default_place, general_field
from models.text.clean import clean_line
from models.text.search import fold

_UNIT = "general.unit"


@dataclass(frozen=True, slots=True)
class Office:
    """What a clerk says of the office; each name is the id of a field, "" for what is not said."""

    unit: str = ""
    addressee: str = ""
    """One receiver of the report a line."""
    signer_form: str = ""
    signer_name: str = ""


def dump_office(office: Office) -> str:
    """Return the office as the text kept in the data file."""
    return json.dumps(asdict(office), ensure_ascii=False)


def load_office(text: str) -> Office | None:
    """Return the office that `dump_office` wrote, None for anything else."""
    try:
        kept: object = json.loads(text)
    except ValueError:
        return None
    if not isinstance(kept, dict):
        return None
    told = cast("dict[str, object]", kept)
    return Office(**{field.name: str(told.get(field.name, "")) for field in fields(Office)})


def office_changes(report: Report, office: Office) -> list[Change]:
    """Return what makes a report of this office's unit begin with its data, none for a report of another unit.

    Raise AnswerError for what no report takes.
    """
    own_name = default_place(Report(report.form, {_UNIT: clean_line(report.text("unit"))}))
    # the office may have had another level then: huyện Nga Sơn, now xã Nga Sơn
    if not own_name or not fold(f" {office.unit}").endswith(fold(f" {own_name}")):
        return []
    told = {name: value for name, value in asdict(office).items() if value and name != "unit"}
    known = {name: general_field(report, name) for name in told if f"general.{name}" in report.form.items}
    changes = [report.change(field.key, parse_answer(field, told[name])) for name, field in known.items()]
    return [change for change in changes if change.old != change.new]


def unit_kinds(forms: Iterable[FormDefinition]) -> list[str]:
    """Return the kinds of units the forms are made for, those of the newest form first."""
    newest_first = sorted(forms, key=lambda form: int(form.facts["last_year"]), reverse=True)
    kinds = [kind.strip() for form in newest_first for kind in form.fact("unit_types").split(",")]
    return list(dict.fromkeys(kinds))


def split_unit(unit: str, kinds: Iterable[str]) -> tuple[str, str]:
    """Return the kind of a unit and its own name; the kind is "" when it is none of those given."""
    name = clean_line(unit)
    for kind in sorted(kinds, key=len, reverse=True):
        if name.lower().startswith(f"{kind} "):
            return kind, name[len(kind) :].strip()
    return "", name
