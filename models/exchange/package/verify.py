"""Compares a built package with its report, so that nothing gets lost on the way to another computer."""

from models.errors import ReportError
from models.exchange.package.content import Package, PackageError, packed_answers
from models.exchange.package.read import read_package
from models.report.report import Report


class PackageMismatchError(ReportError):
    """A package that does not hold what the report holds; it may not be handed out."""


def check_package(content: bytes, package: Package, *, with_private: bool = False) -> None:
    """Raise PackageMismatchError unless a package read back holds what was put into it."""
    try:
        read = read_package(content)
    except PackageError as error:
        raise _mismatch("gói không đọc lại được") from error
    if not _is_same(read.report, package.report, with_private=with_private):
        raise _mismatch("báo cáo trong gói khác đi")
    if (read.last is None) != (package.last is None):
        raise _mismatch("thiếu báo cáo năm trước")
    if read.last and package.last and not _is_same(read.last.report, package.last.report, with_private=with_private):
        raise _mismatch("báo cáo năm trước khác đi")
    if [file.content for file in read.sources] != [file.content for file in package.sources]:
        raise _mismatch("các tệp nguồn kèm theo khác đi")


def _is_same(read: Report, packed: Report, *, with_private: bool) -> bool:
    expected = dict(packed_answers(packed, with_private=with_private))
    return read.form.id == packed.form.id and read.answers == expected


def _mismatch(what: str) -> PackageMismatchError:
    return PackageMismatchError(f"Gói vừa lập không khớp với báo cáo nên chưa được ghi: {what}; hãy xuất lại.")
