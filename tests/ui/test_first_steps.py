"""The first start: the office's data asked for once and used in the next report."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.report.office import Office
from models.store.office import keep_office, kept_office
from models.store.store import Store
from tests.ui.keys import type_text
from tests.ui.running import opened, started
from ui.first_steps import FirstSteps, OfficeDialog, OfficeForm
from ui.new_report import NewReportDialog
from ui.window import Window


@pytest.fixture
def form(store: Store, qtbot: QtBot) -> OfficeForm:
    made = OfficeForm(store, None, is_first=True)  # pyright: ignore[reportArgumentType]
    qtbot.addWidget(made)
    return made


def test_kind_and_name_make_the_unit(form: OfficeForm) -> None:
    form.kind.setCurrentText("Phường")
    form.name.setText(" Hạc   Thành ")
    assert form.office().unit == "Phường Hạc Thành"


def test_a_kind_typed_with_the_name_wins(form: OfficeForm) -> None:
    form.name.setText("huyện Nga Sơn")
    assert form.office().unit == "Huyện Nga Sơn"


def test_without_a_name_there_is_nothing_to_keep(form: OfficeForm) -> None:
    form.name.setText("  ")
    assert not form.keep_button.isEnabled()


def test_enter_in_a_line_keeps_what_is_entered(form: OfficeForm, store: Store, qtbot: QtBot) -> None:
    form.show()
    type_text(form.name, "Nga Sơn")
    type_text(form.signer_name, "Trần Ngọc Quyết")
    qtbot.keyClick(form.signer_name, Qt.Key.Key_Return)
    assert kept_office(store) == Office("Xã Nga Sơn", "", "tm_chairman", "Trần Ngọc Quyết")


def test_the_dialog_shows_what_was_kept(store: Store, qtbot: QtBot) -> None:
    keep_office(store, Office("Đặc khu Lý Sơn", "Sở Nội vụ", "chairman", "Lê Văn A"))
    window = Window()
    qtbot.addWidget(window)
    form = OfficeDialog(store, window).form
    assert form.office() == Office("Đặc khu Lý Sơn", "Sở Nội vụ", "chairman", "Lê Văn A")


def test_the_first_start_asks_with_the_cursor_in_the_name(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        asked = window.start_page.findChild(FirstSteps)
        assert asked is not None
        assert asked.isVisible()
        window.activateWindow()
        qtbot.waitUntil(asked.form.name.hasFocus)


def test_what_is_put_off_is_not_asked_again(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        asked = window.start_page.findChild(FirstSteps)
        assert asked is not None
        qtbot.mouseClick(asked.form.later_button, Qt.MouseButton.LeftButton)
        assert not asked.isVisible()
    with started(data_file, qtbot) as window:
        assert window.start_page.findChild(FirstSteps) is None


def test_the_first_report_begins_with_what_was_entered(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        asked = window.start_page.findChild(FirstSteps)
        assert asked is not None
        asked.form.name.setText("Nga Sơn")
        asked.form.signer_name.setText("Trần Ngọc Quyết")
        asked.form.addressee.setText("Sở Nội vụ tỉnh Thanh Hóa")
        asked.form.keep()
        QTimer.singleShot(0, _agree)
        window.start_page.new.click()
        report = opened(window).editing.report
        assert report.text("unit") == "Xã Nga Sơn"
        assert report.text("signer_name") == "Trần Ngọc Quyết"
        assert report.get("general.addressee") == ("Sở Nội vụ tỉnh Thanh Hóa",)


def _agree() -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NewReportDialog)
    dialog.accept()
