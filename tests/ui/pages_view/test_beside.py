"""The pages in the window of an open report."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.report.report import Report
from models.store.store import Store
from tests.ui.keys import type_text
from tests.ui.pages_view.conftest import PATIENCE
from ui.open_report import OpenReport
from ui.pages.section import SectionPage
from ui.pages_view.beside import PagesBeside
from ui.report_view import ReportView
from ui.theme import BASE_POINTS


@pytest.fixture
def opened(store: Store, example: Report, qtbot: QtBot) -> Iterator[OpenReport]:
    made = OpenReport(store, store.summary(store.add("Báo cáo", example)))
    qtbot.addWidget(made.view)
    made.view.resize(1366, 690)
    made.view.show()
    made.view.go_to("II.3")
    yield made
    made.autosave.save_now()
    made.pages.close()
    if made.pages._preview is not None:
        qtbot.waitUntil(lambda: not made.pages.preview.maker._is_working, timeout=PATIENCE)


@pytest.fixture
def pages(opened: OpenReport) -> PagesBeside:
    return opened.pages


@pytest.fixture
def view(opened: OpenReport) -> ReportView:
    return opened.view


def _is_seen(pages: PagesBeside, view: ReportView) -> tuple[bool, bool, bool]:
    """Return whether form, pages and side panel are in the window."""
    return view.middle.isVisible(), pages.is_shown, view.side.isVisible()


def test_nothing_is_made_before_the_pages_are_called(pages: PagesBeside) -> None:
    assert pages._preview is None


def test_the_pages_take_the_place_of_the_side_panel(pages: PagesBeside, view: ReportView) -> None:
    pages.toggle()
    assert _is_seen(pages, view) == (True, True, False)


def test_a_second_time_the_side_panel_is_back(pages: PagesBeside, view: ReportView) -> None:
    pages.toggle()
    pages.toggle()
    assert _is_seen(pages, view) == (True, False, True)


def test_a_side_panel_that_was_folded_away_stays_so(pages: PagesBeside, view: ReportView) -> None:
    view.toggle_side()
    pages.toggle()
    pages.toggle()
    assert _is_seen(pages, view) == (True, False, False)


def test_a_panel_that_is_called_takes_the_place_of_the_pages(pages: PagesBeside, view: ReportView) -> None:
    pages.toggle()
    view.show_note()
    assert _is_seen(pages, view) == (True, False, True)


def test_the_pages_can_have_the_whole_window(pages: PagesBeside, view: ReportView) -> None:
    pages.toggle_whole()
    assert _is_seen(pages, view) == (False, True, False)


def test_from_the_whole_window_the_pages_go_beside_the_form(pages: PagesBeside, view: ReportView) -> None:
    pages.toggle_whole()
    pages.toggle_whole()
    assert _is_seen(pages, view) == (True, True, False)


def test_in_a_narrow_window_the_pages_cover_the_form(pages: PagesBeside, view: ReportView) -> None:
    view.resize(1024, 690)
    pages.toggle()
    assert _is_seen(pages, view) == (False, True, False)


def test_with_large_letters_the_pages_cover_the_form(pages: PagesBeside, view: ReportView, qapp: QApplication) -> None:
    usual = qapp.font()
    large = QFont(usual)
    large.setPointSizeF(2 * BASE_POINTS)
    qapp.setFont(large)
    pages.toggle()
    seen = _is_seen(pages, view)
    qapp.setFont(usual)
    assert seen == (False, True, False)


def test_a_window_made_narrow_shows_the_pages_alone(pages: PagesBeside, view: ReportView, qtbot: QtBot) -> None:
    pages.toggle()
    view.resize(1024, 690)
    qtbot.waitUntil(lambda: _is_seen(pages, view) == (False, True, False))


def test_typing_goes_on_while_the_pages_are_called(
    opened: OpenReport, pages: PagesBeside, view: ReportView, qtbot: QtBot
) -> None:
    page = view.page()
    assert isinstance(page, SectionPage)
    pages.toggle()
    type_text(page.editor, "Chữ mới ")
    with qtbot.waitSignal(pages.preview.maker.laid_out, timeout=PATIENCE):
        page.editor.commit()
    assert opened.editing.report.prose("II.3")[0].runs[0].text.startswith("Chữ mới")


def test_a_place_pointed_at_is_edited(pages: PagesBeside, view: ReportView) -> None:
    pages.toggle()
    pages.preview.place_wanted.emit("II.2", 3)
    page = view.page()
    assert isinstance(page, SectionPage)
    assert (view.place, page.editor.textCursor().blockNumber()) == ("II.2", 2)


def test_a_place_pointed_at_in_the_whole_window_brings_the_form_back(pages: PagesBeside, view: ReportView) -> None:
    pages.toggle_whole()
    pages.preview.place_wanted.emit("II.5", 0)
    assert _is_seen(pages, view) == (True, True, False)


def test_a_field_pointed_at_gets_the_cursor(pages: PagesBeside, view: ReportView) -> None:
    pages.toggle()
    pages.preview.place_wanted.emit("general.signer_name", 0)
    assert view.place == "general"


def test_the_pages_follow_to_another_place(pages: PagesBeside, view: ReportView) -> None:
    pages.toggle()
    view.go_to("IV")
    assert pages.preview._at_hand == ("IV", 1)


def test_the_pages_follow_the_cursor_from_paragraph_to_paragraph(pages: PagesBeside, view: ReportView) -> None:
    pages.toggle()
    page = view.page()
    assert isinstance(page, SectionPage)
    page.editor.go_to(3, 0, 0)
    assert pages.preview._at_hand == ("II.3", 4)


def test_escape_from_the_pages_leads_back_into_the_form(pages: PagesBeside, view: ReportView, qtbot: QtBot) -> None:
    pages.toggle_whole()
    qtbot.keyClick(pages.preview.canvas, Qt.Key.Key_Escape)
    assert _is_seen(pages, view) == (True, False, True)
