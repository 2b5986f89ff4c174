"""Whatever a file does, the caller gets a report or one sentence."""

import pickle
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from models.exchange.files import write_file
from models.exchange.reading import child
from models.exchange.reading.child import Failure, ReadingStopped, read_within_limits
from models.exchange.reading.source import SourceError
from models.exchange.reading.understood import Understood
from tests.models.exchange.reading import nasty

REPORT = (
    "BÁO CÁO\nKết quả triển khai thực hiện “Năm dân vận chính quyền” 2018\n"
    "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO TRIỂN KHAI\nĐã triển khai đầy đủ.\nII. KẾT QUẢ THỰC HIỆN\n"
    "1. Nâng cao hiệu lực, hiệu quả công tác dân vận chính quyền của cơ quan, đơn vị\nĐã nâng cao.\n"
)
ONE_SENTENCE = r"^[A-ZĐ“][^\n]+[.]$"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "Báo cáo 2018 (bản cuối).txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_a_report_comes_back_understood(report: Path) -> None:
    found = read_within_limits(report, "huyen_2018")
    assert isinstance(found, Understood)
    assert [section.address for section in found.sections] == ["I", "II.1"]


def test_the_form_is_chosen_when_none_is_named(report: Path) -> None:
    assert read_within_limits(report).form_id


@pytest.mark.parametrize("name", nasty.BOMBS)
def test_a_bomb_ends_in_one_sentence(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(nasty.BOMBS[name]())
    with pytest.raises(SourceError, match=ONE_SENTENCE):
        read_within_limits(path)


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="Không có tệp"):
        read_within_limits(tmp_path / "a.docx")


def test_a_reader_that_takes_too_long_is_ended(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "SECONDS", 0.0)
    with pytest.raises(SourceError, match="giây"):
        read_within_limits(report)


def test_the_clerk_can_give_up(report: Path) -> None:
    with pytest.raises(ReadingStopped):
        read_within_limits(report, is_stopped=lambda: True)


def test_modules_beside_the_file_are_never_run(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("models", "docx", "lxml", "json"):
        (report.parent / f"{name}.py").write_text("raise SystemExit(3)", encoding="utf-8")
    monkeypatch.chdir(report.parent)
    assert read_within_limits(Path(report.name)).sections


def test_a_file_on_a_name_with_other_letters_is_read(report: Path) -> None:
    other = shutil.copy(report, report.parent / "B\u0301áo 😀 {a} 'b' %s.txt")
    assert read_within_limits(Path(other)).sections


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"rubbish",
        b"cmodels.nothing\nNothing\n.",
        pickle.dumps({"a": 1}),
        pickle.dumps(print),
        pickle.dumps(Path()),
    ],
)
def test_a_reply_that_is_none_is_a_broken_file(content: bytes) -> None:
    with pytest.raises(SourceError, match="hỏng hoặc lớn khác thường"):
        child._reply(content, Understood)


def test_a_reply_that_names_a_function_runs_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    class Call:
        def __reduce__(self) -> tuple[Callable[[str], None], tuple[str]]:
            return print, ("run",)

    with pytest.raises(SourceError):
        child._reply(pickle.dumps(Call()), Understood)
    assert not capsys.readouterr().out


def test_a_function_of_the_program_is_not_run_either(tmp_path: Path) -> None:
    class Call:
        def __reduce__(self) -> tuple[Callable[[Path, bytes], None], tuple[Path, bytes]]:
            return write_file, (tmp_path / "a", b"a")

    with pytest.raises(SourceError):
        child._reply(pickle.dumps(Call()), Understood)
    assert not (tmp_path / "a").exists()


def test_a_failure_comes_back_as_it_was() -> None:
    assert child._reply(pickle.dumps(Failure("a", ".doc")), Understood) == Failure("a", ".doc")
