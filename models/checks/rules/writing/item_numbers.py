"""Numbers of the items of a list that leave one out or stand twice: 1, 3, 3, 4."""

import re
from collections.abc import Iterator, Sequence

from models.checks.issues import Issue, Spot
from models.checks.subject import Subject
from models.text.prose import Paragraph

_FIRST_WORD = re.compile(r"\S+")
_Item = tuple[int, Paragraph]
"""Where an item stands in its section, and the item."""


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each item whose number does not follow the one before it; a 1 begins a list anew."""
    for section in subject.report.form.written_sections:
        prose = subject.report.prose(section.key)
        items = [(place, part) for place, part in enumerate(prose) if part.kind == "numbered"]
        for place, part, wanted in _out_of_order(items):
            word = _FIRST_WORD.match(part.text)
            found = word[0] if word else ""
            message = (
                f"Ý “{part.number}. {_shown(part.text)}” đánh số không liền với ý trước; ở đây phải là số {wanted}."
            )
            spot = Spot(place, 0, len(found))
            yield Issue("item_number", "warning", section.key, message, found, None, spot, f"{part.number}/{wanted}")
        yield None


def _out_of_order(items: Sequence[_Item]) -> Iterator[tuple[int, Paragraph, int]]:
    """Yield (place, item, its right number); lists that begin with another number are parts of what is not here."""
    wanted = 0
    for (place, part), behind in zip(items, _behind(items), strict=True):
        if part.number == 1:
            wanted = 1
        elif not wanted:
            continue
        elif part.number != wanted:
            yield place, part, wanted
            # numbers that go on from a wrong one are not each told
            is_followed = behind == part.number + 1 and behind != wanted + 1
            wanted = part.number if is_followed else wanted
        wanted += 1


def _shown(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")


def _behind(items: Sequence[_Item]) -> list[int]:
    """Return the number that follows each item, 0 behind the last."""
    return [*(part.number for _, part in items[1:]), 0] if items else []
