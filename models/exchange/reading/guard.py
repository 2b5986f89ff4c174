"""Looks at a file before any parser does: its size, what it is, and what a zip file says of itself."""

import io
import os
import time
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.parsers import expat

from models.exchange.reading import kinds
from models.exchange.reading.source import SourceError

MAX_FILE = 60_000_000
"""Bytes of a file; a report with a hundred pictures takes 30 million."""
MAX_PART = 60_000_000
"""Bytes of one XML part once unpacked; a report of 300 pages takes 6 million, 100,000 rows of a sheet 40 million."""
MAX_UNPACKED = 300_000_000
"""Bytes of all parts; pictures hardly shrink in a zip, so this is the largest file and its XML many times over."""
MAX_MEMBERS = 5_000
MAX_RATIO = 200
"""Word's and Excel's XML shrinks to a tenth or a thirtieth; only what repeats one thing shrinks to less than 1/200."""
_SMALL = 4_000_000
"""Bytes up to which any ratio is harmless."""
_BUSY_WAIT = 2.0
_PROLOG = 1_000_000
_PICTURES = {"media", "embeddings", "pictures", "thumbnails"}
_XML_ENDINGS = (".xml", ".rels", ".vml")

_DAMAGED = "Tệp này đã hỏng hoặc chưa chép xong; hãy chép lại hoặc mở bằng Word, Excel rồi lưu lại."
_LOCKED = "Tệp này có mật khẩu; hãy mở bằng Word hoặc Excel, bỏ mật khẩu rồi lưu lại."
_PACKED = "Tệp này nén lớn khác thường nên không mở; hãy mở bằng Word hoặc Excel rồi lưu sang tệp mới."
_ENTITIES = "Tệp này chứa mã lạ (khai báo DOCTYPE) nên không mở; hãy mở bằng Word hoặc Excel rồi lưu sang tệp mới."


def load(path: Path) -> bytes:
    """Return the bytes of a file that is open to reading; raise SourceError for what is none or is too large."""
    try:
        if not path.is_file():
            raise SourceError(f"Không có tệp “{path}”; hãy chọn tệp khác.")
        size = path.stat().st_size
        if size > MAX_FILE:
            raise SourceError(
                f"Tệp “{path.name}” lớn {size // 1_000_000} MB, quá mức {MAX_FILE // 1_000_000} MB mà chương trình "
                "đọc được; hãy xóa bớt ảnh trong tệp rồi lưu lại."
            )
        content = _patiently(path, size)
    except OSError as error:
        raise SourceError(
            f"Không đọc được tệp “{path.name}”; hãy đóng chương trình đang mở tệp, hoặc chép tệp sang chỗ khác rồi "
            "thử lại."
        ) from error
    if not content.lstrip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise SourceError(f"Tệp “{path.name}” không có nội dung; hãy chọn tệp khác.")
    return content


def recognise(content: bytes) -> str:
    """Return the kind of a file, one of `kinds.KINDS`, its zip directory checked; raise SourceError for any other."""
    kind = kinds.kind_of(content)
    if kind == kinds.ZIP:
        kind = _check_zip(content)
    elif kind == kinds.OLE:
        kind = _kind_of_ole(content)
    elif kind == kinds.XML:
        _check_prolog(iter((content,)))
    if kind == kinds.ENCRYPTED:
        raise SourceError(_LOCKED)
    if kind not in kinds.KINDS:
        raise SourceError(_REFUSED[kind])
    return kind


def without_pictures(content: bytes) -> bytes:
    """Return an office file that passed `recognise` without its pictures, which nobody reads and all readers copy."""
    if len(content) < _SMALL or not content.startswith(b"PK"):
        return content
    lean = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(lean, "w", zipfile.ZIP_DEFLATED) as kept:
        for member in package.infolist():
            if not _PICTURES & set(member.filename.lower().split("/")[:-1]):
                kept.writestr(member, package.read(member))
    return lean.getvalue()


def remarks(content: bytes, kind: str) -> tuple[str, ...]:
    """Return sentences on what an office file brings along and the program leaves alone: macros, outside links."""
    if kind not in {kinds.DOCX, kinds.XLSX, kinds.XLSB}:
        return ()
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = package.namelist()
        found: list[str] = []
        # the reader of Word files tells of its macros itself
        if kind != kinds.DOCX and any(name.lower().endswith("vbaproject.bin") for name in names):
            found.append("Tệp có macro; chương trình không chạy và không giữ lại macro.")
        if any(_has_outside_link(package.read(name)) for name in names if name.lower().endswith(".rels")):
            found.append("Tệp có liên kết tới tệp bên ngoài; chương trình không mở liên kết nào.")
    return tuple(found)


