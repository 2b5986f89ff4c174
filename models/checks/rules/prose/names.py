"""Counts that the names listed beside them do not bear out: `5 xã: Nga Điền, Ba Đình, Nga Thiện và Nga Nhân`."""

from collections.abc import Iterator

from models.checks.issues import Finding
from models.checks.subject import OwnWords
from models.text.enumerated import Enumerated, enumerated_in
from models.text.named import Named, named_in

_FEWEST = 2
"""Quoted names that are a list."""


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each count that is not the number of places named or of things listed."""
    for named in named_in(text):
        if named.count.value not in {len(named.names), named.of_kind}:
            yield _other_names(text, named)
    if "," in text or "“" in text:
        for listed in enumerated_in(text):
            if _is_wrong(listed):
                yield _other_things(text, listed)


def _is_wrong(listed: Enumerated) -> bool:
    """Return whether a count is one more than its list; of quoted names, one less too."""
    return listed.value == listed.most + 1 or (listed.are_quoted and _FEWEST <= listed.value == listed.most - 1)


def _other_names(text: str, named: Named) -> Finding:
    count, listed = named.count, len(named.names)
    message = f"“{text[count.start : count.end]} {named.kind}” nhưng kể tên {listed}: {', '.join(named.names)}."
    return _finding(text, count.start, count.end, listed, message)


def _other_things(text: str, listed: Enumerated) -> Finding:
    told = text[listed.start : listed.end]
    message = f"“{told} {listed.unit}” nhưng chỉ kể {listed.most}: {', '.join(listed.items)}."
    if listed.value < listed.most:
        message = message.replace("chỉ kể", "kể")
    return _finding(text, listed.start, listed.end, listed.most, message)


def _finding(text: str, start: int, end: int, right: int, message: str) -> Finding:
    found = text[start:end]
    mend = f"{right:02}" if found.startswith("0") else str(right)
    return Finding("wrong_number_of_names", "warning", start, end, message, mend if found.isdecimal() else None)
