"""Capitals with stacked marks are whole wherever they are shown: the ink on the screen is as high as it should be.

Fonts draw these marks above the height they state; what trusts that height cuts them.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QRadioButton,
    QStatusBar,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from models.form.definition import FormDefinition
from models.report.report import Report
from ui.editing import Editing
from ui.finder.entries import Entry, Found
from ui.finder.list import FoundList, FoundModel
from ui.outline import OutlineModel, OutlineView
from ui.table.page import TablePage
from ui.theme import apply_theme, set_text_size
from ui.widgets import OneLine, button, label, number_box

TALL = "ẲẴỖỮgỵ"
SEEN = 60
"""How far a colour is from the one behind it to count as ink."""
Show = Callable[[str], None]
Build = Callable[[QWidget], tuple[QWidget, Show]]


# once a size: a style sheet is put on every widget of the program
@pytest.fixture(params=[100, 150, 200], autouse=True, scope="module")
def size(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[int]:
    """The program's look at each text size, taken off again afterwards."""
    font, palette = qapp.font(), qapp.palette()
    apply_theme(qapp)
    set_text_size(qapp, request.param)
    yield request.param
    set_text_size(qapp, 100)
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


def _label(look: str) -> Build:
    def build(parent: QWidget) -> tuple[QWidget, Show]:
        made = label(TALL, parent, look)
        return made, made.setText

    return build


def _button(*, is_primary: bool) -> Build:
    def build(parent: QWidget) -> tuple[QWidget, Show]:
        made = button(TALL, "", lambda: None, parent, is_primary=is_primary)
        return made, made.setText

    return build


def _tool_button(parent: QWidget) -> tuple[QWidget, Show]:
    made = QToolButton(parent)
    made.setText(TALL)
    return made, made.setText


def _corner(parent: QWidget) -> tuple[QWidget, Show]:
    made = QToolButton(parent)
    made.setObjectName("corner")
    made.setText(TALL)
    return made, made.setText


def _number(parent: QWidget) -> tuple[QWidget, Show]:
    made = number_box("Năm", 0, 9, parent)
    made.setPrefix(TALL)
    return made, made.setPrefix


def _one_line(parent: QWidget) -> tuple[QWidget, Show]:
    made = OneLine(parent)
    made.setText(TALL)
    return made, made.setText


def _checks(kind: type[QCheckBox] | type[QRadioButton]) -> Build:
    def build(parent: QWidget) -> tuple[QWidget, Show]:
        made = kind(TALL, parent)
        return made, made.setText

    return build


def _line(parent: QWidget) -> tuple[QWidget, Show]:
    made = QLineEdit(TALL, parent)
    return made, made.setText


def _lines(parent: QWidget) -> tuple[QWidget, Show]:
    made = QPlainTextEdit(TALL, parent)
    return made, made.setPlainText


def _combo(parent: QWidget) -> tuple[QWidget, Show]:
    made = QComboBox(parent)
    made.addItem(TALL)
    return made, lambda text: made.setItemText(0, text)


def _list(parent: QWidget) -> tuple[QWidget, Show]:
    made = QListWidget(parent)
    made.addItem(TALL)
    return made, made.item(0).setText


def _table_head(parent: QWidget) -> tuple[QWidget, Show]:
    table = QTableWidget(1, 1, parent)
    table.setHorizontalHeaderItem(0, QTableWidgetItem(TALL))
    return table, table.horizontalHeaderItem(0).setText  # pyright: ignore[reportOptionalMemberAccess]


def _tab(parent: QWidget) -> tuple[QWidget, Show]:
    made = QTabWidget(parent)
    made.addTab(QWidget(), TALL)
    made.addTab(QWidget(), "…")
    return made, lambda text: made.setTabText(0, text)


def _menu_bar(parent: QWidget) -> tuple[QWidget, Show]:
    made = QMenuBar(parent)
    menu = made.addMenu(TALL)
    return made, menu.setTitle


def _menu(parent: QWidget) -> tuple[QWidget, Show]:
    made = QMenu(parent)
    action = made.addAction(TALL)
    return made, action.setText


def _status(parent: QWidget) -> tuple[QWidget, Show]:
    made, words = QStatusBar(parent), QLabel(TALL)
    made.addWidget(words)
    return made, words.setText


def _found(parent: QWidget) -> tuple[QWidget, Show]:
    made, model = FoundList(parent), FoundModel(parent)
    made.setModel(model)

    def show(text: str) -> None:
        model.show_found([Found(Entry(text, "", lambda: None), ())])

    show(TALL)
    return made, show


