import gc
import sys
import threading

from pytestqt.qtbot import QtBot

from models.errors import ReportError
from ui.worker import SWITCH_SECONDS, Task, wait_for_tasks


def test_the_outcome_reaches_the_window(qtbot: QtBot) -> None:
    task = Task(lambda _task: 6 * 7)
    with qtbot.waitSignal(task.done) as signal:
        task.begin()
    assert signal.args == [42]


def test_an_expected_failure_is_a_signal(qtbot: QtBot) -> None:
    def fail(_task: Task) -> None:
        raise ReportError("Đĩa đầy.")

    task = Task(fail)
    with qtbot.waitSignal(task.failed) as signal:
        task.begin()
    assert str((signal.args or [None])[0]) == "Đĩa đầy."


def test_a_bug_reaches_the_crash_handler(qtbot: QtBot) -> None:
    task = Task(lambda _task: 1 // 0)
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(task.finished):
        task.begin()
    qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_nothing_is_collected_in_a_thread(qtbot: QtBot) -> None:
    release = threading.Event()
    task = Task(lambda _task: release.wait(10))
    task.begin()
    assert not gc.isenabled()
    release.set()
    qtbot.waitUntil(gc.isenabled)


def test_the_window_gets_the_interpreter_back_soon(qtbot: QtBot) -> None:
    sys.setswitchinterval(0.005)
    task = Task(lambda _task: sys.getswitchinterval())
    with qtbot.waitSignal(task.done) as signal:
        task.begin()
    assert signal.args == [SWITCH_SECONDS]


def test_the_program_waits_for_its_tasks(qtbot: QtBot) -> None:
    release = threading.Event()
    task = Task(lambda _task: release.wait(10))
    task.begin()
    release.set()
    wait_for_tasks()
    assert task.isFinished()
