"""The words “BẢN NHÁP” as a page of a PDF, to be put under the words of others."""

import zipfile
from functools import cache
from io import BytesIO

from models.exchange.pages.built_in import laid_out

MARK = "BẢN NHÁP"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
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
# a page of 600 by 130 points, just as large as the words
_DOCUMENT = (
    f'<w:document xmlns:w="{_W}"><w:body><w:p><w:pPr>'
    '<w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/></w:pPr>'
    '<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:b/>'
    f'<w:color w:val="E0E0E0"/><w:sz w:val="200"/></w:rPr><w:t>{MARK}</w:t></w:r></w:p><w:sectPr>'
    '<w:pgSz w:w="12000" w:h="2600"/><w:pgMar w:top="0" w:right="0" w:bottom="0" w:left="0" w:header="0" w:footer="0" '
    'w:gutter="0"/></w:sectPr></w:body></w:document>'
)


@cache
def draft_mark() -> bytes:
    """Return a PDF whose only page holds the mark in light grey."""
    buffer = BytesIO()
    parts = {"[Content_Types].xml": _TYPES, "_rels/.rels": _RELATIONS, "word/document.xml": _DOCUMENT}
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return laid_out(buffer.getvalue()).pdf()
