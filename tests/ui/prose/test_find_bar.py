"""The find panel by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from models.form.definition import Section
from models.report.report import Report
from models.report.search import Hit
from models.text.prose import from_text, paragraph, to_text
from ui.editing import Editing
from ui.prose.editor import ProseEditor
from ui.prose.find_bar import MAX_SHOWN, FindPanel
from ui.prose.hits import HIT, place_of

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier

# the offscreen platform warns of every window with a layout
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def panel(qtbot: QtBot, editing: Editing) -> FindPanel:
    report = editing.report
    editing.push(
        "Nhập", [report.change("I", from_text("Xã một, xã hai.\n- Xa ba")), report.change("IV", from_text("xã"))]
    )
    panel = FindPanel(editing)
    panel.resize(320, 600)
    qtbot.addWidget(panel)
    with qtbot.waitActive(panel):
        panel.show_find(is_replacing=True)
        panel.activateWindow()
    return panel


@pytest.fixture
def hits(panel: FindPanel) -> list[Hit]:
    """What the panel has asked to show, in order."""
    shown: list[Hit] = []
    panel.hit_shown.connect(shown.append)
    return shown


def look_for(qtbot: QtBot, panel: FindPanel, words: str) -> None:
    panel.wanted.setText(words)
    qtbot.waitUntil(lambda: bool(panel.model.rowCount()))


def text(editing: Editing, key: str) -> str:
    return to_text(editing.report.prose(key))


def test_typing_finds_in_every_section(qtbot: QtBot, panel: FindPanel) -> None:
    look_for(qtbot, panel, "xã")
    assert [(hit.key, hit.paragraph, hit.start) for hit in panel.model.hits] == [("I", 0, 0), ("I", 0, 8), ("IV", 0, 0)]
    assert panel.count.text() == "Có 3 chỗ."


def test_marks_and_capitals_count_when_asked(qtbot: QtBot, panel: FindPanel) -> None:
    look_for(qtbot, panel, "xa")
    assert len(panel.model.hits) == 1
    panel.diacritics.click()
    assert len(panel.model.hits) == 4
    panel.match_case.click()
    assert len(panel.model.hits) == 2


def test_enter_and_f3_walk_round_the_hits(qtbot: QtBot, panel: FindPanel, hits: list[Hit]) -> None:
    look_for(qtbot, panel, "xã")
    qtbot.keyClick(panel.wanted, Key.Key_Return)
    qtbot.keyClick(panel.wanted, Key.Key_F3)
    qtbot.keyClick(panel.wanted, Key.Key_F3)
    qtbot.keyClick(panel.wanted, Key.Key_F3)
    qtbot.keyClick(panel.wanted, Key.Key_F3, SHIFT)
    assert [(hit.key, hit.start) for hit in hits] == [("I", 0), ("I", 8), ("IV", 0), ("I", 0), ("IV", 0)]


def test_row_chosen_by_keys_is_shown(qtbot: QtBot, panel: FindPanel, hits: list[Hit]) -> None:
    look_for(qtbot, panel, "xã")
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(2, 0))
    panel.list.activated.emit(panel.model.index(2, 0))
    assert hits[-1].key == "IV"


def test_escape_asks_to_be_put_away(qtbot: QtBot, panel: FindPanel) -> None:
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel.wanted, Key.Key_Escape)


def test_first_line_of_a_selection_is_looked_for(panel: FindPanel) -> None:
    panel.show_find(words=" xã\u2029dòng sau")
    assert panel.wanted.text() == "xã"


def test_replacing_one_goes_on_to_the_next(qtbot: QtBot, panel: FindPanel, editing: Editing, hits: list[Hit]) -> None:
    look_for(qtbot, panel, "xã")
    panel.new.setText("phường xã")
    panel.new.setFocus()
    qtbot.keyClick(panel.new, Key.Key_Return)
    qtbot.keyClick(panel.new, Key.Key_Return)
    assert text(editing, "I") == "phường xã một, xã hai.\n- Xa ba"
    assert (hits[-1].key, hits[-1].start) == ("I", len("phường xã một, "))


def test_replacing_all_is_one_step_and_says_how_many(qtbot: QtBot, panel: FindPanel, editing: Editing) -> None:
    look_for(qtbot, panel, "xã")
    panel.new.setText("phường")
    qtbot.keyClick(panel.replace_every, Key.Key_Space)
    assert panel.count.text() == "Đã thay 3 chỗ. Nhấn Ctrl+Z để hoàn tác."
    assert (text(editing, "I"), text(editing, "IV")) == ("phường một, phường hai.\n- Xa ba", "phường")
    editing.undo()
    assert (text(editing, "I"), text(editing, "IV")) == ("Xã một, xã hai.\n- Xa ba", "xã")


def test_replacing_by_the_same_says_so(qtbot: QtBot, panel: FindPanel, editing: Editing) -> None:
    look_for(qtbot, panel, "hai")
    panel.new.setText("hai")
    panel.replace_all()
    assert panel.count.text().startswith("Không có gì để thay")
    assert editing.stack.count() == 1


def test_replacing_one_by_the_same_says_so(qtbot: QtBot, panel: FindPanel, editing: Editing) -> None:
    look_for(qtbot, panel, "hai")
    panel.new.setText("hai")
    panel.step(1)
    panel.replace_shown()
    assert panel.count.text().startswith("Không có gì để thay")


def test_last_hit_replaced_leaves_none(qtbot: QtBot, panel: FindPanel, editing: Editing) -> None:
    look_for(qtbot, panel, "hai")
    panel.step(-1)
    panel.replace_shown()
    assert text(editing, "I") == "Xã một, xã .\n- Xa ba"
    assert panel.count.text() == "Không tìm thấy “hai”."


def test_hidden_panel_looks_anew_before_it_steps(
    qtbot: QtBot, panel: FindPanel, editing: Editing, hits: list[Hit]
) -> None:
    look_for(qtbot, panel, "hai")
    panel.hide()
    editing.push("Khác", [editing.report.change("I", from_text("không còn, sang đoạn sau\nhai"))])
    panel.step(1)
    assert [(hit.paragraph, hit.start) for hit in hits] == [(1, 0)]


def test_answer_that_would_be_too_long_is_said(qtbot: QtBot, panel: FindPanel, editing: Editing) -> None:
    editing.push("Nhập", [editing.report.change("general.unit", "q" * 300)])
    look_for(qtbot, panel, "q")
    panel.new.setText("w" * 10)
    panel.replace_all()
    assert "2.000 ký tự" in panel.count.text()
    assert editing.report.text("unit") == "q" * 300


def test_text_just_typed_is_found_and_replaced(
    qtbot: QtBot, panel: FindPanel, editing: Editing, section: Section
) -> None:
    editor = ProseEditor(editing, section)
    qtbot.addWidget(editor)
    qtbot.keyClicks(editor, "xyz moi")
    panel.wanted.setText("xyz")
    panel.new.setText("abc")
    panel.replace_all()
    assert text(editing, "II.3") == editor.toPlainText() == "abc moi"


def test_edits_elsewhere_are_looked_through_anew(qtbot: QtBot, panel: FindPanel, editing: Editing) -> None:
    look_for(qtbot, panel, "xã")
    editing.push("Khác", [editing.report.change("IV", None)])
    qtbot.waitUntil(lambda: len(panel.model.hits) == 2)


def test_chosen_hit_stays_chosen_when_others_go(
    qtbot: QtBot, panel: FindPanel, editing: Editing, hits: list[Hit]
) -> None:
    look_for(qtbot, panel, "xã")
    panel.step(-1)
    editing.push("Khác", [editing.report.change("I", None)])
    qtbot.waitUntil(lambda: len(panel.model.hits) == 1)
    assert panel.list.currentIndex().row() == 0


def test_nothing_found_is_said(qtbot: QtBot, panel: FindPanel, hits: list[Hit]) -> None:
    panel.show_find(words="không có đâu")
    panel.step(1)
    assert panel.count.text() == "Không tìm thấy “không có đâu”."
    assert hits == []
    assert not panel.next.isEnabled()


def test_endless_hits_are_cut(panel: FindPanel, editing: Editing) -> None:
    editing.push("Khác", [editing.report.change("IV", (paragraph("a" * (MAX_SHOWN + 500)),))])
    panel.show_find(words="a")
    assert panel.model.rowCount() == MAX_SHOWN
    assert panel.count.text().startswith("Hơn 2.000 chỗ")


def test_replacing_fields_are_hidden_when_only_finding(panel: FindPanel) -> None:
    panel.show_find(is_replacing=False)
    assert not panel.new.isVisible()
    assert not panel.replace_every.isVisible()


def test_hit_shown_is_selected_by_the_editor(qtbot: QtBot, panel: FindPanel, editing: Editing, hits: list[Hit]) -> None:
    first = next(s for s in editing.report.form.sections if s.address == "I")
    editor = ProseEditor(editing, first)
    qtbot.addWidget(editor)
    panel.show_find(words="ba")
    panel.step(1)
    editor.go_to(hits[0].paragraph, hits[0].start, hits[0].end - hits[0].start)
    assert editor.textCursor().selectedText() == "ba"


def test_list_names_places_and_words(panel: FindPanel, example: Report) -> None:
    panel.show_find(words="xã")
    QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    index = panel.model.index(2, 0)
    assert index.data() == "Mục IV"
    assert index.data(HIT).words == "xã"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Mục IV: xã"
    panel.grab()


def test_field_is_called_by_its_label(report: Report) -> None:
    assert place_of(report, Hit("general.unit", 0, 0, 1, "", "a", "")) == "Tên đơn vị"


def test_a_long_text_that_is_not_found_is_not_said_again_whole(qtbot: QtBot, panel: FindPanel) -> None:
    panel.wanted.setText("z" * 30_000)
    qtbot.waitUntil(lambda: panel.count.text().startswith("Không tìm thấy “zzz"))
    assert panel.count.text().endswith("z…”.")
    assert len(panel.count.text()) < 120
