"""A store in a folder of its own; the real home is never touched."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.report.report import Report
from models.store.store import Store


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the record of the files opened before is kept."""
    folder = tmp_path / "home"
    monkeypatch.setattr("models.store.location.data_folder", lambda: folder)
    return folder


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.store.database.BUSY_SECONDS", 0.1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dữ liệu" / "báo cáo 100%.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.open(path) as opened:
        yield opened


@pytest.fixture
def saved(store: Store, example: Report) -> int:
    """The id of the example kept as the office's own report."""
    return store.add("Báo cáo năm 2018", example)


@pytest.fixture
def closed(path: Path, example: Report) -> Path:
    """A data file with one report, closed, without safety copies and unknown to the record."""
    made = Store.open(path, folder=path.parent / "elsewhere")
    made.add("Báo cáo năm 2018", example)
    made._database.close()  # pyright: ignore[reportPrivateUsage]
    return path