LOOKS = ("", "title", "pageTitle", "groupTitle", "hint", "fieldLabel", "problem")
BUILDERS: dict[str, Build] = {
    **{f"label {look}": _label(look) for look in LOOKS},
    "button": _button(is_primary=False),
    "first button": _button(is_primary=True),
    "tool button": _tool_button,
    "corner": _corner,
    "number": _number,
    "status line": _one_line,
    "check box": _checks(QCheckBox),
    "radio button": _checks(QRadioButton),
    "line": _line,
    "lines": _lines,
    "choice": _combo,
    "list": _list,
    "head of a table": _table_head,
    "tab": _tab,
    "menu bar": _menu_bar,
    "menu": _menu,
    "status bar": _status,
    "found": _found,
}


@pytest.mark.parametrize("name", BUILDERS)
def test_stacked_capitals_are_whole(name: str, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    widget, show = BUILDERS[name](parent)
    if not isinstance(widget, QMenu):
        layout = QVBoxLayout(parent)
        layout.addWidget(widget)
        layout.addStretch(1)
        parent.resize(900, 700)
        parent.show()
    with_text = _grabbed(widget)
    widget.setFixedSize(widget.size())
    show("")
    assert _ink(with_text, _grabbed(widget)) >= _height(widget.font()) - 1


def test_stacked_capitals_are_whole_in_tooltips(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    QToolTip.showText(QPoint(100, 100), TALL, parent)
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.inherits("QTipLabel")]
    (tip,) = [widget for widget in shown if widget.isVisible()]
    # at once: the tip goes as soon as the program attends to anything else
    assert _inside(tip.grab().toImage(), tip.rect().adjusted(2, 2, -2, -2)) >= _height(tip.font()) - 1
    QToolTip.hideText()


def test_stacked_capitals_are_whole_in_the_outline(form: FormDefinition, qtbot: QtBot) -> None:
    titled = replace(form, sections=tuple(replace(section, title=TALL) for section in form.sections))
    view = OutlineView(OutlineModel(Editing(Report(titled))))
    qtbot.addWidget(view)
    view.resize(500, 900)
    view.show()
    row = view.visualRect(view.model().index(1, 0))
    picture = _grabbed(view.viewport())
    assert _inside(picture, row.adjusted(60, 0, 0, 0)) >= _height(view.font()) - 1


def test_stacked_capitals_are_whole_in_the_heads_of_the_appendix(form: FormDefinition, qtbot: QtBot) -> None:
    table = form.table("new_rural")
    columns = tuple(replace(column, label=TALL) for column in table.columns)
    titled = replace(table, columns=columns, groups=tuple(replace(group, label=TALL) for group in table.groups))
    page = TablePage(Editing(Report(replace(form, tables=(titled,), rules=(), mentions=()))), titled)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    head = page.paper.horizontalHeader()
    left, width = head.sectionViewportPosition(3), head.sectionSize(3)
    picture = _grabbed(head.viewport())
    for top, bottom in ((0, head.height() // 2), (head.height() // 2, head.height())):
        cell = QRect(left + 3, top + 2, width - 6, bottom - top - 5)
        assert _inside(picture, cell) >= _height(head.font()) - 1


def _grabbed(widget: QWidget) -> QImage:
    if isinstance(widget, QMenu):
        widget.ensurePolished()
        widget.resize(widget.sizeHint())
    QApplication.processEvents()
    return widget.grab().toImage()


def _ink(first: QImage, second: QImage) -> int:
    """Return how high the part is in which two pictures differ."""
    both = first.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(both)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, second)
    painter.end()
    grey = both.convertToFormat(QImage.Format.Format_Grayscale8)
    letters = memoryview(grey.constBits()).tobytes()
    wide = grey.bytesPerLine()
    rows = [letters[y * wide : y * wide + grey.width()] for y in range(grey.height())]
    inked = [y for y, row in enumerate(rows) if max(row) > SEEN]
    return inked[-1] - inked[0] + 1 if inked else 0


def _inside(picture: QImage, cell: QRect) -> int:
    """Return how high the part of a cell is that shows something other than what lies behind it."""
    shown = picture.copy(cell & picture.rect())
    empty = shown.copy()
    empty.fill(shown.pixelColor(1, 1))
    return _ink(shown, empty)


def _height(font: QFont) -> int:
    """Return how high the ink of the letters is where they have all the room they want."""
    paper = QImage(900, 400, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    empty = paper.copy()
    painter = QPainter(paper)
    painter.setFont(font)
    painter.drawText(100, 200, TALL)
    painter.end()
    return _ink(paper, empty)
