"""What a file is, told by its bytes; the ending of its name is not asked."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import PurePath

from models.exchange.package.content import ENDING, MIME

ZIP, OLE, RTF, PDF, TEXT, HTML, MHTML, XML, PICTURE, ARCHIVE, UNKNOWN = (
    "zip", "ole", "rtf", "pdf", "text", "html", "mhtml", "xml", "picture", "archive", "unknown",
)  # fmt: skip
DOCX, XLSX, XLSB, PPTX, ODT, ODS = "docx", "xlsx", "xlsb", "pptx", "odt", "ods"
DOC, XLS, PPT, ENCRYPTED = "doc", "xls", "ppt", "encrypted"
PACKAGE = "package"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file as the clerk knows it."""

    name: str
    endings: tuple[str, ...]


KINDS = {
    DOCX: Kind("tài liệu Word (.docx)", (".docx", ".docm", ".dotx", ".dotm")),
    DOC: Kind("tài liệu Word 97–2003 (.doc)", (".doc", ".dot", ".wps")),
    XLSX: Kind("bảng tính Excel (.xlsx)", (".xlsx", ".xlsm", ".xltx", ".xltm")),
    XLSB: Kind("bảng tính Excel nhị phân (.xlsb)", (".xlsb",)),
    XLS: Kind("bảng tính Excel 97–2003 (.xls)", (".xls", ".xlt", ".et")),
    ODT: Kind("tài liệu OpenDocument (.odt)", (".odt", ".ott")),
    ODS: Kind("bảng tính OpenDocument (.ods)", (".ods", ".ots")),
    RTF: Kind("tài liệu RTF (.rtf)", (".rtf",)),
    HTML: Kind("trang web (.html)", (".html", ".htm", ".xhtml")),
    MHTML: Kind("trang web một tệp (.mht)", (".mht", ".mhtml")),
    XML: Kind("tài liệu XML (.xml)", (".xml", ".fodt")),
    PDF: Kind("tệp PDF (.pdf)", (".pdf",)),
    PACKAGE: Kind(f"gói báo cáo ({ENDING})", (ENDING,)),
    TEXT: Kind("tệp chữ (.txt)", (".txt", ".text", ".md", ".csv", ".log", "")),
}
"""The kinds that are read."""

_HEADS: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", ZIP),
    (b"PK\x05\x06", ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
    (b"{\\rtf", RTF),
    (b"%PDF-", PDF),
    (b"\x89PNG", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF8", PICTURE),
    (b"BM", PICTURE),
    (b"II*\x00", PICTURE),
    (b"MM\x00*", PICTURE),
    (b"Rar!", ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", ARCHIVE),
    (b"\x1f\x8b", ARCHIVE),
)
_LOOKED_AT = 65_536
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|div|p|meta|style)[\s>]", re.IGNORECASE)
# browsers and mail programs begin a page in one file with different lines
_MAIL = re.compile(
    rb"(?:From [^\n]*\n)?(?:[A-Za-z][A-Za-z-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)*?Content-Type:\s*(?:multipart/|text/html)",
    re.IGNORECASE,
)
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def kind_of(content: bytes) -> str:
    """Return what bytes are: a zip and an OLE container are told apart further by what they hold."""
    head = content[:_LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n")
    for sign, kind in _HEADS:
        if head.startswith(sign) and not (sign == b"BM" and _BINARY.search(head) is None):
            return kind
    return _kind_of_text(content[:_LOOKED_AT], head)


def kind_of_zip(names: Collection[str], mimetype: bytes) -> str:
    """Return what a zip file with these members is; `mimetype` is the content of the member of that name."""
    if mimetype == MIME:
        return PACKAGE
    if mimetype.startswith(_OPEN_DOCUMENT):
        rest = mimetype.removeprefix(_OPEN_DOCUMENT)
        return ODT if rest.startswith(b"text") else ODS if rest.startswith(b"spreadsheet") else UNKNOWN
    folders = {name.replace("\\", "/").partition("/")[0].lower() for name in names}
    if "xl" in folders:
        return XLSB if any(name.lower().endswith("workbook.bin") for name in names) else XLSX
    return next((kind for folder, kind in (("word", DOCX), ("ppt", PPTX)) if folder in folders), ARCHIVE)


def kind_of_ole(names: Collection[str]) -> str:
    """Return what an OLE container with these streams at its root is."""
    present = {name.lower() for name in names}
    signs = {
        "encryptedpackage": ENCRYPTED, "worddocument": DOC, "workbook": XLS, "book": XLS, "powerpoint document": PPT,
    }  # fmt: skip
    return next((kind for sign, kind in signs.items() if sign in present), UNKNOWN)


def is_readable_name(name: str) -> bool:
    """Return whether a name ends as the files do that are read: no program, script or link."""
    return any(PurePath(name).suffix.lower() in kind.endings for kind in KINDS.values())


def renamed_note(name: str, kind: str) -> str:
    """Return a sentence on a file whose ending says something else than its content, "" when both agree."""
    ending = PurePath(name).suffix.lower()
    if ending in KINDS[kind].endings:
        return ""
    return f"Tệp “{name}” thật ra là {KINDS[kind].name}; chương trình đọc theo nội dung của tệp."


def _kind_of_text(content: bytes, head: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _kind_of_page(content.decode("utf-16", "ignore").encode("ascii", "ignore").lstrip())
    if _is_wide(content):
        return TEXT
    # text copied out of Word brings a few control characters along
    if b"\0" in content or len(_BINARY.findall(content)) > len(content) // 200:
        return UNKNOWN
    if head.startswith(b"<?xml") and not _HTML.search(head):
        return XML
    if _MAIL.match(head[:8192]):
        return MHTML
    return _kind_of_page(head)


def _kind_of_page(head: bytes) -> str:
    return HTML if head.startswith(b"<") and _HTML.search(head) else TEXT


def _is_wide(content: bytes) -> bool:
    """Tell whether bytes are UTF-16 without a mark: many zeros in every other place, none between."""
    letters, zeros = sorted((content[0::2], content[1::2]), key=lambda half: half.count(0))
    # the lower halves of đ, ă and dashes are control characters
    is_text = len(_BINARY.findall(letters)) * 8 < len(letters)
    return bool(letters) and is_text and zeros.count(0) * 5 > len(zeros) * 2
