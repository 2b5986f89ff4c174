"""A package is imported as what its report holds."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings

from models.exchange.package.content import KeptFile, Package, PackageError
from models.exchange.package.write import write_package
from models.exchange.reading.apply import changes_from
from models.exchange.reading.child import read_within_limits
from models.exchange.reading.guard import recognise
from models.exchange.reading.kinds import PACKAGE
from models.exchange.reading.own import read_own
from models.exchange.reading.source import SourceError
from models.exchange.reading.understood import Understood
from models.exchange.word.package import pack, unpack
from models.form.library import load_form
from models.report.carried import LastYear
from models.report.example import load_example
from models.report.report import Report, differences
from tests.models.exchange.reports import reports


def read_back(content: bytes) -> tuple[Understood, Report]:
    read = read_own(content)
    assert read is not None
    report = Report(load_form(read.form_id))
    report.apply(changes_from(report, read, "theirs"))
    return read, report


def test_a_package_is_told_by_its_bytes(example: Report):
    assert recognise(write_package(Package(example))) == PACKAGE


@given(reports())
@settings(deadline=None, max_examples=60)
def test_any_report_comes_back_without_a_difference(report: Report):
    read, found = read_back(write_package(Package(report)))
    assert list(differences(report, found)) == []
    assert read.is_exact
    assert read.unmatched == ()


def test_importing_it_into_the_same_report_changes_nothing(example: Report):
    read, _ = read_back(write_package(Package(example)))
    assert changes_from(example, read, "theirs") == []


def test_notes_are_not_imported(example: Report):
    example.apply([example.change("note.I", "Hỏi lại phòng Nội vụ.")])
    _, found = read_back(write_package(Package(example), with_private=True))
    assert found.note("I") == ""


def test_the_letterhead_is_told_as_an_exported_word_file_tells_it(example: Report, word_file: bytes):
    read, _ = read_back(write_package(Package(example)))
    exported = read_own(word_file)
    assert exported is not None
    assert read.header.recipients == exported.header.recipients[:1]  # the paper adds where it is filed
    assert (read.header.agency, read.header.number, read.header.place, read.header.date, read.header.title) == (
        exported.header.agency,
        exported.header.number,
        exported.header.place,
        exported.header.date,
        exported.header.title,
    )
    assert (read.tables, read.sections) == (exported.tables, exported.sections)


def test_a_changed_package_is_refused_and_not_guessed_at(example: Report):
    parts = unpack(write_package(Package(example)))
    with pytest.raises(PackageError, match="đã bị sửa"):
        read_own(pack({**parts, "report.json": parts["report.json"].replace(b"342", b"343")}))


def test_a_package_with_large_files_is_read_within_the_limits(tmp_path: Path):
    last = LastYear("Năm trước", load_example("nga-son-2018"))
    # as a picture, this does not shrink
    files = tuple(KeptFile(f"{name}.docx", _noise(name, 9_000_000)) for name in "ab")
    path = tmp_path / "Báo cáo.bcdv"
    path.write_bytes(write_package(Package(last.report, last, files)))
    assert read_within_limits(path).is_exact


def test_a_broken_package_is_one_sentence_within_the_limits(tmp_path: Path, example: Report):
    path = tmp_path / "Báo cáo.bcdv"
    path.write_bytes(pack({**unpack(write_package(Package(example))), "report.json": b"{}"}))
    with pytest.raises(SourceError, match="đã bị sửa hoặc chép chưa xong"):
        read_within_limits(path)


def _noise(seed: str, size: int) -> bytes:
    return random.Random(seed).randbytes(size)
