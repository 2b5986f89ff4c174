"""`new`: begins a report."""

from argparse import Namespace

from models.commands.cli import DONE
from models.commands.data_file import open_store
from models.commands.output import print_json, print_refused
from models.commands.vietnamese import UsageError
from models.form.definition import FormDefinition
from models.form.library import load_form, load_forms
from models.report.choice import suited_forms
from models.report.report import Report
from models.report.start import new_report
from models.report.wording import agency
from models.text.clean import clean_line


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
