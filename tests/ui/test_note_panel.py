from pytestqt.qtbot import QtBot

from tests.ui.keys import type_text
from ui.editing import Editing
from ui.note_panel import NotePanel


def _panel(editing: Editing, qtbot: QtBot, place: str) -> NotePanel:
    panel = NotePanel(editing)
    qtbot.addWidget(panel)
    panel.show_place(place)
    return panel


def test_a_note_is_kept_with_its_place(editing: Editing, qtbot: QtBot) -> None:
    panel = _panel(editing, qtbot, "II.3")
    type_text(panel._text, "Hỏi lại Văn phòng")
    panel.show_place("II.4")
    assert editing.report.note("II.3") == "Hỏi lại Văn phòng"
    assert panel._text.toPlainText() == ""


def test_a_note_is_handed_over_before_saving(editing: Editing, qtbot: QtBot) -> None:
    panel = _panel(editing, qtbot, "IV")
    type_text(panel._text, "Chờ")
    editing.flush()
    assert editing.report.note("IV") == "Chờ"


def test_undo_takes_a_note_back(editing: Editing, qtbot: QtBot) -> None:
    panel = _panel(editing, qtbot, "IV")
    type_text(panel._text, "Chờ")
    editing.undo()
    assert (editing.report.note("IV"), panel._text.toPlainText()) == ("", "")
