"""Find and replace over the whole report."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from models.errors import ReportError
from models.report.search import Query, find, replace_all, replace_hit
from ui.prose.hits import HitDelegate, HitModel
from ui.widgets import button, idle_timer, label, named

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from models.report.report import Change
    from models.report.search import Hit
    from ui.editing import Editing

MAX_SHOWN = 2_000
"""More hits than anybody walks through; replacing all replaces those beyond too."""
LONGEST_SAID = 80
"""Letters of what was not found that are said again."""
_PAUSE_MS = 150


class FindPanel(QWidget):
    """What to find, what to put in its place, and the list of places; all by keys alone.

    Enter or F3 goes to the next hit, Shift+F3 to the one before; Enter in the new words replaces one hit.
    """

    hit_shown = Signal(object)
    """The Hit to bring into sight."""
    closed = Signal()
    """Esc was pressed: the window puts the panel away and the cursor back."""

    def __init__(self, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self.wanted = named(QLineEdit(self), "Tìm")
        self.new = named(QLineEdit(self), "Thay bằng")
        self.new.setPlaceholderText("Để trống là xóa")
        self.diacritics = QCheckBox("Phân biệt &dấu (dân khác dan)", self)
        self.diacritics.setChecked(True)
        self.match_case = QCheckBox("Phân biệt chữ &hoa, chữ thường", self)
        self.count = label("", self, "hint")
        self.model = HitModel(editing.report, self)
        self.list = self._build_list()
        self.previous = button("T&rước", "Chỗ trước (Shift+F3)", lambda: self.step(-1), self)
        self.next = button("T&iếp", "Chỗ tiếp (F3)", lambda: self.step(1), self)
        self.replace_one = button("Th&ay", "Thay chỗ đang chọn rồi sang chỗ tiếp", self.replace_shown, self)
        self.replace_every = button("Thay tất &cả", "Thay mọi chỗ; hoàn tác được bằng Ctrl+Z", self.replace_all, self)
        self._pause = idle_timer(_PAUSE_MS, self._refresh, self)
        self._replacing = self._build_replacing()
        self._build_layout()
        self._connect()
        self._refresh()

    def show_find(self, *, is_replacing: bool = False, words: str = "") -> None:
        """Open the panel with the cursor in it; the first line of `words` is looked for when there is one."""
        if line := words.partition("\u2029")[0].strip():
            self.wanted.setText(line)
        self._form.setRowVisible(self.new, is_replacing)
        self._replacing.setVisible(is_replacing)
        self.show()
        self._refresh()
        self.wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.wanted.selectAll()

    def step(self, by: int) -> None:
        """Show the next (1) or previous (-1) hit, round the end."""
        self._refresh_if_due()
        count = self.model.rowCount()
        if not count:
            return
        row = self.list.currentIndex().row()
        first = 0 if by > 0 else count - 1
        self._choose(first if row < 0 else (row + by) % count)

    def replace_shown(self) -> None:
        """Replace the hit that is chosen and show the next; the first press chooses one."""
        self._refresh_if_due()
        row = self.list.currentIndex().row()
        if row < 0:
            self.step(1)
            return
        hit, new = self.model.hits[row], self.new.text()
        if not self._push("Thay một chỗ", lambda: replace_hit(self._editing.report, hit, new)):
            return
        self._refresh()
        # hits inside the new words are not those the clerk meant
        later = (at for at in range(row, self.model.rowCount()) if _is_beyond(self.model.hits[at], hit, len(new)))
        if self.model.rowCount():
            self._choose(next(later, 0))

    def replace_all(self) -> None:
        """Replace every hit of the report as one step and say how many there were."""
        self._editing.flush()
        query, new = self._query(), self.new.text()
        count = sum(1 for _ in find(self._editing.report, query))
        if self._push(f"Thay {count} chỗ", lambda: replace_all(self._editing.report, query, new)):
            self._refresh()
            self.list.setFocus()  # in a line of text Ctrl+Z would be that line's own
            self.count.setText(f"Đã thay {_dotted(count)} chỗ. Nhấn Ctrl+Z để hoàn tác.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case Qt.Key.Key_F3:
                self.step(-1 if is_shifted else 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.replace_shown() if self.new.hasFocus() else self.step(-1 if is_shifted else 1)
            case _:
                super().keyPressEvent(event)

    def _build_list(self) -> QListView:
        view = named(QListView(self), "Các chỗ tìm thấy")
        view.setUniformItemSizes(True)
        view.setModel(self.model)
        view.setItemDelegate(HitDelegate(view))
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return view

    def _build_replacing(self) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.replace_one)
        layout.addWidget(self.replace_every)
        return row

    def _build_layout(self) -> None:
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.addRow("Tìm", self.wanted)
        self._form.addRow("Thay bằng", self.new)
        steps = QHBoxLayout()
        steps.addWidget(self.previous)
        steps.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        layout.addLayout(self._form)
        for widget in (self.diacritics, self.match_case, self._replacing, self.count):
            layout.addWidget(widget)
        layout.addLayout(steps)
        layout.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.wanted.textChanged.connect(self._pause.start)
        self.diacritics.toggled.connect(self._refresh)
        self.match_case.toggled.connect(self._refresh)
        self._editing.changed.connect(self._refresh_later)
        self.list.clicked.connect(self._show_hit)
        self.list.activated.connect(self._show_hit)

    def _query(self) -> Query:
        return Query(self.wanted.text(), self.diacritics.isChecked(), self.match_case.isChecked())

    def _refresh_later(self) -> None:
        if self.isVisible():
            self._pause.start()

    def _refresh_if_due(self) -> None:
        self._editing.flush()
        if self._pause.isActive() or not self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        """Look anew; the chosen row stays chosen when it is still there."""
        self._pause.stop()
        row = self.list.currentIndex().row()
        hits = list(islice(find(self._editing.report, self._query()), MAX_SHOWN + 1))
        chosen = self.model.hits[row] if row >= 0 else None
        self.model.show(hits[:MAX_SHOWN])
        if chosen in hits[:MAX_SHOWN]:
            self.list.setCurrentIndex(self.model.index(hits.index(chosen), 0))
        self.count.setText(_count_words(self.wanted.text(), len(hits)))
        for pressed in (self.previous, self.next, self.replace_one, self.replace_every):
            pressed.setEnabled(bool(hits))

    def _choose(self, row: int) -> None:
        index = self.model.index(row, 0)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        self._show_hit(index)

    def _show_hit(self, index: QModelIndex) -> None:
        self.hit_shown.emit(self.model.hits[index.row()])

    def _push(self, words: str, changes: Callable[[], list[Change]]) -> bool:
        """Apply changes as one step; say why when there are none, and return whether there were."""
        self._editing.flush()
        try:
            made = changes()
        except ReportError as error:
            self.count.setText(str(error))
            return False
        if not made:
            self.count.setText("Không có gì để thay: chữ mới giống chữ cũ hoặc chỗ này đã đổi.")
            return False
        self._editing.push(words, made)
        return True


def _is_beyond(hit: Hit, replaced: Hit, length: int) -> bool:
    return (hit.key, hit.paragraph) != (replaced.key, replaced.paragraph) or hit.start >= replaced.start + length


def _count_words(wanted: str, count: int) -> str:
    if not wanted:
        return "Gõ từ cần tìm. Máy tìm trong các mục lời văn và trang thông tin chung."
    if count > MAX_SHOWN:
        return f"Hơn {_dotted(MAX_SHOWN)} chỗ; danh sách chỉ ghi {_dotted(MAX_SHOWN)} chỗ đầu."
    return f"Có {_dotted(count)} chỗ." if count else f"Không tìm thấy “{_short(wanted)}”."


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_SAID else f"{words[:LONGEST_SAID]}…"


def _dotted(count: int) -> str:
    return f"{count:,}".replace(",", ".")
