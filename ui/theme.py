"""One look for every page: Fusion, the system's light or dark, type and spacing chosen once."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from models.paths import RESOURCES
from ui.icons import program_icon, redraw_icons

STYLE_FILE = RESOURCES / "style.qss"
BASE_POINTS = 10.5
TEXT_SIZES = (100, 110, 125, 150, 175, 200)
"""Per cents of the usual size of letters that can be chosen."""
_OWN_POINTS, _PAPER_POINTS = "ownPoints", "paperPoints"
PAPER_FAMILIES = ["Times New Roman", "Liberation Serif", "Tinos", "Noto Serif", "serif"]

_Role = QPalette.ColorRole
_LIGHT = {
    _Role.Window: "#f3f5f8",
    _Role.WindowText: "#1c232b",
    _Role.Base: "#ffffff",
    _Role.AlternateBase: "#f7f9fb",
    _Role.Text: "#1c232b",
    _Role.PlaceholderText: "#5c6875",
    _Role.Button: "#ffffff",
    _Role.ButtonText: "#1c232b",
    _Role.Mid: "#c5cdd7",
    _Role.Midlight: "#e3e8ee",
    _Role.Dark: "#7f8a97",
    _Role.Highlight: "#1a5fb4",
    _Role.HighlightedText: "#ffffff",
    _Role.Link: "#1a5fb4",
    _Role.BrightText: "#b3261e",
    _Role.ToolTipBase: "#fffbe8",
    _Role.ToolTipText: "#1c232b",
}
_DARK = {
    _Role.Window: "#1f2329",
    _Role.WindowText: "#e7eaee",
    _Role.Base: "#282d35",
    _Role.AlternateBase: "#2d333c",
    _Role.Text: "#e7eaee",
    _Role.PlaceholderText: "#9aa5b1",
    _Role.Button: "#333a44",
    _Role.ButtonText: "#e7eaee",
    _Role.Mid: "#4a535f",
    _Role.Midlight: "#3a424d",
    _Role.Dark: "#8995a3",
    _Role.Highlight: "#3776cc",
    _Role.HighlightedText: "#ffffff",
    _Role.Link: "#7fb2f5",
    _Role.BrightText: "#ff8a80",
    _Role.ToolTipBase: "#3b4350",
    _Role.ToolTipText: "#e7eaee",
}


def apply_theme(app: QApplication) -> None:
    """Give the program its style, colours, icon and font; call once, before any window."""
    hints = app.styleHints()
    app.setPalette(_palette(hints.colorScheme()))
    hints.colorSchemeChanged.connect(lambda scheme: show_scheme(app, scheme))
    app.setWindowIcon(program_icon())
    # who set larger letters in the system keeps them
    app.setProperty(_OWN_POINTS, max(BASE_POINTS, app.font().pointSizeF()))
    set_text_size(app, 100)


def show_scheme(app: QApplication, scheme: Qt.ColorScheme) -> None:
    """Show dark colours or light ones, icons included, in every open window."""
    app.setPalette(_palette(scheme))
    redraw_icons(app)


def set_text_size(app: QApplication, percent: int) -> None:
    """Show all letters larger, or at their usual size for 100."""
    font = app.font()
    font.setPointSizeF((app.property(_OWN_POINTS) or BASE_POINTS) * percent / 100)
    app.setFont(font)
    style = STYLE_FILE.read_text(encoding="utf-8").replace("url(", f"url({RESOURCES.as_posix()}/")
    app.setStyleSheet(_scaled(style))
    for widget in app.allWidgets():
        if points := widget.property(_PAPER_POINTS):
            widget.setFont(paper_font(points))


def as_paper(widget: QWidget, points: float) -> None:
    """Give a widget the letters of the printed page, at whatever text size is chosen."""
    widget.setProperty(_PAPER_POINTS, points)
    widget.setFont(paper_font(points))


def enlarged_fonts(widget: QWidget) -> list[QFont]:
    """Return the letters of the printed page from the text size chosen down to the usual one, () for other widgets."""
    points = widget.property(_PAPER_POINTS)
    if not points:
        return []
    sizes = [1.0, *(size / 100 for size in range(110, round(text_scale() * 100), 10)), text_scale()]
    fonts = [QFont(PAPER_FAMILIES) for _ in sizes]
    for font, size in zip(fonts, reversed(sizes), strict=True):
        font.setPointSizeF(points * size)
    return fonts


def paper_font(points: float) -> QFont:
    """Return the font of the printed page: Times New Roman, or what stands in for it."""
    font = QFont(PAPER_FAMILIES)
    font.setPointSizeF(points * text_scale())
    return font


def text_scale() -> float:
    """Return how much larger than usual letters are shown, for sizes in pixels that hold letters."""
    return max(1.0, QApplication.font().pointSizeF() / BASE_POINTS)


def _scaled(style: str) -> str:
    return re.sub(r"([\d.]+)pt", lambda size: f"{float(size[1]) * text_scale():.1f}pt", style)


def _palette(scheme: Qt.ColorScheme) -> QPalette:
    colours = _DARK if scheme == Qt.ColorScheme.Dark else _LIGHT
    palette = QPalette()
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    faded = QColor(colours[_Role.PlaceholderText])
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return palette
