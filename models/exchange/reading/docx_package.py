"""The parts of a Word file: found by their relationships, read within limits, parsed without following anything."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from lxml import etree  # pyright: ignore[reportMissingTypeStubs, reportAttributeAccessIssue, reportUnknownVariableType]

from models.exchange.reading.docx_names import BODY
from models.exchange.reading.source import SourceError

_etree: Any = etree  # pyright: ignore[reportUnknownVariableType]

MAX_MAIN = 64 * 2**20
MAX_PART = 8 * 2**20
"""Bytes of any other part."""
MAX_MARGINS = 60
"""Headers and footers; three kinds of each in ten sections."""
MAX_BLOCK = 4 * 2**20
"""Bytes of one paragraph or table of the body: elements take twenty times that in memory, one block at a time."""
_OLE = b"\xd0\xcf\x11\xe0"
_LOCKED_OLE = "EncryptedPackage".encode("utf-16-le")
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SAFE: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}
_Relation = tuple[str, str, str]
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, UnicodeDecodeError, ValueError)

_DAMAGED = (
    "Tệp Word bị hỏng hoặc chưa được chép hết. Hãy mở tệp bằng Word, chọn “Lưu thành” (Save As) kiểu .docx, "
    "rồi đọc tệp mới; nếu Word cũng không mở được, hãy xin lại tệp."
)
_LOCKED = (
    "Tệp được đặt mật khẩu nên không đọc được. Hãy mở tệp bằng Word, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ tài liệu), "
    "lưu lại rồi đọc lần nữa."
)
_NOT_WORD = (
    "Tệp không phải là tệp Word kiểu .docx. Hãy mở tệp bằng Word, chọn “Lưu thành” (Save As) kiểu .docx, "
    "rồi đọc tệp mới."
)
_TOO_LARGE = (
    "Tệp Word có phần nội dung lớn hơn mọi báo cáo nên không được đọc. "
    "Hãy chép riêng phần báo cáo sang một tệp mới rồi đọc tệp mới đó."
)


@dataclass(frozen=True, slots=True)
class WordPackage:
    """A Word file whose directory was read; its parts are unpacked when they are asked for."""

    archive: zipfile.ZipFile
    members: Mapping[str, zipfile.ZipInfo]
    """The parts by their names in small letters."""
    main: str
    related: Mapping[str, str]
    """The names of the parts that belong to the main one, by the last word of their relation: `styles`."""
    margins: Sequence[str] = ()
    """The names of all its headers and footers."""
    named: Mapping[str, str] = field(default_factory=dict[str, str])
    """The names of the parts that belong to the main one, by the ids of their relations."""

    @property
    def has_macros(self) -> bool:
        """Whether programs lie in the file."""
        return any(name.endswith("vbaproject.bin") for name in self.members)


def open_package(content: bytes) -> WordPackage:
    """Return the package of a Word file; raise SourceError when it is none, is locked or cannot be read."""
    if content.startswith(_OLE):
        raise SourceError(_LOCKED if _LOCKED_OLE in content else _NOT_WORD)
    if not content.startswith(b"PK"):
        raise SourceError(_NOT_WORD)
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except _BROKEN as error:
        raise SourceError(_DAMAGED) from error
    members = {info.filename.replace("\\", "/").lower(): info for info in archive.infolist()}
    main = _first(_related(archive, members, "")).get("officeDocument", "word/document.xml")
    if main not in members:
        raise SourceError(_NOT_WORD)
    related = _related(archive, members, main)
    margins = [name for kind, name, _ in related if kind in {"header", "footer"}]
    named = {key: name for _, name, key in related}
    return WordPackage(archive, members, main, _first(related), margins[:MAX_MARGINS], named)


def main_content(package: WordPackage) -> bytes:
    """Return the XML of the main part in the names of the transitional standard."""
    return _content(package.archive, package.members[package.main], MAX_MAIN)


def related_part(package: WordPackage, kind: str) -> Any:
    """Return the root element of the part of a kind (`styles`, `numbering` …), None where the file has none."""
    info = package.members.get(package.related.get(kind, ""))
    return None if info is None else _parse(_content(package.archive, info))


def named_part(package: WordPackage, relation: str) -> Any:
    """Return the root element of the part a relation of the main one names, None where the file has none."""
    info = package.members.get(package.named.get(relation, ""))
    return None if info is None else _parse(_content(package.archive, info))


def margin_parts(package: WordPackage) -> Iterator[Any]:
    """Yield the root elements of headers and footers."""
    for name in package.margins:
        if name in package.members:
            yield _parse(_content(package.archive, package.members[name]))


def body_elements(content: bytes, tags: frozenset[str]) -> Iterator[tuple[Any, bool]]:
    """Yield (element, whether it lies directly in the body) for the elements of these tags, each when it is whole.

    What lies directly in the body is emptied behind the reader, so that a long file needs little memory.
    """
    is_word = False
    source = _Meter(content)
    for element in _parsed(source, tags):
        parent = element.getparent()
        if element.tag == BODY:
            is_word = True
        elif parent is not None:
            is_direct = parent.tag == BODY
            yield element, is_direct
            if is_direct:
                _forget(element, parent)
                source.taken = 0
    if not is_word:
        raise SourceError(_NOT_WORD)


class _Meter(BytesIO):
    """The XML of a body, given out until one element of it grows larger than any report needs."""

    taken = 0
    """Bytes since the last element was whole."""

    def read(self, size: int | None = -1) -> bytes:
        chunk = super().read(size)
        self.taken += len(chunk)
        if self.taken > MAX_BLOCK:
            raise SourceError(_TOO_LARGE)
        return chunk


def _parsed(source: BytesIO, tags: frozenset[str]) -> Iterator[Any]:
    events = _etree.iterparse(source, events=("end",), tag=(BODY, *tags), **_SAFE)
    try:
        for number, (_, element) in enumerate(events):
            if number == 0:
                _refuse_entities(element)
            yield element
    except _etree.XMLSyntaxError as error:
        raise SourceError(_DAMAGED) from error


def _forget(element: Any, parent: Any) -> None:
    element.clear(keep_tail=True)
    while element.getprevious() is not None:
        del parent[0]


def _parse(content: bytes) -> Any:
    try:
        root = _etree.fromstring(content, _etree.XMLParser(**_SAFE))
    except _etree.XMLSyntaxError as error:
        raise SourceError(_DAMAGED) from error
    _refuse_entities(root)
    return root


def _refuse_entities(element: Any) -> None:
    # the standard forbids a DTD in any part: only a trap has one
    if element.getroottree().docinfo.internalDTD is not None:
        raise SourceError(_DAMAGED)


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int = MAX_PART) -> bytes:
    if info.file_size > limit:
        raise SourceError(_TOO_LARGE)
    try:
        content = archive.read(info)
    except RuntimeError as error:
        # so zipfile says that a member is locked with a password; NotImplementedError is one of its kind
        raise SourceError(_DAMAGED if isinstance(error, NotImplementedError) else _LOCKED) from error
    except _BROKEN as error:
        raise SourceError(_DAMAGED) from error
    return content.replace(_STRICT, _TRANSITIONAL)


def _related(archive: zipfile.ZipFile, members: Mapping[str, zipfile.ZipInfo], part: str) -> list[_Relation]:
    """Return the relations of a part inside the file: (the last word of its kind, the name of the other part, id)."""
    folder, name = posixpath.split(part)
    info = members.get(posixpath.join(folder, "_rels", f"{name}.rels").lower())
    if info is None:
        return []
    found: list[_Relation] = []
    for relation in _parse(_content(archive, info)):
        if relation.get("TargetMode") != "External":
            kind = relation.get("Type", "").rpartition("/")[2]
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
            found.append((kind, target.lstrip("/").lower(), relation.get("Id", "")))
    return found


def _first(relations: Sequence[_Relation]) -> dict[str, str]:
    return {kind: name for kind, name, _ in reversed(relations)}
