import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from models.report.report import Report
from models.store import sources
from models.store.errors import ReportNotFound, SourceNotFound, SourceTooLarge
from models.store.schema import source_table
from models.store.sources import NewSource
from models.store.store import Store

FILE = NewSource("Báo cáo năm 2017.doc", b"\xd0\xcf\x11\xe0 bytes as they came\x00")


@pytest.fixture
def kept(store: Store, saved: int) -> int:
    """The id of a file kept with the saved report."""
    return store.keep_source(saved, FILE)


def test_bytes_come_back_as_they_came(store: Store, kept: int):
    assert store.source_content(kept) == FILE.content


def test_file_is_listed_with_its_report(store: Store, saved: int, kept: int):
    (listed,) = store.sources(saved)
    digest = hashlib.sha256(FILE.content).hexdigest()
    assert (listed.id, listed.name, listed.size, listed.digest) == (kept, FILE.name, len(FILE.content), digest)


def test_nothing_stands_behind_the_bytes_of_a_file():
    # SQLite reads through 20 MB to reach what does: a list of names would take as long as reading every file
    assert source_table.columns.keys()[-1] == "content"


def test_other_report_has_no_file(store: Store, kept: int, example: Report):
    assert store.sources(store.add("Báo cáo khác", example)) == []


def test_same_bytes_are_kept_once(store: Store, saved: int, kept: int):
    assert store.keep_source(saved, NewSource("tên khác.doc", FILE.content)) == kept
    assert [each.name for each in store.sources(saved)] == [FILE.name]


def test_file_imported_last_stands_first(store: Store, saved: int, kept: int):
    later = store.keep_source(saved, NewSource("sau.docx", b"later"))
    assert [each.id for each in store.sources(saved)] == [later, kept]


def test_too_large_file_is_refused_with_a_sentence(store: Store, saved: int, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sources, "MAX_BYTES", 10)
    with pytest.raises(SourceTooLarge, match="bớt hình ảnh"):
        store.keep_source(saved, NewSource("to.docx", b"x" * 11))
    assert store.sources(saved) == []


def test_report_is_not_saved_without_its_file(store: Store, saved: int, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sources, "MAX_BYTES", 10)
    report = store.load(saved)
    report.apply([report.change("general.number", "15")])
    with pytest.raises(SourceTooLarge):
        store.save(saved, report, {"general.number"}, files=(FILE,))
    assert store.load(saved).get("general.number") is None


def test_new_report_is_kept_with_its_file(store: Store, example: Report):
    report_id = store.add("Báo cáo năm 2018", example, files=(FILE,))
    assert [each.name for each in store.sources(report_id)] == [FILE.name]


def test_report_must_be_there(store: Store):
    with pytest.raises(ReportNotFound):
        store.keep_source(99, FILE)


def test_unknown_file_is_told(store: Store):
    with pytest.raises(SourceNotFound):
        store.source_content(99)


def test_copy_of_a_report_has_its_files(store: Store, saved: int, kept: int):
    (copied,) = store.sources(store.copy(saved, "Bản sao"))
    assert copied.id != kept
    assert store.source_content(copied.id) == FILE.content


def test_kept_file_cannot_be_changed(store: Store, path: Path, kept: int):
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError, match="read-only"):
        connection.execute("UPDATE source SET content = x'00'")
