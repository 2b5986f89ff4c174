"""What the keys of a Vietnamese input method left behind when it was off or too slow: `chinhs`, `đươcj`, `tiep61`."""

from models.text.tones import TONES, put_together, take_apart

_HUYEN, _SAC, _NGA, _HOI, _NANG = TONES[1:]
_TELEX_TONES = {"f": _HUYEN, "s": _SAC, "x": _NGA, "r": _HOI, "j": _NANG}
_VNI_TONES = {"2": _HUYEN, "1": _SAC, "4": _NGA, "3": _HOI, "5": _NANG}
_TELEX_LETTERS = {"aa": "â", "ee": "ê", "oo": "ô", "dd": "đ"}
_ROOFS = str.maketrans("aeo", "âêô")
_HORNS = str.maketrans("uo", "ươ")
_VOWELS = frozenset("aăâeêioôơuưy")


def typed(word: str) -> str:
    """Return the syllable the keys of a word were meant for, in small letters; "" where they make none."""
    bare, tone = take_apart(word)
    digits = any(letter.isdigit() for letter in bare)
    meant = _by_digits(bare, tone) if digits else _by_letters(bare, tone)
    return meant if meant != word.lower() else ""


def _by_letters(bare: str, tone: str) -> str:
    """Read Telex: a letter behind the vowels is a tone, a doubled letter or w changes the one before."""
    letters = bare[:1]
    for key in bare[1:]:
        if key in _TELEX_TONES and not tone and _VOWELS.intersection(letters):
            tone = _TELEX_TONES[key]
        elif key == "w":
            letters = _horned(letters)
        elif double := next((at for at in range(len(letters)) if letters[at] + key in _TELEX_LETTERS), None):
            letters = letters[:double] + _TELEX_LETTERS[key + key] + letters[double + 1 :]
        elif letters + key == "dd":
            letters = "đ"
        else:
            letters += key
    return put_together(letters, tone)


def _by_digits(bare: str, tone: str) -> str:
    letters = ""
    for key in bare:
        if key in _VNI_TONES:
            tone = _VNI_TONES[key]
        elif key == "6":
            letters = letters.translate(_ROOFS)
        elif key == "7":
            letters = letters.translate(_HORNS)
        elif key == "8":
            letters = letters.replace("a", "ă")
        elif key == "9":
            letters = letters.replace("d", "đ")
        else:
            letters += key
    return put_together(letters, tone)


def _horned(letters: str) -> str:
    if "uo" in letters or "uơ" in letters or "ưo" in letters:
        return letters.replace("uo", "ươ").replace("uơ", "ươ").replace("ưo", "ươ")
    return letters.translate(str.maketrans("auo", "ăươ"))
