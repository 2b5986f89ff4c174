"""A report goes to another computer and back by commands, with all that stands beside it."""

from argparse import Namespace
from pathlib import Path

import pytest

from models.commands.cli import parse, run
from models.commands.packed import add_packed
from models.exchange.package.content import KeptFile, Package
from models.exchange.package.read import read_package
from models.report.carried import LastYear
from models.report.example import load_example
from models.report.report import Report
from models.store import sources
from models.store.errors import SourceTooLarge
from models.store.sources import NewSource
from models.store.store import Store


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data.sqlite"


@pytest.fixture
def kept(data: Path, example: Report) -> Report:
    """The first report of the data file: with a note, last year's report and two kept files."""
    example.apply([example.change("note.I", "Hỏi lại.")])
    with Store.open(data) as store:
        report_id = store.add("Báo cáo", example, last=LastYear("Năm 2017", load_example("nga-son-2018")))
        for name in ("cũ.doc", "mới.doc"):
            store.keep_source(report_id, NewSource(name, name.encode()))
    return example


def _options(*arguments: object) -> Namespace:
    return parse([str(argument) for argument in arguments])


def _exported(data: Path, folder: Path, *more: str) -> Path:
    run(_options("export", 1, "--package", *more, "--to", folder, "--data", data))
    (path,) = folder.iterdir()
    return path


def test_a_package_holds_the_report_and_what_is_kept_with_it(data: Path, kept: Report, tmp_path: Path) -> None:
    package = read_package(_exported(data, tmp_path / "out").read_bytes())
    assert {**package.report.answers, "note.I": "Hỏi lại."} == kept.answers
    assert package.last is not None
    assert package.last.name == "Năm 2017"
    assert [source.name for source in package.sources] == ["mới.doc", "cũ.doc"]


def test_notes_go_along_when_asked_for(data: Path, kept: Report, tmp_path: Path) -> None:
    package = read_package(_exported(data, tmp_path / "out", "--notes").read_bytes())
    assert package.report.answers == kept.answers


def test_an_example_is_packed_alone(tmp_path: Path, example: Report) -> None:
    run(_options("export", "--example", "nga-son-2018", "--package", "--to", tmp_path / "out"))
    (path,) = (tmp_path / "out").iterdir()
    assert read_package(path.read_bytes()).report.answers == example.answers


def test_another_computer_gets_the_same_report(data: Path, kept: Report, tmp_path: Path) -> None:
    path, other = _exported(data, tmp_path / "out", "--notes"), tmp_path / "other.sqlite"
    run(_options("import", path, "--data", other))
    with Store.open(other) as store:
        last = store.last_year(1)
        assert store.load(1).answers == kept.answers
        assert last is not None
        assert (last.name, last.report.answers) == ("Năm 2017", load_example("nga-son-2018").answers)
        assert [source.name for source in store.sources(1)] == ["mới.doc", "cũ.doc"]
        assert store.source_content(store.sources(1)[0].id) == "mới.doc".encode()


def test_a_package_put_into_its_own_report_changes_nothing(
    data: Path, kept: Report, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _exported(data, tmp_path / "out")
    run(_options("import", path, "--into", 1, "--data", data))
    assert "Đã đưa 0 chỗ vào báo cáo số 1." in capsys.readouterr().out
    with Store.open(data) as store:
        assert store.load(1).answers == kept.answers


def test_next_year_begins_from_a_package(data: Path, kept: Report, tmp_path: Path) -> None:
    path, other = _exported(data, tmp_path / "out"), tmp_path / "other.sqlite"
    run(_options("import", path, "--year", 2019, "--form", "huyen_2018", "--data", other))
    with Store.open(other) as store:
        report = store.load(1)
    assert (report.year(), report.prose("II.3"), report.figure("citizens.unit.receptions")) == (
        2019,
        kept.prose("II.3"),
        None,
    )


def test_a_package_that_does_not_fit_whole_leaves_no_report(
    tmp_path: Path, example: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "MAX_BYTES", 3)
    files = (KeptFile("to.doc", b"xxxx"), KeptFile("nho.doc", b"x"))
    with Store.open(tmp_path / "other.sqlite") as store:
        with pytest.raises(SourceTooLarge):
            add_packed(store, "Báo cáo", example, Package(example, sources=files))
        assert store.count() == 0
