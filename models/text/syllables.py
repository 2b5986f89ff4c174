"""The syllables Vietnamese spelling allows, made from its rules and not from a word list.

A syllable is an onset, a rhyme and a tone. The rules are those of the school grammar and of the spelling
regulation of 1984: which onset may stand before which rhyme, which vowel carries the tone mark (both
`hoà` and `hòa` are taken), and that a syllable closed by c, ch, p or t has the tone sắc or nặng.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

_TONES = {"\u0300": "huyền", "\u0301": "sắc", "\u0303": "ngã", "\u0309": "hỏi", "\u0323": "nặng"}
_TONE = re.compile(f"[{''.join(_TONES)}]")
_STOPPED = re.compile(r"(?:c|ch|p|t)\Z")
_STOP_TONES = frozenset({"sắc", "nặng"})


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_PLAIN_ONSETS = _split("b ch d đ h kh l m n nh p ph r s t th tr v x")
# before i, e, ê, y these three are written k, gh, ngh
_HARD_ONSETS = ("c", "g", "ng")
_SOFT_ONSETS = ("k", "gh", "ngh")
_SOFT_VOWELS = frozenset("ieêy")
# lips already rounded take no second rounding, but for words such as xe buýt, thùng phuy, vải voan
_LIP_ONSETS = frozenset({"b", "m", "p", "ph", "v"})
_LIP_WORDS = ("buyt", "phuy", "voan")
# long o before c, ng: loan words and place names; elsewhere it is a key pressed twice
_LONG_O_WORDS = _split("boong choong đoong goong khoong loong moong noong poong toong xoong mooc sooc soong")

_RHYMES = _split("""
    a ac ach ai am an ang anh ao ap at au ay
    ăc ăm ăn ăng ăp ăt
    âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et
    ê êch êm ên ênh êp êt êu
    i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong op ot
    ô ôc ôi ôm ôn ông ôp ôt
    ơ ơi ơm ơn ơp ơt
    u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt
    ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu
""")
_ROUNDED_RHYMES = _split("""
    oa oac oach oai oam oan oang oanh oao oap oat oay
    oăc oăm oăn oăng oăt
    oe oen oeo oet
    uân uâng uât uây
    uê uêch uên uênh uêt uêu
    uơ uy uych uyn uynh uyp uyt uyu uya uyên uyêt
""")
_Y_RHYMES = _split("y yêm yên yêng yêt yêu")
_Y_ONSETS = _split("h k l m n s t th v")
_AFTER_QU = _split("""
    a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e en eo et ê êch ên ênh êt êu
    i ich inh it ơ ơi ôc y ych ynh yt yên yêt yêu ot
""")
_AFTER_GI = tuple(rhyme for rhyme in _RHYMES if not rhyme.startswith("i"))
# giếng is gi + iêng, gìn is gi + in: one i is written
_GI_MERGED = _split("i in iêc iêm iên iêng iêp iêt iêu")
_MODIFIED = frozenset("ăâêôơư")
_VOWELS = frozenset("aăâeêioôơuưy")


def is_syllable(word: str) -> bool:
    """Return whether a word, of any case, is a syllable Vietnamese spelling allows, tone mark in its place."""
    return _reading(word) == "right"


def is_near_syllable(word: str) -> bool:
    """Return whether a word is a possible syllable but for the vowel its tone mark stands on: `qủa`, `gía`."""
    return _reading(word) != "impossible"


def tone_places(bare: str) -> frozenset[int]:
    """Return the letters that may carry the tone mark in a syllable given without it; none where it is no syllable."""
    return _places().get(bare, frozenset())


@lru_cache(maxsize=20_000)
def _reading(word: str) -> str:
    letters = unicodedata.normalize("NFD", word.lower())
    marks = list(_TONE.finditer(letters))
    bare = unicodedata.normalize("NFC", _TONE.sub("", letters))
    places = _places().get(bare)
    if places is None or len(marks) > 1:
        return "impossible"
    tone = _TONES[marks[0][0]] if marks else ""
    if _STOPPED.search(bare) and tone not in _STOP_TONES:
        return "impossible"
    if not marks:
        return "right"
    marked = len(unicodedata.normalize("NFC", letters[: marks[0].start()])) - 1
    if marked in places:
        return "right"
    return "near" if bare[marked] in _VOWELS else "impossible"


@cache
def _places() -> dict[str, frozenset[int]]:
    """Return each syllable without its tone and the places of the letters that may carry the tone mark."""
    found: dict[str, frozenset[int]] = {}
    for onset, rhyme in _pairs():
        places = frozenset(len(onset) + place for place in _marked_letters(rhyme))
        found[onset + rhyme] = found.get(onset + rhyme, frozenset()) | places
    return found


def _pairs() -> Iterator[tuple[str, str]]:
    """Yield (letters before, rhyme) of every syllable; the rhyme is the part that may carry the tone mark."""
    for rhyme in (*_RHYMES, *_ROUNDED_RHYMES):
        soft = rhyme[0] in _SOFT_VOWELS
        onsets = (*_PLAIN_ONSETS, *(_SOFT_ONSETS if soft else _HARD_ONSETS))
        rounded = rhyme in _ROUNDED_RHYMES
        yield from ((onset, rhyme) for onset in onsets if not (rounded and onset in _LIP_ONSETS))
    yield from (("", rhyme) for rhyme in (*_RHYMES, *_ROUNDED_RHYMES, *_Y_RHYMES))
    yield from ((onset, "y") for onset in _Y_ONSETS)
    yield from (("qu", rhyme) for rhyme in _AFTER_QU)
    yield from (("gi", rhyme) for rhyme in _AFTER_GI)
    yield from (("g", rhyme) for rhyme in _GI_MERGED)
    yield from ((word[:-3], word[-3:]) for word in _LIP_WORDS if word != "phuy")
    yield ("ph", "uy")
    yield from ((word[: word.index("o")], word[word.index("o") :]) for word in _LONG_O_WORDS)


def _marked_letters(rhyme: str) -> tuple[int, ...]:
    modified = [place for place, letter in enumerate(rhyme) if letter in _MODIFIED]
    if modified:
        return (modified[-1],)
    if rhyme in {"oa", "oe", "uy"}:
        return (0, 1)
    medial = rhyme.startswith(("oa", "oe", "oo", "uy"))
    return (1,) if medial else (0,)
