"""Letters of symbol fonts: the signs they draw, as letters every font has."""

import re

BULLET = "•"
_PRIVATE = re.compile("[\uf020-\uf0ff]")
_SYMBOL_FONTS = ("symbol", "wingdings", "webdings", "monotype sorts", "zapfdingbats", "marlett")
_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
_SYMBOL = {
    **{code: chr(code) for code in range(0x20, 0x40)},
    **{first + place: sign for first, row in zip(b"Aa", _GREEK, strict=True) for place, sign in enumerate(row)},
    **{0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±"},
    **{0xB3: "≥", 0xB4: "×", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xDB: "⇔", 0xDE: "⇒"},
}
_WINGDINGS = {
    **{0x20: " ", 0x6F: "☐", 0xA8: "☐", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "→", 0xF0: "⇨"},
    **{0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑"},
}


def is_symbol_font(font: str) -> bool:
    """Tell whether a font draws signs where others have letters."""
    return font.lower().startswith(_SYMBOL_FONTS)


def symbol(code: int, font: str) -> str:
    """Return the letter for a sign of a symbol font, a bullet for one without a letter of its own.

    A font of letters may number its own from F020 too: these come back as the bytes they stand for.
    """
    if is_symbol_font(font):
        return (_SYMBOL if font.lower().startswith("symbol") else _WINGDINGS).get(code & 0xFF, BULLET)
    return bytes([code & 0xFF]).decode("cp1252", "replace") if 0xF020 <= code <= 0xF0FF else chr(code)


def readable(text: str, font: str) -> str:
    """Return text with the signs that symbol fonts draw as letters every font has."""
    # more than one letter is a word in the wrong font, which Word prints in another one
    if len(text) == 1 and not text.isspace() and is_symbol_font(font):
        return symbol(ord(text), font)
    return _PRIVATE.sub(lambda match: symbol(ord(match[0]), font), text)


def bullet(text: str, font: str) -> str:
    """Return the sign of a bulleted list: `-`, `+`, `*` and other typed signs as they are, drawn ones as a bullet."""
    text = text.strip()
    if not text or text == "o":
        return BULLET
    if is_symbol_font(font) or _PRIVATE.search(text):
        sign = symbol(ord(text[0]), font if is_symbol_font(font) else "Symbol")
        return sign if sign in "-+*" else BULLET
    return text
