"""A package made a report of the data file again: with its notes, the copy of last year's and the kept files."""

from models.exchange.package.content import Package
from models.exchange.package.read import is_package, read_package
from models.report.report import Report, is_private
from models.store.sources import NewSource
from models.store.store import Store


def package_in(content: bytes) -> Package | None:
    """Return the package that bytes are, None for any other file; raise PackageError for one that was changed.

    Only for a file that was read within limits before.
    """
    return read_package(content) if is_package(content) else None


def add_packed(store: Store, name: str, report: Report, package: Package) -> int:
    """Keep a new report with all that its package holds beside it; return its id."""
    private = {key: answer for key, answer in package.report.answers.items() if is_private(key)}
    report.apply([report.change(key, answer) for key, answer in private.items()])
    files = [NewSource(source.name, source.content) for source in reversed(package.sources)]
    return store.add(name, report, files=files, last=package.last)
