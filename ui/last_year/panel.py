"""The side panel's “Năm trước”: what last year's report says at the place at hand, and the way to take it over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.form.definition import Field, Section
from ui.dialogs import ask
from ui.last_year.card_list import CardList
from ui.last_year.cards import general_cards, section_cards, table_cards
from ui.last_year.taking import is_unwritten, last_prose, taken_field, taken_paragraph, taken_section
from ui.places import GENERAL, place_key
from ui.table.last_year import year_name
from ui.widgets import button, idle_timer, label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from models.report.carried import LastYear
    from models.report.report import Change
    from ui.editing import Editing
    from ui.last_year.cards import Card

IDLE_MS = 300
REPLACE, ADD, LEAVE = range(3)
_EMPTY = "Báo cáo này chưa có báo cáo năm trước để so."
_NO_FIGURES = "Báo cáo năm trước không có số liệu nào ở bảng này."
_NO_PARAGRAPHS = "Năm trước không có nội dung ở mục này."
_NO_PLACE = "Mở một mục, trang thông tin chung hoặc một phụ lục để xem năm trước viết gì ở đó."


class LastYearPanel(QWidget):
    """Last year's paragraphs, fields or figures of the place at hand as cards."""

    choose_wanted = Signal()
    """The clerk wants to choose the report of last year."""
    compare_wanted = Signal()
    """The clerk wants to see both years word by word."""
    message = Signal(str)
    """What was taken over, for the status line."""

    def __init__(self, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paragraph_at_hand: Callable[[], int | None] = lambda: None
        """Tells behind which paragraph one goes that has none of its neighbours here; None for the end."""
        self._editing = editing
        self._place = ""
        self._shown_place = ""
        self._idle = idle_timer(IDLE_MS, self._refresh, self)
        self._subject = label("", self, "hint")
        self.list = CardList("Nội dung năm trước", self)
        tip = "Đưa nội dung đang chọn vào báo cáo năm nay (Enter); hoàn tác được bằng Ctrl+Z."
        self.take = button("Lấy đoạn này", tip, self._take, self)
        tip = "Đưa toàn bộ mục này của năm trước vào báo cáo năm nay; hoàn tác được bằng Ctrl+Z."
        self.take_all = button("Lấy cả mục", tip, self._take_section, self)
        tip = "Xem hai năm cạnh nhau, chỗ khác được đánh dấu từng chữ (Ctrl+F9)."
        self.compare = button("So sánh hai năm…", tip, self.compare_wanted.emit, self)
        tip = "Chọn một báo cáo có sẵn hoặc một tệp làm báo cáo năm trước."
        self.choose = button("Chọn báo cáo năm trước…", tip, self.choose_wanted.emit, self)
        self._build_layout()
        self._connect()

    def show_place(self, key: str) -> None:
        """Show what last year's report says at the place of a key; a field or cell has its card brought into sight."""
        try:
            self._place = place_key(self._editing.report, key)
        except KeyError:
            self._place = key
        self._refresh()
        self.list.show_key(key)

    def focus_list(self) -> None:
        """Put the cursor on the first card, or on the button where there is none."""
        self._refresh()
        if self.list.isHidden():
            self.choose.setFocus()
            return
        self.list.setFocus()
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.list.cards.index(0))

    def showEvent(self, event: object) -> None:
        self._refresh()

    def _build_layout(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._subject)
        layout.addWidget(self.choose)
        layout.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addWidget(self.take, 1)
        row.addWidget(self.take_all, 1)
        layout.addLayout(row)
        layout.addWidget(self.compare)
        layout.addStretch(0)

    def _connect(self) -> None:
        self.list.activated.connect(self._take)
        self.list.selectionModel().currentChanged.connect(self._show_choice)
        self._editing.changed.connect(self._idle.start)
        self._editing.last_year_changed.connect(self._show_other_year)

    def _show_other_year(self) -> None:
        self._shown_place = ""
        self._refresh()

    def _refresh(self) -> None:
        """Show the place as it stands, when it can be seen."""
        if not self.isVisible():
            return
        self._idle.stop()
        last = self._editing.last_year
        cards = self._cards(last) if last else []
        self.list.cards.show_cards(cards, is_same_place=self._shown_place == self._place)
        self._shown_place = self._place
        self._subject.setText(self._title(last, cards))
        self.choose.setVisible(last is None)
        self.compare.setVisible(last is not None)
        self.list.setVisible(bool(cards))
        self.take_all.setVisible(bool(cards) and self._section() is not None)
        self._show_choice()

    def _cards(self, last: LastYear) -> Sequence[Card]:
        report = self._editing.report
        if self._place == GENERAL:
            return general_cards(report, last)
        if section := self._section():
            return section_cards(report, last, section.address)
        tables = [table for table in report.form.tables if table.id == self._place]
        return table_cards(report, last, tables[0]) if tables else []

    def _title(self, last: LastYear | None, cards: Sequence[Card]) -> str:
        if last is None:
            return _EMPTY
        if cards:
            return f"{year_name(last)}: {last.name}"
        if any(table.id == self._place for table in self._editing.report.form.tables):
            return _NO_FIGURES
        return _NO_PARAGRAPHS if self._section() else _NO_PLACE

    def _section(self) -> Section | None:
        item = self._editing.report.form.items.get(self._place)
        return item if isinstance(item, Section) else None

    def _card(self) -> Card | None:
        return self.list.cards.card(self.list.currentIndex())

    def _show_choice(self) -> None:
        card, section = self._card(), self._section()
        what = "đoạn" if section else "ô"
        is_changed = card is not None and card.use == "changed" and section is not None
        self.take.setText(f"Lấy lại {what} này" if is_changed else f"Lấy {what} này")
        self.take.setVisible(not self.list.isHidden() and (section is not None or self._place == GENERAL))
        self.take.setEnabled(card is not None and card.use in {"unused", "changed"})
        last = self._editing.last_year
        if section and last:
            is_same = last_prose(self._editing.report, last, section.address) == self._editing.report.prose(
                section.address
            )
            self.take_all.setEnabled(not is_same)

    def _take(self) -> None:
        """Take the current card over; what was typed a moment ago is handed in first."""
        self._editing.flush()
        self._refresh()
        last, card = self._editing.last_year, self._card()
        if last is None or card is None or card.use not in {"unused", "changed"}:
            return
        change = self._change_of(last, card)
        if change:
            what = "ô" if card.key else "đoạn"
            self._push(f"Lấy {what} của {year_name(last).lower()}", change)

    def _change_of(self, last: LastYear, card: Card) -> Change | None:
        report = self._editing.report
        item = report.form.items.get(card.key)
        if isinstance(item, Field):
            return taken_field(report, last, item)
        return taken_paragraph(report, last, self._place, self.list.currentIndex().row(), self.paragraph_at_hand())

    def _take_section(self) -> None:
        self._editing.flush()
        last, section = self._editing.last_year, self._section()
        if last is None or section is None:
            return
        answer = REPLACE
        if not is_unwritten(self._editing.report, section):
            question = f"Mục {section.address} năm nay đã có nội dung. Thay bằng nội dung năm trước, hay thêm vào sau?"
            answer = ask(self, question, ["Thay", "Thêm vào sau", "Thôi"])
        if answer != LEAVE:
            change = taken_section(self._editing.report, last, section.address, is_added=answer == ADD)
            self._push(f"Lấy cả mục {section.address} của {year_name(last).lower()}", change)

    def _push(self, label: str, change: Change) -> None:
        self._editing.push(label, [change])
        self._refresh()
        self.message.emit(f"{label}: đã xong. Hoàn tác bằng Ctrl+Z.")
