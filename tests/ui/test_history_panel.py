import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.report.figures import Figure
from models.report.report import Report
from models.store.store import Store
from models.text.prose import from_text
from ui.autosave import Autosave
from ui.editing import Editing
from ui.history_panel import PAGE, HistoryPanel

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


def test_a_choice_is_shown_by_its_name(panel: HistoryPanel) -> None:
    panel.show_key("general.signer_form")
    panel._list.setCurrentRow(0)
    assert panel._preview.toPlainText() == "Chủ tịch"


def test_a_place_without_an_answer_says_what_to_do(panel: HistoryPanel) -> None:
    panel.show_key("export")
    assert panel._list.count() == 0
    assert panel._subject.text().startswith("Đặt con trỏ")


def test_old_versions_are_read_a_page_at_a_time(store: Store, example: Report, editing: Editing, qtbot: QtBot) -> None:
    report_id = store.add("Báo cáo", example)
    for number in range(PAGE + 4):
        store.save(report_id, Report(example.form, {CELL: Figure(str(number))}), [CELL])
    panel = _shown(HistoryPanel(editing, store, report_id, Autosave(store, report_id, editing)), qtbot)
    panel.show_key(CELL)
    assert panel._list.count() == PAGE
    panel.older.click()
    assert (panel._list.count(), panel._list.currentRow(), panel.older.isVisible()) == (PAGE + 5, PAGE, False)
    panel._list.setCurrentRow(PAGE + 4)
    assert panel._preview.toPlainText() == "342"


def test_a_version_saved_meanwhile_goes_on_top_and_the_chosen_one_stays(
    store: Store, example: Report, editing: Editing, qtbot: QtBot
) -> None:
    report_id = store.add("Báo cáo", example)
    autosave = Autosave(store, report_id, editing)
    panel = _shown(HistoryPanel(editing, store, report_id, autosave), qtbot)
    panel.show_key(CELL)
    panel._list.setCurrentRow(0)
    editing.push("Sửa", [editing.report.change(CELL, Figure("400"))])
    autosave.save_now()
    assert (panel._list.count(), panel._list.currentRow()) == (2, 1)
    assert panel._subject.text().endswith("2 bản đã lưu.")


def _shown(panel: HistoryPanel, qtbot: QtBot) -> HistoryPanel:
    qtbot.addWidget(panel)
    panel.show()
    return panel
