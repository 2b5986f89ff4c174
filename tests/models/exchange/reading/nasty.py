"""Files that want to harm their reader, each built in memory."""

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from doc2docx.cfb.directory import DirectoryEntry, ObjectType
from doc2docx.cfb.writer import write_compound_storage

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEETS = b'<sheets><sheet name="A" sheetId="1" r:id="r0"/></sheets></workbook>'
Builder = Callable[[], bytes]
_OUTSIDE = ' TargetMode="External"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Return a zip file of parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return stream.getvalue()


def docx(body: bytes, before: bytes = b"", more: Mapping[str, bytes] | None = None) -> bytes:
    """Return a Word file with this body and more parts by name."""
    document = before + f"<w:document {W}><w:body>".encode() + body + b"</w:body></w:document>"
    parts = {
        "[Content_Types].xml": types("word/document.xml", "wordprocessingml.document.main"),
        "_rels/.rels": relations(("officeDocument", "word/document.xml", False)),
        "word/document.xml": document,
    }
    return zipped({**parts, **(more or {})})


def xlsx(rows: bytes, before: bytes = b"", dimension: bytes = b"", strings: bytes = b"", after: bytes = b"") -> bytes:
    """Return a workbook whose one sheet has these rows."""
    targets = (("worksheet", "worksheets/sheet1.xml", False), ("sharedStrings", "s.xml", False))
    head = before + f"<worksheet {S}>".encode() + dimension
    return zipped(
        {
            "[Content_Types].xml": types("xl/workbook.xml", "spreadsheetml.sheet.main"),
            "_rels/.rels": relations(("officeDocument", "xl/workbook.xml", False)),
            "xl/workbook.xml": f"<workbook {S} {R}>".encode() + SHEETS,
            "xl/_rels/workbook.xml.rels": relations(*targets),
            "xl/worksheets/sheet1.xml": head + b"<sheetData>" + rows + b"</sheetData>" + after + b"</worksheet>",
            "xl/s.xml": f"<sst {S}>".encode() + strings + b"</sst>",
        }
    )


def types(part: str, kind: str) -> bytes:
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/{part}" '
        f'ContentType="application/vnd.openxmlformats-officedocument.{kind}+xml"/></Types>'
    ).encode()


def relations(*targets: tuple[str, str, bool]) -> bytes:
    """Return relations: (kind, target, whether outside the file)."""
    items = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"{_OUTSIDE if is_outside else ""}/>'
        for number, (kind, target, is_outside) in enumerate(targets)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'.encode()


@cache
def paragraph_bomb() -> bytes:
    """Return 10 million paragraphs in 100 kB."""
    return docx(b"<w:p/>" * 10_000_000)


@cache
def thin_paragraph_bomb() -> bytes:
    """Return 300,000 paragraphs that shrink no better than honest ones, so that no ratio betrays them."""
    return docx(b"".join(b'<w:p w:rsidR="%08X"/>' % (number * 2_654_435_761 % 2**32) for number in range(300_000)))


def span_bomb() -> bytes:
    """Return a table cell that covers 50 million columns."""
    cell = b'<w:tc><w:tcPr><w:gridSpan w:val="50000000"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>'
    return docx(b"<w:tbl><w:tr>" + cell + b"</w:tr></w:tbl>")


def entity_bomb() -> bytes:
    """Return a Word file whose one entity of 100 kB is used 100,000 times."""
    doctype = b'<!DOCTYPE w [<!ENTITY a "' + b"a" * 100_000 + b'">]>'
    return docx(b"<w:p><w:r><w:t>" + b"&a;" * 100_000 + b"</w:t></w:r></w:p>", before=doctype)


def deep_bomb() -> bytes:
    """Return tables within tables, 20,000 deep."""
    head, foot = b"<w:tbl><w:tr><w:tc>", b"</w:tc></w:tr></w:tbl>"
    return docx(head * 20_000 + b"<w:p/>" + foot * 20_000)


def sheet_entity_bomb() -> bytes:
    """Return a sheet whose entities double ten times over."""
    entities = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10 if n else b"haha") for n in range(10))
    return xlsx(b'<row><c t="inlineStr"><is><t>&e9;</t></is></c></row>', before=b"<!DOCTYPE w [" + entities + b"]>")


def far_cell() -> bytes:
    """Return a sheet with a value in its first and in its very last cell."""
    return xlsx(b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')


@cache
def empty_rows() -> bytes:
    """Return 50 million rows without cells."""
    return xlsx(b"<row/>" * 50_000_000)


@cache
def thin_empty_rows() -> bytes:
    """Return 1.1 million numbered rows, which shrink like honest ones."""
    return xlsx(b"".join(b'<row r="%d" ht="%d"/>' % (n, n * 7919 % 9973) for n in range(1, 1_100_001)))


def whole_sheet_merge() -> bytes:
    """Return one value merged over the whole sheet."""
    merged = b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    return xlsx(b'<row r="1"><c r="A1"><v>1</v></c></row>', after=merged)


@cache
def string_bomb() -> bytes:
    """Return 1.5 million different strings of which no cell makes use."""
    return xlsx(b"", strings=b"".join(b"<si><t>%x</t></si>" % (n * 2_654_435_761) for n in range(1_500_000)))


def encrypted() -> bytes:
    """Return the container in which Office keeps a file with a password."""
    return container(EncryptionInfo=b"\4\0\4\0", EncryptedPackage=b"?" * 5000)


def container(**streams: bytes) -> bytes:
    """Return an OLE container with these streams at its root."""
    root = entry("Root Entry", ObjectType.ROOT_STORAGE)
    return write_compound_storage(
        root, tuple((name, entry(name, ObjectType.STREAM), content) for name, content in streams.items())
    )


def entry(name: str, kind: ObjectType) -> DirectoryEntry:
    return DirectoryEntry(0, name, kind, 1, -1, -1, -1, bytes(16), 0, 0, 0, 0, 0)


BOMBS: Mapping[str, Builder] = {
    f"{build.__name__}{ending}": build
    for build, ending in (
        (paragraph_bomb, ".docx"),
        (thin_paragraph_bomb, ".docx"),
        (span_bomb, ".docx"),
        (entity_bomb, ".docx"),
        (deep_bomb, ".docx"),
        (sheet_entity_bomb, ".xlsx"),
        (far_cell, ".xlsx"),
        (empty_rows, ".xlsx"),
        (thin_empty_rows, ".xlsx"),
        (string_bomb, ".xlsx"),
        (encrypted, ".docx"),
    )
}
"""Files by name that must end in one sentence."""


def sparse(path: Path, size: int) -> Path:
    """Make a file that is large but for the disk empty."""
    with path.open("wb") as stream:
        stream.truncate(size)
    return path
