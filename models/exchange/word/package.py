"""The zip file that a .docx is: its parts in memory, packed so that equal parts make equal bytes."""

import re
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO

DOCUMENT = "word/document.xml"
_LEVEL = 4  # half the time of the usual level 6, for a twentieth more bytes
_NO_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest a zip file can say


def unpack(content: bytes, *names: str) -> dict[str, bytes]:
    """Return the parts of a package by name, those named or all; raise ValueError when it cannot be read whole."""
    return _read(content, lambda present: names or present)


def unpack_matching(content: bytes, pattern: re.Pattern[str]) -> dict[str, bytes]:
    """Return the parts of a package whose whole names match; raise ValueError when they cannot be read."""
    return _read(content, lambda present: [name for name in present if pattern.fullmatch(name)])


def _read(content: bytes, choose: Callable[[list[str]], Sequence[str]]) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            return {name: package.read(name) for name in choose(package.namelist())}
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError, RuntimeError) as error:
        # RuntimeError is how zipfile says that a member is locked with a password
        raise ValueError(str(error)) from error


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Return a package of parts, in their order."""
    return extended(b"", parts)


def extended(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return a package with more parts at its end; those already in it are not compressed again."""
    buffer = BytesIO()
    buffer.write(content)
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, _NO_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same on Windows and Linux
            package.writestr(entry, part, compresslevel=_LEVEL)
    return buffer.getvalue()
