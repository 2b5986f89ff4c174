"""Facts and bars in the editor of a section that was carried over from last year."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor, QTextFormat
from pytestqt.qtbot import QtBot

from models.form.definition import FormDefinition, Section
from models.text.prose import from_text
from tests.ui.carrying import carried_on
from tests.ui.prose.conftest import show
from ui.editing import Editing
from ui.prose.bars import STATE_WORDS
from ui.prose.editor import ProseEditor
from ui.prose.looks import PAGE_MARGIN
from ui.prose.marks import FACT_WORDS

TEXT = "* Công tác họp\nNăm 2018 có 12 cuộc họp.\n- Kết quả 45 hộ."


@pytest.fixture
def editing(form: FormDefinition) -> Editing:
    return carried_on(form, {"II.3": TEXT})


@pytest.fixture
def editor(qtbot: QtBot, editing: Editing, section: Section) -> ProseEditor:
    editor = ProseEditor(editing, section)
    qtbot.addWidget(editor)
    editor.resize(760, 400)
    show(qtbot, editor)
    editor.confirming.compare()
    return editor


def marked(editor: ProseEditor) -> list[str]:
    return [selection.cursor.selectedText() for selection in editor.extraSelections()]  # pyright: ignore[reportAttributeAccessIssue]


def states(editor: ProseEditor) -> list[str | None]:
    return [editor._marks.bars.state(line) for line in range(editor.document().blockCount())]


def put_cursor(editor: ProseEditor, words: str) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(editor.toPlainText().index(words))
    editor.setTextCursor(cursor)


def test_facts_of_last_year_are_marked(editor: ProseEditor) -> None:
    assert marked(editor) == ["2018", "12", "45"]


def test_a_mark_shows_by_colour_and_by_dots(editor: ProseEditor) -> None:
    mark = editor.extraSelections()[0]
    look = mark.format  # pyright: ignore[reportAttributeAccessIssue]
    assert look.hasProperty(QTextFormat.Property.BackgroundBrush)
    assert look.underlineStyle() == look.UnderlineStyle.DotLine


def test_marks_are_no_format_of_the_text(editor: ProseEditor, editing: Editing) -> None:
    editor.commit()
    assert editing.report.prose("II.3") == from_text(TEXT)


def test_nothing_is_marked_without_last_year(editor: ProseEditor, editing: Editing) -> None:
    editing.set_last_year(None)
    assert marked(editor) == []
    assert states(editor) == [None, None, None]


def test_a_changed_fact_loses_its_mark(editor: ProseEditor, qtbot: QtBot) -> None:
    put_cursor(editor, "8 có")
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    qtbot.keyClicks(editor, "9")
    qtbot.waitUntil(lambda: marked(editor) == ["12", "45"])


def test_marks_move_with_the_letters_before_them(editor: ProseEditor, qtbot: QtBot) -> None:
    put_cursor(editor, "Năm 2018")
    qtbot.keyClicks(editor, "abc ")
    assert marked(editor) == ["2018", "12", "45"]


def test_letters_typed_behind_a_fact_are_not_marked(editor: ProseEditor, qtbot: QtBot) -> None:
    put_cursor(editor, " có 12")
    qtbot.keyClicks(editor, "xyz")
    assert marked(editor)[0] == "2018"


def test_a_rare_letter_before_a_fact_does_not_shift_its_mark(
    form: FormDefinition, section: Section, qtbot: QtBot
) -> None:
    editor = ProseEditor(carried_on(form, {"II.3": "Chữ 𠀀 trước 2018."}), section)
    qtbot.addWidget(editor)
    editor.confirming.compare()
    assert marked(editor) == ["2018"]


def test_each_paragraph_tells_its_state(editor: ProseEditor, editing: Editing) -> None:
    new = TEXT.replace("12 cuộc họp.", "13 cuộc họp.") + "\nMột đoạn chưa từng được viết ở đâu cả."
    editing.push("Sửa", [editing.report.change("II.3", from_text(new))])
    editor.confirming.compare()
    assert states(editor) == ["unchanged", "changed", "unchanged", "new"]


def test_bars_stay_beside_their_paragraphs_when_a_line_is_begun(editor: ProseEditor, qtbot: QtBot) -> None:
    put_cursor(editor, "Năm 2018")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert states(editor) == ["unchanged", "unchanged", None, "unchanged"]


def test_bars_stay_beside_their_paragraphs_when_lines_are_joined(editor: ProseEditor, qtbot: QtBot) -> None:
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert states(editor) == ["unchanged", "unchanged"]


@pytest.mark.parametrize(("x", "words"), [(PAGE_MARGIN // 2, STATE_WORDS["unchanged"]), (PAGE_MARGIN + 300, "")])
def test_a_bar_says_in_words_what_it_means(editor: ProseEditor, x: int, words: str) -> None:
    assert editor._marks.words_at(QPoint(x, editor.cursorRect().center().y())) == words


def test_a_mark_says_in_words_what_it_means(editor: ProseEditor) -> None:
    put_cursor(editor, "018 có")
    assert editor._marks.words_at(editor.cursorRect().center()) == FACT_WORDS


@pytest.mark.parametrize(("state", "is_solid"), [("unchanged", False), ("changed", True)])
def test_bars_differ_by_shape(editor: ProseEditor, editing: Editing, state: str, is_solid: bool) -> None:
    if state == "changed":
        editing.push("Sửa", [editing.report.change("II.3", from_text(TEXT.replace("họp\n", "họp giao ban\n")))])
        editor.confirming.compare()
    picture = editor.viewport().grab().toImage()
    top = PAGE_MARGIN + 4
    column = [picture.pixelColor(PAGE_MARGIN // 2 - 1, y).name() for y in range(top, top + 10)]
    assert (len(set(column)) == 1) == is_solid
    assert column[0] != editor.palette().base().color().name()
