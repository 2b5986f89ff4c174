"""The prose editor by keys, signals and the clipboard."""

import warnings

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
    QInputMethodEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from models.form.definition import Section
from models.report.report import Report
from models.text.prose import KINDS, Paragraph, Prose, Run, from_text, label, paragraph, tidy, to_text
from ui.editing import Editing
from ui.prose.editor import BURST, ProseEditor

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Move = QTextCursor.MoveOperation


def kept(editing: Editing) -> str:
    """Return what the report holds, as text with signs."""
    return to_text(editing.report.prose("II.3"))


def shown(editor: ProseEditor) -> str:
    return editor.toPlainText()


def put_cursor(editor: ProseEditor, line: int, column: int | None = None) -> None:
    cursor = editor.textCursor()
    block = editor.document().findBlockByNumber(line)
    cursor.setPosition(block.position() + (block.length() - 1 if column is None else column))
    editor.setTextCursor(cursor)


def commit_text(editor: ProseEditor, text: str) -> None:
    """Type text as an input method does."""
    done = QInputMethodEvent()
    done.setCommitString(text)
    QApplication.sendEvent(editor, done)


def paste(editor: ProseEditor, text: str = "", html: str = "") -> None:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    editor.insertFromMimeData(data)


# ---------------------------------------------------------------- handing over


def test_typed_text_reaches_the_report_after_a_pause(qtbot: QtBot, editor: ProseEditor, editing: Editing) -> None:
    qtbot.keyClicks(editor, "Nam dan van")
    assert kept(editing) == ""
    qtbot.waitUntil(lambda: kept(editing) == "Nam dan van", timeout=2000)


def test_typed_text_is_handed_over_when_editing_asks(qtbot: QtBot, editor: ProseEditor, editing: Editing) -> None:
    qtbot.keyClicks(editor, "abc")
    editing.flush()
    assert kept(editing) == "abc"


def test_typed_text_is_handed_over_when_the_cursor_leaves(qtbot: QtBot, editor: ProseEditor, editing: Editing) -> None:
    qtbot.keyClicks(editor, "abc")
    editor.clearFocus()
    assert kept(editing) == "abc"


def test_typed_text_is_handed_over_when_the_page_is_hidden(qtbot: QtBot, editor: ProseEditor, editing: Editing) -> None:
    qtbot.keyClicks(editor, "abc")
    editor.hide()
    assert kept(editing) == "abc"


def test_text_of_an_input_method_is_handed_over(editor: ProseEditor, editing: Editing) -> None:
    composing = QInputMethodEvent("việ", [])
    QApplication.sendEvent(editor, composing)
    editing.flush()
    assert kept(editing) == ""
    commit_text(editor, "việt")
    editing.flush()
    assert kept(editing) == "việt"


def test_own_text_is_not_shown_anew(qtbot: QtBot, editor: ProseEditor, editing: Editing) -> None:
    qtbot.keyClicks(editor, "abc ")
    editing.flush()
    assert (shown(editor), editor.textCursor().position()) == ("abc ", 4)


# ---------------------------------------------------------------- undo


def test_each_burst_is_one_step(qtbot: QtBot, editor: ProseEditor, editing: Editing) -> None:
    qtbot.keyClicks(editor, "mot ")
    editing.flush()
    qtbot.keyClicks(editor, "hai")
    qtbot.keyClick(editor, Key.Key_Z, CTRL)
    assert (kept(editing), shown(editor)) == ("mot", "mot")
    qtbot.keyClick(editor, Key.Key_Z, CTRL)
    assert (kept(editing), shown(editor)) == ("", "")
    qtbot.keyClick(editor, Key.Key_Y, CTRL)
    qtbot.keyClick(editor, Key.Key_Z, CTRL | SHIFT)
    assert (kept(editing), shown(editor)) == ("mot hai", "mot hai")


def test_long_burst_is_broken(qtbot: QtBot, editor: ProseEditor, editing: Editing) -> None:
    qtbot.keyClicks(editor, "a" * (BURST + 5))
    editing.flush()
    assert editing.stack.count() == 2


def test_jump_of_the_cursor_ends_a_burst(qtbot: QtBot, filled: ProseEditor, editing: Editing) -> None:
    put_cursor(filled, 1)
    qtbot.keyClicks(filled, "x")
    put_cursor(filled, 3)
    qtbot.keyClicks(filled, "y")
    editing.undo()
    assert kept(editing) == "* Đầu mục\nĐoạn thường.x\n1. Một\n2. Hai"


