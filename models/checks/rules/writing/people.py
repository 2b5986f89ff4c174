"""“Nhân dân” where it stands alone: a capital since Nghị định 30/2020/NĐ-CP, Phụ lục II, V.1; one hint a report."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from models.checks.issues import Issue, Spot
from models.checks.rules.writing.allowed import is_allowed
from models.checks.rules.writing.capitals import data
from models.checks.subject import Subject
from models.text.tokens import word_before

_SINCE = date(2020, 3, 5)
_SMALL = re.compile(r"(?<!\w)nhân dân(?!\w|\s+tệ)")


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield the first small `nhân dân` that is no part of the name of an organ; heads are worded by who asks."""
    if subject.day is None or subject.day < _SINCE:
        return
    for passage in subject.passages:
        if passage.paragraph is None or passage.kind == "starred":
            continue
        for start in _alone(passage.text):
            end = start + len("nhân dân")
            if not is_allowed(passage.text, start, end, subject.own):
                spot = Spot(passage.paragraph, start, end)
                message = "“nhân dân” đứng riêng viết hoa là “Nhân dân” (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V)."
                yield Issue("capital_people", "hint", passage.key, message, "nhân dân", "Nhân dân", spot)
                return


@lru_cache(8_000)
def _alone(text: str) -> tuple[int, ...]:
    inside = frozenset(data()["people_inside"])
    return tuple(match.start() for match in _SMALL.finditer(text) if word_before(text, match.start()) not in inside)
