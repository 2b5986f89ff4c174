"""F1 wherever one is, and the window of the help."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keys import type_text
from tests.ui.running import opened, started
from ui.help.topics import topic_of, with_help
from ui.help.window import HelpWindow
from ui.window import Window


@pytest.fixture
def window(data_file: Path, qtbot: QtBot) -> Iterator[Window]:
    with started(data_file, qtbot) as shown:
        shown.start_page.example.click()
        yield shown


@pytest.fixture
def parent(qtbot: QtBot) -> QLabel:
    made = QLabel()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def shown(parent: QLabel) -> HelpWindow:
    made = HelpWindow(parent)
    made.show_page("muoi-buoc")
    return made


@pytest.mark.parametrize(
    ("place", "title"),
    [
        ("general", "Trang “Thông tin chung”"),
        ("II.3", "Mục nào viết gì"),
        ("citizens", "Phụ lục số liệu"),
        ("export", "Kiểm tra và xuất báo cáo"),
    ],
)
def test_f1_shows_the_page_of_the_place(window: Window, place: str, title: str, qtbot: QtBot) -> None:
    opened(window).view.go_to(place)
    window.activateWindow()
    window.aids.show_help_here()
    assert shown_by(window).windowTitle().startswith(title)


def test_f1_in_a_section_shows_what_to_write_there(window: Window) -> None:
    opened(window).view.go_to("II.6")
    window.activateWindow()
    window.aids.show_help_here()
    assert shown_by(window).reader.verticalScrollBar().value() > 0


def test_f1_on_the_start_page(window: Window) -> None:
    window.start_wanted.emit()
    assert topic_of(window.start_page.table) == "trang-dau"


def test_f1_in_a_dialog_shows_its_own_help(qtbot: QtBot) -> None:
    dialog = with_help(QDialog(), "nhap-tep")
    line = QLineEdit(dialog)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClick(line, Qt.Key.Key_F1)
    assert shown_by(dialog).windowTitle().startswith("Nhập tệp năm trước")


def test_typing_lists_the_pages_that_hold_the_words(shown: HelpWindow) -> None:
    type_text(shown.line, "ban sao an toan")
    assert shown.list.item(0).text() == "Dữ liệu nằm ở đâu"
    assert shown.reader.extraSelections()


def test_a_link_leads_to_its_page(shown: HelpWindow) -> None:
    shown.reader.anchorClicked.emit(QUrl("13-phim.md"))
    assert shown.windowTitle().startswith("Phím")


def test_no_page_is_wider_than_the_window(shown: HelpWindow) -> None:
    shown.resize(620, 500)
    for row in range(shown.list.count()):
        shown.list.setCurrentRow(row)
        assert shown.reader.horizontalScrollBar().maximum() == 0, shown.windowTitle()


def shown_by(widget: QWidget) -> HelpWindow:
    found = widget.findChild(HelpWindow)
    assert found is not None
    return found
