"""The row of a unit in one table of the appendix, as an item model over the report being edited.

Where there is a report of last year, two rows that cannot be entered stand below it: its figures, and the difference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.checks.issues import WEIGHTS, Issue
from models.form.definition import UNIT_ROW
from models.report.compared import compared_figure
from models.report.computed import computed_figure, part_keys
from models.report.figures import Figure, FigureError, parse_figure
from models.report.wording import caption, fill, full_caption, unit_as_row
from ui.checking.issue_marks import issue_words
from ui.checking.live import is_counted, live_checks
from ui.table.cell import Cell, cell
from ui.table.last_year import DIFFERENCE_NAME, comparison_sentence, difference_text, shown, year_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from models.form.definition import Column, Table
    from models.report.compared import FigureComparison
    from models.report.report import Change
    from ui.editing import Editing

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ISSUE_ROLE = Role.UserRole + 2
"""The heaviest open issue of the cell, None for none."""
STATE_ROLE = Role.UserRole + 1
"""The cell's State (ui.table.cell); None in the column that names the unit."""
ROWS = (UNIT_ROW,)
"""The rows whose cells have keys of their own."""
LAST, DIFFERENCE = len(ROWS), len(ROWS) + 1
"""The rows of last year, below them."""


class FigureModel(QAbstractTableModel):
    """Cells of some columns of a table; a first column that cannot be entered names the unit where asked."""

    def __init__(
        self,
        editing: Editing,
        table: Table,
        columns: Sequence[Column],
        parent: QObject | None = None,
        *,
        names_unit: bool = False,
    ) -> None:
        super().__init__(parent)
        self._editing = editing
        self.table = table
        self._columns: tuple[Column | None, ...] = (None, *columns) if names_unit else tuple(columns)
        self._words = self._all_words()
        self._compared = self._all_compared()
        self._checks = live_checks(editing)
        self._issues = self._all_issues()
        editing.changed.connect(self._follow)
        self._checks.changed.connect(self._follow_checks)
        editing.last_year_changed.connect(self._take_up_last_year)

    def column(self, section: int) -> Column | None:
        """Return the column at a position, None for the one that names the unit."""
        return self._columns[section]

    def section(self, key: str) -> int | None:
        """Return the position of the cell of a key, None when it is not here."""
        return next((at for at, column in enumerate(self._columns) if column and column.key == key), None)

    def cell_index(self, key: str) -> QModelIndex:
        """Return the index of the cell of a key, an invalid one when it is not here."""
        section = self.section(key)
        return QModelIndex() if section is None else self.index(0, section)

    def key(self, index: Index) -> str:
        """Return the address of a cell, "" for none."""
        column = self._columns[index.column()] if index.isValid() and index.row() < len(ROWS) else None
        return column.key if column else ""

    def compared(self, section: int) -> FigureComparison | None:
        """Return the figures of both years in a column, None without a report of last year."""
        column = self._columns[section]
        return self._compared.get(column.key) if column else None

    def comparison(self, section: int) -> str:
        """Return the sentence on both years' figures in a column, "" without a report of last year."""
        last, compared = self._editing.last_year, self.compared(section)
        return comparison_sentence(year_name(last), compared) if last and compared else ""

    def row_name(self, row: int) -> str:
        """Return what a row is called beside the table: the years, and their difference."""
        last, year = self._editing.last_year, self._editing.report.year()
        if row >= len(ROWS):
            return DIFFERENCE_NAME if row == DIFFERENCE else year_name(last) if last else ""
        return f"Năm {year}" if year else "Năm nay"

    def names_years(self) -> bool:
        """Return whether the years stand beside the table, because no column of its own names them."""
        return bool(self._compared) and None not in self._columns

    def cell(self, section: int) -> Cell | None:
        """Return what a cell shows, None where the unit is named."""
        column = self._columns[section]
        return cell(self._editing.report, column) if column else None

    def group(self, section: int) -> str:
        """Return the id of the merged head over a column, "" for none."""
        column = self._columns[section]
        return column.group if column else ""

    def group_caption(self, section: int) -> str:
        """Return the words of the merged head over a column, "" for none."""
        return fill(self._editing.report, self.table.group_label(self.group(section)))

    def weight(self, section: int) -> int:
        """Return a column's share of the width."""
        column = self._columns[section]
        return column.width if column else self.table.unit_width

    def issue(self, section: int) -> Issue | None:
        """Return the heaviest open issue of a cell; a blank cell is told by its state."""
        column = self._columns[section]
        return self._issues.get(column.key) if column else None

    def figure(self, section: int) -> Figure | None:
        """Return what was entered by hand in a cell."""
        column = self._columns[section]
        return self._editing.report.figure(column.key) if column else None

    def can_recompute(self, section: int) -> bool:
        """Return whether a cell holds a figure entered by hand although its parts give one."""
        column = self._columns[section]
        if column is None or self.figure(section) is None:
            return False
        return computed_figure(self._editing.report, column) is not None

    def write(self, label: str, figures: Mapping[int, Figure | None]) -> None:
        """Enter figures by position as one step that undo takes back; None clears a cell."""
        columns = [(self._columns[section], figure) for section, figure in figures.items()]
        report = self._editing.report
        self._editing.push(label, [report.change(column.key, figure) for column, figure in columns if column])

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(ROWS) + (2 if self._compared else 0)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not self.key(index):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if index.row() >= len(ROWS):
            return self._last_year_data(index.row(), index.column(), role)
        shown = self.cell(index.column())
        return self._unit_data(role) if shown is None else self._cell_data(index.column(), shown, role)

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        column = self._columns[index.column()] if self.key(index) else None
        if column is None or role != Role.EditRole:
            return False
        try:
            figure = parse_figure(column, str(value))
        except FigureError:
            return False
        # the figure the program works out itself is no override: it goes on following its parts
        is_computed = figure is not None and figure == computed_figure(self._editing.report, column)
        name = full_caption(self._editing.report, column)
        self.write(f"Sửa ô “{name}”", {index.column(): None if is_computed else figure})
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical and role in {Role.DisplayRole, Role.AccessibleTextRole}:
            return self.row_name(section)
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        match role:
            case Role.DisplayRole:
                return caption(self._editing.report, column) if column else self.table.unit_head
            case Role.ToolTipRole | Role.AccessibleTextRole:
                return full_caption(self._editing.report, column) if column else self.table.unit_head
            case _:
                return None

    def _unit_data(self, role: int) -> Any:
        is_text = role in {Role.DisplayRole, Role.AccessibleTextRole}
        return unit_as_row(self._editing.report) if is_text else None

    def _last_year_data(self, row: int, section: int, role: int) -> Any:
        compared = self.compared(section)
        match role:
            case Role.DisplayRole if self._columns[section] is None:
                return self.row_name(row)
            case Role.DisplayRole if compared:
                return difference_text(compared) if row == DIFFERENCE else shown(compared.last)
            case Role.DisplayRole:
                return ""
            case Role.ToolTipRole | Role.AccessibleTextRole:
                return self.comparison(section) or self.row_name(row)
            case _:
                return "last_year" if role == STATE_ROLE else None

    def _cell_data(self, section: int, shown: Cell, role: int) -> Any:
        match role:
            case Role.DisplayRole | Role.EditRole:
                return shown.text
            case Role.ToolTipRole | Role.AccessibleDescriptionRole:
                found = self.issue(section)
                return "\n".join(words for words in (issue_words(found) if found else "", shown.note) if words)
            case Role.AccessibleTextRole:
                name = self.headerData(section, Qt.Orientation.Horizontal, Role.AccessibleTextRole)
                return f"{name}: {shown.text or 'chưa nhập'}"
            case Role.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case _ if role == ISSUE_ROLE:
                return self.issue(section)
            case _:
                return shown.state if role == STATE_ROLE else None

    def _follow_checks(self) -> None:
        before, self._issues = self._issues, self._all_issues()
        for section, column in enumerate(self._columns):
            if column and before.get(column.key) != self._issues.get(column.key):
                self._emit_changed(section)

    def _all_issues(self) -> dict[str, Issue]:
        found = [issue for issue in self._checks.issues() if is_counted(issue)]
        heaviest_last = sorted(found, key=lambda issue: WEIGHTS.index(issue.weight), reverse=True)
        return {issue.key: issue for issue in heaviest_last}

    def _follow(self, changes: Sequence[Change]) -> None:
        keys = {change.key for change in changes}
        if any(key.startswith(f"{self.table.id}.") for key in keys):
            self._compared = self._all_compared()
        for section, column in enumerate(self._columns):
            if column and not keys.isdisjoint({column.key, *part_keys(self._editing.report, column)}):
                self._emit_changed(section)
        if any(key.startswith("general.") for key in keys):
            self._follow_words()

    def _follow_words(self) -> None:
        words = self._all_words()
        if words == self._words:
            return
        self._words = words
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
        if self._columns and self._columns[0] is None:
            self._emit_changed(0)

    def _emit_changed(self, section: int) -> None:
        self.dataChanged.emit(self.index(0, section), self.index(self.rowCount() - 1, section))

    def _take_up_last_year(self) -> None:
        # rows come and go around the cursor, which stays where it is
        compared = self._all_compared()
        if self._compared and not compared:
            self.beginRemoveRows(QModelIndex(), LAST, DIFFERENCE)
            self._compared = compared
            self.endRemoveRows()
        elif compared and not self._compared:
            self.beginInsertRows(QModelIndex(), LAST, DIFFERENCE)
            self._compared = compared
            self.endInsertRows()
        elif compared:
            self._compared = compared
            self.dataChanged.emit(self.index(LAST, 0), self.index(DIFFERENCE, len(self._columns) - 1))

    def _all_compared(self) -> dict[str, FigureComparison]:
        last = self._editing.last_year
        if last is None:
            return {}
        columns = [column for column in self._columns if column]
        every = {column.key: compared_figure(self._editing.report, last.report, column) for column in columns}
        # rows that would be empty say nothing
        return every if any(compared.last for compared in every.values()) else {}

    def _all_words(self) -> tuple[str, ...]:
        report = self._editing.report
        return (unit_as_row(report), *(full_caption(report, column) for column in self._columns if column))
