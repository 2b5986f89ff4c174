"""The fonts of a rich text file and the code pages that their letters are written in."""

from collections.abc import Iterable
from dataclasses import dataclass

from models.exchange.reading.rtf.tokens import Token

# code pages by the number of the character set (RTF 1.9.1, \fcharset)
_CHARSETS = {
    0: "cp1252", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 77: "mac_roman",
}  # fmt: skip
_PAGES = {437: "cp437", 850: "cp850", 65001: "utf-8", **{page: f"cp{page}" for page in range(1250, 1259)}}


@dataclass(slots=True)
class FontTable:
    """The names and code pages of fonts by their number."""

    names: dict[int, str]
    pages: dict[int, str]
    page: str = "cp1252"
    """The code page of the file."""
    default: int = 0

    def decode(self, content: bytes, font: int) -> str:
        """Return the letters that bytes stand for in a font."""
        page = self.pages.get(font if font >= 0 else self.default, self.page)
        try:
            return content.decode(page)
        except UnicodeDecodeError:
            return "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in content)

    def name(self, font: int) -> str:
        """Return the name of a font."""
        return self.names.get(font if font >= 0 else self.default, "")


def set_page(fonts: FontTable, number: int) -> None:
    """Take the code page that the file names."""
    fonts.page = _PAGES.get(number, fonts.page)


def read_fonts(fonts: FontTable, tokens: Iterable[Token]) -> None:
    """Take the fonts from the signs inside the font table."""
    number, name, depth = -1, b"", 0
    for token in tokens:
        depth += (token.kind == "open") - (token.kind == "close")
        if token.kind == "word" and token.name == "f" and token.number is not None:
            number, name = token.number, b""
        elif token.kind == "word" and token.name == "fcharset" and token.number in _CHARSETS:
            fonts.pages[number] = _CHARSETS[token.number]
        elif token.kind == "bytes" and depth <= 1:
            name += token.content
            if b";" in name and number >= 0:
                fonts.names[number] = fonts.decode(name.partition(b";")[0], number).strip()
                number = -1
