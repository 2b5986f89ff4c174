"""Letters larger than usual: kept as a setting, and no page wider than the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.running import opened, started
from tests.ui.test_names import DIALOGS
from ui.importing.dialog import ImportDialog
from ui.pages.section import SectionPage
from ui.places import places
from ui.theme import apply_theme, set_text_size

SMALLEST = (1024, 700)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """The program's own look, taken off again afterwards."""
    font, palette = qapp.font(), qapp.palette()
    apply_theme(qapp)
    yield
    set_text_size(qapp, 100)
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


def test_letters_grow_step_by_step_and_back(data_file: Path, qtbot: QtBot, qapp: QApplication) -> None:
    with started(data_file, qtbot) as window:
        usual = qapp.font().pointSizeF()
        window.aids.change_text_size(1)
        assert qapp.font().pointSizeF() == pytest.approx(usual * 1.1)
        window.aids.change_text_size(0)
        assert qapp.font().pointSizeF() == usual


def test_they_grow_to_twice_the_size_and_no_further(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        for _ in range(10):
            window.aids.change_text_size(1)
        assert window.aids.text_size == 200


def test_the_size_is_remembered(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        window.aids.change_text_size(1)
        window.aids.change_text_size(1)
    with started(data_file, qtbot) as window:
        assert window.aids.text_size == 125


def test_the_paper_grows_with_them(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
        opened(window).view.go_to("I")
        page = opened(window).view.page()
        assert isinstance(page, SectionPage)
        editor = page.editor
        usual = editor.font().pointSizeF()
        window.aids.change_text_size(1)
        assert editor.font().pointSizeF() == pytest.approx(usual * 1.1)


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_nothing_is_wider_than_a_small_window(percent: int, data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        window.aids._set_text_size(percent)
        window.resize(*SMALLEST)
        assert _sideways(window) == []
        window.start_page.example.click()
        view = opened(window).view
        for place in places(view.editing.report.form):
            if place.kind != "group":
                view.go_to(place.key)
                QApplication.processEvents()
                assert window.width() == SMALLEST[0], place.key
                assert _sideways(window) == [], place.key


def test_a_table_built_before_the_letters_grew_fits_too(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        window.resize(*SMALLEST)
        window.start_page.example.click()
        opened(window).view.go_to("citizens")
        window.aids._set_text_size(200)
        QApplication.processEvents()
        assert _sideways(window) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_fits_a_small_screen(name: str, data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        window.resize(*SMALLEST)
        window.aids._set_text_size(200)
        window.start_page.example.click()
        store = window.aids._store
        assert store is not None
        dialog = DIALOGS[name](window, store)
        dialog.resize(*SMALLEST)
        dialog.show()
        QApplication.processEvents()
        assert QRect(0, 0, *SMALLEST).contains(QRect(QPoint(0, 0), dialog.size()))
        assert _sideways(dialog) == []
        dialog.close()


def test_the_import_window_fits_a_small_screen(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        window.aids._set_text_size(200)
        text = QMimeData()
        text.setText("BÁO CÁO\nI. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO TRIỂN KHAI\nĐã triển khai.\n")
        dialog = ImportDialog(text, None, lambda _office: {}, window)
        dialog.show()
        dialog.setWindowState(Qt.WindowState.WindowNoState)
        dialog.resize(*SMALLEST)
        qtbot.waitUntil(lambda: not dialog.is_reading(), timeout=20_000)
        QApplication.processEvents()
        assert QRect(0, 0, *SMALLEST).contains(QRect(QPoint(0, 0), dialog.size()))
        assert _sideways(dialog) == []
        dialog.done(0)


def _sideways(window: QWidget) -> list[QWidget]:
    """Return what can be scrolled sideways, or is cut at the right because it could not shrink."""
    areas = [area for area in window.findChildren(QAbstractScrollArea) if area.isVisible()]
    bars: list[tuple[QWidget, QScrollBar]] = [(area, area.horizontalScrollBar()) for area in areas]
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return [area for area, bar in bars if bar.maximum() > 0 and (bar.isVisible() or _hides(area, off))]


def _hides(area: QWidget, off: Qt.ScrollBarPolicy) -> bool:
    return isinstance(area, QAbstractScrollArea) and area.horizontalScrollBarPolicy() == off
