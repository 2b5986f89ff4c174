"""The reports of the data file as a table, read a page at a time."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.errors import ReportError
from models.form.library import FormError, load_form
from ui.theme import text_scale

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

    from models.store.store import Store, Summary

PAGE = 50
LEAST_NAME = 300
"""Pixels the names of the reports keep at the usual text size."""
LEAST_WANTED = (3, 1, 4)
"""Columns that are left out where there is no room for all: level, unit, share done."""
HEADS = ("Tên báo cáo", "Đơn vị", "Năm", "Cấp", "Hoàn thành", "Lưu lần cuối")
_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class ReportListModel(QAbstractTableModel):
    """The reports in use, or those in the bin, last saved first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store: Store | None = None
        self._rows: list[Summary] = []
        self._total = 0
        self.is_bin = False

    def show_store(self, store: Store, *, in_bin: bool = False) -> None:
        """Read the first page anew."""
        total, rows = store.count(in_bin=in_bin), store.reports(in_bin=in_bin, limit=PAGE)
        self.beginResetModel()
        self._store, self.is_bin, self._total, self._rows = store, in_bin, total, rows
        self.endResetModel()

    def summary(self, row: int) -> Summary:
        """Return the report of a row."""
        return self._rows[row]

    def row_of(self, report_id: int) -> int:
        """Return the row of a report, 0 when it is not among those read."""
        return next((row for row, summary in enumerate(self._rows) if summary.id == report_id), 0)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(HEADS)

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and len(self._rows) < self._total

    def fetchMore(self, parent: _Index) -> None:
        if self._store is None:
            return
        more: list[Summary] = []
        # the list ends where the data file could not be read further, until it is shown anew
        with suppress(ReportError):
            more = self._store.reports(in_bin=self.is_bin, limit=PAGE, offset=len(self._rows))
        if not more:
            self._total = len(self._rows)
            return
        self.beginInsertRows(_ROOT, len(self._rows), len(self._rows) + len(more) - 1)
        self._rows += more
        self.endInsertRows()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADS[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return _cells(self._rows[index.row()])[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in {2, 4}:
            return Qt.AlignmentFlag.AlignCenter
        return None


def _cells(summary: Summary) -> tuple[str, ...]:
    return (
        f"{summary.name} (mẫu)" if summary.example else summary.name,
        summary.unit,
        str(summary.year or ""),
        _level(summary.form_id),
        f"{summary.percent}%",
        f"{summary.saved_at:%d/%m/%Y %H:%M}",
    )


def _level(form_id: str) -> str:
    try:
        return load_form(form_id).fact("level_label")
    except FormError:
        return "(không có biểu mẫu)"


def fit_columns(table: QTableView) -> None:
    """Leave out of a table of reports what matters least where their names would have no room."""
    head, columns = table.horizontalHeader(), range(len(HEADS))
    widths = [max(table.sizeHintForColumn(column), head.sectionSizeHint(column)) for column in columns]
    room = round(LEAST_NAME * text_scale()) + sum(widths[1:])
    room += 2 * table.frameWidth() + table.verticalScrollBar().sizeHint().width()
    for column in LEAST_WANTED:
        is_cut = room > table.width()
        table.setColumnHidden(column, is_cut)
        room -= widths[column] if is_cut else 0
