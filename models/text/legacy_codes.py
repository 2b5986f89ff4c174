"""The letters of the two old Vietnamese encodings, keyed by the Latin-1 characters their bytes look like."""

import unicodedata
from collections.abc import Mapping

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300\u0301\u0309\u0303\u0323"

TCVN3: Mapping[str, str] = {
    code: letter
    for codes, letters in (
        ("¡¢£¤¥¦§¨©ª«¬\u00ad®", "ĂÂÊÔƠƯĐăâêôơưđ"),
        ("µ¶·¸¹", "àảãáạ"),
        ("»¼½¾Æ", "ằẳẵắặ"),
        ("ÇÈÉÊË", "ầẩẫấậ"),
        ("ÌÎÏÐÑ", "èẻẽéẹ"),
        ("ÒÓÔÕÖ", "ềểễếệ"),
        ("×ØÜÝÞ", "ìỉĩíị"),
        ("ßáâãä", "òỏõóọ"),
        ("åæçèé", "ồổỗốộ"),
        ("êëìíî", "ờởỡớợ"),
        ("ïñòóô", "ùủũúụ"),
        ("õö÷øù", "ừửữứự"),
        ("úûüýþ", "ỳỷỹýỵ"),
    )
    for code, letter in zip(codes, letters, strict=True)
}
"""TCVN 5712:1993, set VN3, the code of the `.Vn…` fonts (ABC): one byte a letter, no capital with a tone."""

TCVN3_TONES: Mapping[str, str] = dict(zip("°±²³´", (_GRAVE, _HOOK, _TILDE, _ACUTE, _DOT), strict=True))
"""The tones that TCVN 5712:1993 VN3 sets after a capital vowel."""


def _composed(base: str, codes: str) -> dict[str, str]:
    """Return the five toned letters of a base; codes in the order grave, acute, hook, tilde, dot."""
    tones = (_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT)
    return {code: unicodedata.normalize("NFC", base + tone) for code, tone in zip(codes, tones, strict=True)}


def _vni_pairs() -> dict[str, str]:
    pairs = {base: _composed(letter, "øùûõï") for base, letter in zip("aeouyôö", "aeouyơư", strict=True)}
    for base, circumflexed in zip("aeo", "âêô", strict=True):
        pairs[base] |= {"â": circumflexed} | _composed(circumflexed, "àáåãä")
    pairs["a"] |= {"ê": "ă"} | _composed("ă", "èéúüë")
    # some programs set the tones after an i too, which has letters of its own
    pairs["i"] = _composed("i", "øùûõï")
    return {base + code: letter for base, codes in pairs.items() for code, letter in codes.items()}


VNI: Mapping[str, str] = _vni_pairs() | dict(zip("ìíæóòîñôö", "ìíỉĩịỵđơư", strict=True))
"""VNI-Windows, the code of the `VNI-…` fonts, in small letters: a vowel and a second byte for its mark and tone.

The second byte is small after a small vowel and a capital after a capital one; i, đ, ơ, ư and ỵ are single.
"""


def _aliases() -> dict[str, str]:
    """Return what other code pages show for the same bytes, by the Latin-1 text that is meant."""
    found = {"\u03bc": "\u00b5"}
    for code in range(0xA1, 0x100):
        shown = bytes([code]).decode("cp1258", "replace")
        if shown not in {chr(code), "\ufffd"}:
            found[shown] = chr(code)
    return found | _composed_aliases(found)


def _composed_aliases(found: Mapping[str, str]) -> dict[str, str]:
    """Return the letters that a consonant or vowel and a combining mark of code page 1258 became under NFC."""
    composed: dict[str, str] = {}
    for letter in map(chr, range(0x100, 0x1F00)):
        parts = unicodedata.normalize("NFD", letter)
        if len(parts) == 2 and parts[0].isascii() and parts[1] in found:
            composed[letter] = parts[0] + found[parts[1]]
    return composed


ALIASES: Mapping[str, str] = _aliases()
"""Characters that stand for a Latin-1 text when the bytes were read as Windows-1258."""
