"""The names of OpenDocument's XML (ODF 1.3 Part 3), and its parts read."""

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from models.exchange.reading.source import SourceError

_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, TEXT, TABLE, STYLE, DRAW = (_NAMES % name for name in ("office", "text", "table", "style", "drawing"))
FO = _NAMES % "xsl-fo-compatible"
SVG = _NAMES % "svg-compatible"

_ROW_GROUPS = {f"{TABLE}{name}" for name in ("table-rows", "table-header-rows", "table-row-group")}

_DAMAGED = "Tệp OpenDocument này đã hỏng; hãy mở bằng LibreOffice hoặc Word, lưu lại rồi nhập lại."
_LOCKED = "Tệp OpenDocument này có mật khẩu; hãy mở bằng LibreOffice hoặc Word, bỏ mật khẩu rồi lưu lại."


def read_parts(content: bytes) -> tuple[ET.Element, ET.Element]:
    """Return the roots of the content and of the styles; raise SourceError for a damaged or locked file."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if b"encryption-data" in _part(package, "META-INF/manifest.xml"):
                raise SourceError(_LOCKED)
            styles = _part(package, "styles.xml") or b"<none/>"
            return ET.fromstring(package.read("content.xml")), ET.fromstring(styles)
    except (KeyError, ET.ParseError, zipfile.BadZipFile, EOFError) as error:
        raise SourceError(_DAMAGED) from error


def whole(element: ET.Element, name: str, otherwise: int = 1) -> int:
    """Return an attribute that is a whole number."""
    text = element.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else otherwise


def rows_of(table: ET.Element) -> Iterator[ET.Element]:
    """Yield the rows of a table, not those of tables in its cells."""
    for element in table:
        if element.tag == f"{TABLE}table-row":
            yield element
        elif element.tag in _ROW_GROUPS:
            yield from rows_of(element)


def _part(package: zipfile.ZipFile, name: str) -> bytes:
    return package.read(name) if name in package.namelist() else b""
