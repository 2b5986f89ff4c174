"""Text of the old Vietnamese fonts, TCVN3 (`.VnTime`) and VNI (`VNI-Times`): recognised and turned into Unicode.

Such text reaches a program as Latin letters and signs (`nh©n d©n`, `nhaân daân`). Converting what already is
Unicode would ruin it without a trace, so a text without a telling font is converted only when several words
become Vietnamese syllables by it and hardly any is spoilt.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Literal, TypeAlias

from models.text.legacy_codes import ALIASES, TCVN3, TCVN3_TONES, VNI
from models.text.syllables import is_near_syllable

Coding: TypeAlias = Literal["unicode", "tcvn3", "vni"]
Legacy: TypeAlias = Literal["tcvn3", "vni"]
_Effect: TypeAlias = Literal["gain", "loss", "same", "spoilt"]
_Effects: TypeAlias = Counter[_Effect | None]

_LEGACY: tuple[Legacy, ...] = ("tcvn3", "vni")
_TCVN3_FONT = re.compile(r"\.vn|vn(?:time|arial)h?\Z")
_VNI_FONT = re.compile(r"vni[-_ ]")
_SYMBOL_FONT = re.compile(r"symbol|opensymbol|standardsymbols|wingdings|webdings|mt extra|marlett|zapf ?dingbats")
# letters, and what Windows-1252 and 1258 show for letters: signs and combining marks
_WORD = re.compile("(?:[^\\W\\d_]|[\u00a1-\u00bf\u00d7\u00f7\u0300-\u036f\u20ab])+")
_LINE = re.compile("[^\n\t]+")
_VNI_CODE = re.compile("|".join(sorted(VNI, key=len, reverse=True)), re.IGNORECASE)
_TONED_CAPITAL = re.compile(f"([AEIOUYĂÂÊÔƠƯ])([{''.join(TCVN3_TONES)}])")
_TCVN3_TABLE = str.maketrans(dict(TCVN3))
_ALIAS_TABLE = str.maketrans(dict(ALIASES))
_MODERN_LETTER = re.compile("[Ạ-ỹ]")
_OTHER_SIGN = re.compile("[^\x00-\x7fÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ\u00a0\u2010-\u2026]")
# signs that stand alone beside figures and as a word mean themselves: 30°, 5 × 3, ±2
_SIGNS = re.compile("[°±²³¹º×÷¼½¾·]+")
# the bytes 80–9F read as Latin-1 are control characters; as Windows-1252 they are quotes and dashes
_CONTROLS = str.maketrans(
    {code: bytes([code]).decode("cp1252") for code in range(0x80, 0xA0) if code not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}}
)
# a sign between or after letters; a second letter of VNI after its vowel
_FOREIGN = re.compile("[^\\W\\d_][\u00a1-\u00bf]|[aeouyôö][øùûõïâàáåãäéúüë]", re.IGNORECASE)
# QĐ, HĐND, NĐ: capitals without a vowel
_ABBREVIATION = re.compile("(?=.*Đ)[BCDĐGHKLMNPQRSTVX]{2,6}")
_SURE_CAPITALS = frozenset("¡¢£¤¥¦§")
_EDGES = " §°²³¹º±·•©®™«»\u00ad\u00b4"


def detect(text: str, font: str = "") -> Coding:
    """Return the coding of a text, by its font and by which reading gives Vietnamese words; in doubt Unicode."""
    if is_symbol_font(font):
        return "unicode"
    named = coding_of_font(font)
    return judge(words_of(text), named) or named or "unicode"


def decode(text: str, font: str = "") -> str:
    """Return a text in Unicode, converted when `detect` takes it for an old coding; Unicode comes back unchanged."""
    coding = detect(text, font)
    return text if coding == "unicode" else decode_as(text, coding, font)


def decode_as(text: str, coding: Legacy, font: str = "") -> str:
    """Return a text of an old coding in Unicode; a font such as `.VnTimeH` makes capitals of all letters."""
    text = _latin(text.translate(_CONTROLS), coding)
    if coding == "tcvn3" and not is_capital_font(font):
        return _LINE.sub(lambda line: _decoded_line(line[0]), text)
    decoded = _decoded_words(text, coding)
    return decoded.upper() if is_capital_font(font) else decoded


@lru_cache(maxsize=500)
def coding_of_font(font: str) -> Legacy | None:
    """Return the old coding a font is made for; None for any other font."""
    name = _plain_name(font)
    if _TCVN3_FONT.match(name):
        return "tcvn3"
    return "vni" if _VNI_FONT.match(name) else None


@lru_cache(maxsize=500)
def is_capital_font(font: str) -> bool:
    """Return whether a font draws small letters as capitals: the `.Vn…H` fonts."""
    return coding_of_font(font) == "tcvn3" and _plain_name(font).endswith("h")


@lru_cache(maxsize=500)
def is_symbol_font(font: str) -> bool:
    """Return whether the characters of a font are signs and not letters."""
    return _SYMBOL_FONT.match(_plain_name(font)) is not None


def is_plain_unicode(text: str) -> bool:
    """Return at a glance whether a text is Unicode Vietnamese and nothing else; False leaves it open."""
    return _MODERN_LETTER.search(text) is not None and _OTHER_SIGN.search(text) is None


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text that can tell its coding: those with more than ASCII in them."""
    return frozenset() if text.isascii() else frozenset(word for word in _WORD.findall(text) if not word.isascii())


