"""The whole walk by keyboard alone: from the first start, through last year's file, to the printed PDF.

Keys go where a keyboard sends them, to the widget that has the cursor; nothing is clicked and no page is called. What a
window manager does, giving the cursor back to the window that is in front, the test does; the two file dialogs of the
system are answered.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keys import type_text
from tests.ui.typed_report import write_typed_report
from ui import dialogs
from ui.app import begin, show_fitting
from ui.importing.dialog import ImportDialog
from ui.open_report import OpenReport
from ui.pages_view.print_dialog import PrintDialog
from ui.prose.editor import ProseEditor
from ui.table.view import FigureTable
from ui.window import Window

PATIENCE = 30_000
NEW_WORDS = "Ủy ban nhân dân xã đã ban hành 14 văn bản chỉ đạo, đối thoại với nhân dân"
NEW_FIGURE = "8.765"
CTRL, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
Key = Qt.Key


class Walker:
    """Someone with a keyboard and no mouse."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot

    @property
    def report(self) -> OpenReport:
        """The report on the screen."""
        assert self.window.report is not None
        return self.window.report

    def cursor(self) -> QWidget:
        """Return where the cursor is."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, *, times: int = 1) -> None:
        """Press a key where the cursor is."""
        for _ in range(times):
            QTest.keyClick(self.cursor(), key, modifier)

    def write(self, text: str) -> None:
        """Type letters where the cursor is; the first one typed on a cell moves it into the cell's editor."""
        for letter in text:
            type_text(self.cursor(), letter)

    def cursor_is_in(self, kind: type[QWidget], name: str = "") -> None:
        """Wait until the cursor is in a widget of a kind and a name."""

        def is_there() -> bool:
            widget = QApplication.focusWidget()
            return isinstance(widget, kind) and name in widget.accessibleName()

        self._qtbot.waitUntil(is_there, timeout=PATIENCE)

    def comes(self, kind: type[QWidget]) -> None:
        """Wait until a window of a kind is in front."""
        self._qtbot.waitUntil(lambda: isinstance(_visible(kind), kind), timeout=PATIENCE)
        _to_front(_visible(kind), self._qtbot)

    def is_back(self) -> None:
        """Have the main window in front again, as a window manager does when the one before it closed."""
        _to_front(self.window, self._qtbot)

    def left_to_do(self, words: str) -> None:
        """Wait until words stand in the status line's right half."""
        self._qtbot.waitUntil(lambda: words in self.report.left_to_do(), timeout=PATIENCE)

    def reads(self, words: str) -> None:
        """Wait until words stand in the print window."""
        printing = _visible(PrintDialog)
        assert isinstance(printing, PrintDialog)
        self._qtbot.waitUntil(lambda: printing.told.text().startswith(words), timeout=PATIENCE)


def _visible(kind: type[QWidget]) -> QWidget | None:
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
    return shown[-1] if shown else None


def _to_front(window: QWidget | None, qtbot: QtBot) -> None:
    assert window is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


@pytest.fixture
def walker(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Walker]:
    """The program as it starts in a home without anything of it, the cursor where the program puts it."""
    monkeypatch.setattr("sys.excepthook", lambda *_: None)  # the program sets its own, taken back with this one
    style = qapp.styleSheet()
    window = Window()
    window.resize(1366, 728)
    window.painted.connect(lambda: begin(window, None))
    show_fitting(window)
    _to_front(window, qtbot)
    yield Walker(window, qtbot)
    window.close()
    window.deleteLater()
    qapp.setStyleSheet(style)


@pytest.fixture
def last_year(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Last year's file, chosen in the system's own dialog."""
    path = tmp_path / "bao cao 2025.docx"
    write_typed_report(path)
    monkeypatch.setattr(dialogs, "ask_open_file", lambda *_: path)
    return path


@pytest.fixture
def pdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The PDF to be written, named in the system's own dialog."""
    path = tmp_path / "bao cao 2026.pdf"
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_: path)
    return path


@pytest.mark.usefixtures("last_year")
def test_from_the_first_start_to_the_printed_pdf(walker: Walker, pdf: Path) -> None:
    _say_who_the_office_is(walker)
    _read_last_years_file(walker)
    _confirm_and_alter(walker)
    _go_through_every_place(walker)
    _enter_a_figure(walker)
    _save_as_pdf(walker)
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())
    assert NEW_WORDS in text
    assert NEW_FIGURE in text
    assert "Kính gửi: Ủy ban nhân dân tỉnh Thanh Hóa" in text


def _say_who_the_office_is(walker: Walker) -> None:
    walker.cursor_is_in(QLineEdit, "Tên đơn vị")
    walker.write("Nga Sơn")
    walker.press(Key.Key_Tab)
    walker.write("Ủy ban nhân dân tỉnh Thanh Hóa")
    walker.press(Key.Key_Tab, times=2)
    walker.write("Trần Ngọc Quyết")
    walker.press(Key.Key_Return)


def _read_last_years_file(walker: Walker) -> None:
    walker.press(Key.Key_Return)  # the cursor stands on “Nhập tệp năm trước…”
    walker.comes(ImportDialog)
    walker.cursor_is_in(QWidget, "Các đoạn của tệp")
    walker.press(Key.Key_Down, times=8)
    walker.press(Key.Key_F3)
    walker.press(Key.Key_Return, CTRL)
    walker.is_back()
    assert walker.report.name == "Báo cáo năm 2026 – UBND xã Nga Sơn"


def _confirm_and_alter(walker: Walker) -> None:
    walker.left_to_do("như năm trước chưa xác nhận")
    walker.press(Key.Key_PageDown, CTRL)
    walker.press(Key.Key_F5)
    walker.cursor_is_in(ProseEditor)
    before = walker.report.left_to_do()
    walker.press(Key.Key_Return, CTRL)
    assert walker.report.left_to_do() != before
    walker.press(Key.Key_A, CTRL)
    walker.write(f"{NEW_WORDS}.")


def _go_through_every_place(walker: Walker) -> None:
    seen: list[str] = []
    while walker.report.view.place not in seen:
        seen.append(walker.report.view.place)
        walker.press(Key.Key_PageDown, CTRL)
    assert seen[-1] == "export"


def _enter_a_figure(walker: Walker) -> None:
    walker.press(Key.Key_K, CTRL)
    walker.cursor_is_in(QLineEdit, "Tìm việc")
    walker.write("so thu tuc")
    walker.press(Key.Key_Return)
    walker.is_back()
    walker.cursor_is_in(FigureTable)
    walker.write(NEW_FIGURE)
    walker.press(Key.Key_Return)
    walker.cursor_is_in(FigureTable)


def _save_as_pdf(walker: Walker) -> None:
    walker.press(Key.Key_P, CTRL)
    walker.comes(PrintDialog)
    walker.press(Key.Key_R, ALT)
    walker.cursor_is_in(QComboBox, "Dựng trang bằng")
    walker.press(Key.Key_End)  # the program's own engine stands last
    walker.reads("Có ")
    walker.press(Key.Key_L, ALT)
    walker.reads("✔ Đã lưu")
