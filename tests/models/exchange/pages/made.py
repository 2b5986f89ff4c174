"""Small Word files for these tests, as XML, and what can be read from one."""

import zipfile
from io import BytesIO

from models.exchange.pages.xml import parse_xml
from models.exchange.word.package import DOCUMENT, pack, unpack

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
PAPER = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/></w:sectPr>'
)


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: str) -> str:
    """Return a table of one column; a row's text may end in `!` to be kept with the next row."""
    return f"<w:tbl><w:tblGrid><w:gridCol w:w='5000'/></w:tblGrid>{''.join(map(_row, rows))}</w:tbl>"


def _row(text: str) -> str:
    kept = "<w:keepNext/>" if text.endswith("!") else ""
    return f"<w:tr><w:tc><w:tcPr><w:tcW w:w='5000' w:type='dxa'/></w:tcPr>{paragraph(text, kept)}</w:tc></w:tr>"


def word_file(*body: str) -> bytes:
    """Return a Word file with such a body on A4."""
    document = f'<w:document xmlns:w="{NAMESPACE}"><w:body>{"".join(body)}{PAPER}</w:body></w:document>'
    parts = {"[Content_Types].xml": _TYPES, "_rels/.rels": _RELATIONS, DOCUMENT: document}
    return pack({name: part.encode() for name, part in parts.items()})


def texts(docx: bytes) -> list[str]:
    """Return the words of every paragraph that has some."""
    root = parse_xml(unpack(docx, DOCUMENT)[DOCUMENT])
    lines = ("".join(text.text or "" for text in each.iter(f"{W}t")) for each in root.iter(f"{W}p"))
    return [line for line in lines if line.strip()]


def without_bookmarks(docx: bytes) -> bytes:
    """Return a Word file as an office may leave it after a restyling by another program: nothing says what is what."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, part in unpack(docx).items():
            package.writestr(name, part.replace(b"_bcdv_", b"_other_") if name == DOCUMENT else part)
    return buffer.getvalue()
