"""`new`: begins a report."""

from argparse import Namespace

from models.commands.cli import DONE
from models.commands.data_file import open_store
from models.commands.output import print_json, print_refused
from models.commands.vietnamese import UsageError
from models.form.definition import FormDefinition
from models.form.library import load_form, load_forms
from models.report.carried import LastYear
from models.report.choice import suited_forms
from models.report.next_year import start_year
from models.report.report import Report
from models.report.start import new_report
from models.report.wording import report_name
from models.text.clean import clean_line


def run(options: Namespace) -> int:
    """Begin a report with what the office entered before, or from last year's, and print its id."""
    report_id, name, report = _begin(options) if options.last is None else _begin_from_last(options)
    if options.json:
        print_json({"id": report_id, "name": name, "form": report.form.id})
    else:
        print(report_id)
    return DONE


def _begin(options: Namespace) -> tuple[int, str, Report]:
    if options.year is None:
        raise UsageError("Dòng lệnh còn thiếu “--year”; hãy thêm năm báo cáo, ví dụ --year 2026.")
    unit = _unit(options)
    form = load_form(options.form) if options.form else choose_form(options.year, unit)
    new_report(form, options.year, unit)  # refuses what cannot be kept before a data file is made
    with open_store(options, create=True) as store:
        report = new_report(form, options.year, unit, store.latest_answers())
        name = _name(options, report)
        return store.add(name, report), name, report


def _begin_from_last(options: Namespace) -> tuple[int, str, Report]:
    with open_store(options, create=False) as store:
        last = LastYear(store.summary(options.last).name, store.load(options.last))
        if options.year is None and last.year is None:
            raise UsageError(f"Báo cáo số {options.last} không ghi năm; hãy thêm “--year”, ví dụ --year 2026.")
        year: int = options.year or (last.year or 0) + 1
        unit = last.report.text("unit") if options.unit is None else _unit(options)
        form = load_form(options.form) if options.form else choose_form(year, unit)
        report = start_year(form, year, last.report, unit)
        name = _name(options, report)
        return store.add(name, report, last=last), name, report


def _unit(options: Namespace) -> str:
    unit = clean_line(options.unit or "")
    if not unit:
        raise UsageError("Tên đơn vị không được để trống; hãy gõ sau “--unit”, ví dụ --unit “Xã Nga Sơn”.")
    return unit


def _name(options: Namespace, report: Report) -> str:
    return clean_line(options.name or "") or report_name(report)


def choose_form(year: int, unit: str) -> FormDefinition:
    """Return the one form for a year and a kind of unit; raise UsageError when none or several suit.

    A form that cannot be read is passed over and named on stderr.
    """
    forms, refused = load_forms()
    print_refused(refused)
    suited = suited_forms(forms, year, unit)
    if len(suited) == 1:
        return suited[0]
    listed = ", ".join(form.id for form in forms)
    raise UsageError(
        f"Không tự chọn được biểu mẫu cho “{unit}” năm {year}; hãy thêm “--form” với một trong các mã: {listed}."
    )
