"""The border for every text that enters: NFC, one kind of line end, nothing a file format cannot hold."""

import re
import unicodedata

# vertical tab is Shift+Enter in Word; U+2028/2029 come from browsers; NEL from old mainframes' text
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# other control characters, noncharacters, lone surrogates, soft hyphens, zero-width spaces, byte order marks,
# the embedding marks of right-to-left scripts and the object placeholder of text editors
_NOISE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffc"
    "\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
_SPACES = re.compile(r"[^\S\n\u00a0\u202f]+")


def clean(text: str) -> str:
    """Return text in NFC with the line feed as its only line end and without characters that files lose or refuse."""
    # of all that is taken out, only the placeholder counts as printable; most texts need no search
    if not text.isprintable() or "\ufffc" in text:
        text = _NOISE.sub("", _LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """Return one cleaned line: line ends and tabs become single spaces, the ends are stripped."""
    text = clean(text)
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    return _SPACES.sub(" ", text.replace("\n", " ")).strip()


def clean_lines(text: str) -> tuple[str, ...]:
    """Return the cleaned lines of a text that are not blank."""
    return tuple(line for line in map(clean_line, clean(text).split("\n")) if line)
