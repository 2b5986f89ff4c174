"""The unit as each part of the frame names it: letterhead, opening, place of signing, appendix."""

import re
from collections.abc import Iterator

from models.checks.issues import Issue
from models.checks.subject import Subject
from models.exchange.reading.understand.opening import read_sentence
from models.exchange.reading.understood import Understood
from models.report.own_place import OwnPlace, own_place
from models.report.report import Report
from models.report.wording import default_place
from models.text.search import fold

_SENDER = re.compile(
    r"(?i:kèm\s+theo\s+báo\s+cáo).{0,160}?\scủa\s+(?P<agency>(?:UBND|[ỦU][yỷ] ban nhân dân)\s+[^(),.;:]{3,60})"
)

_CLOSING = re.compile(r"\scủa\s+((?:UBND|[ỦU][yỷ] ban nhân dân)\s+[^(),.;:]{3,60})")
_LEAST = 2


def in_file(understood: Understood, subject: Subject) -> Iterator[Issue]:
    """Yield each part that names another unit than the letterhead, or the opening where there is none."""
    report, header = subject.report, understood.header
    place = own_place(report)
    if not place.name:
        return
    _, reporter = read_sentence(report.text("opening"))
    # where no letterhead says whose the report is, the other parts outvote the opening
    if voted := _voted(understood, report, place):
        place, reporter = voted, reporter or f"{place.kind} {place.name}"
    yield from _other(report, place, reporter, "general.opening", "Câu mở đầu")
    for line in understood.appendix_lines:
        if sender := _SENDER.search(line):
            yield from _other(report, place, sender["agency"].strip(), "appendix", "Đầu Phụ lục")
    yield from _other(report, place, understood.row_unit, "appendix", "Dòng số liệu của Phụ lục")
    yield from _signed_elsewhere(report, place, header.place)


def _voted(understood: Understood, report: Report, place: OwnPlace) -> OwnPlace | None:
    """Return the one unit at least two parts name beside the opening, where no part names the unit of the opening."""
    header = understood.header
    if _named(report, header.agency).name:
        return None
    closing = _CLOSING.search(report.text("closing"))
    senders = [sender["agency"] for line in understood.appendix_lines if (sender := _SENDER.search(line))]
    units = [_named(report, agency) for agency in (understood.row_unit, closing[1] if closing else "", *senders)]
    units = [unit for unit in units if unit.name]
    names = [unit.name for unit in units] + ([header.place] if header.place else [])
    if not units or len(names) < _LEAST or not all(_are_one(name, units[0].name) for name in names):
        return None
    return None if _are_one(units[0].name, place.name) else units[0]


def _named(report: Report, agency: str) -> OwnPlace:
    return own_place(Report(report.form, {"general.unit": agency}))


def _other(report: Report, place: OwnPlace, agency: str, key: str, where: str) -> Iterator[Issue]:
    """Yield a part whose unit has a kind and a name and is another one."""
    theirs = _named(report, agency)
    if theirs.name and not (theirs.kind == place.kind and _are_one(theirs.name, place.name)):
        mend = f"{place.kind} {place.name}"
        message = f"{where} ghi “{theirs.kind} {theirs.name}”, báo cáo là của {mend}."
        yield Issue("unit_named_otherwise", "warning", key, message, _found(agency, theirs), mend, basis=agency)


def _found(agency: str, theirs: OwnPlace) -> str:
    """Return the words for the unit as they stand, its committee left out."""
    match = re.search(rf"{re.escape(theirs.kind)}\s.*", agency, re.IGNORECASE)
    return match[0] if match else agency


def _signed_elsewhere(report: Report, place: OwnPlace, signed_at: str) -> Iterator[Issue]:
    if signed_at and not _are_one(signed_at, place.name):
        mend = default_place(report)
        message = f"Địa danh ghi “{signed_at}”, báo cáo là của {place.kind} {place.name}."
        yield Issue("place_of_other_unit", "warning", "general.place", message, signed_at, mend)


def _are_one(one: str, other: str) -> bool:
    """Return whether two names are one; words before or behind the name, `TX. Buôn Hồ`, do not matter."""
    first, second = (f" {re.sub(r'[^a-z0-9]+', ' ', fold(name)).strip()} " for name in (one, other))
    return first in second or second in first
