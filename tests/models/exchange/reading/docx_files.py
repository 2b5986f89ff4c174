"""Word files as small as their standard allows, made of strings."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import escape

from models.exchange.reading.docx import read_docx
from models.exchange.reading.source import SourceDocument, SourceParagraph, SourceTable

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def part(tag: str, content: str) -> bytes:
    """Return the XML of a part whose root has this tag."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{tag} {NAMES}>{content}</w:{tag}>'.encode()


def zipped(parts: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


def relations(kinds: Mapping[str, str]) -> bytes:
    listed = "".join(
        f'<Relationship Id="r{index}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for index, (kind, target) in enumerate(kinds.items())
    )
    head = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    return f"{head}{listed}</Relationships>".encode()


def package(body: str, /, **parts: str) -> dict[str, bytes]:
    """Return the parts of a Word file by name; a keyword names a further part (`styles`) and gives its content."""
    return {
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": relations({kind: f"{kind}.xml" for kind in parts}),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        **{f"word/{kind}.xml": part(kind, content) for kind, content in parts.items()},
    }


def word_file(body: str, /, **parts: str) -> bytes:
    return zipped(package(body, **parts))


def read(body: str, /, **parts: str) -> SourceDocument:
    return read_docx(word_file(body, **parts))


def paragraphs(body: str, /, **parts: str) -> list[SourceParagraph]:
    return [block for block in read(body, **parts).blocks if isinstance(block, SourceParagraph)]


def one(body: str, /, **parts: str) -> SourceParagraph:
    """Return the first paragraph of a body."""
    return paragraphs(body, **parts)[0]


def table_of(body: str, /, **parts: str) -> SourceTable:
    return next(block for block in read(body, **parts).blocks if isinstance(block, SourceTable))


def p(*content: str, properties: str = "") -> str:
    """Return a paragraph of pieces: XML as it is, words in a run."""
    inner = "".join(piece if piece.startswith("<") else r(piece) for piece in content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Return a run of words."""
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{t(text)}</w:r>"


def t(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'