def judge(words: Collection[str], named: Legacy | None = None) -> Coding | None:
    """Return the coding the words show, None when they leave it open.

    One word that only the coding `named`, that of the font, can read is enough for it. Any other needs two,
    with signs or pairs of vowels in them that no European language writes (`nh©n`, `daân`), or else three.
    """
    effects: dict[Legacy, _Effects] = {coding: _effects(words, coding) for coding in _LEGACY}
    if named and effects[named]["gain"] > effects[named]["loss"]:
        return named
    second, best = sorted(effects, key=lambda coding: _balance(effects[coding]))
    is_clear = _balance(effects[best]) > max(_balance(effects[second]), 0)
    if is_clear and effects[best]["gain"] >= (2 if _has_signs(words) else 3):
        return best
    counted = [effects[named]] if named else list(effects.values())
    return "unicode" if all(effect["loss"] > effect["gain"] for effect in counted) else None


def best_reading(words: Collection[str], codings: Iterable[Legacy]) -> Legacy | None:
    """Return the old coding, among those a file is known to hold, that makes words of what is none; None without one.

    One word is enough, as long as no other coding reads as much.
    """
    balances: dict[Legacy, int] = {coding: _balance(_effects(words, coding)) for coding in codings}
    best = max(balances.values(), default=0)
    found: list[Legacy] = [coding for coding in balances if balances[coding] == best]
    return found[0] if best > 0 and len(found) == 1 else None


def is_spoilt(words: Iterable[str], coding: Legacy) -> bool:
    """Return whether decoding would turn a Vietnamese word into none."""
    return any(_effect(word, coding) == "loss" for word in words)


def is_pair(letters: str) -> bool:
    """Return whether two characters are one letter of VNI."""
    return len(letters) == 2 and letters.lower() in VNI


def _decoded_words(text: str, coding: Legacy) -> str:
    return _WORD.sub(lambda word: _decoded(word[0], coding), text)


def _latin(text: str, coding: Legacy) -> str:
    """Return a text whose bytes were read as Windows-1258 as Windows-1252 shows them, unless fewer words come of it."""
    latin = text.translate(_ALIAS_TABLE)
    if latin == text:
        return text
    words = {reading: _WORD.findall(_decoded_words(reading, coding)) for reading in (latin, text)}
    return max(words, key=lambda reading: sum(map(_likelihood, words[reading])))


def _likelihood(word: str) -> int:
    """Return how sure it is that a word was meant as it stands: `NĐ` and `đ` very, `tế` rather, `tƠ` not at all."""
    if _ABBREVIATION.fullmatch(word) or word in {"đ", "Đ"}:
        return 2
    is_natural = word.islower() or word.isupper() or word.istitle()
    return int(is_natural and is_near_syllable(word))


