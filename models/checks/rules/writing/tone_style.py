"""Two styles of tone marks in one report: `hòa`, `ủy` and `hoà`, `uỷ`."""

from collections.abc import Iterator
from functools import cache, lru_cache

from models.checks.issues import Issue, Spot
from models.checks.rules.writing.allowed import is_allowed
from models.checks.subject import Passage, Subject
from models.text.casing import in_the_case_of
from models.text.lexicon import known_syllables
from models.text.tokens import places, small_words
from models.text.tones import other_style, put_together, take_apart


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield one hint, at the first word of the rarer style: mended, the next one comes."""
    counts = [0, 0]
    for passage in subject.passages:
        for _, _, style in _words(passage.text):
            counts[style] += 1
    if not all(counts):
        return
    yield None
    rarer = int(counts[1] <= counts[0])
    for passage in subject.passages:
        for start, end, style in _words(passage.text):
            if style == rarer and not is_allowed(passage.text, start, end, subject.own):
                yield _issue(passage, start, end, counts)
                return


def _issue(passage: Passage, start: int, end: int, counts: list[int]) -> Issue:
    word = passage.text[start:end]
    mend = in_the_case_of(word, other_style(word.lower()))
    spot = None if passage.paragraph is None else Spot(passage.paragraph, start, end)
    message = (
        f"Báo cáo đặt dấu theo hai kiểu: {counts[0]} chữ như “hòa, ủy”, {counts[1]} chữ như “hoà, uỷ”; "
        f"nên thống nhất một kiểu, chữ “{word}” này viết “{mend}”."
    )
    return Issue("tone_style", "hint", passage.key, message, word, mend, spot)


@lru_cache(8_000)
def _words(text: str) -> tuple[tuple[int, int, int], ...]:
    """Return [start, end) of each word both styles write differently, and 0 for the style of `hòa`, 1 for `hoà`."""
    found = _styled().keys() & set(small_words(text))
    return tuple(sorted((start, end, _styled()[word]) for word in found for start, end in places(text, word)))


@cache
def _styled() -> dict[str, int]:
    """Return the syllables both styles write differently, each with 0 for the style of `hòa`, 1 for `hoà`."""
    found = {syllable: other for syllable in known_syllables() if (other := other_style(syllable))}
    return {syllable: int(put_together(*take_apart(syllable)) != syllable) for syllable in found}
