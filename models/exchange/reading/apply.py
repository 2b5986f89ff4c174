"""What was read from a file as changes of a report: previewed, applied as one, undone as one."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Literal

from models.exchange.reading.understand.units import OFFICE
from models.exchange.reading.understood import Header, Understood, UnderstoodTable
from models.form.definition import Column, Field, Section
from models.report.answers import Answer, AnswerError, parse_answer
from models.report.computed import computed_figure
from models.report.figures import Figure, FigureError, parse_figure
from models.report.next_year import is_carried
from models.report.report import Change, Report
from models.text.dates import parse_date
from models.text.search import fold

Policy = Literal["theirs", "mine", "blanks"]
"""Take the file's answer, keep the report's, or take the file's only where the report has none."""
_NUMBER_WORD = re.compile(r"\A\s*số\s*[:.]?\s*", re.IGNORECASE)
_PRINTED_ANYWAY = re.compile(r"\s*-?\s*(?:như trên|lưu\s*:)", re.IGNORECASE)
"""Lines of Nơi nhận that the program adds itself."""
_OTHER_YEAR = (
    "Tệp là của năm {theirs}, báo cáo là của năm {mine}: chỉ lấy lời văn và thông tin cố định của đơn vị; không lấy số "
    "văn bản, ngày, thời điểm lấy số liệu, số liệu và văn bản yêu cầu báo cáo."
)
_UNKNOWN_YEAR = (
    "Không thấy trong tệp nói là của năm nào, nên tệp được coi là của năm {year}: số văn bản, ngày và số liệu cũng "
    "được lấy sang; nếu tệp là của năm khác thì hãy bỏ các chỗ đó."
)
_OTHER_OFFICE = (
    "Tệp là của {theirs}, báo cáo là của {mine}: tên đơn vị, địa danh và người ký trong tệp cũng được lấy sang; hãy bỏ "
    "các chỗ không phải của đơn vị mình."
)
_OFFICE = re.compile(rf"\A{OFFICE}\s+")
_Found = dict[str, Answer | None]


def changes_from(report: Report, understood: Understood, policy: Policy) -> list[Change]:
    """Return the changes that bring what was read into a report, in the order of the form.

    Into the report of another year go only the sections and what the office remembers: no number, date, as-of
    date, figure or asking letter. What the report's form does not know is left out. An answer that a file of the
    program itself holds as empty is cleared; in any other file, empty means not found.
    """
    if policy == "mine":
        return []
    found = _found(report, understood)
    if is_other_year(report, understood):
        found = {key: answer for key, answer in found.items() if is_carried(report.form, key) and _says(answer)}
    wanted = [key for key in report.form.items if key in found and (policy == "theirs" or _is_blank(report, key))]
    changes = [report.change(key, found[key]) for key in wanted]
    return [change for change in changes if change.old != change.new]


def is_other_year(report: Report, understood: Understood) -> bool:
    """Return whether a file is known to be of another year than a report."""
    years = {report.year(), understood.answers.get("general.year")}
    return len(years) == 2 and None not in years


def year_note(report: Report, understood: Understood) -> str:
    """Return what a clerk should know of the year of a file: that it is another one, or not known; "" for neither."""
    year = understood.answers.get("general.year")
    if is_other_year(report, understood):
        return _OTHER_YEAR.format(theirs=year, mine=report.year())
    return _UNKNOWN_YEAR.format(year=report.year()) if year is None and report.year() else ""


def office_note(report: Report, understood: Understood) -> str:
    """Return what a clerk should know of a file known to be of another office than a report; "" for the same."""
    mine, theirs = (str(answers.get("general.unit") or "") for answers in (report.answers, understood.answers))
    is_other = mine and theirs and _OFFICE.sub("", fold(mine)) != _OFFICE.sub("", fold(theirs))
    return _OTHER_OFFICE.format(theirs=theirs, mine=mine) if is_other else ""


def _found(report: Report, understood: Understood) -> _Found:
    known = report.form.items
    found: _Found = {} if understood.is_exact else dict(_from_header(report, understood.header))
    found |= understood.answers
    found |= {each.address: each.prose for each in understood.sections}
    found = {key: answer for key, answer in found.items() if key in known and (understood.is_exact or _says(answer))}
    said = {key: answer for key, answer in found.items() if answer is not None and _says(answer)}
    staged = Report(report.form, {**report.answers, **said})
    for table in understood.tables:
        found |= _figures(staged, table, understood)
    return found


def _says(answer: Answer | None) -> bool:
    return answer not in {None, "", ()}


def _from_header(report: Report, header: Header) -> Iterator[tuple[str, Answer]]:
    number, _, symbol = _NUMBER_WORD.sub("", header.number).partition("/")
    texts = {
        "superior": header.superior,
        "number": number,
        "symbol": symbol,
        "place": header.place,
        "signer_name": header.signer,
        "receivers": "\n".join(line for line in header.recipients if not _PRINTED_ANYWAY.match(line)),
    }
    for name, text in texts.items():
        field = report.form.items.get(f"general.{name}")
        with suppress(AnswerError):
            if isinstance(field, Field) and (answer := parse_answer(field, text)) is not None:
                yield field.key, answer
    with suppress(ValueError):
        yield "general.date", parse_date(header.date)


def _figures(staged: Report, table: UnderstoodTable, understood: Understood) -> _Found:
    """Return the figures of a table's row; a per cent that its parts, staged first, give anyway stays worked out."""
    columns = next((each.columns for each in staged.form.tables if each.id == table.table), ())
    # a row may begin with the unit's name, which is no answer of a column
    cells = zip(columns, table.cells[len(table.cells) - len(columns) :], strict=False)
    found: _Found = {}
    for column, text in sorted(cells, key=lambda cell: cell[0].share is not None):
        if text or (understood.is_exact and column.key in understood.answers):
            with suppress(FigureError):
                found[column.key] = _figure(staged, column, text, understood.answers)
                staged.apply([staged.change(column.key, found[column.key])])
    return found


def _figure(staged: Report, column: Column, text: str, exact: Mapping[str, Answer]) -> Figure | None:
    kept = exact.get(column.key)
    if isinstance(kept, Figure) and _printed(staged, kept) == text:
        return kept
    figure = parse_figure(column, text)
    return None if figure == computed_figure(staged, column) else figure


def _printed(staged: Report, figure: Figure) -> str:
    return staged.form.fact(figure.nothing) if figure.nothing else figure.text


def _is_blank(report: Report, key: str) -> bool:
    if isinstance(report.item(key), Section):
        # the starred heads a new report begins with are no text yet
        return all(part.kind == "starred" for part in report.prose(key))
    return report.get(key) is None
