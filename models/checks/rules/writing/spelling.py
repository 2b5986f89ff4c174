"""Words that cannot be Vietnamese: what the rules of spelling do not make, and no list of foreign words has."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache

from models.checks.issues import Finding
from models.checks.rules.writing.abbreviations import known_abbreviations
from models.checks.rules.writing.allowed import is_allowed, is_in_address
from models.checks.rules.writing.phrases import confusions_in
from models.checks.subject import OwnWords
from models.paths import RESOURCES
from models.text.casing import in_the_case_of
from models.text.clean import clean
from models.text.lexicon import free_syllables, is_compound, known_syllables
from models.text.slips import likely_syllable
from models.text.syllables import is_syllable
from models.text.tokens import places, small_words, word_before, word_behind
from models.text.typing_keys import typed

_WORD = re.compile(r"[^\W\d_]+")
# no m2, no A3, no 5G: two letters at least, the first small or all but the first
_KEYED = re.compile(r"(?<![\w/.,-])[^\W\d_]{2,6}[1-9]{1,2}[^\W\d_]{0,3}[1-9]?(?![\w/.,-])")
_FIGURE_BEHIND_LETTER = re.compile(r"[1-9](?<=[^\W\d_].)")
_VOWEL = re.compile("[aeiouyăâêôơưà-ỹ]", re.IGNORECASE)
_FOREIGN = re.compile("[fjwz]")
_ROMAN = re.compile("[ivx]{2,5}")
_JOINTS = "-/'’&.\u2010\u2011"


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each word that is no syllable; with its mend where only one is likely between its neighbours."""
    strange = [word for word in set(small_words(text)) - _right() if _VOWEL.search(word) and not is_syllable(word)]
    # what the list of phrases tells need not be told twice
    confused = [range(start, end) for start, end, _ in confusions_in(text, own)] if strange else []
    for word in strange:
        for start, end in places(text, word):
            if not any(start in place for place in confused):
                yield from _judged(text, start, end, own)
    if _FIGURE_BEHIND_LETTER.search(text):
        for match in _KEYED.finditer(text):
            yield from _keyed(text, *match.span(), own)


def _judged(text: str, start: int, end: int, own: OwnWords) -> Iterator[Finding]:
    word = text[start:end]
    if _is_no_word(word) or is_in_address(text, start, end) or is_allowed(text, start, end, own):
        return
    meant = _meant(text, start, end)
    may_be_name = _may_be_name(text, start, end)
    if meant and (_fits(text, start, end, meant) or not (may_be_name or _may_be_foreign(word, meant))):
        mend = in_the_case_of(word, meant)
        message = f"“{word}” không phải chữ tiếng Việt; có lẽ là “{mend}”."
        yield Finding("no_syllable", "warning", start, end, message, mend)
    elif not (may_be_name or _is_in_foreign_words(text, start, end)):
        weight = "hint" if word.isascii() or _FOREIGN.search(word) else "warning"
        yield Finding("no_syllable", weight, start, end, f"“{word}” không phải chữ tiếng Việt; hãy xem lại.")


def _keyed(text: str, start: int, end: int, own: OwnWords) -> Iterator[Finding]:
    """Yield a word with figures in it that are keys of an input method: `tiep61`."""
    word = text[start:end]
    meant = _meant(text, start, end) if word[1:].islower() and not is_allowed(text, start, end, own) else None
    if meant and (len(word) > 4 or _fits(text, start, end, meant)):
        mend = in_the_case_of(word, meant)
        message = f"“{word}” còn phím gõ tiếng Việt chưa thành dấu; có lẽ là “{mend}”."
        yield Finding("no_syllable", "warning", start, end, message, mend)


def _meant(text: str, start: int, end: int) -> str | None:
    return likely_syllable(text[start:end].lower(), word_before(text, start), word_behind(text, end))


def _fits(text: str, start: int, end: int, meant: str) -> bool:
    return is_compound(word_before(text, start), meant) or is_compound(meant, word_behind(text, end))


def _is_no_word(word: str) -> bool:
    """Return whether letters are a sign, a number or a mark of a brand: `b`, `iv`, `THPT`, `iOffice`."""
    if len(word) == 1 or _ROMAN.fullmatch(word):
        return True
    return not word[1:].islower() and not (word.isupper() and _VOWEL.search(word.replace("Ư", "").replace("Ơ", "")))


def _may_be_name(text: str, start: int, end: int) -> bool:
    joined = text[start - 1 : start] in _JOINTS if start else False
    return not text[start:end].islower() or joined or (text[end : end + 1] in "-/'’&" and end < len(text))


def _may_be_foreign(word: str, meant: str) -> bool:
    """Return whether a short word without diacritics is no slip for certain; English has no final j."""
    shortest = 5 if typed(word) == meant else 4
    return word.isascii() and len(word) < shortest and not word.endswith("j") and meant not in free_syllables()


def _is_in_foreign_words(text: str, start: int, end: int) -> bool:
    """Return whether a word without diacritics stands beside another that is no syllable."""
    beside = word_before(text, start), word_behind(text, end)
    return text[start:end].isascii() and any(word.isascii() and word and not is_syllable(word) for word in beside)


@cache
def _right() -> frozenset[str]:
    data: dict[str, str] = tomllib.loads(clean((RESOURCES / "words.toml").read_text(encoding="utf-8")))
    signs = (letters.lower() for letters in known_abbreviations())
    return known_syllables().union(signs, *(_WORD.findall(words.lower()) for words in data.values()))
