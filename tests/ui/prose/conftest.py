"""An editor on an empty report, shown and with the cursor."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.form.definition import Section
from models.form.library import load_form
from models.report.report import Report
from models.text.prose import from_text
from ui.editing import Editing
from ui.prose.editor import ProseEditor


@pytest.fixture
def editing(report: Report) -> Editing:
    return Editing(report)


@pytest.fixture
def section() -> Section:
    return next(section for section in load_form("huyen_2018").sections if section.address == "II.3")


@pytest.fixture
def editor(qtbot: QtBot, editing: Editing, section: Section) -> ProseEditor:
    editor = ProseEditor(editing, section)
    qtbot.addWidget(editor)
    show(qtbot, editor)
    return editor


@pytest.fixture
def filled(editor: ProseEditor, editing: Editing) -> ProseEditor:
    """The editor with four lines of three kinds."""
    change = editing.report.change("II.3", from_text("* Đầu mục\nĐoạn thường.\n1. Một\n2. Hai"))
    editing.push("Nhập", [change])
    editor.moveCursor(editor.textCursor().MoveOperation.Start)
    return editor


def show(qtbot: QtBot, widget: QWidget) -> None:
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    widget.setFocus()
