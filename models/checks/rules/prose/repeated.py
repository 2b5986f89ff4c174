"""One indicator told twice with two values: `thu nhập bình quân đầu người đạt 19,8 triệu` here, `18,9 triệu` there."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from models.checks.issues import Issue, Spot
from models.checks.subject import Passage, Subject
from models.checks.told import told_in
from models.form.definition import Mention, Section
from models.text.clauses import clause_start
from models.text.joined import has_other_base
from models.text.joints import anywhere, word_lists
from models.text.quantities import Quantity, head_of, quantities_in

# what reports state as indicators begins with such a word and ends with a verb of state before its figure
_INDICATOR = re.compile(
    r"(?P<name>(?<!\w)(?:tỷ lệ|tỉ lệ|tỷ suất|tổng|giá trị|thu nhập|sản lượng|năng suất|doanh thu|thu ngân sách)"
    r"(?: \w+){2,9}?)"
    r"(?: năm (?P<year>\d{4}))?(?: ước| hiện| chỉ)? (?:đạt|là|còn|ở mức|bằng) \Z"
)
_PERIOD = re.compile(r"(?<!\w)(?:\w+ tháng|quý|năm trước|cùng kỳ|đầu năm|giai đoạn)(?!\w)")


class _Stated(NamedTuple):
    """A figure of an indicator; two of one name, unit and year must be one figure."""

    name: tuple[str, str, str, str]
    quantity: Quantity


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each figure of an indicator that an earlier paragraph told otherwise."""
    first: dict[tuple[str, str, str, str], tuple[Passage, Quantity]] = {}
    year = str(subject.report.year() or "")
    for passage in subject.passages:
        item = subject.report.form.items.get(passage.key)
        if not isinstance(item, Section) or item.kind != "prose":
            continue
        for name, quantity in stated_in(passage.text, subject.report.form.mentions):
            before, earlier = first.setdefault((*name[:3], name[3] or year), (passage, quantity))
            if before is not passage and earlier.value != quantity.value:
                yield _issue(before, earlier, passage, quantity, name[0])
        yield None


@lru_cache(maxsize=8_000)
def stated_in(text: str, mentions: tuple[Mention, ...]) -> tuple[_Stated, ...]:
    """Return the figures a paragraph states of indicators that have no column in the appendix."""
    own = {told.quantity.start for told in told_in(text, mentions)}
    return tuple(
        stated
        for quantity in quantities_in(text)
        if quantity.is_exact and quantity.start not in own and (stated := _stated(text, quantity))
    )


def _stated(text: str, quantity: Quantity) -> _Stated | None:
    clause = text[clause_start(text, quantity.start) : quantity.start].lower()
    match = _INDICATOR.search(clause)
    plan = anywhere(word_lists("prose_checks.toml")["plan"])
    if match is None or plan.search(clause) or _PERIOD.search(clause) or has_other_base(text, quantity):
        return None
    head = quantity.kind if quantity.kind in {"percent", "money"} else head_of(quantity.unit)
    return _Stated((" ".join(match["name"].split()), quantity.kind, head, match["year"] or ""), quantity)


def _issue(before: Passage, earlier: Quantity, passage: Passage, quantity: Quantity, name: str) -> Issue:
    one, other = before.text[earlier.start : earlier.end], passage.text[quantity.start : quantity.end]
    spot = None if passage.paragraph is None else Spot(passage.paragraph, quantity.start, quantity.end)
    message = f"“{name}” ở đây là “{other}”, còn ở mục {before.key} là “{one}”."
    return Issue("two_values", "warning", passage.key, message, other, None, spot, one)