def test_undo_puts_the_cursor_where_the_text_changed(qtbot: QtBot, filled: ProseEditor, editing: Editing) -> None:
    put_cursor(filled, 1, 5)
    qtbot.keyClicks(filled, "xyz")
    put_cursor(filled, 3)
    editing.undo()
    cursor = filled.textCursor()
    assert (cursor.blockNumber(), cursor.positionInBlock()) == (1, 5)


def test_change_from_elsewhere_touches_only_its_lines(filled: ProseEditor, editing: Editing) -> None:
    touched: list[tuple[int, int, int]] = []
    filled.document().contentsChange.connect(lambda *where: touched.append(where))
    new = from_text("* Đầu mục\nĐoạn khác.\n1. Một\n2. Hai")
    editing.push("Khác", [editing.report.change("II.3", new)])
    assert shown(filled) == to_text(new)
    first = len("* Đầu mục\n")
    assert all(first <= start and start + added <= first + len("Đoạn thường.") for start, _, added in touched)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "* Đầu mục",
        "2. Hai",
        "Trước\n* Đầu mục\nĐoạn thường.\n1. Một\n2. Hai",
        "* Đầu mục\nĐoạn thường.\n1. Một\n2. Hai\nSau",
        "* Đầu mục\nĐoạn thường.\nGiữa\n1. Một\n2. Hai",
        "1. Một\n2. Hai\n* Đầu mục",
    ],
)
def test_any_change_from_elsewhere_is_shown(filled: ProseEditor, editing: Editing, text: str) -> None:
    before = shown(filled)
    editing.push("Khác", [editing.report.change("II.3", from_text(text))])
    assert shown(filled) == text
    editing.undo()
    assert shown(filled) == before


# ---------------------------------------------------------------- signs


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        ("* a", paragraph("a", "starred")),
        ("- a", paragraph("a", "dash")),
        ("+ a", paragraph("a", "plus")),
        ("7. a", paragraph("a", "numbered", 7)),
        ("1.306", paragraph("1.306")),
    ],
)
def test_sign_typed_at_the_start_makes_the_kind(
    qtbot: QtBot, editor: ProseEditor, editing: Editing, typed: str, part: Paragraph
) -> None:
    qtbot.keyClicks(editor, typed)
    editing.flush()
    assert editing.report.prose("II.3") == (part,)
    assert shown(editor) == typed


def test_sign_without_words_is_no_text(qtbot: QtBot, editor: ProseEditor, editing: Editing) -> None:
    qtbot.keyClicks(editor, "- ")
    editing.flush()
    assert editing.report.get("II.3") is None


@pytest.mark.parametrize(("typed", "after"), [("- a", "- a\n- b"), ("+ a", "+ a\n+ b"), ("4. a", "4. a\n5. b")])
def test_enter_carries_a_list_on(qtbot: QtBot, editor: ProseEditor, editing: Editing, typed: str, after: str) -> None:
    qtbot.keyClicks(editor, typed)
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.keyClicks(editor, "b")
    editing.flush()
    assert kept(editing) == after


def test_enter_after_a_head_begins_a_plain_line(qtbot: QtBot, editor: ProseEditor, editing: Editing) -> None:
    qtbot.keyClicks(editor, "* a")
    qtbot.keyClick(editor, Key.Key_Return, SHIFT)
    qtbot.keyClicks(editor, "b")
    editing.flush()
    assert editing.report.prose("II.3")[1] == paragraph("b")


def test_enter_on_an_empty_item_ends_the_list(qtbot: QtBot, editor: ProseEditor) -> None:
    qtbot.keyClicks(editor, "- a")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.keyClick(editor, Key.Key_Return)
    assert shown(editor) == "- a\n"


def test_following_numbers_count_on(qtbot: QtBot, editor: ProseEditor, editing: Editing) -> None:
    editing.push("Nhập", [editing.report.change("II.3", from_text("1. a\n2. b\nthường\n3. c\n* đầu\n4. d"))])
    put_cursor(editor, 0)
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.keyClicks(editor, "x")
    editing.flush()
    assert kept(editing) == "1. a\n2. x\n3. b\nthường\n4. c\n* đầu\n4. d"


def test_enter_inside_the_sign_leaves_it_alone(qtbot: QtBot, filled: ProseEditor, editing: Editing) -> None:
    put_cursor(filled, 2, 0)
    qtbot.keyClick(filled, Key.Key_Return)
    assert shown(filled) == "* Đầu mục\nĐoạn thường.\n\n1. Một\n2. Hai"


