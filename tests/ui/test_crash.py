from pathlib import Path

import pytest

from ui import dialogs
from ui.crash import CrashHandler


def _crash(handler: CrashHandler) -> None:
    try:
        raise ZeroDivisionError("bug")
    except ZeroDivisionError as error:
        handler(type(error), error, error.__traceback__)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    sentences: list[str] = []
    monkeypatch.setattr(dialogs, "tell", lambda _parent, sentence: sentences.append(sentence))
    return sentences


def test_a_bug_is_logged_saved_told_and_ends_the_program(tmp_path: Path, told: list[str]) -> None:
    left: list[int] = []
    _crash(CrashHandler(tmp_path / "log" / "crash.log", lambda: True, left.append))
    assert "ZeroDivisionError: bug" in (tmp_path / "log" / "crash.log").read_text(encoding="utf-8")
    assert "đều đã được lưu" in told[0]
    assert left == [1]


def test_a_second_bug_while_telling_the_first_is_passed_over(tmp_path: Path, told: list[str]) -> None:
    handler = CrashHandler(tmp_path / "crash.log", lambda: True, lambda _status: None)
    _crash(handler)
    _crash(handler)
    assert len(told) == 1


def test_saving_that_fails_too_is_told(tmp_path: Path, told: list[str]) -> None:
    def fail() -> bool:
        raise RuntimeError("no store")

    _crash(CrashHandler(tmp_path / "crash.log", fail, lambda _status: None))
    assert "có thể chưa kịp lưu" in told[0]
