"""How prose looks on the screen: like the printed page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextBlockFormat, QTextCharFormat

from models.text.prose import Run, sign_of

if TYPE_CHECKING:
    from ui.prose.actions import Format

FONT_POINTS = 14
"""Size of the body of an official report (NĐ 30/2020, Phụ lục I, II.5)."""
TEXT_MILLIMETRES = 165
"""Width of the text on A4 between the margins of an official report."""
PAGE_MARGIN = 22
_INDENT_POINTS = 28.35  # 10 mm
_GAP_POINTS = 6
_LINE_PER_CENT = 112


def block_format(dots_per_inch: int) -> QTextBlockFormat:
    """Return the layout of every paragraph: justified, first line indented, room below it."""
    layout = QTextBlockFormat()
    layout.setAlignment(Qt.AlignmentFlag.AlignJustify)
    layout.setTextIndent(_INDENT_POINTS * dots_per_inch / 72)
    layout.setBottomMargin(_GAP_POINTS * dots_per_inch / 72)
    layout.setLineHeight(_LINE_PER_CENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return layout


def char_format(run: Run) -> QTextCharFormat:
    """Return the letters of a run."""
    letters = QTextCharFormat()
    if run.bold:
        letters.setFontWeight(QFont.Weight.Bold)
    letters.setFontItalic(run.italic)
    letters.setFontUnderline(run.underline)
    return letters


def is_set(letters: QTextCharFormat, name: Format) -> bool:
    """Return whether letters are bold, italic or underlined."""
    run = run_of("", letters)
    return {"bold": run.bold, "italic": run.italic, "underline": run.underline}[name]


def toggled(letters: QTextCharFormat, name: Format) -> QTextCharFormat:
    """Return the one format that letters have not, or no longer have."""
    wanted = QTextCharFormat()
    match name:
        case "bold":
            wanted.setFontWeight(QFont.Weight.Normal if is_set(letters, name) else QFont.Weight.Bold)
        case "italic":
            wanted.setFontItalic(not is_set(letters, name))
        case "underline":
            wanted.setFontUnderline(not is_set(letters, name))
    return wanted


def run_of(text: str, letters: QTextCharFormat) -> Run:
    """Return the run that letters of a format show."""
    is_bold = letters.fontWeight() >= QFont.Weight.DemiBold
    return Run(text, is_bold, letters.fontItalic(), letters.fontUnderline())


class HeadHighlighter(QSyntaxHighlighter):
    """Shows starred heads bold and italic, as they print, without making that a format of their text."""

    def highlightBlock(self, text: str) -> None:
        sign = sign_of(text)
        if sign is not None and sign.kind == "starred":
            letters = QTextCharFormat()
            letters.setFontWeight(QFont.Weight.Bold)
            letters.setFontItalic(True)
            self.setFormat(0, units(text), letters)


def units(text: str) -> int:
    """Return the length of text as Qt counts it: letters beyond U+FFFF take two places."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
