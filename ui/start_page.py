"""The start page: the reports of the data file and what can be done with them."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from models.errors import ReportError
from ui import dialogs
from ui.help.topics import TOPIC
from ui.icons import with_icon
from ui.next_step import BINNED, EMPTY_BIN, NextStepCard, asks_for_office, empty_words, next_step
from ui.report_list import ReportListModel, fit_columns
from ui.table.flow import FlowLayout
from ui.theme import text_scale
from ui.widgets import button, idle_timer, label, named

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex, SignalInstance

    from models.store.store import Store, Summary
    from ui.first_steps import FirstSteps

ROOM_FOR_TITLE = 520
"""Pixels of height, with letters of the usual size, from which the program's name leaves room for the reports."""
STEP_MS = 60
"""How long the list stays on a report before its next step is worked out: reading one takes ten milliseconds."""
WIDEST = 360
"""Pixels of a column; a longer name is cut with an ellipsis and whole in its tooltip."""
NEXT_YEAR = "Lập báo cáo năm sau từ báo cáo này"
NEXT_YEAR_TIP = (
    "Giữ lời văn và thông tin đơn vị; số, ngày, số liệu để trống; chỗ nào còn như năm trước đều được đánh dấu (Ctrl+T)"
)


class StartPage(QWidget):
    """A list of reports; its signals carry the id of the report meant."""

    opened = Signal(int)
    renamed = Signal(int)
    copied = Signal(int)
    binned = Signal(int)
    restored = Signal(int)
    continued = Signal(int)
    """A report of the next year is to begin from this one."""
    created = Signal()
    import_wanted = Signal()
    paste_wanted = Signal()
    example_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(TOPIC, "trang-dau")
        self._store: Store | None = None
        self.model = ReportListModel(self)
        self.table = QTableView(self)
        self._empty = label("Đang mở tệp dữ liệu…", self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._place = named(QLineEdit(self), "Nơi lưu tệp dữ liệu")
        self._place.setObjectName("path")
        self._place.setReadOnly(True)
        self._office: FirstSteps | None = None
        self._working_out = idle_timer(STEP_MS, self._show_step, self)
        self._build_buttons()
        self.step = NextStepCard((self.open, self.next_year, self.restore), self)
        self._build_table()
        self._build_layout()
        self._build_tab_order()
        self._take_row_height()
        self.setEnabled(False)

    def show_store(self, store: Store, report_id: int = 0) -> None:
        """Show the reports of a data file, one of them chosen."""
        self._store = store
        self.setEnabled(True)
        self._place.setText(f"Tệp dữ liệu: {store.path}")
        self._place.setCursorPosition(0)
        self._place.setToolTip(str(store.path))
        self._reload(report_id)

    def summary(self) -> Summary | None:
        """Return the report chosen, None for none."""
        row = self.table.currentIndex().row()
        return self.model.summary(row) if 0 <= row < self.model.rowCount() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            pressed = QKeySequence(event.keyCombination()).toString()
            for keys, pushed in self._keys:
                if keys == pressed and pushed.isVisible() and pushed.isEnabled():
                    pushed.click()
                    return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._take_row_height()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out what matters least where there is no room: the window says the program's name anyway."""
        self._title.setVisible(self.height() >= ROOM_FOR_TITLE * text_scale())
        fit_columns(self.table)

    def _take_row_height(self) -> None:
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 14)

    def _build_buttons(self) -> None:
        tip = "Bắt đầu từ tệp Word, Excel, PDF hay văn bản của năm trước (Ctrl+L)"
        self.read = button("Nhập tệp năm trước…", tip, self.import_wanted.emit, self, is_primary=True)
        self.new = self._button("Lập báo cáo mới", "Bắt đầu báo cáo của năm (Ctrl+N)", self.created.emit)
        self.example = self._button(
            "Mở báo cáo mẫu",
            "Xem và thử trên một báo cáo thật đã nhập sẵn (Ctrl+M)",
            self.example_wanted.emit,
        )
        tip = "Mở báo cáo đang chọn ở chỗ làm dở (Enter)"
        self.open = button("Mở, làm tiếp", tip, self._emitting(self.opened), self, is_primary=True)
        self.next_year = self._button(NEXT_YEAR, NEXT_YEAR_TIP, self._emitting(self.continued))
        self.rename = self._button("Đổi tên", "Đổi tên báo cáo đang chọn (F2)", self._emitting(self.renamed))
        self.copy = self._button("Sao chép", "Tạo một bản sao (Ctrl+D)", self._emitting(self.copied))
        self.delete = self._button("Xóa", "Chuyển vào thùng rác, lấy lại được (Delete)", self._emitting(self.binned))
        self.restore = self._button("Lấy lại", "Đưa ra khỏi thùng rác (Enter)", self._emitting(self.restored))
        self.bin = QPushButton("Thùng rác", self)
        self.bin.setCheckable(True)
        self.bin.setToolTip("Xem các báo cáo đã xóa")
        self.bin.toggled.connect(self._switch)
        self.folder = self._button("Mở thư mục", "Mở thư mục chứa tệp dữ liệu", self.folder_wanted.emit)
        for pushed, icon in (
            (self.new, "new"),
            (self.read, "import"),
            (self.example, "example"),
            (self.open, "open"),
            (self.next_year, "next-year"),
            (self.rename, "rename"),
            (self.copy, "copy"),
            (self.delete, "delete"),
            (self.restore, "restore"),
            (self.bin, "delete"),
            (self.folder, "folder"),
        ):
            with_icon(pushed, icon, self.palette())
        self._needs_report = [self.open, self.next_year, self.rename, self.copy, self.delete, self.restore]
        self._keys = [
            *((key, pushed) for pushed in (self.open, self.restore) for key in ("Return", "Enter")),
            ("Ctrl+T", self.next_year),
            ("F2", self.rename),
            ("Ctrl+D", self.copy),
            ("Del", self.delete),
        ]

    def _button(self, text: str, tip: str, act: Callable[[], None]) -> QPushButton:
        return button(text, tip, act, self)

    def _emitting(self, signal: SignalInstance) -> Callable[[], None]:
        def emit() -> None:
            if summary := self.summary():
                signal.emit(summary.id)

        return emit

    def _build_tab_order(self) -> None:
        """Have Tab go as one reads: beginnings, bin, next step, list, other acts, where the file lies."""
        order = [self.read, self.new, self.example, self.bin, self.open, self.next_year, self.restore, self.table]
        order += [self.rename, self.copy, self.delete, self._place, self.folder]
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def _build_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName("Các báo cáo")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.verticalHeader().hide()
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setMaximumSectionSize(WIDEST)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.installEventFilter(self)
        table.doubleClicked.connect(self._open_row)
        table.selectionModel().currentChanged.connect(self._enable)

    def _build_layout(self) -> None:
        beginnings = FlowLayout()
        for beginning in (self.read, self.new, self.example):
            beginnings.addWidget(beginning)
        top = QHBoxLayout()
        top.addLayout(beginnings, 1)
        top.addWidget(self.bin, 0, Qt.AlignmentFlag.AlignTop)
        actions = FlowLayout()
        for action in (self.rename, self.copy, self.delete):
            actions.addWidget(action)
        foot = QHBoxLayout()
        foot.addWidget(self._place, 1)
        foot.addWidget(self.folder)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 20, 32, 16)
        layout.setSpacing(12)
        self._title = label("Báo cáo Dân vận", self, "title")
        layout.addWidget(self._title)
        layout.addLayout(top)
        layout.addWidget(self.step)
        layout.addLayout(self._stack, 1)
        layout.addLayout(actions)
        layout.addLayout(foot)

    def _reload(self, report_id: int = 0) -> None:
        if self._store is None:
            return
        in_bin = self.bin.isChecked()
        self.model.show_store(self._store, in_bin=in_bin)
        self._empty.setText(EMPTY_BIN if in_bin else empty_words(self._store))
        has_rows = self.model.rowCount() > 0
        self.step.setVisible(has_rows)
        # one button stands out: the way to begin, or the next step
        self.read.setProperty("primary", not has_rows)
        with_icon(self.read, "import", self.palette()).style().polish(self.read)
        self._stack.setCurrentIndex(1 if has_rows else 0)
        for used in (self.open, self.next_year, self.rename, self.copy, self.delete):
            used.setVisible(has_rows and not in_bin)
        self.restore.setVisible(has_rows and in_bin)
        if has_rows:
            self.table.setCurrentIndex(self.model.index(self.model.row_of(report_id), 0))
            self.table.setFocus()
        else:
            self.read.setFocus()
            if not in_bin and asks_for_office(self._store):
                self._show_office(self._store)
        fit_columns(self.table)
        self._enable()

    def _show_office(self, store: Store) -> None:
        """Ask for the office's data in the place of the list that is still empty."""
        from ui.first_steps import FirstSteps  # noqa: PLC0415

        if self._office is None:
            self._office = FirstSteps(store, self)
            self._office.form.done.connect(self._reload)
            self._stack.addWidget(self._office)
        self._stack.setCurrentWidget(self._office)
        self._office.form.name.setFocus()

    def _switch(self, _in_bin: bool) -> None:
        try:
            self._reload()
        except ReportError as error:
            dialogs.tell(self, str(error))

    def _enable(self) -> None:
        for needing in self._needs_report:
            needing.setEnabled(self.summary() is not None)
        chosen = self.summary()
        year = chosen.year if chosen else None
        self.next_year.setText(f"Lập báo cáo {year + 1} từ báo cáo {year}" if year else NEXT_YEAR)
        self._working_out.start()

    def _show_step(self) -> None:
        """Tell the next step with the report chosen; the list itself stands without it."""
        chosen = self.summary()
        if self._store is not None and chosen is not None:
            in_bin = self.bin.isChecked()
            self.step.show_step(BINNED if in_bin else next_step(self._store, chosen, date.today().year))

    def _open_row(self, _index: QModelIndex) -> None:
        (self.restore if self.bin.isChecked() else self.open).click()
