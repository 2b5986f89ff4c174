"""Reads one page of the help: text with room between its lines, pictures as wide as the page at most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QImage, QPalette, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from models.text.search import find_all
from ui.help.markup import to_html
from ui.help.pages import FOLDER
from ui.widgets import named

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ui.help.pages import HelpPage

MARGIN = 22
_STYLE = """
h1 {{ font-size: {0:.1f}pt; margin-top: 0; margin-bottom: 10px; }}
h2 {{ font-size: {1:.1f}pt; margin-top: 20px; margin-bottom: 6px; color: {link}; }}
h3 {{ font-size: {2:.1f}pt; margin-top: 12px; margin-bottom: 4px; }}
p, li, blockquote {{ line-height: 125%; margin-top: 0; margin-bottom: 8px; }}
blockquote {{ margin-left: 22px; margin-right: 22px; color: {quiet}; font-style: italic; }}
table {{ border-collapse: collapse; border-style: solid; border-color: {line}; margin-top: 4px; margin-bottom: 12px; }}
th {{ background-color: {head}; font-weight: 600; }}
code {{ font-family: "Consolas", "DejaVu Sans Mono", monospace; background-color: {head}; }}
a {{ color: {link}; }}
"""
_SIZES = (1.5, 1.2, 1.05)
_LOOKS = {QEvent.Type.FontChange, QEvent.Type.PaletteChange}


class Reader(QTextBrowser):
    """Shows a page; its links are left to whoever listens."""

    def __init__(self, parent: QWidget) -> None:
        self._page: HelpPage | None = None  # asked for by what Qt sends while it makes the widget
        super().__init__(parent)
        named(self, "Nội dung trang trợ giúp")
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # else the text is laid out once without the bar and once with it, and pictures are too wide
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.document().setDocumentMargin(MARGIN)

    def show_page(self, page: HelpPage, section: str = "") -> None:
        """Show a page from its top, or from the head of one of its parts."""
        self._page = page
        self.setExtraSelections([])
        self._lay_out()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        if section:
            self.scrollToAnchor(section)

    def mark(self, wanted: str) -> None:
        """Mark every place of the words looked for, and bring the first into sight."""
        text = self.toPlainText()
        spans = [span for word in wanted.split() for span in find_all(text, word, diacritics=False)]
        self.setExtraSelections([_selection(self, *span) for span in spans])
        if spans:
            cursor = self.textCursor()
            cursor.setPosition(min(spans)[0])
            self.setTextCursor(cursor)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        picture = QImage(str(FOLDER / QUrl(name).path()))
        width, dense = self.viewport().width() - 2 * MARGIN - 4, self.devicePixelRatioF()
        if picture.width() > width * dense:
            wide = max(1, round(width * dense))
            picture = picture.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
            picture.setDevicePixelRatio(dense)
        return picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._lay_out_in_place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _LOOKS:
            self._lay_out_in_place()

    def _lay_out_in_place(self) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self._lay_out()
        bar.setValue(round(share * bar.maximum()))

    def _lay_out(self) -> None:
        if self._page is not None:
            self.document().setDefaultStyleSheet(self._style())
            self.setHtml(to_html(self._page.text))

    def _style(self) -> str:
        colour, points = self.palette().color, self.font().pointSizeF()
        return _STYLE.format(
            *(points * size for size in _SIZES),
            link=colour(QPalette.ColorRole.Link).name(),
            quiet=colour(QPalette.ColorRole.PlaceholderText).name(),
            line=colour(QPalette.ColorRole.Mid).name(),
            head=colour(QPalette.ColorRole.AlternateBase).name(),
        )


def _selection(browser: QTextBrowser, start: int, end: int) -> QTextEdit.ExtraSelection:
    cursor = QTextCursor(browser.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    letters = cursor.charFormat()
    letters.setBackground(browser.palette().color(QPalette.ColorRole.Highlight))
    letters.setForeground(browser.palette().color(QPalette.ColorRole.HighlightedText))
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue]
    selection.format = letters  # pyright: ignore[reportAttributeAccessIssue]
    return selection
