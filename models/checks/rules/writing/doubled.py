"""A word written twice by a slip: `của của`."""

import re
from collections.abc import Iterator
from itertools import pairwise

from models.checks.issues import Finding
from models.checks.rules.writing.allowed import is_allowed
from models.checks.rules.writing.vocabulary import words
from models.checks.subject import OwnWords
from models.text.lexicon import free_syllables, is_compound
from models.text.tokens import small_words, word_before, word_behind


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each word that stands twice and is no reduplication; capitals may be parts of two names."""
    spoken = small_words(text)
    twice = {word for word, next_word in pairwise(spoken) if word == next_word}
    for word in sorted(twice - words("doubled")):
        for match in re.finditer(rf"(?<![\w/.,-])({word})\s+({word})(?!\w|-)", text, re.IGNORECASE):
            if _is_slip(text, match, word) and not is_allowed(text, *match.span(), own):
                message = f"“{match[0]}”: chữ “{match[2]}” viết hai lần."
                yield Finding("doubled_word", "warning", *match.span(), message, match[1])


def _is_slip(text: str, match: re.Match[str], word: str) -> bool:
    return len(word) > 1 and not _may_be_names(match) and not _may_be_two_words(text, match, word)


def _may_be_two_words(text: str, match: re.Match[str], word: str) -> bool:
    """Return whether the first ends a word and the second is or begins one: `già làng | làng Kon`."""
    if word in words("never_twice") or not is_compound(word_before(text, match.start()), word):
        return False
    next_letter = text[match.end() : match.end() + 3].lstrip()[:1]
    return (
        next_letter.isupper()
        or next_letter.isdigit()
        or word in free_syllables()
        or is_compound(word, word_behind(text, match.end()))
    )


def _may_be_names(match: re.Match[str]) -> bool:
    return match[2][0].isupper() and not match[0].isupper()
