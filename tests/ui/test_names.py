"""What a screen reader says: on every page and in every dialog, all that can be used has a name."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from models.checks.subject import OwnWords
from models.store.store import Store
from tests.ui.running import opened, started
from ui.about import AboutDialog
from ui.checking.file_dialog import FileCheck
from ui.checking.words_dialog import WordsDialog
from ui.choose_last_year import ChooseLastYear
from ui.finder.dialog import Finder
from ui.first_steps import OfficeDialog
from ui.help.window import HelpWindow
from ui.importing.dialog import ImportDialog
from ui.kept_files import KeptFiles
from ui.new_report import NewReportDialog
from ui.pages_view.print_dialog import PrintDialog
from ui.places import places
from ui.window import Window

_Role = QAccessible.Role
USED = {
    _Role.EditableText: "editor",
    _Role.ComboBox: "choice",
    _Role.Button: "button",
    _Role.CheckBox: "check box",
    _Role.RadioButton: "radio button",
    _Role.SpinBox: "number",
    _Role.Table: "table",
    _Role.List: "list",
    _Role.ProgressBar: "progress",
    _Role.PageTab: "tab",
}
WHOLE = {_Role.Table, _Role.List, _Role.ComboBox, _Role.SpinBox, _Role.ScrollBar}
"""Their own parts are read with them: cells, rows, the line and the arrows of a number."""


@pytest.fixture
def window(data_file: Path, qtbot: QtBot) -> Iterator[Window]:
    with started(data_file, qtbot) as shown:
        yield shown


def test_every_editor_of_every_page_has_a_name(window: Window, qtbot: QtBot) -> None:
    assert nameless(window) == []
    window.start_page.example.click()
    view = opened(window).view
    for place in places(view.editing.report.form):
        if place.kind != "group":
            view.go_to(place.key)
            assert nameless(window) == [], place.key


@pytest.mark.parametrize("panel", range(5))
def test_every_part_of_the_side_panel_has_a_name(panel: int, window: Window) -> None:
    window.start_page.example.click()
    side = opened(window).view.side
    side.show()
    side.setCurrentIndex(panel)
    assert nameless(side) == []


def test_two_editors_of_a_page_have_two_names(window: Window) -> None:
    window.start_page.example.click()
    view = opened(window).view
    view.go_to("general")
    names = [each.text(QAccessible.Text.Name) for each in used(view.page()) if each.role() == _Role.EditableText]
    assert len(names) == len(set(names))


DIALOGS: dict[str, Callable[[Window, Store], QDialog]] = {
    "new": lambda window, _store: NewReportDialog("Xã Nga Sơn", 2026, window),
    "office": lambda window, store: OfficeDialog(store, window),
    "about": lambda window, _store: AboutDialog(window),
    "help": lambda window, _store: HelpWindow(window),
    "finder": lambda window, _store: Finder(window),
    "sources": lambda window, store: KeptFiles(store, opened(window).id, window),
    "last year": lambda window, store: ChooseLastYear(store.summary(opened(window).id), store.reports(), window),
    "print": lambda window, store: PrintDialog(opened(window).editing, store, "I", window),
    "words": lambda window, _store: WordsDialog(OwnWords(), window),
    "checked file": lambda window, _store: FileCheck(Path("khong-co.docx"), OwnWords(), window),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_every_editor_of_a_dialog_has_a_name(name: str, window: Window) -> None:
    window.start_page.example.click()
    store = window.aids._store
    assert store is not None
    dialog = DIALOGS[name](window, store)
    dialog.show()
    QApplication.processEvents()
    assert nameless(dialog) == []
    dialog.close()


def test_the_import_window_has_names(window: Window, qtbot: QtBot) -> None:
    text = QMimeData()
    text.setText("BÁO CÁO\nI. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO TRIỂN KHAI\nĐã triển khai.\n")
    dialog = ImportDialog(text, None, lambda _office: {}, window)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.is_reading(), timeout=20_000)
    assert nameless(dialog) == []
    dialog.done(0)


def nameless(widget: QWidget) -> list[str]:
    """Return what can be used and has no name."""
    return [
        f"{USED[each.role()]}: {type(each.object()).__name__}"
        for each in used(widget)
        if not each.text(QAccessible.Text.Name).strip()
    ]


def used(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Yield what of the accessibility tree can be used and is in sight."""
    top = QAccessible.queryAccessibleInterface(widget)
    assert top is not None
    yield from _walk(top)


def _walk(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    if node.state().invisible:  # pyright: ignore[reportAttributeAccessIssue]
        return
    if node.role() in USED:
        yield node
    if node.role() not in WHOLE:
        for at in range(node.childCount()):
            child = node.child(at)
            if child is not None and child.isValid():
                yield from _walk(child)
