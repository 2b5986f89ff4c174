"""Writes a report as a package, the same bytes for the same report."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

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
    packed_answers,
)
from models.exchange.word.package import pack
from models.report.answers import dump_answer
from models.report.report import Report
from models.version import VERSION

_ENDING = re.compile(r"\.[a-z0-9]{1,5}")


def write_package(package: Package, *, with_private: bool = False) -> bytes:
    """Return a package as bytes; `with_private` keeps the clerk's notes and confirmations in it.

    Raise PackageError for a report, or kept files, larger than a reader takes; see `fitting`.
    """
    files = dict(_files(package.sources))
    parts = {**_last_year(package, with_private=with_private), **files}
    manifest: dict[str, object] = {
        "format": FORMAT,
        "program": VERSION,
        **_report(package.report, with_private=with_private),
        "parts": {name: digest(content) for name, content in parts.items()},
        "files": [[name, source.name] for name, source in zip(files, package.sources, strict=True)],
    }
    manifest[DIGEST] = digest(canonical(manifest))
    whole = {MIMETYPE: MIME, REPORT: canonical(manifest), **parts}
    if max(len(whole[REPORT]), len(whole.get(LAST_YEAR, b""))) > MAX_JSON or package.sources != fitting(
        package.sources
    ):
        raise PackageError("Báo cáo này lớn quá mức một gói nhận được; hãy gửi tệp Word và Excel thay cho gói.")
    return pack(whole)


def fitting(sources: Sequence[KeptFile]) -> tuple[KeptFile, ...]:
    """Return the kept files that one package has room for, the first ones before the others."""
    room = MAX_FILES
    kept: list[KeptFile] = []
    for source in sources:
        if len(kept) < MAX_COUNT and len(source.content) <= room:
            kept.append(source)
            room -= len(source.content)
    return tuple(kept)


def _report(report: Report, *, with_private: bool) -> dict[str, object]:
    answers = packed_answers(report, with_private=with_private)
    return {"form": report.form.id, "answers": {key: dump_answer(report.item(key), answer) for key, answer in answers}}


def _last_year(package: Package, *, with_private: bool) -> dict[str, bytes]:
    if package.last is None:
        return {}
    last = {"name": package.last.name, **_report(package.last.report, with_private=with_private)}
    return {LAST_YEAR: canonical(last)}


def _files(sources: Sequence[KeptFile]) -> Iterator[tuple[str, bytes]]:
    for number, source in enumerate(sources, start=1):
        # the name it came with may be one no other system takes
        ending = PurePath(source.name).suffix.lower()
        yield f"sources/{number}{ending if _ENDING.fullmatch(ending) else ''}", source.content
