"""Which unit a report is of: the word for its kind and its own name, however the unit was typed."""

import re
from dataclasses import dataclass

from models.report.report import Report
from models.report.wording import unit_parts

_KIND = re.compile(r"(?<!\w)(thành phố|thị xã|thị trấn|đặc khu|huyện|quận|phường|xã)\s+(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """The unit of a report: `huyện` and `Nga Sơn`; both "" when it is not known."""

    kind: str = ""
    name: str = ""
    level: str = ""
    """`huyen` or `xa`, as the form says."""


def own_place(report: Report) -> OwnPlace:
    """Return the unit of a report; one typed with more words before it is found behind its kind."""
    kind, name = unit_parts(report)
    if not kind and (match := _KIND.search(name)):
        kind, name = match[1].lower(), name[match.end() :].strip()
    return OwnPlace(kind, name if kind else "", report.form.level)
