from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from models.report.report import Report
from tests.ui.keys import type_text
from ui import dialogs
from ui.importing.dialog import ImportDialog
from ui.worker import wait_for_tasks

TEXT = (
    "BÁO CÁO\nKết quả thực hiện “Năm dân vận chính quyền” 2018\n\nI. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO TRIỂN KHAI\n\nĐã làm.\n"
)


@pytest.fixture
def typed(tmp_path: Path) -> Path:
    path = tmp_path / "nam-truoc.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Callable[[Path | QMimeData, Report | None], ImportDialog]]:
    def _opened(source: Path | QMimeData, report: Report | None) -> ImportDialog:
        dialog = ImportDialog(source, report, lambda _office: {})
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    yield _opened
    wait_for_tasks()


def read(dialog: ImportDialog, qtbot: QtBot) -> ImportDialog:
    qtbot.waitUntil(lambda: not dialog.is_reading(), timeout=20_000)
    return dialog


def test_a_file_is_read_and_shown(opened: Callable[..., ImportDialog], typed: Path, qtbot: QtBot) -> None:
    dialog = opened(typed, None)
    assert dialog.waiting.isVisible()
    read(dialog, qtbot)
    assert dialog.preview.isVisible()
    assert dialog.preview.pieces.model.understood.sections[0].address == "I"


def test_the_file_comes_along_as_it_is(opened: Callable[..., ImportDialog], typed: Path, qtbot: QtBot) -> None:
    dialog = read(opened(typed, None), qtbot)
    dialog.preview.agree.click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.outcome is not None
    assert dialog.outcome.source is not None
    assert dialog.outcome.source.content == typed.read_bytes()


def test_a_file_is_read_on_the_form_of_the_open_report(
    opened: Callable[..., ImportDialog], typed: Path, qtbot: QtBot
) -> None:
    from models.form.library import load_form

    dialog = read(opened(typed, Report(load_form("xa_2025"))), qtbot)
    assert dialog.preview.outcome().understood.form_id == "xa_2025"
    dialog.preview.uses.radio("keep").click()
    assert dialog.preview.outcome().understood.form_id != "xa_2025"


@pytest.mark.parametrize("as_html", [True, False])
def test_pasted_text_is_read(opened: Callable[..., ImportDialog], qtbot: QtBot, as_html: bool) -> None:
    data = QMimeData()
    if as_html:
        data.setHtml("".join(f"<p>{line}</p>" for line in TEXT.split("\n") if line))
    else:
        data.setText(TEXT)
    dialog = read(opened(data, None), qtbot)
    assert dialog.preview.pieces.model.understood.sections[0].prose[0].text == "Đã làm."


def test_a_file_that_cannot_be_read_is_told_of(
    opened: Callable[..., ImportDialog], typed: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "hong.docx"
    broken.write_bytes(b"PK\x03\x04" + b"\0" * 500)
    dialog = read(opened(broken, None), qtbot)
    assert dialog.waiting.other.isVisible()
    assert "hỏng" in dialog.waiting.sentence.text()
    monkeypatch.setattr(dialogs, "ask_open_file", lambda *_args: typed)
    dialog.waiting.other.click()
    read(dialog, qtbot)
    assert dialog.preview.isVisible()


def test_reading_can_be_stopped(opened: Callable[..., ImportDialog], typed: Path) -> None:
    dialog = opened(typed, None)
    dialog.waiting.stop.click()
    assert dialog._stop.is_set()
    assert not dialog.isVisible()
    assert not dialog.is_reading()


def test_enter_pressed_twice_for_a_file_does_not_stop_its_reading(
    opened: Callable[..., ImportDialog], typed: Path, qtbot: QtBot
) -> None:
    dialog = opened(typed, None)
    qtbot.keyClick(dialog.waiting.stop, Qt.Key.Key_Return)
    assert read(dialog, qtbot).preview.isVisible()


def test_enter_in_a_field_confirms_nothing(opened: Callable[..., ImportDialog], typed: Path, qtbot: QtBot) -> None:
    dialog = read(opened(typed, None), qtbot)
    type_text(dialog.preview.uses.unit, "Xã Nga Sơn")
    qtbot.keyClick(dialog.preview.uses.unit, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(dialog.preview.uses.unit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.outcome is not None


@pytest.mark.parametrize(("answer", "is_left"), [(0, True), (1, False)])
def test_choices_are_not_lost_by_a_slip(
    opened: Callable[..., ImportDialog],
    typed: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    answer: int,
    is_left: bool,
) -> None:
    dialog = read(opened(typed, None), qtbot)
    dialog.preview.pieces.model.send([0], "")
    monkeypatch.setattr(dialogs, "ask", lambda *_args: answer)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() != is_left


def test_f3_leads_to_the_next_open_piece_from_anywhere(
    opened: Callable[..., ImportDialog], typed: Path, qtbot: QtBot
) -> None:
    typed.write_text(f"{TEXT}\nCHỦ TỊCH\nTrần Văn A\nDòng lạc một\n", encoding="utf-8")
    dialog = read(opened(typed, None), qtbot)
    model = dialog.preview.pieces.model
    wanted = model.next_open(-1, 1)
    assert wanted is not None
    dialog.preview.pieces.view.go_to((wanted + 1) % model.rowCount())
    dialog.preview.uses.unit.setFocus()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.preview.uses.unit, Qt.Key.Key_F3)
    assert dialog.preview.pieces.view.currentIndex().row() == model.next_open(wanted + 1, 1)
