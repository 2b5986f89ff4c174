"""Confirming facts of last year by keys: one, a paragraph, and the way to the next."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.form.definition import FormDefinition
from models.report.report import CONFIRMED_PREFIX
from tests.ui.carrying import carried_on
from ui.carried import carried_text
from ui.editing import Editing
from ui.pages.section import SectionPage
from ui.prose.editor import ProseEditor

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def editing(form: FormDefinition) -> Editing:
    return carried_on(form, {"II.3": "Năm 2018 có 12 cuộc họp.\nTrong đó có 45 hộ."})


@pytest.fixture
def page(qtbot: QtBot, editing: Editing, form: FormDefinition) -> SectionPage:
    section = next(section for section in form.sections if section.address == "II.3")
    page = SectionPage(editing, section)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.go_to("II.3")
    page.editor.confirming.compare()
    return page


@pytest.fixture
def editor(page: SectionPage) -> ProseEditor:
    return page.editor


def left(editing: Editing) -> int:
    return len(carried_text(editing).work_out("II.3").stale)


def selected(editor: ProseEditor) -> str:
    return editor.textCursor().selectedText()


def test_f5_goes_from_fact_to_fact(editor: ProseEditor, qtbot: QtBot) -> None:
    seen: list[str] = []
    for _ in range(3):
        qtbot.keyClick(editor, Key.Key_F5)
        seen.append(selected(editor))
    assert seen == ["2018", "12", "45"]


def test_shift_f5_goes_back(editor: ProseEditor, qtbot: QtBot) -> None:
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    qtbot.keyClick(editor, Key.Key_F5, SHIFT)
    qtbot.keyClick(editor, Key.Key_F5, SHIFT)
    assert selected(editor) == "12"


def test_f5_after_the_last_fact_asks_for_another_place(page: SectionPage, editor: ProseEditor, qtbot: QtBot) -> None:
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    with qtbot.waitSignal(page.unconfirmed_wanted) as signal:
        qtbot.keyClick(editor, Key.Key_F5)
    assert signal.args == [1]


def test_ctrl_enter_confirms_and_goes_on(editor: ProseEditor, editing: Editing, qtbot: QtBot) -> None:
    qtbot.keyClick(editor, Key.Key_F5)
    qtbot.keyClick(editor, Key.Key_Return, CTRL)
    assert (left(editing), selected(editor)) == (2, "12")


def test_the_enter_beside_the_figures_confirms_too(editor: ProseEditor, editing: Editing, qtbot: QtBot) -> None:
    qtbot.keyClick(editor, Key.Key_F5)
    qtbot.keyClick(editor, Key.Key_Enter, CTRL)
    assert left(editing) == 2


def test_ctrl_enter_away_from_a_fact_confirms_nothing(editor: ProseEditor, editing: Editing, qtbot: QtBot) -> None:
    qtbot.keyClick(editor, Key.Key_Return, CTRL)
    assert (left(editing), selected(editor)) == (3, "2018")


def test_ctrl_enter_confirms_the_fact_the_cursor_stands_in(editor: ProseEditor, editing: Editing, qtbot: QtBot) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(6)
    editor.setTextCursor(cursor)
    qtbot.keyClick(editor, Key.Key_Return, CTRL)
    assert (left(editing), selected(editor)) == (2, "12")


def test_after_the_last_fact_come_those_passed_over(editor: ProseEditor, editing: Editing, qtbot: QtBot) -> None:
    editor.confirming.enter(-1)
    qtbot.keyClick(editor, Key.Key_Return, CTRL)
    assert (left(editing), selected(editor)) == (2, "2018")


def test_ctrl_shift_enter_confirms_the_paragraph(editor: ProseEditor, editing: Editing, qtbot: QtBot) -> None:
    qtbot.keyClick(editor, Key.Key_F5)
    qtbot.keyClick(editor, Key.Key_Return, CTRL | SHIFT)
    assert (left(editing), selected(editor)) == (1, "45")


def test_confirming_writes_no_letter(editor: ProseEditor, editing: Editing, qtbot: QtBot) -> None:
    before = editing.report.prose("II.3")
    qtbot.keyClick(editor, Key.Key_F5)
    qtbot.keyClick(editor, Key.Key_Return, CTRL)
    editing.flush()
    assert editing.report.prose("II.3") == before


def test_undo_takes_a_confirmation_back(editor: ProseEditor, editing: Editing, qtbot: QtBot) -> None:
    qtbot.keyClick(editor, Key.Key_F5)
    qtbot.keyClick(editor, Key.Key_Return, CTRL)
    assert editing.stack.undoText() == "Xác nhận “2018” ở mục II.3"
    editing.undo()
    assert left(editing) == 3


def test_redo_confirms_again(editor: ProseEditor, editing: Editing, qtbot: QtBot) -> None:
    qtbot.keyClick(editor, Key.Key_F5)
    qtbot.keyClick(editor, Key.Key_Return, CTRL)
    editing.undo()
    editing.redo()
    assert left(editing) == 2


def test_a_confirmation_taken_back_is_shown(page: SectionPage, editing: Editing, qtbot: QtBot) -> None:
    editing.shown.connect(page.go_to)
    page.editor.confirming.enter(-1)
    qtbot.keyClick(page.editor, Key.Key_Return, CTRL)
    editing.undo()
    assert selected(page.editor) == "45"


def test_the_history_is_asked_for_the_section_not_for_its_confirmations(page: SectionPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.current_key) as signal:
        page.go_to(CONFIRMED_PREFIX + "II.3")
    assert signal.args == ["II.3"]


def test_letters_just_typed_are_known_before_a_fact_is_confirmed(
    editor: ProseEditor, editing: Editing, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor, "abc ")
    qtbot.keyClick(editor, Key.Key_F5)
    qtbot.keyClick(editor, Key.Key_Return, CTRL)
    assert (left(editing), selected(editor)) == (2, "12")


def test_a_fact_just_typed_over_is_passed_over(page: SectionPage, editor: ProseEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(editor, Key.Key_F5)
    qtbot.keyClicks(editor, "2019")
    with qtbot.waitSignal(page.unconfirmed_wanted) as signal:
        qtbot.keyClick(editor, Key.Key_F5, SHIFT)
    assert signal.args == [-1]
