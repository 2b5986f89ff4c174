"""The program's own icons: drawn as lines in the colour of the letters beside them, in light and dark."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton

from models.paths import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtSvg import QSvgRenderer
    from PySide6.QtWidgets import QApplication, QWidget

FOLDER = RESOURCES / "icons"
SIZES = (20, 40)
"""Pixels an icon is drawn in, the larger for dense screens and large letters."""
ICON_NAME = "iconName"
_LINES = 'stroke="#000"'
_MODES = {QIcon.Mode.Normal: QPalette.ColorGroup.Active, QIcon.Mode.Disabled: QPalette.ColorGroup.Disabled}
WithIcon = TypeVar("WithIcon", bound=QAction | QAbstractButton)


def program_icon() -> QIcon:
    """Return the icon of the program."""
    return QIcon(str(FOLDER / "program.svg"))


def with_icon(thing: WithIcon, name: str, palette: QPalette) -> WithIcon:
    """Give an action or a button an icon in the colours of a palette, kept when the system turns dark or light."""
    thing.setProperty(ICON_NAME, name)
    thing.setIcon(line_icon(name, palette, _letters(thing)))
    return thing


def line_icon(name: str, palette: QPalette, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """Return an icon drawn as lines; raise FileNotFoundError for a name without a picture."""
    icon = QIcon()
    for mode, group in _MODES.items():
        for pixmap in _drawn(name, palette.color(group, role)):
            icon.addPixmap(pixmap, mode)
    return icon


def draw_missing_icons(widget: QWidget) -> None:
    """Draw the icons that the actions of a widget name and do not show yet."""
    for action in widget.actions():
        if (name := action.property(ICON_NAME)) and action.icon().isNull():
            with_icon(action, name, widget.palette())


def redraw_icons(app: QApplication) -> None:
    """Draw every icon anew in the present colours."""
    for window in app.topLevelWidgets():
        for kind in (QAction, QAbstractButton):
            for thing in window.findChildren(kind):
                if (name := thing.property(ICON_NAME)) and not thing.icon().isNull():
                    with_icon(thing, name, app.palette())


def _letters(thing: QAction | QAbstractButton) -> QPalette.ColorRole:
    is_primary = bool(thing.property("primary"))
    return QPalette.ColorRole.HighlightedText if is_primary else QPalette.ColorRole.ButtonText


def _drawn(name: str, colour: QColor) -> list[QPixmap]:
    """Return the picture in each of the sizes."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415  # the first paint does not wait for it

    lines = QSvgRenderer(QByteArray(_source(name).replace(_LINES, f'stroke="{colour.name()}"').encode()))
    return [_rendered(lines, size) for size in SIZES]


def _rendered(lines: QSvgRenderer, size: int) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    lines.render(painter)
    painter.end()
    return picture


@cache
def _source(name: str) -> str:
    return (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
