import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.report.figures import Figure
from models.report.report import Report
from models.store.store import Store
from models.text.prose import from_text
from ui.autosave import Autosave
from ui.editing import Editing
from ui.history_panel import HistoryPanel

CELL = "citizens.unit.receptions"


@pytest.fixture
def panel(store: Store, example: Report, editing: Editing, qtbot: QtBot) -> HistoryPanel:
    report_id = store.add("Báo cáo", example)
    autosave = Autosave(store, report_id, editing)
    for key, answer in ((CELL, Figure("400")), ("IV", from_text("Nhiệm vụ mới."))):
        editing.push("Sửa", [editing.report.change(key, answer)])
        autosave.save_now()
    panel = HistoryPanel(editing, store, report_id, autosave)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_every_saved_version_is_listed(panel: HistoryPanel) -> None:
    panel.show_key(CELL)
    assert panel._list.count() == 2


def test_a_cell_is_set_back_to_an_earlier_version(panel: HistoryPanel, editing: Editing, qtbot: QtBot) -> None:
    panel.show_key(CELL)
    panel._list.setCurrentRow(1)
    assert panel._preview.toPlainText() == "342"
    qtbot.mouseClick(panel._restore, Qt.MouseButton.LeftButton)
    assert editing.report.get(CELL) == Figure("342")


def test_a_section_is_set_back_by_keys_and_undone(panel: HistoryPanel, editing: Editing, qtbot: QtBot) -> None:
    panel.show_key("IV")
    panel._list.setCurrentRow(1)
    qtbot.keyClick(panel._list, Qt.Key.Key_Return)
    assert len(editing.report.prose("IV")) == 8
    editing.undo()
    assert len(editing.report.prose("IV")) == 1


def test_a_place_without_an_answer_says_what_to_do(panel: HistoryPanel) -> None:
    panel.show_key("export")
    assert panel._list.count() == 0
    assert panel._subject.text().startswith("Đặt con trỏ")
