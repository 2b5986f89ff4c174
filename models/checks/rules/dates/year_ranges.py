"""Ranges of years that run backwards: `giai đoạn 2021 - 2015`."""

import re
from collections.abc import Iterator

from models.checks.issues import Finding
from models.checks.subject import OwnWords

_RANGE = re.compile(
    r"[12](?<![\w.,/-].)(?<![–-]\s.)\d{3}(?:\s?[–-]\s?|\s+đến\s+(?:năm\s+)?)[12]\d{3}(?!\w|\s?[/–-]|[.,]\d)"
)
_YEAR = re.compile(r"\d{4}")
# without such a word two years may be compared, or be a telephone number
_LEAD = re.compile(
    r"(?:giai\s+đoạn|nhiệm\s+kỳ|năm\s+học|thời\s+kỳ|kỳ|khóa|khoá|(?<!\w)từ(?:\s+năm)?|(?<!\w)các\s+năm|trong\s+năm|\()"
    r"(?:\s+[IVX]+,?)?\s*\Z",
    re.IGNORECASE,
)
_REACH = 24
_FIRST, _LAST = 1900, 2100


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each range whose last year is before its first; which of them is wrong only the clerk can tell."""
    del own
    for match in _RANGE.finditer(text):
        first, last = map(int, _YEAR.findall(match[0]))
        if _FIRST <= last < first <= _LAST and _LEAD.search(text[max(0, match.start() - _REACH) : match.start()]):
            message = f"“{match[0]}” có năm cuối trước năm đầu; hãy xem lại."
            yield Finding("reversed_years", "warning", *match.span(), message)
