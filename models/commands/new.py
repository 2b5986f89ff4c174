"""`new`: begins a report."""

import re
from argparse import Namespace

from models.commands.cli import DONE
from models.commands.data_file import open_store
from models.commands.output import print_json
from models.commands.vietnamese import UsageError
from models.form.definition import FormDefinition
from models.form.library import form_ids, load_form
from models.report.report import Report
from models.report.start import new_report
from models.report.wording import agency, unit_name
from models.text.clean import clean_line
from models.text.search import fold


def run(options: Namespace) -> int:
    """Begin a report with what the office entered before, and print its id."""
    unit = clean_line(options.unit)
    if not unit:
        raise UsageError("Tên đơn vị không được để trống; hãy gõ sau “--unit”, ví dụ --unit “Xã Nga Sơn”.")
    form = load_form(options.form) if options.form else choose_form(options.year, unit)
    new_report(form, options.year, unit)  # refuses what cannot be kept before a data file is made
    with open_store(options, create=True) as store:
        report = new_report(form, options.year, unit, store.latest_answers())
        name = clean_line(options.name or "") or default_name(report)
        report_id = store.add(name, report)
    if options.json:
        print_json({"id": report_id, "name": name, "form": form.id})
    else:
        print(report_id)
    return DONE


def default_name(report: Report) -> str:
    """Return what a report is called in the list when nobody named it: its year and its agency."""
    return f"Báo cáo năm {report.year() or '…'} – {agency(report)}"


def choose_form(year: int, unit: str) -> FormDefinition:
    """Return the one form for a year and a kind of unit; raise UsageError when none or several suit."""
    forms = [load_form(form_id) for form_id in form_ids()]
    suited = [form for form in forms if _is_for(form, year) and _is_for_unit(form, unit)]
    if len(suited) == 1:
        return suited[0]
    listed = ", ".join(form.id for form in forms)
    raise UsageError(
        f"Không tự chọn được biểu mẫu cho “{unit}” năm {year}; hãy thêm “--form” với một trong các mã: {listed}."
    )


def _is_for(form: FormDefinition, year: int) -> bool:
    return int(form.facts["first_year"]) <= year <= int(form.facts["last_year"])


def _is_for_unit(form: FormDefinition, unit: str) -> bool:
    name = fold(unit_name(Report(form, {"general.unit": unit})))
    kinds = re.split(r",\s*", form.fact("unit_types"))
    return any(name.startswith(f"{fold(kind)} ") for kind in kinds)