_REFUSED = {
    kinds.PICTURE: "Tệp này là ảnh, không phải văn bản; hãy chọn tệp Word, Excel, hoặc nhập nội dung bằng tay.",
    kinds.ARCHIVE: "Tệp này là tệp nén; hãy giải nén rồi chọn tệp Word hoặc Excel ở bên trong.",
    kinds.PPTX: "Tệp này là bản trình chiếu PowerPoint; hãy chọn tệp Word hoặc Excel.",
    kinds.PPT: "Tệp này là bản trình chiếu PowerPoint; hãy chọn tệp Word hoặc Excel.",
    kinds.UNKNOWN: (
        "Không nhận ra loại tệp này; hãy mở tệp bằng chương trình đã tạo ra nó rồi lưu sang .docx hoặc .xlsx."
    ),
}


def _patiently(path: Path, size: int) -> bytes:
    # Word opens its file for shared reading; virus scanners and copying tools hold one for a moment only
    deadline = time.monotonic() + _BUSY_WAIT
    while True:
        try:
            with path.open("rb") as stream:
                return stream.read(size)
        except PermissionError:
            if os.name != "nt" or time.monotonic() >= deadline:
                raise
            time.sleep(0.1)


def _check_zip(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            members = package.infolist()
            _check_directory(members)
            kind = kinds.kind_of_zip(package.namelist(), _mimetype(package))
            if kind in kinds.KINDS:
                _check_parts(package, members)
            return kind
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OSError, zlib.error) as error:
        raise SourceError(_DAMAGED) from error


def _check_directory(members: Sequence[zipfile.ZipInfo]) -> None:
    names = [member.filename for member in members]
    if any(member.flag_bits & 1 for member in members):
        raise SourceError(_LOCKED)
    if len(members) > MAX_MEMBERS or len(set(names)) < len(names) or any(map(_is_trick, names)):
        raise SourceError(_DAMAGED)
    if sum(member.file_size for member in members) > MAX_UNPACKED or any(map(_is_bomb, members)):
        raise SourceError(_PACKED)


def _is_trick(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or ":" in name


def _is_bomb(member: zipfile.ZipInfo) -> bool:
    is_xml = member.filename.lower().endswith(_XML_ENDINGS)
    too_dense = member.file_size > _SMALL and member.file_size > MAX_RATIO * max(member.compress_size, 1)
    return too_dense or (is_xml and member.file_size > MAX_PART)


def _mimetype(package: zipfile.ZipFile) -> bytes:
    if "mimetype" not in package.namelist():
        return b""
    with package.open("mimetype") as stream:
        return stream.read(200)


def _check_parts(package: zipfile.ZipFile, members: Sequence[zipfile.ZipInfo]) -> None:
    for member in members:
        if member.filename.lower().endswith(_XML_ENDINGS):
            _check_prolog(_pieces(package, member))
        elif member.file_size > MAX_PART:
            raise SourceError(_PACKED)


def _pieces(package: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    with package.open(member) as stream:
        while piece := stream.read(4096):
            yield piece


def _check_prolog(pieces: Iterator[bytes]) -> None:
    """Refuse a document type: no office program writes one, and entities that double grow without end."""
    parser = expat.ParserCreate()
    seen: list[str] = []

    def start_doctype(*_declared: object) -> None:
        seen.append("doctype")

    def start_element(*_tag: object) -> None:
        seen.append("element")

    parser.StartDoctypeDeclHandler = start_doctype
    parser.StartElementHandler = start_element
    length = 0
    for piece in pieces:
        length += len(piece)
        try:
            parser.Parse(piece, False)
        except expat.ExpatError:
            seen.append("fault")  # a part that is no XML is for its reader to judge
        if "doctype" in seen or (length > _PROLOG and not seen):
            raise SourceError(_ENTITIES)
        if seen:
            return


def _has_outside_link(relations: bytes) -> bool:
    return any(
        b'TargetMode="External"' in relation and b"/hyperlink" not in relation for relation in relations.split(b"<")
    )


def _kind_of_ole(content: bytes) -> str:
    from models.exchange.reading import ole  # noqa: PLC0415 - a hundred modules that only an old binary file needs

    return kinds.kind_of_ole(ole.streams(content))
