"""Which form a report of a unit and a year is written on."""

import re
from collections.abc import Iterable

from models.form.definition import FormDefinition
from models.report.report import Report
from models.report.wording import unit_name
from models.text.search import fold


def suited_forms(forms: Iterable[FormDefinition], year: int, unit: str) -> list[FormDefinition]:
    """Return the forms valid in a year that are made for units of this kind (`Xã …`, `Huyện …`)."""
    return [form for form in forms if covers(form, year) and is_for_unit(form, unit)]


def covers(form: FormDefinition, year: int) -> bool:
    """Return whether a form is valid in a year."""
    return int(form.facts["first_year"]) <= year <= int(form.facts["last_year"])


def is_for_unit(form: FormDefinition, unit: str) -> bool:
    """Return whether a form is made for the kind of unit its name begins with."""
    name = fold(unit_name(Report(form, {"general.unit": unit}))) if unit else ""
    kinds = re.split(r",\s*", form.fact("unit_types"))
    return any(name.startswith(f"{fold(kind)} ") for kind in kinds)