def test_backspace_after_the_sign_removes_it(qtbot: QtBot, filled: ProseEditor, editing: Editing) -> None:
    put_cursor(filled, 0, 2)
    qtbot.keyClick(filled, Key.Key_Backspace)
    editing.flush()
    assert editing.report.prose("II.3")[0] == paragraph("Đầu mục")


def test_numbers_stay_as_they_are_shown(editor: ProseEditor, editing: Editing) -> None:
    paste(editor, "3. ba\n3. ba nữa\n10. mười")
    assert kept(editing) == "3. ba\n3. ba nữa\n10. mười"


def test_numbering_anew_begins_again_under_each_head(qtbot: QtBot, editor: ProseEditor, editing: Editing) -> None:
    paste(editor, "3. a\nthường\n3. b\n* đầu\n9. c")
    qtbot.keyClick(editor, Key.Key_6, CTRL)
    assert kept(editing) == "1. a\nthường\n2. b\n* đầu\n1. c"


@pytest.mark.parametrize(
    ("key", "sign"), [(Key.Key_1, "* "), (Key.Key_2, "- "), (Key.Key_3, "+ "), (Key.Key_4, "1. "), (Key.Key_5, "")]
)
def test_shortcut_gives_the_line_its_kind(
    qtbot: QtBot, editor: ProseEditor, editing: Editing, key: Qt.Key, sign: str
) -> None:
    paste(editor, "- a")
    editor.set_kind("plain")
    qtbot.keyClick(editor, key, CTRL)
    assert kept(editing) == f"{sign}a"


def test_numbers_of_chosen_lines_go_on_from_the_line_above(editor: ProseEditor, editing: Editing) -> None:
    paste(editor, "4. a\nb\n\nc")
    editor.selectAll()
    cursor = editor.textCursor()
    cursor.setPosition(editor.document().findBlockByNumber(1).position())
    cursor.movePosition(Move.End, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    editor.set_kind("numbered")
    assert kept(editing) == "4. a\n5. b\n6. c"


def test_number_goes_on_over_plain_lines_up_to_the_head(editor: ProseEditor, editing: Editing) -> None:
    paste(editor, "1. a\nthường\nb")
    editor.set_kind("numbered")
    assert kept(editing) == "1. a\nthường\n2. b"
    paste(editor, "\n* đầu\nc")
    editor.set_kind("numbered")
    assert kept(editing) == "1. a\nthường\n2. b\n* đầu\n1. c"


def test_kind_that_all_chosen_lines_have_is_taken_away(editor: ProseEditor, editing: Editing) -> None:
    paste(editor, "- a\n- b")
    editor.selectAll()
    editor.set_kind("dash")
    assert kept(editing) == "a\nb"
    editing.undo()
    assert kept(editing) == shown(editor) == "- a\n- b"


# ---------------------------------------------------------------- formats


def test_shortcuts_set_the_formats(qtbot: QtBot, editor: ProseEditor, editing: Editing) -> None:
    for key in (Key.Key_B, Key.Key_I, Key.Key_U):
        qtbot.keyClick(editor, key, CTRL)
    qtbot.keyClicks(editor, "a")
    qtbot.keyClick(editor, Key.Key_B, CTRL)
    qtbot.keyClicks(editor, "b")
    editing.flush()
    assert editing.report.prose("II.3")[0].runs == (
        Run("a", bold=True, italic=True, underline=True),
        Run("b", italic=True, underline=True),
    )


def test_format_of_a_selection_is_one_step(qtbot: QtBot, filled: ProseEditor, editing: Editing) -> None:
    before = editing.report.prose("II.3")
    filled.go_to(1, 0, 4)
    qtbot.keyClick(filled, Key.Key_B, CTRL)
    assert editing.report.prose("II.3")[1].runs == (Run("Đoạn", bold=True), Run(" thường."))
    editing.undo()
    assert editing.report.prose("II.3") == before
    filled.go_to(1, 0, 4)
    assert not filled.commands.formats["bold"].isChecked()


# ---------------------------------------------------------------- clipboard


def test_pasted_paragraphs_keep_kinds_and_formats(editor: ProseEditor, editing: Editing) -> None:
    paste(editor, "x", "<p>* Đầu</p><p>một <b>đậm</b></p><ul><li>gạch</ul><table><tr><td>a<td>b</table>")
    assert editing.report.prose("II.3") == (
        paragraph("Đầu", "starred"),
        Paragraph((Run("một "), Run("đậm", bold=True))),
        paragraph("gạch", "dash"),
        paragraph("a b"),
    )


def test_pasting_is_one_step(qtbot: QtBot, editor: ProseEditor, editing: Editing) -> None:
    qtbot.keyClicks(editor, "truoc")
    paste(editor, "a\nb")
    editing.undo()
    assert kept(editing) == "truoc"


def test_words_pasted_inside_a_line_keep_their_spaces(filled: ProseEditor, editing: Editing) -> None:
    put_cursor(filled, 1, 4)
    paste(filled, " rất dài", "<span>rất <i>dài</i></span>")
    assert editing.report.prose("II.3")[1].runs == (Run("Đoạn rất "), Run("dài", italic=True), Run(" thường."))


def test_space_alone_is_pasted(filled: ProseEditor) -> None:
    put_cursor(filled, 1, 4)
    paste(filled, "  ")
    assert "Đoạn   thường." in shown(filled)


def test_items_pasted_after_words_begin_a_line(filled: ProseEditor, editing: Editing) -> None:
    put_cursor(filled, 1)
    paste(filled, "- x\n- y")
    assert kept(editing) == "* Đầu mục\nĐoạn thường.\n- x\n- y\n1. Một\n2. Hai"


def test_item_pasted_into_an_empty_item_is_one_item(qtbot: QtBot, editor: ProseEditor, editing: Editing) -> None:
    qtbot.keyClicks(editor, "- ")
    paste(editor, "- x")
    assert kept(editing) == shown(editor) == "- x"


def test_copied_lines_come_back_the_same(filled: ProseEditor, editing: Editing) -> None:
    filled.go_to(1, 0, 4)
    filled.toggle_format("underline")
    before = editing.report.prose("II.3")
    filled.selectAll()
    filled.cut()
    editing.flush()
    assert editing.report.get("II.3") is None
    filled.paste()
    assert editing.report.prose("II.3") == before


def test_copied_text_has_its_signs(filled: ProseEditor) -> None:
    filled.selectAll()
    assert filled.createMimeDataFromSelection().text() == "* Đầu mục\nĐoạn thường.\n1. Một\n2. Hai"


def test_part_of_a_line_is_copied_with_emoji_whole(editor: ProseEditor) -> None:
    paste(editor, "a😀b😀c")
    editor.go_to(0, 1, 3)
    assert editor.createMimeDataFromSelection().text() == "😀b😀"


def test_files_and_pictures_are_not_taken(editor: ProseEditor) -> None:
    files, picture = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile("/x.docx")])
    files.setText("/x.docx")
    picture.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    for data in (files, picture):
        editor.insertFromMimeData(data)
        assert not editor.canInsertFromMimeData(data)
    assert shown(editor) == ""


