"""The issues of a report as a list with filters, and what can be done about each: go there, mend it, accept it."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from models.checks.accepted import is_acceptable
from models.checks.issues import WEIGHTS, Issue
from models.checks.learning import can_learn, with_word
from models.errors import ReportError
from models.form.definition import Section
from models.report.wording import full_heading
from ui import dialogs
from ui.checking.live import count_words, live_checks
from ui.checking.look import NAMES, SIGNS
from ui.checking.slips import Slip, SlipDelegate, SlipModel
from ui.last_year.slip_list import SlipList
from ui.places import place_key, place_title, places
from ui.table.flow import FlowLayout
from ui.widgets import button, label, named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QMenu

    from ui.editing import Editing

ALL, ACCEPTED = "all", "accepted"
_CHOICES = ((ALL, "Tất cả"), *((weight, NAMES[weight]) for weight in WEIGHTS), (ACCEPTED, "Đã chấp nhận"))
_WHERE = (("report", "Cả báo cáo"), ("place", "Mục đang mở"))
MENDED_MEANWHILE = "Chỗ này đã đổi từ lúc kiểm tra; máy đang kiểm tra lại."


class IssueView(QWidget):
    """Every open issue, grouped by weight; it follows the report while it is seen."""

    wanted = Signal(object)
    """The Issue the clerk wants to go to."""
    message = Signal(str)
    """What became of a wish, for the status line."""

    def __init__(self, editing: Editing, parent: QWidget | None = None, *, follows_place: bool = True) -> None:
        super().__init__(parent)
        self._editing = editing
        self._checks = live_checks(editing)
        self._place = ""
        self._titles = {place.key: place for place in places(editing.report.form)}
        self.summary = label("", self)
        self.weight = _combo("Loại cần xem", _CHOICES, self)
        self.where = _combo("Phạm vi", _WHERE, self)
        self.where.setVisible(follows_place)
        self.slips = SlipModel(self)
        self.list = SlipList("Những chỗ cần xem lại", self)
        self._build_buttons()
        self._build_layout()
        self._connect()
        self.refresh()

    def show_place(self, key: str) -> None:
        """Follow to another place, which the list may be narrowed to."""
        self._place = key
        if self.where.currentData() == "place":
            self.refresh()

    def focus_list(self) -> None:
        """Put the cursor on the issue that is chosen, or on the first."""
        self._checks.finish()
        self.refresh()
        self.list.setFocus()

    def current(self) -> Issue | None:
        """Return the issue that is chosen."""
        return self.slips.issue(self.list.currentIndex())

    def step(self, by: int) -> None:
        """Choose the next (1) or previous (-1) issue, round the end, and go to it."""
        self._checks.finish()
        self.refresh()
        rows = self.slips.issue_rows()
        if not rows:
            self.message.emit("Không còn chỗ nào cần xem lại.")
            return
        present = self.list.currentIndex().row()
        later = [row for row in rows if (row > present if by > 0 else row < present)]
        self.list.show_row(later[0 if by > 0 else -1] if later else rows[0 if by > 0 else -1])
        self._go()

    def mend(self, issue: Issue | None) -> None:
        """Put the mend of an issue in its place, or say why not."""
        if issue is None or issue.mend is None:
            self.message.emit("Chỗ này không có gợi ý sửa; hãy sửa tay.")
            return
        try:
            is_done = self._checks.mend(issue)
        except ReportError as error:
            self.message.emit(str(error))
        else:
            words = f"Đã sửa thành “{issue.mend}”. Ctrl+Z để hoàn tác." if is_done else MENDED_MEANWHILE
            self.message.emit(words)

    def accept(self, issue: Issue | None) -> None:
        """Ask for a reason and accept an issue, or open an accepted one again."""
        if issue is None:
            return
        if any(issue == each for each, _ in self._checks.accepted()):
            self._checks.reopen(issue)
        elif not is_acceptable(issue):
            self.message.emit("Lỗi và chỗ còn thiếu thì phải sửa hoặc nhập, không chấp nhận được.")
        elif (why := dialogs.ask_text(self, f"{issue.message}\n\nVì sao giữ nguyên?", "Đã xem, đúng")) != "":
            self._checks.accept(issue, why)
            self.message.emit("Đã chấp nhận; chỗ này chỉ được nhắc lại khi nội dung thay đổi.")

    def learn(self, issue: Issue | None) -> None:
        """Take the words of an issue into the words of the office."""
        if issue is not None and can_learn(issue):
            self._checks.set_own(with_word(self._checks.own, issue.found))
            self._checks.learned.emit(self._checks.own)
            self.message.emit(f"Từ nay không báo “{issue.found}” nữa (Kiểm tra › Từ riêng của cơ quan để bỏ).")

    def add_to_menu(self, issue: Issue, menu: QMenu) -> None:
        """Add what can be done about an issue to the menu that opened on it."""
        first = menu.actions()[0]
        for is_offered, words, act in (
            (issue.mend is not None, f"Sửa thành “{issue.mend}”", self.mend),
            (is_acceptable(issue), "Chấp nhận chỗ này…", self.accept),
            (can_learn(issue), f"Không báo “{issue.found}” nữa", self.learn),
        ):
            if is_offered:
                action = QAction(words, menu)
                action.triggered.connect(partial(act, issue))
                menu.insertAction(first, action)
        menu.insertSeparator(first)

    def refresh(self) -> None:
        """Show the issues as they stand; the chosen one stays chosen, or the one that took its row."""
        row, chosen = self.list.currentIndex().row(), self.current()
        if self.slips.show(list(self._slips())):
            rows = self.slips.issue_rows()
            same = next((each for each in rows if self.slips.issue(self.slips.index(each)) == chosen), None)
            if rows:
                self.list.show_row(min(rows, key=lambda each: abs(each - row)) if same is None else same)
            if self.list.currentIndex().row() == 1:
                self.list.scrollToTop()
        self._show_summary()
        self._show_buttons()

    def showEvent(self, event: object) -> None:
        self.refresh()

    def _build_buttons(self) -> None:
        tip = "Thay bằng chữ máy gợi ý; hoàn tác được (Ctrl+.)"
        self.mend_button = button("Sửa theo gợi ý", tip, lambda: self.mend(self.current()), self)
        tip = "Giữ nguyên, ghi lý do; chỉ nhắc lại khi nội dung thay đổi (Ctrl+;)"
        self.accept_button = button("Chấp nhận…", tip, lambda: self.accept(self.current()), self)
        tip = "Thêm vào từ riêng của cơ quan: không báo từ này ở báo cáo nào nữa"
        self.learn_button = button("Không báo từ này", tip, lambda: self.learn(self.current()), self)

    def _build_layout(self) -> None:
        filters = QGridLayout()
        filters.addWidget(self.weight, 0, 0)
        filters.addWidget(self.where, 0, 1)
        actions = FlowLayout()
        for pushed in (self.mend_button, self.accept_button, self.learn_button):
            actions.addWidget(pushed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.summary)
        layout.addLayout(filters)
        layout.addWidget(self.list, 1)
        layout.addLayout(actions)

    def _connect(self) -> None:
        self.list.setItemDelegate(SlipDelegate(self.list))
        self.list.setModel(self.slips)
        self.list.setMinimumHeight(110)
        self.list.setToolTip("Enter hoặc bấm đúp để tới chỗ đó")
        self.list.activated.connect(self._go)
        self.list.selectionModel().currentChanged.connect(self._show_buttons)
        for combo in (self.weight, self.where):
            combo.currentIndexChanged.connect(self.refresh)
        self._checks.changed.connect(self._refresh_when_seen)

    def _refresh_when_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _go(self, _index: QModelIndex | None = None) -> None:
        if issue := self.current():
            self.wanted.emit(issue)

    def _slips(self) -> Iterator[Slip]:
        wanted: str = self.weight.currentData()
        if wanted == ACCEPTED:
            yield from (self._slip(issue, why) for issue, why in self._checks.accepted() if self._is_here(issue))
            return
        found = [issue for issue in self._checks.issues() if self._is_here(issue)]
        for weight, name in NAMES.items():
            group = [issue for issue in found if issue.weight == weight and wanted in {ALL, weight}]
            if group:
                yield Slip(f"{name} ({len(group)})")
                yield from map(self._slip, group)

    def _slip(self, issue: Issue, why: str | None = None) -> Slip:
        report = self._editing.report
        item = report.form.items[issue.key]
        title = full_heading(report, item) if isinstance(item, Section) else self._title_of(issue.key)
        return Slip("", issue, title, why)

    def _title_of(self, key: str) -> str:
        return place_title(self._editing.report, self._titles[place_key(self._editing.report, key)])

    def _is_here(self, issue: Issue) -> bool:
        if self.where.currentData() == "report":
            return True
        return place_key(self._editing.report, issue.key) == self._place

    def _show_summary(self) -> None:
        words = count_words(Counter(issue.weight for issue in self._checks.issues()))
        self.summary.setText(f"Có {words}." if words else "Không thấy chỗ nào cần xem lại.")

    def _show_buttons(self) -> None:
        issue = self.current()
        is_accepted = self.weight.currentData() == ACCEPTED
        self.mend_button.setEnabled(issue is not None and issue.mend is not None and not is_accepted)
        self.accept_button.setText("Bỏ chấp nhận" if is_accepted else "Chấp nhận…")
        self.accept_button.setEnabled(issue is not None and is_acceptable(issue))
        self.learn_button.setEnabled(issue is not None and can_learn(issue))


def _combo(name: str, choices: tuple[tuple[str, str], ...], parent: QWidget) -> QComboBox:
    signs: dict[str, str] = {weight: f"{sign} " for weight, sign in SIGNS.items()}
    made = named(QComboBox(parent), name)
    for value, words in choices:
        made.addItem(f"{signs.get(value, '')}{words}", value)
    return made
