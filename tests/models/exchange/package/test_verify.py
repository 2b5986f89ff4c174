"""A package that lost something is not handed out."""

from dataclasses import replace

import pytest

from models.exchange.package.content import KeptFile, Package
from models.exchange.package.verify import PackageMismatchError, check_package
from models.exchange.package.write import write_package
from models.report.carried import LastYear
from models.report.example import load_example
from models.report.report import Report


@pytest.fixture
def whole(example: Report) -> Package:
    return Package(example, LastYear("Năm trước", load_example("nga-son-2018")), (KeptFile("a.docx", b"1"),))


def test_a_package_just_written_passes(whole: Package):
    whole.report.apply([whole.report.change("note.I", "Hỏi lại.")])
    check_package(write_package(whole), whole)


@pytest.mark.parametrize(
    ("part", "problem"),
    [
        ({"report": Report(load_example("nga-son-2018").form)}, "báo cáo trong gói khác đi"),
        ({"last": None}, "thiếu báo cáo năm trước"),
        ({"last": LastYear("Năm trước", Report(load_example("nga-son-2018").form))}, "báo cáo năm trước khác đi"),
        ({"sources": ()}, "tệp nguồn"),
    ],
)
def test_what_was_lost_is_named(whole: Package, part: dict[str, object], problem: str):
    lost = replace(whole, **part)  # pyright: ignore[reportArgumentType]
    with pytest.raises(PackageMismatchError, match=problem):
        check_package(write_package(lost), whole)


def test_a_package_that_cannot_be_read_is_none(whole: Package):
    with pytest.raises(PackageMismatchError, match="không đọc lại được"):
        check_package(b"PK", whole)
