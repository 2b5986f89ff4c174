"""The preview of a file that was read: its pieces, what would change, what the clerk wants it for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from models.exchange.reading.apply import changes_from
from models.exchange.reading.mapping import lessons
from models.form.library import load_form
from models.text.clean import clean_line
from ui.importing.change_page import ChangePage
from ui.importing.converted_page import ConvertedTable
from ui.importing.outcome import Outcome, office
from ui.importing.piece_page import PiecePage
from ui.importing.use_panel import UsePanel
from ui.importing.words import doubt, summary
from ui.theme import text_scale
from ui.widgets import OneLine, UpDownArea, button, label

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QResizeEvent

    from models.exchange.reading.understood import Understood
    from models.report.report import Report
    from ui.importing.reading import FileRead

_SIDE, _WIDEST = 330, 16_777_215
_NARROW = 700
"""Pixels, at the usual text size, below which the uses become the first page of the tabs."""
_USES_TITLE = "Dùng để làm gì"
_NOTES_SHOWN = 3
_NOT_KEPT = "Tệp quá lớn nên không được giữ kèm báo cáo; hãy tự giữ lấy tệp."


class Preview(QWidget):
    """Shows one file that was read; nothing is written by it."""

    confirmed = Signal()
    refused = Signal()

    def __init__(
        self, report: Report | None, lessons_of: Callable[[str], Mapping[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._report = report
        self._lessons_of = lessons_of
        self._file: FileRead | None = None
        self._shown: Understood | None = None
        # in the order the Tab key goes through them
        self._build_labels()
        self._build_tabs()
        self.uses = UsePanel(report, self)
        self._build_buttons()
        self._build_layout()
        self.uses.changed.connect(self._follow_use)
        self.pieces.model.corrected.connect(self._follow_pieces)
        self.changes.model.ticked.connect(self._count_changes)

    def show_file(self, file: FileRead) -> None:
        """Show a file and propose what to do with it."""
        self._file, self._shown = file, None
        self._name.setText(file.name)
        self.uses.show_file(file.by_itself)
        self._follow_use()

    def outcome(self) -> Outcome:
        """Return what the clerk decided."""
        if self._file is None:
            raise RuntimeError("no file is shown")
        uses, model = self.uses, self.pieces.model
        return Outcome(
            use=uses.use,
            understood=model.understood,
            file_year=uses.file_year.value(),
            form_id=uses.form_id,
            year=uses.year.value(),
            unit=clean_line(uses.unit.text()),
            policy=uses.chosen_policy,
            changes=self.changes.model.chosen() if uses.use == "into" else (),
            lessons=self._lessons(),
            source=self._file.source,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(is_narrow=self.width() < _NARROW * text_scale())

    def _build_labels(self) -> None:
        self._name = OneLine(self)
        self._name.setObjectName("pageTitle")
        self._summary = label("", self)
        self._doubt = label("", self, "problem")
        self._notes = label("", self, "hint")
        tip = "Xem chữ trong tệp trước và sau khi chuyển mã"
        self._see_converted = button("Xem chữ đã chuyển mã", tip, self._show_converted, self)

    def _build_buttons(self) -> None:
        self._count = label("", self, "hint")
        self.agree = button("Đồng ý", "Làm như đã chọn (Ctrl+Enter)", self.confirmed.emit, self, is_primary=True)
        self.cancel = button("Thôi", "Đóng, không ghi gì (Esc)", self.refused.emit, self)

    def _build_tabs(self) -> None:
        self.tabs = QTabWidget(self)
        self.pieces = PiecePage(self)
        self.changes = ChangePage(self)
        self.converted = ConvertedTable(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.pieces, "Từng đoạn trong tệp")
        self.tabs.addTab(self.changes, "Những chỗ sẽ thay đổi")
        self.tabs.addTab(self.converted, "Chữ đã chuyển mã")

    def _build_layout(self) -> None:
        notes = QHBoxLayout()
        notes.addWidget(self._notes, 1)
        notes.addWidget(self._see_converted)
        left = QVBoxLayout()
        left.setSpacing(4)
        for widget in (self._name, self._summary, self._doubt):
            left.addWidget(widget)
        left.addLayout(notes)
        left.addWidget(self.tabs, 1)
        layout = self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(16)
        layout.addLayout(left, 1)
        layout.addWidget(self._build_side())

    def _arrange(self, *, is_narrow: bool) -> None:
        """Have the uses beside the pieces, or in a tab of their own where both would be cut."""
        at = self.tabs.indexOf(self._area)
        if is_narrow and at < 0:
            self._layout.setDirection(QBoxLayout.Direction.TopToBottom)
            self.tabs.insertTab(0, self._area, _USES_TITLE)
            self.tabs.setCurrentIndex(0)
        elif not is_narrow and at >= 0:
            self.tabs.removeTab(at)
            self._layout.setDirection(QBoxLayout.Direction.LeftToRight)
            self._column.insertWidget(0, self._area, 1)
            self._area.show()
        wide = _WIDEST if is_narrow else round(_SIDE * text_scale())
        self._beside.setMinimumWidth(0 if is_narrow else wide)
        self._beside.setMaximumWidth(wide)

    def _build_side(self) -> QWidget:
        side = self._beside = QWidget(self)
        self._area = UpDownArea(self.uses, side)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.agree)
        buttons.addWidget(self.cancel)
        column = self._column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area, 1)
        column.addWidget(self._count)
        column.addLayout(buttons)
        return side

    def _follow_use(self) -> None:
        """Show the file on the form that the chosen use needs."""
        if self._file is None:
            return
        is_into = self.uses.use == "into"
        wanted = self._file.for_report if is_into else self._file.by_itself
        self.tabs.setTabVisible(self.tabs.indexOf(self.changes), is_into)
        if wanted is not self._shown:
            # on another form the pieces are others: what was chosen so far is carried over as lessons are
            learnt = self._lessons() if self._shown else {}
            self._shown = wanted
            self._describe(wanted)
            known = {**self._lessons_of(office(wanted)), **learnt}
            self.pieces.show_file(wanted, load_form(wanted.form_id), known)
        else:
            self._work_out_changes()
        self.agree.setEnabled(self.uses.is_complete)
        self.agree.setText(f"Đồng ý, {self.uses.act}")

    def _lessons(self) -> dict[str, str]:
        return lessons(self.pieces.model.original, self.pieces.model.choices)

    def _describe(self, understood: Understood) -> None:
        self._see_converted.setVisible(bool(understood.converted))
        self.converted.show_samples(understood.converted)
        self.tabs.setTabVisible(self.tabs.indexOf(self.converted), bool(understood.converted))
        self._doubt.setText(doubt(understood))
        self._doubt.setVisible(bool(self._doubt.text()))
        is_kept = self._file is not None and self._file.source is not None
        notes = [*([] if is_kept else [_NOT_KEPT]), *understood.notes]
        more = [f"… và {len(notes) - _NOTES_SHOWN} điều nữa."] if len(notes) > _NOTES_SHOWN else []
        self._notes.setText("\n".join([*notes[:_NOTES_SHOWN], *more]))
        self._notes.setToolTip("\n".join(notes))
        self._notes.setVisible(bool(notes))

    def _show_converted(self) -> None:
        self.tabs.setCurrentWidget(self.converted)
        self.converted.setFocus()

    def _follow_pieces(self) -> None:
        model = self.pieces.model
        understood = model.understood
        self._summary.setText(summary(understood, load_form(understood.form_id), model.count("none")))
        self._work_out_changes()

    def _work_out_changes(self) -> None:
        if self._report is not None and self.uses.use == "into":
            changes = changes_from(self._report, self.pieces.model.understood, self.uses.chosen_policy)
            self.changes.model.show_changes(self._report, changes)
        self._count_changes()

    def _count_changes(self) -> None:
        chosen, every = len(self.changes.model.chosen()), self.changes.model.rowCount()
        self.tabs.setTabText(self.tabs.indexOf(self.changes), f"Những chỗ sẽ thay đổi ({chosen})")
        is_into = self.uses.use == "into"
        self._count.setVisible(is_into)
        if is_into:
            left = f", {every - chosen} chỗ bỏ lại" if chosen < every else ""
            told = f"Sẽ thay {chosen} chỗ trong báo cáo đang mở{left}." if every else "Báo cáo đang mở không thay đổi."
            self._count.setText(told)