def test_dropped_text_lands_where_it_is_let_go(qtbot: QtBot, filled: ProseEditor, editing: Editing) -> None:
    put_cursor(filled, 1, 4)
    place = filled.cursorRect().center()
    put_cursor(filled, 0, 0)
    data = QMimeData()
    data.setText(" rất")
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with warnings.catch_warnings():
        # since Qt 6.12 these two take a QPointF, which older ones refuse
        warnings.filterwarnings("ignore", "Function: 'QDrag", DeprecationWarning)
        events = [kind(place, action, data, left, none) for kind in (QDragEnterEvent, QDragMoveEvent)]
    for event in events:
        QApplication.sendEvent(filled.viewport(), event)
    QApplication.sendEvent(filled.viewport(), QDropEvent(QPointF(place), action, data, left, none))
    qtbot.waitUntil(lambda: editing.report.prose("II.3")[1] == paragraph("Đoạn rất thường."))


def test_two_hundred_thousand_letters_are_kept(editor: ProseEditor, editing: Editing) -> None:
    text = "Đoạn dài 😀 " * 20_000
    paste(editor, text)
    assert kept(editing) == text.strip()
    editing.undo()
    assert shown(editor) == ""


@pytest.mark.parametrize(
    "text", ["{{ 7*7 }}", "R&D <b>", "=1+1", "😀 e\u0301", "a\x07b\x0bc\u2028d", "<script>x</script>"]
)
def test_odd_text_is_only_text(editor: ProseEditor, editing: Editing, text: str) -> None:
    paste(editor, text)
    assert editing.report.prose("II.3") == from_text(text)


def test_decomposed_letters_are_composed_only_when_the_cursor_leaves(
    qtbot: QtBot, editor: ProseEditor, editing: Editing
) -> None:
    commit_text(editor, "tie\u0302\u0301ng")
    editing.flush()
    assert (kept(editing), shown(editor)) == ("tiếng", "tie\u0302\u0301ng")
    editor.clearFocus()
    assert shown(editor) == "tiếng"


# ---------------------------------------------------------------- showing


