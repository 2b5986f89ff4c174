"""What a package holds, and how its parts are called.

A package is a zip file under an ending of its own: no program opens and changes it by accident, no mail filter takes
it for an archive. `report.json` holds the answers and a digest of every other part.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from models.errors import ReportError
from models.report.answers import Answer
from models.report.carried import LastYear
from models.report.report import Report, is_private

ENDING = ".bcdv"
FORMAT = 1
"""The layout of a package; a program refuses that of a later one."""
MIMETYPE = "mimetype"
MIME = b"application/vnd.bao-cao-dan-van.package"
"""The content of the first part, by which a package is known whatever its file is called."""
REPORT = "report.json"
LAST_YEAR = "last_year.json"
DIGEST = "digest"
MAX_JSON = 10_000_000
"""Bytes of the report or of last year's; a report of 300 pages takes 2 million."""
MAX_FILES = 18_000_000
"""Bytes of all kept files: a package can still be sent by mail, and kept with a report itself."""
MAX_COUNT = 200
"""Kept files in one package."""


class PackageError(ReportError):
    """A package that cannot be written or read; the sentence says what to do."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that answers were read from, under the name it came with."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Package:
    """A report with what stands beside it: the frozen copy of last year's, and the kept files, the newest first."""

    report: Report
    last: LastYear | None = None
    sources: tuple[KeptFile, ...] = ()


def canonical(value: Mapping[str, object]) -> bytes:
    """Return data as JSON that is the same for the same data."""
    # nothing but ASCII: there is no letter that cannot be written
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode()


def digest(content: bytes) -> str:
    """Return the SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def packed_answers(report: Report, *, with_private: bool) -> Iterator[tuple[str, Answer]]:
    """Yield the answers that go into a package, the clerk's notes and confirmations only when asked for."""
    return ((key, answer) for key, answer in report.answers.items() if with_private or not is_private(key))