def _has_signs(words: Iterable[str]) -> bool:
    return any(_FOREIGN.search(word) for word in words)


def _effects(words: Iterable[str], coding: Legacy) -> _Effects:
    return Counter(_effect(word, coding) for word in words)


def _balance(effects: _Effects) -> int:
    return effects["gain"] - 2 * effects["loss"] - effects["spoilt"]


@lru_cache(maxsize=20_000)
def _effect(word: str, coding: Legacy) -> _Effect | None:
    """Return what decoding does to a word as Vietnamese; None where that tells nothing."""
    decoded = _decoded(word, coding)
    if len(decoded) == 1:
        return None
    was_read = _is_unicode_word(word)
    if decoded == word:
        return "loss" if was_read and not _is_made_of(word, coding) else None
    is_read = is_near_syllable(decoded) and _is_made_of(word.translate(_ALIAS_TABLE), coding)
    if is_read or _ABBREVIATION.fullmatch(decoded):
        return "same" if was_read else "gain"
    if was_read:
        return "loss"
    # an abbreviation such as TƯ, or a sign beside a figure
    return None if (decoded.isupper() and len(decoded) <= 6) or not any(map(str.isalpha, word)) else "spoilt"


def _is_made_of(word: str, coding: Legacy) -> bool:
    """Return whether a coding has all letters of a word."""
    if coding == "vni":
        return _VNI_CODE.sub("", word).isascii()
    return all(letter.isascii() or letter in TCVN3 or letter in TCVN3_TONES for letter in word)


def _is_unicode_word(word: str) -> bool:
    """Return whether a word is Vietnamese as it stands, but for signs around letters with diacritics."""
    if is_near_syllable(word) or _ABBREVIATION.fullmatch(word):
        return True
    core = word.strip(_EDGES)
    return not core.isascii() and is_near_syllable(core)


@lru_cache(maxsize=20_000)
def _decoded(word: str, coding: Legacy) -> str:
    if word.isascii() or _SIGNS.fullmatch(word):
        return word
    decode_word = _decoded_tcvn3 if coding == "tcvn3" else _decoded_vni
    latin = word.translate(_ALIAS_TABLE)
    if latin != word and not _is_unicode_word(word) and is_near_syllable(other := decode_word(latin)):
        return other
    return decode_word(word)


def _decoded_tcvn3(word: str) -> str:
    text = word.translate(_TCVN3_TABLE)
    toned = _TONED_CAPITAL.sub(lambda match: match[1] + TCVN3_TONES[match[2]], text)
    return unicodedata.normalize("NFC", toned) if toned != text else text


def _decoded_vni(word: str) -> str:
    return _VNI_CODE.sub(lambda match: _cased(VNI[match[0].lower()], match[0][0]), word)


def _cased(letter: str, base: str) -> str:
    return letter.upper() if base.isupper() else letter


def _decoded_line(line: str) -> str:
    """Return a decoded line of TCVN3, toned letters among capitals made capitals.

    The code has no capitals with a tone: `CéNG HOµ` was typed for CỘNG HOÀ, to be shown in a font of capitals.
    """
    words = _WORD.findall(line)
    sure = {word: [letter for letter in word if letter.isascii() or letter in _SURE_CAPITALS] for word in words}
    telling = [word for word in words if len(sure[word]) > 1 and not word.isascii()]
    is_capital = bool(telling) and all(_is_capital(sure[word]) for word in words if len(sure[word]) > 1)

    def decoded(match: re.Match[str]) -> str:
        letters = sure[match[0]]
        in_capitals = _is_capital(letters) if len(letters) > 1 else is_capital and _is_capital(letters)
        after = _decoded(match[0], "tcvn3")
        return after.upper() if in_capitals else after

    return _WORD.sub(decoded, line)


def _is_capital(letters: list[str]) -> bool:
    return all(letter.isupper() or letter in _SURE_CAPITALS for letter in letters)


def _plain_name(font: str) -> str:
    return re.split("[;,]", font, maxsplit=1)[0].strip(" '\"").casefold()