def test_hit_is_selected_beyond_blank_lines_signs_and_emoji(editor: ProseEditor) -> None:
    paste(editor, "x")
    editor.append("")
    editor.append("-   😀 cần tìm")
    editor.go_to(1, 2, 7)
    assert editor.textCursor().selectedText() == "cần tìm"


def test_hit_out_of_sight_is_scrolled_to(editor: ProseEditor) -> None:
    editor.resize(500, 300)
    paste(editor, "\n".join(f"Đoạn {number}" for number in range(200)))
    editor.go_to(20, 0, 4)
    rect = editor.cursorRect()
    assert 50 < rect.center().y() < 200


def test_line_edited_without_end_is_still_read(editor: ProseEditor, editing: Editing) -> None:
    paste(editor, "- một\nhai")
    cursor = QTextCursor(editor.document())
    cursor.movePosition(Move.End)
    for _ in range(1_100):
        cursor.insertText("x")
        editor.commit()
    assert kept(editing) == "- một\nhai" + "x" * 1_100


def test_menu_is_vietnamese_and_acts(filled: ProseEditor, editing: Editing) -> None:
    filled.selectAll()
    place = filled.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, filled.mapToGlobal(place))
    QApplication.sendEvent(filled.viewport(), event)
    (menu,) = filled.findChildren(QMenu)
    assert [action.text() for action in menu.actions()] == ["Cắt", "Sao chép", "Dán", "Chọn tất cả"]
    menu.actions()[0].trigger()
    menu.close()
    editing.flush()
    assert editing.report.get("II.3") is None


def test_screen_reader_hears_the_section(editor: ProseEditor) -> None:
    assert editor.accessibleName() == "Nội dung mục II.3"


def test_tab_leaves_the_editor(editor: ProseEditor) -> None:
    assert editor.tabChangesFocus()


def test_wide_editor_keeps_lines_as_long_as_on_paper(editor: ProseEditor) -> None:
    editor.resize(1600, 600)
    assert editor.viewport().width() < 850


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
runs = st.lists(st.builds(Run, words, st.booleans(), st.booleans(), st.booleans()), max_size=3).map(tuple)
proses = st.lists(st.builds(Paragraph, runs, st.sampled_from(KINDS), st.integers(0, 1200)), max_size=4).map(
    lambda parts: tidy(tuple(parts))
)
FIXTURE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@FIXTURE
@given(proses, proses)
def test_any_prose_shown_is_read_back_unchanged(editor: ProseEditor, editing: Editing, one: Prose, two: Prose) -> None:
    for prose in (one, two):
        editing.push("Khác", [editing.report.change("II.3", prose)])
        editor.commit()
        assert editing.report.prose("II.3") == prose
        assert shown(editor).replace("\xa0", " ") == to_text(prose).replace("\xa0", " ")


@FIXTURE
@given(proses)
def test_lines_read_anew_mean_what_was_shown(editor: ProseEditor, editing: Editing, prose: Prose) -> None:
    prose = tuple(part for part in prose if _means_itself(part))
    editing.push("Khác", [editing.report.change("II.3", prose)])
    letters = QTextCursor(editor.document())
    for _ in prose:  # a letter typed and taken back makes the editor read the line anew
        letters.insertText("x")
        letters.deletePreviousChar()
        letters.movePosition(Move.NextBlock)
    editor.commit()
    assert editing.report.prose("II.3") == prose


def _means_itself(part: Paragraph) -> bool:
    """Return whether the line of a paragraph can be read as that paragraph alone."""
    return from_text(label(part) + part.text) == (paragraph(part.text, part.kind, part.number),) and (
        part.kind == "numbered" or not part.number
    )


def test_step_on_an_editor_of_another_section_is_left_to_it(
    qtbot: QtBot, editor: ProseEditor, editing: Editing
) -> None:
    editing.push("Khác", [editing.report.change("IV", (paragraph("a"),))])
    assert shown(editor) == ""


def test_report_shown_in_two_editors_stays_one(
    qtbot: QtBot, editor: ProseEditor, editing: Editing, example: Report
) -> None:
    other = ProseEditor(editing, next(s for s in example.form.sections if s.address == "II.3"))
    qtbot.addWidget(other)
    qtbot.keyClicks(editor, "- abc")
    editing.flush()
    assert shown(other) == "- abc"


def test_window_destroyed_as_it_stands_asks_nothing_of_its_editor(
    qtbot: QtBot, editing: Editing, section: Section
) -> None:
    window = QWidget()
    editor = ProseEditor(editing, section, window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    editor.insertPlainText("Dở dang")
    with qtbot.waitSignal(window.destroyed):
        window.deleteLater()
