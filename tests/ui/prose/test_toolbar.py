"""The buttons above the editor."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.form.definition import Section
from models.text.prose import to_text
from ui.editing import Editing
from ui.prose.editor import ProseEditor
from ui.prose.toolbar import ProseToolbar

# the offscreen platform warns of every window with a layout
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def page(qtbot: QtBot, editing: Editing, section: Section) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    editor = ProseEditor(editing, section, page)
    layout.addWidget(ProseToolbar(editor, page))
    layout.addWidget(editor)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    editor.setFocus()
    return page


@pytest.fixture
def editor(page: QWidget) -> ProseEditor:
    return page.findChildren(ProseEditor)[0]


def button(page: QWidget, words: str) -> QToolButton:
    return next(button for button in page.findChildren(QToolButton) if button.text() == words)


def test_click_keeps_the_cursor_in_the_editor(qtbot: QtBot, page: QWidget, editor: ProseEditor) -> None:
    qtbot.mouseClick(button(page, "- Gạch"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(editor, "a")
    assert editor.hasFocus()
    assert editor.toPlainText() == "- a"


def test_buttons_follow_the_cursor(qtbot: QtBot, page: QWidget, editor: ProseEditor) -> None:
    qtbot.keyClicks(editor, "* a")
    assert button(page, "* Đầu mục").isChecked()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert button(page, "Thường").isChecked()
    assert not button(page, "* Đầu mục").isChecked()


def test_format_button_shows_what_is_typed_next(qtbot: QtBot, page: QWidget, editor: ProseEditor) -> None:
    qtbot.mouseClick(button(page, "B"), Qt.MouseButton.LeftButton)
    assert button(page, "B").isChecked()
    qtbot.mouseClick(button(page, "B"), Qt.MouseButton.LeftButton)
    assert not button(page, "B").isChecked()


def test_buttons_work_without_a_mouse(qtbot: QtBot, page: QWidget, editor: ProseEditor, editing: Editing) -> None:
    qtbot.keyClicks(editor, "a")
    plus = button(page, "+ Cộng")
    plus.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(plus, Qt.Key.Key_Space)
    assert to_text(editing.report.prose("II.3")) == "+ a"


def test_each_button_names_its_keys(page: QWidget) -> None:
    for made in page.findChildren(QToolButton):
        keys = made.defaultAction().shortcut().toString(QKeySequence.SequenceFormat.PortableText)
        assert keys
        assert f"({keys})" in made.toolTip()


def test_no_two_buttons_share_keys(page: QWidget) -> None:
    keys = [made.defaultAction().shortcut().toString() for made in page.findChildren(QToolButton)]
    assert len(set(keys)) == len(keys) == 9


def test_capitals_with_two_marks_fit_a_button(page: QWidget) -> None:
    made = button(page, "Đánh số lại")
    marks = made.fontMetrics().tightBoundingRect("ẲẴỖỮ").height()
    assert made.height() >= made.fontMetrics().height() + 8
    assert made.height() > marks + 8


def test_narrow_page_gets_rows_of_whole_buttons(qtbot: QtBot, page: QWidget) -> None:
    page.resize(340, 500)
    bar = page.findChildren(ProseToolbar)[0]
    made = page.findChildren(QToolButton)
    qtbot.waitUntil(lambda: bar.height() > 2 * made[0].height())
    assert all(button.width() >= button.sizeHint().width() for button in made)
    assert all(bar.rect().contains(button.geometry()) for button in made)
