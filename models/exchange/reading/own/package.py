"""Reads the report of a package as it was packed."""

from models.exchange.package.read import is_package, read_packed_report
from models.exchange.reading.own.cells import read_cells
from models.exchange.reading.understood import Header, Understood, UnderstoodSection
from models.report.report import Report, is_private
from models.report.wording import agency_lines, date_line, fill, heading, printed_number


def read_own_package(content: bytes) -> Understood | None:
    """Return what the report of a package holds; None for any other file.

    Raise PackageError for a package that cannot be trusted: no other reader would make more of it.
    """
    if not is_package(content):
        return None
    report = read_packed_report(content)
    written = {section.address: section for section in report.form.written_sections}
    return Understood(
        report.form.id,
        _header(report),
        {key: answer for key, answer in report.answers.items() if key not in written and not is_private(key)},
        tuple(
            UnderstoodSection(address, heading(report, section), report.prose(address))
            for address, section in written.items()
            if report.prose(address)
        ),
        read_cells(report, {}).tables,
        is_exact=True,
    )


def _header(report: Report) -> Header:
    has_number = bool(report.text("number"))
    return Header(
        agency=" ".join(filter(None, agency_lines(report))),
        superior=report.text("superior").upper(),
        number=f"{printed_number(report)}/{report.text('symbol')}" if has_number else "",
        place=report.text("place"),
        date=date_line(report) if report.date("date") else "",
        title=fill(report, report.form.fact("subject")),
        signer=report.text("signer_name"),
        recipients=report.lines("receivers"),
    )
