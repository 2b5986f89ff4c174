"""The words of the office: what no check reports, and what it confuses, one a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from models.checks.subject import OwnWords
from models.text.clean import clean_line, clean_lines
from ui.dialog_size import fit
from ui.help.topics import with_help
from ui.widgets import button, label, named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_ALLOWED = "Từ đúng của cơ quan, mỗi dòng một từ; máy không báo những từ này nữa. Ví dụ: Pù Nhi."
_PHRASES = "Từ hay viết nhầm, mỗi dòng một cặp, cách nhau bằng dấu =. Ví dụ: tập chung = tập trung."


class WordsDialog(QDialog):
    """Two lists to be typed; `words` is what they say."""

    def __init__(self, own: OwnWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Từ riêng của cơ quan")
        with_help(self, "kiem-tra")
        self.allowed = _typed("Từ đúng của cơ quan", sorted(own.allowed), self)
        self.phrases = _typed("Từ hay viết nhầm", [f"{wrong} = {right}" for wrong, right in own.phrases], self)
        keep = button("Ghi lại", "Dùng cho mọi báo cáo trên máy này", self.accept, self, is_primary=True)
        leave = button("Thôi", "Đóng, không đổi gì (Esc)", self.reject, self)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(leave)
        layout = QVBoxLayout(self)
        layout.addWidget(label(_ALLOWED, self))
        layout.addWidget(self.allowed, 1)
        layout.addWidget(label(_PHRASES, self))
        layout.addWidget(self.phrases, 1)
        layout.addLayout(row)
        fit(self, 560, 460)

    def words(self) -> OwnWords:
        """Return the words as they are typed; a line without both sides of its = is no pair."""
        pairs = (line.partition("=") for line in clean_lines(self.phrases.toPlainText()))
        tidied = ((clean_line(wrong).lower(), clean_line(right)) for wrong, _, right in pairs)
        return OwnWords(
            frozenset(line.lower() for line in clean_lines(self.allowed.toPlainText())),
            tuple((wrong, right) for wrong, right in tidied if wrong and right),
        )


def _typed(name: str, lines: list[str], parent: QWidget) -> QPlainTextEdit:
    editor = named(QPlainTextEdit("\n".join(lines), parent), name)
    editor.setTabChangesFocus(True)
    return editor
