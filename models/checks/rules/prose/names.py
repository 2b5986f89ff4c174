"""Counts that the names listed behind them do not bear out: `5 xã: Nga Điền, Ba Đình, Nga Thiện và Nga Nhân`."""

from collections.abc import Iterator

from models.checks.issues import Finding
from models.checks.subject import OwnWords
from models.text.named import Named, named_in


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each count of places that is not the number of names listed."""
    for named in named_in(text):
        if named.count.value not in {len(named.names), named.of_kind}:
            yield _finding(text, named)


def _finding(text: str, named: Named) -> Finding:
    count, listed = named.count, len(named.names)
    found = text[count.start : count.end]
    message = f"“{found} {named.kind}” nhưng kể tên {listed}: {', '.join(named.names)}."
    mend = None if count.kind == "ratio" or count.is_spelt else f"0{listed}" if found.startswith("0") else str(listed)
    return Finding("wrong_number_of_names", "warning", count.start, count.end, message, mend)
