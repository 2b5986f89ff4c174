"""What no writing check reports: words and phrases an office allowed, addresses of the net and of mail."""

import re

from models.checks.subject import OwnWords

_ADDRESS = re.compile(r"@|://|www\.|\w\.(?:vn|com|net|org|gov|edu)\b|_", re.IGNORECASE)
_NOT_SPACE_BEFORE = re.compile(r"\S*\Z")
_NOT_SPACE_BEHIND = re.compile(r"\S*")
_REACH = 80
"""Letters looked at on either side: an address of the net is hardly longer."""


def is_allowed(text: str, start: int, end: int, own: OwnWords) -> bool:
    """Return whether the letters [start, end) are, or lie in, words the office allowed."""
    if not own.allowed:
        return False
    found = text[start:end].lower()
    small = text[max(start - _REACH, 0) : end + _REACH].lower()
    return found in own.allowed or any(found in phrase and phrase in small for phrase in own.allowed)


def is_in_address(text: str, start: int, end: int) -> bool:
    """Return whether the letters [start, end) stand in an address such as `dichvucong.gov.vn` or `ab@cd.vn`."""
    return bool(_ADDRESS.search(chunk_at(text, start, end)))


def chunk_at(text: str, start: int, end: int) -> str:
    """Return what stands round letters between two spaces."""
    before = _NOT_SPACE_BEFORE.search(text[max(start - _REACH, 0) : start])
    behind = _NOT_SPACE_BEHIND.match(text[end : end + _REACH])
    return (before[0] if before else "") + text[start:end] + (behind[0] if behind else "")
