"""Tab and Shift+Tab: through every page, in reading order, past nothing, and out again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.running import opened, started
from ui.first_steps import OfficeDialog
from ui.new_report import NewReportDialog
from ui.window import Window

LIMIT = 150
PLACES = ("general", "I", "II.3", "new_rural", "admin_reform", "organisation", "citizens", "export")
ALIKE = 14
"""Pixels up or down within which two widgets stand on one line."""


@pytest.fixture
def window(data_file: Path, qtbot: QtBot) -> Iterator[Window]:
    with started(data_file, qtbot) as shown:
        shown.activateWindow()
        qtbot.waitUntil(shown.isActiveWindow)
        yield shown


@pytest.mark.parametrize("place", PLACES)
def test_tab_reaches_everything_on_a_page(place: str, window: Window, qtbot: QtBot) -> None:
    page = _page(window, place, qtbot)
    reached = _visited(window, Qt.Key.Key_Tab, qtbot)
    assert [_told(each) for each in _reachable(page) if each not in reached] == []


@pytest.mark.parametrize("place", PLACES)
def test_tab_goes_through_a_page_in_reading_order(place: str, window: Window, qtbot: QtBot) -> None:
    page = _page(window, place, qtbot)
    reached = [each for each in _visited(window, Qt.Key.Key_Tab, qtbot) if page.isAncestorOf(each)]
    assert [_told(each) for each in reached] == _from_first(_read(page, reached), reached[0])


@pytest.mark.parametrize("place", PLACES)
def test_shift_tab_goes_the_same_way_back(place: str, window: Window, qtbot: QtBot) -> None:
    _page(window, place, qtbot)
    forward = _visited(window, Qt.Key.Key_Tab, qtbot)
    _page(window, place, qtbot)
    backward = _visited(window, Qt.Key.Key_Backtab, qtbot)
    assert [_told(each) for each in backward[:1] + backward[:0:-1]] == [_told(each) for each in forward]


def test_tab_comes_back_to_where_it_began(window: Window, qtbot: QtBot) -> None:
    _page(window, "I", qtbot)
    assert len(_visited(window, Qt.Key.Key_Tab, qtbot)) < LIMIT


def test_tab_goes_through_the_start_page_in_reading_order(window: Window, qtbot: QtBot) -> None:
    window.start_page.example.click()
    window.start_wanted.emit()
    reached = _visited(window, Qt.Key.Key_Tab, qtbot)
    assert [_told(each) for each in reached] == _from_first(_read(window.start_page, reached), reached[0])


def test_tab_goes_through_the_first_steps_in_order(window: Window, qtbot: QtBot) -> None:
    form = OfficeDialog(window.aids._store, window)  # pyright: ignore[reportArgumentType]
    form.show()
    form.form.name.setText("Nga Sơn")
    form.activateWindow()
    qtbot.waitUntil(form.form.name.hasFocus)
    reached = _visited(form, Qt.Key.Key_Tab, qtbot)
    assert [each.accessibleName() or _told(each) for each in reached] == [
        "Tên đơn vị",
        "Gửi báo cáo cho",
        "Quyền hạn, chức vụ ký",
        "Họ và tên người ký",
        "QPushButton Ghi nhớ",
        "QPushButton Thôi",
        "Loại đơn vị",
    ]
    form.close()


def test_tab_goes_through_a_new_report_in_order(window: Window, qtbot: QtBot) -> None:
    dialog = NewReportDialog("Xã Nga Sơn", 2026, window)
    dialog.show()
    dialog.activateWindow()
    dialog.unit.setFocus()
    qtbot.waitUntil(dialog.unit.hasFocus)
    reached = _visited(dialog, Qt.Key.Key_Tab, qtbot)
    assert [each.accessibleName() for each in reached[:3]] == ["Tên đơn vị", "Năm báo cáo", "Biểu mẫu"]
    dialog.close()


def _page(window: Window, place: str, qtbot: QtBot) -> QWidget:
    """Show a place with the cursor in it, in a window high enough for all of it."""
    if window.report is None:
        window.start_page.example.click()
        window.resize(1366, 2600)
    view = opened(window).view
    view.go_to("IV")
    view.go_to(place)
    qtbot.waitUntil(lambda: view.page().isAncestorOf(QApplication.focusWidget() or window))
    return view.page()


def _visited(window: QWidget, key: Qt.Key, qtbot: QtBot) -> list[QWidget]:
    """Press a key until the cursor is back where it began; return each widget it was in, once."""
    begun = QApplication.focusWidget()
    assert begun is not None
    visited = [begun]
    for _ in range(LIMIT):
        present = QApplication.focusWidget()
        assert present is not None
        modifier = Qt.KeyboardModifier.ShiftModifier if key == Qt.Key.Key_Backtab else Qt.KeyboardModifier.NoModifier
        qtbot.keyClick(present, key, modifier)
        following = QApplication.focusWidget()
        assert following is not None
        if following is begun and present is not begun:
            return visited
        if following is not present and following not in visited:
            visited.append(following)
    return visited


def _reachable(page: QWidget) -> list[QWidget]:
    """Return what takes the cursor by Tab and is in sight and not switched off."""
    every = page.findChildren(QWidget)
    by_tab = [each for each in every if each.focusPolicy().value & Qt.FocusPolicy.TabFocus.value]
    return [each for each in by_tab if each.isVisible() and each.isEnabled() and each.focusProxy() is None]


def _read(page: QWidget, widgets: list[QWidget]) -> list[QWidget]:
    """Return widgets as they are read: line by line from the top, from left to right."""
    rest = sorted(widgets, key=lambda each: _at(page, each).y())
    lines: list[list[QWidget]] = []
    for each in rest:
        if lines and _at(page, each).y() - _at(page, lines[-1][0]).y() <= ALIKE:
            lines[-1].append(each)
        else:
            lines.append([each])
    return [each for line in lines for each in sorted(line, key=lambda one: _at(page, one).x())]


def _from_first(widgets: list[QWidget], first: QWidget) -> list[str]:
    """Return what widgets are, beginning with the one the cursor was in first."""
    at = widgets.index(first)
    return [_told(each) for each in (*widgets[at:], *widgets[:at])]


def _at(page: QWidget, widget: QWidget) -> QPoint:
    return widget.mapTo(page, QPoint(0, 0))


def _told(widget: QWidget) -> str:
    words = getattr(widget, "text", lambda: "")()
    return f"{type(widget).__name__} {widget.accessibleName() or words}"
