"""The way round an open report: places, the order of Tab, panels in wide and narrow windows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from models.report.carried import LastYear, confirmation
from models.report.report import Report
from tests.ui.keys import type_text
from tests.ui.running import opened, started
from ui.carried import carried_text
from ui.pages.section import SectionPage
from ui.report_view import ReportView
from ui.window import Window


@pytest.fixture
def window(data_file: Path, qtbot: QtBot) -> Iterator[Window]:
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
        yield window


@pytest.fixture
def view(window: Window) -> ReportView:
    return opened(window).view


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_an_opened_report_has_the_cursor_in_its_page(view: ReportView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: view.page().isAncestorOf(_focused()))


def test_the_head_of_a_group_leads_to_its_first_place(view: ReportView) -> None:
    view.go_to("II")
    assert view.place == "II.1"


def test_tab_goes_from_the_page_to_the_steps_then_the_outline_then_the_panel(view: ReportView, qtbot: QtBot) -> None:
    view.go_to("IV")
    page = view.page()
    assert isinstance(page, SectionPage)
    reached: list[QWidget] = []
    while _focused() not in reached:
        reached.append(_focused())
        qtbot.keyClick(_focused(), Qt.Key.Key_Tab)
    places = [page.editor, view.back, view.outline, view.side.tabs.button(0)]
    assert [widget for widget in reached if widget in places] == places


def test_undoing_a_note_shows_the_note(view: ReportView) -> None:
    view.editing.push("Ghi chú", [view.editing.report.change("note.IV", "hỏi lại")])
    view.go_to("I")
    view.editing.undo()
    assert (view.place, view.side.note.isVisible()) == ("IV", True)


def test_a_narrow_window_folds_the_panel_away_until_it_is_called(window: Window, view: ReportView) -> None:
    window.resize(700, 500)
    assert (view.outline.isVisible(), view.side.isVisible()) == (True, False)
    view.show_history()
    assert (view.outline.isVisible(), view.side.isVisible()) == (False, True)
    view.enter_outline()
    assert (view.outline.isVisible(), view.outline.hasFocus()) == (True, True)


def test_the_window_fits_a_small_screen_on_every_page(window: Window, view: ReportView) -> None:
    view.show_find(is_replacing=True)
    for key in ("general", "II.2", "new_rural", "export"):
        view.go_to(key)
        assert window.minimumSizeHint().width() <= 683
        assert window.minimumSizeHint().height() <= 364


@pytest.mark.parametrize("show", ["show_history", "show_note"])
def test_esc_goes_back_from_a_panel_to_the_page(view: ReportView, show: str, qtbot: QtBot) -> None:
    view.go_to("IV")
    getattr(view, show)()
    qtbot.keyClick(_focused(), Qt.Key.Key_Escape)
    assert view.page().isAncestorOf(_focused())


def test_undo_in_the_note_is_that_of_the_report(view: ReportView, qtbot: QtBot) -> None:
    view.go_to("IV")
    view.show_note()
    type_text(_focused(), "hỏi lại")
    qtbot.waitUntil(lambda: view.editing.report.note("IV") == "hỏi lại")
    qtbot.keyClick(_focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert view.editing.report.note("IV") == ""


def test_replacing_all_from_the_line_of_new_words_is_undone_by_keys(view: ReportView, qtbot: QtBot) -> None:
    before = view.editing.report.answers
    view.show_find(is_replacing=True)
    view.side.finder.wanted.setText("dân vận")
    qtbot.waitUntil(view.side.finder.replace_every.isEnabled)
    view.side.finder.new.setFocus()
    type_text(view.side.finder.new, "vận động")
    qtbot.keyClick(view.side.finder.new, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: view.editing.report.answers != before)
    qtbot.keyClick(_focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert view.editing.report.answers == before


def test_walking_through_the_outline_shows_the_history_of_the_cell_at_hand(view: ReportView, qtbot: QtBot) -> None:
    view.show_history()
    view.go_to("IV")
    view.enter_outline()
    qtbot.keyClick(view.outline, Qt.Key.Key_Down)
    assert (view.place, view.outline.hasFocus()) == ("new_rural", True)
    assert view.side.history._list.count() == 1


def test_no_button_takes_the_letter_of_a_menu(window: Window, view: ReportView) -> None:
    view.show_find(is_replacing=True)
    view.go_to("export")
    menus = [QKeySequence.mnemonic(action.text()).toString() for action in window.menuBar().actions()]
    buttons = [button.shortcut().toString() for button in window.findChildren(QAbstractButton)]
    keys = [keys for keys in (*menus, *buttons) if keys]
    assert len(keys) == len(set(keys))


def test_no_menu_takes_a_key_of_the_editor(window: Window, view: ReportView) -> None:
    view.go_to("I")
    page = view.page()
    assert isinstance(page, SectionPage)
    entries = (entry for menu in window.menuBar().findChildren(QMenu) for entry in menu.actions())
    window_keys = {keys.toString() for entry in entries for keys in entry.shortcuts()}
    assert window_keys.isdisjoint(keys.toString() for action in page.editor.actions() for keys in action.shortcuts())


@pytest.fixture
def carried(view: ReportView) -> ReportView:
    """A report whose text is last year's, word for word."""
    report = view.editing.report
    view.editing.set_last_year(LastYear("Báo cáo 2018", Report(report.form, report.answers)))
    return view


def test_f5_goes_on_into_the_next_section(carried: ReportView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: carried_text(carried.editing).count("IV") > 0)
    carried.go_to("III.1")
    page = carried.page()
    assert isinstance(page, SectionPage)
    page.editor.moveCursor(page.editor.textCursor().MoveOperation.End)
    qtbot.keyClick(page.editor, Qt.Key.Key_F5)
    reached = carried.page()
    assert isinstance(reached, SectionPage)
    assert reached is not page
    assert reached.editor.textCursor().selectedText() != ""


def test_taking_a_confirmation_back_shows_its_section(carried: ReportView) -> None:
    carried_text(carried.editing).work_out("II.3")
    first = carried_text(carried.editing).of("II.3").stale[0]
    carried.editing.push("Xác nhận", [confirmation(carried.editing.report, "II.3", [first.id])])
    carried.go_to("I")
    carried.editing.undo()
    assert carried.place == "II.3"


def test_f5_in_the_outline_leads_to_the_next_facts(carried: ReportView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: carried_text(carried.editing).count("IV") > 0)
    carried.go_to("III.1")
    carried.enter_outline()
    qtbot.keyClick(carried.outline, Qt.Key.Key_F5)
    assert carried.place == "IV"


def test_f5_says_when_nothing_is_left_to_confirm(view: ReportView, qtbot: QtBot) -> None:
    view.editing.set_last_year(LastYear("Báo cáo 2018", Report(view.editing.report.form)))
    view.go_to("I")
    with qtbot.waitSignal(view.message) as signal:
        qtbot.keyClick(_focused(), Qt.Key.Key_F5)
    assert signal.args == ["Không còn chỗ nào như năm trước mà chưa xác nhận."]
