"""Reads a package back; whatever was changed in it since, or does not fit this program, is refused with a sentence."""

import io
import json
import zipfile
import zlib
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any, cast

from models.exchange.package.content import (
    DIGEST,
    FORMAT,
    LAST_YEAR,
    MAX_COUNT,
    MAX_FILES,
    MAX_JSON,
    MIME,
    MIMETYPE,
    REPORT,
    KeptFile,
    Package,
    PackageError,
    canonical,
    digest,
)
from models.form.definition import FormDefinition
from models.form.errors import FormError
from models.form.library import form_ids, load_form
from models.report.answers import load_answer
from models.report.carried import LastYear
from models.report.report import Report, is_private

_CHANGED = "Gói báo cáo này đã bị sửa hoặc chép chưa xong; hãy chép lại gói hoặc xin đơn vị xuất lại."
_LARGE = "Gói báo cáo này lớn khác thường nên không mở; hãy xin đơn vị xuất lại."
_NEWER = "Gói báo cáo này do bản mới hơn của chương trình lập ra; hãy cập nhật chương trình."
_OTHER = "Tệp này không phải gói báo cáo của chương trình Báo cáo Dân vận; hãy chọn tệp khác."
_NO_FORM = "Gói báo cáo này lập theo biểu mẫu “{}” mà máy này chưa có; hãy cập nhật chương trình."


def is_package(content: bytes) -> bool:
    """Return whether bytes say that they are a package; `read_package` may still refuse them."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package, package.open(MIMETYPE) as part:
            return part.read(len(MIME) + 1) == MIME
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError, ValueError, RuntimeError):
        return False


def read_package(content: bytes) -> Package:
    """Return what a package holds; raise PackageError for one that was changed, is too large or of a newer program."""
    with _opened(content) as (package, manifest):
        sources = [KeptFile(_bare(str(name)), package.read(part)) for part, name in manifest["files"]]
        return Package(_report(manifest), _last_year(package), tuple(sources))


def read_packed_report(content: bytes) -> Report:
    """Return the report of a package alone; raise PackageError as `read_package` does."""
    with _opened(content) as (_, manifest):
        return _report(manifest)


@contextmanager
def _opened(content: bytes) -> Generator[tuple[zipfile.ZipFile, Mapping[str, Any]]]:
    """Give a package whose every part is as it was written, and its manifest."""
    if not is_package(content):
        raise PackageError(_OTHER)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _check_sizes(package)
            yield package, _manifest(package)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, KeyError, TypeError, RuntimeError) as error:
        # RuntimeError: a part locked with a password, or JSON nested without end
        raise PackageError(_CHANGED) from error


def _check_sizes(package: zipfile.ZipFile) -> None:
    sizes = {member.filename: member.file_size for member in package.infolist()}
    texts = [sizes.pop(name, 0) for name in (MIMETYPE, REPORT, LAST_YEAR)]
    if max(texts) > MAX_JSON or sum(sizes.values()) > MAX_FILES or len(sizes) > MAX_COUNT:
        raise PackageError(_LARGE)


def _manifest(package: zipfile.ZipFile) -> Mapping[str, Any]:
    manifest = _json(package, REPORT)
    if int(manifest["format"]) > FORMAT:
        raise PackageError(_NEWER)
    if manifest.pop(DIGEST) != digest(canonical(manifest)):
        raise PackageError(_CHANGED)
    parts = _texts(manifest["parts"])
    if sorted(package.namelist()) != sorted((MIMETYPE, REPORT, *parts)):
        raise PackageError(_CHANGED)
    if any(digest(package.read(name)) != told for name, told in parts.items()):
        raise PackageError(_CHANGED)
    return manifest


def _json(package: zipfile.ZipFile, name: str) -> dict[str, Any]:
    value: object = json.loads(package.read(name))
    if not isinstance(value, dict):
        raise TypeError(name)
    return cast("dict[str, Any]", value)


def _bare(name: str) -> str:
    # a name that leads into another folder would be followed when the file is saved elsewhere
    return name.replace("\\", "/").rpartition("/")[2]


def _last_year(package: zipfile.ZipFile) -> LastYear | None:
    if LAST_YEAR not in package.namelist():
        return None
    last = _json(package, LAST_YEAR)
    return LastYear(str(last["name"]), _report(last))


def _report(data: Mapping[str, Any]) -> Report:
    form = _form(str(data["form"]))
    texts = _texts(data["answers"])
    if any(key not in form.items and not is_private(key) for key in texts):
        raise PackageError(_NEWER)
    return Report(form, {key: load_answer(form.items.get(key), text) for key, text in texts.items()})


def _form(form_id: str) -> FormDefinition:
    if form_id not in form_ids():
        raise PackageError(_NO_FORM.format(form_id))
    try:
        return load_form(form_id)
    except FormError as error:
        raise PackageError(str(error)) from error


def _texts(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise TypeError(type(value))
    texts = cast("dict[object, object]", value)
    if not all(isinstance(text, str) for text in texts.values()):
        raise TypeError("texts")
    return cast("dict[str, str]", texts)
