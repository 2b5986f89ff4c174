from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keys import type_text
from ui.editing import Editing
from ui.pages.general import GeneralPage


@pytest.fixture
def page(editing: Editing, qtbot: QtBot) -> GeneralPage:
    page = GeneralPage(editing)
    qtbot.addWidget(page)
    page.show()
    return page


def _type(page: GeneralPage, key: str, text: str, qtbot: QtBot) -> QWidget:
    widget = page.editor(key).input
    page.go_to(key)
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    qtbot.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(widget, text)
    return widget


def _leave(page: GeneralPage, qtbot: QtBot) -> None:
    other = page.editor("general.filing").input
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)


def _text(page: GeneralPage, key: str) -> str:
    return page.editor(key)._text().shown()


def test_typed_text_reaches_the_report_while_the_cursor_stays(
    page: GeneralPage, editing: Editing, qtbot: QtBot
) -> None:
    _type(page, "general.place", "Nga Điền", qtbot)
    qtbot.waitUntil(lambda: editing.report.get("general.place") == "Nga Điền")


def test_leaving_shows_a_date_in_its_printed_form(page: GeneralPage, editing: Editing, qtbot: QtBot) -> None:
    _type(page, "general.date", "5-1-2019", qtbot)
    _leave(page, qtbot)
    assert editing.report.get("general.date") == date(2019, 1, 5)
    assert _text(page, "general.date") == "05/01/2019"


def test_a_wrong_date_stays_in_the_field_with_a_sentence(page: GeneralPage, editing: Editing, qtbot: QtBot) -> None:
    _type(page, "general.date", "31/02/2019", qtbot)
    _leave(page, qtbot)
    assert _text(page, "general.date") == "31/02/2019"
    assert editing.report.get("general.date") == date(2018, 10, 9)
    assert "Không có ngày này" in page.editor("general.date")._problem.text()
    assert page.editor("general.date")._problem.isVisible()


def test_half_a_date_is_no_fault_while_typing(page: GeneralPage, qtbot: QtBot) -> None:
    _type(page, "general.date", "31/", qtbot)
    page.editor("general.date")._hand_over_quietly()
    assert not page.editor("general.date")._problem.isVisible()


def test_too_long_a_text_is_refused_whole(page: GeneralPage, editing: Editing, qtbot: QtBot) -> None:
    widget = page.editor("general.place").input
    assert isinstance(widget, QLineEdit)
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    widget.setText("")
    widget.insert("á" * 200_000)
    _leave(page, qtbot)
    assert len(_text(page, "general.place")) == 200_000
    assert editing.report.get("general.place") == "Nga Sơn"
    assert "2.000 ký tự" in page.editor("general.place")._problem.text()


def test_decomposed_letters_are_composed(page: GeneralPage, editing: Editing, qtbot: QtBot) -> None:
    _type(page, "general.place", "Nga So\u031bn", qtbot)
    _leave(page, qtbot)
    assert editing.report.get("general.place") == "Nga S\u01a1n"


def test_text_is_not_rewritten_while_it_is_typed(page: GeneralPage, editing: Editing, qtbot: QtBot) -> None:
    _type(page, "general.place", "Nga  ", qtbot)
    qtbot.waitUntil(lambda: editing.report.get("general.place") == "Nga")
    assert _text(page, "general.place") == "Nga  "


def test_undo_of_another_page_shows_in_the_field(page: GeneralPage, editing: Editing) -> None:
    editing.push("Sửa", [editing.report.change("general.place", "Nga Trung")])
    assert _text(page, "general.place") == "Nga Trung"
    editing.undo()
    assert _text(page, "general.place") == "Nga Sơn"


def test_the_made_sentence_follows_its_parts(page: GeneralPage, editing: Editing) -> None:
    editing.push("Sửa", [editing.report.change("general.letter_number", "99/SNV")])
    assert "Công văn số 99/SNV" in _text(page, "general.opening")
    assert editing.report.get("general.opening") is None


def test_a_sentence_written_by_hand_is_kept_and_can_be_given_up(
    page: GeneralPage, editing: Editing, qtbot: QtBot
) -> None:
    _type(page, "general.closing", "Trên đây là báo cáo./.", qtbot)
    _leave(page, qtbot)
    assert editing.report.get("general.closing") == "Trên đây là báo cáo./."
    page.editor("general.closing")._again.click()
    assert editing.report.get("general.closing") is None


def test_choosing_a_signer_form_is_one_undoable_step(page: GeneralPage, editing: Editing, qtbot: QtBot) -> None:
    widget = page.editor("general.signer_form").input
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    qtbot.keyClick(widget, Qt.Key.Key_Up)
    assert editing.report.get("general.signer_form") == "tm_kt_chairman"
    editing.undo()
    assert editing.report.get("general.signer_form") == "chairman"


def test_lines_become_a_list(page: GeneralPage, editing: Editing, qtbot: QtBot) -> None:
    widget = _type(page, "general.addressee", "Sở Nội vụ", qtbot)
    qtbot.keyClick(widget, Qt.Key.Key_Return)
    type_text(widget, "UBND tỉnh")
    _leave(page, qtbot)
    assert editing.report.lines("addressee") == ("Sở Nội vụ", "UBND tỉnh")


def test_every_field_has_a_name_for_screen_readers(page: GeneralPage, editing: Editing) -> None:
    names = [page.editor(field.key).input.accessibleName() for field in editing.report.form.fields]
    assert names == [field.label for field in editing.report.form.fields]


def test_refused_text_is_known_until_it_is_put_right(page: GeneralPage, editing: Editing, qtbot: QtBot) -> None:
    _type(page, "general.date", "31/02/2019", qtbot)
    _leave(page, qtbot)
    assert list(editing.refused) == ["general.date"]
    _type(page, "general.date", "28/02/2019", qtbot)
    _leave(page, qtbot)
    assert editing.refused == {}


@pytest.mark.parametrize("key", [Qt.Key.Key_E, Qt.Key.Key_Z])
def test_keys_of_the_window_are_left_to_it(page: GeneralPage, key: Qt.Key) -> None:
    # on Linux a line of text takes Ctrl+E for “to the end of the line”
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QCoreApplication.sendEvent(page.editor("general.place").input, event)
    assert not event.isAccepted()
