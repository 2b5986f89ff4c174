"""The outline at the left: every place of the report with its live state, moved through by keys or clicks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView

from ui.carried import carried_text
from ui.checking.live import count_words, live_checks
from ui.outline_delegate import PlaceDelegate
from ui.outline_roles import ISSUES_ROLE, PLACE_ROLE, STATUS_ROLE, STATUS_WORDS, UNCONFIRMED_ROLE
from ui.places import Place, place_key, place_status, place_title, places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from models.checks.issues import Weight
    from models.report.progress import Status
    from models.report.report import Change
    from ui.editing import Editing

_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class OutlineModel(QAbstractListModel):
    """The places of one report, in the order of the form."""

    def __init__(self, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = editing.report
        self._places = places(editing.report.form)
        self._carried = carried_text(editing)
        self._checks = live_checks(editing)
        self._weights = self._checks.weights()
        # kept, so that a view lays out and draws only what looks otherwise than before
        self._titles = [place_title(self._report, place) for place in self._places]
        self._states: list[Status | None] = [place_status(self._report, place) for place in self._places]
        self._counts = [self._count(row) for row in range(len(self._places))]
        editing.changed.connect(self._refresh)
        self._carried.changed.connect(self._show_unconfirmed)
        self._checks.changed.connect(self._show_issues)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = index.row()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._titles[row]
            case Qt.ItemDataRole.ToolTipRole:
                return self._described(row, ": ")
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._described(row, ", ")
            case _:
                return self._kept(row, role)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._places[index.row()].kind == "group":
            return Qt.ItemFlag.NoItemFlags  # keys and clicks pass over it
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row_of(self, key: str) -> int:
        """Return the row of a place by its key; raise ValueError for none."""
        return [place.key for place in self._places].index(key)

    def place(self, row: int) -> Place:
        """Return the place of a row."""
        return self._places[row]

    def unconfirmed(self, row: int) -> int:
        """Return how many facts of a place stand as last year and are not confirmed."""
        return self._counts[row] or 0

    def _kept(self, row: int, role: int) -> Place | Status | Weight | int | None:
        match role:
            case _ if role == PLACE_ROLE:
                return self._places[row]
            case _ if role == STATUS_ROLE:
                return self._states[row]
            case _ if role == ISSUES_ROLE:
                return self._heaviest(row)
            case _:
                return self._counts[row] if role == UNCONFIRMED_ROLE else None

    def _count(self, row: int) -> int | None:
        if not self._carried.has_last_year:
            return None
        place = self._places[row]
        return self._carried.count(place.key) if place.kind in {"general", "section"} else 0

    def _described(self, row: int, between: str) -> str:
        count = self.unconfirmed(row)
        left = f"còn {count} chỗ như năm trước chưa xác nhận" if count else ""
        found = count_words(self._weights.get(self._places[row].key, Counter()))
        words = ", ".join(part for part in (STATUS_WORDS[self._states[row]], found, left) if part)
        return f"{self._titles[row]}{between}{words}" if words else self._titles[row]

    def _heaviest(self, row: int) -> Weight | None:
        counts = self._weights.get(self._places[row].key, Counter())
        weights: tuple[Weight, ...] = ("error", "warning")
        return next((weight for weight in weights if counts[weight]), None)

    def _show_issues(self) -> None:
        before, self._weights = self._weights, self._checks.weights()
        for row, place in enumerate(self._places):
            if before.get(place.key) != self._weights.get(place.key):
                self.dataChanged.emit(self.index(row), self.index(row), [ISSUES_ROLE])

    def _show_unconfirmed(self, _keys: frozenset[str]) -> None:
        for row in range(len(self._places)):
            before, self._counts[row] = self._counts[row], self._count(row)
            if before != self._counts[row]:
                # where nothing was compared before, the row had no room for a count
                roles = [] if before is None else [UNCONFIRMED_ROLE]
                self.dataChanged.emit(self.index(row), self.index(row), roles)

    def _refresh(self, changes: Sequence[Change]) -> None:
        touched = {place_key(self._report, change.key) for change in changes}
        for row, place in enumerate(self._places):
            # the general page words the captions of every other place
            if place.key in touched or "general" in touched:
                before = self._titles[row], self._states[row]
                self._titles[row] = place_title(self._report, place)
                self._states[row] = place_status(self._report, place)
                if (self._titles[row], self._states[row]) != before:
                    self.dataChanged.emit(self.index(row), self.index(row))


class OutlineView(QListView):
    """The list of places; group heads are passed over."""

    chosen = Signal(str)
    """The key of the place now chosen."""
    entered_page = Signal()
    """Enter was pressed: the cursor goes into the page."""

    def __init__(self, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self.setAccessibleName("Các mục của báo cáo")
        self.setModel(model)
        self.setItemDelegate(PlaceDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(False)
        self.setMouseTracking(True)
        self._model = model
        self.selectionModel().currentChanged.connect(self._choose)

    def show_place(self, key: str) -> None:
        """Mark a place as the present one."""
        self.setCurrentIndex(self._model.index(self._model.row_of(key)))

    def place_at_hand(self) -> str:
        """Return the key of the present place, the first one's before any was chosen."""
        return self._model.place(max(self.currentIndex().row(), 0)).key

    def step(self, by: int) -> None:
        """Move to the next (1) or previous (-1) place that can be chosen."""
        row = self.currentIndex().row() + by
        while 0 <= row < self._model.rowCount():
            if self._model.place(row).kind != "group":
                self.setCurrentIndex(self._model.index(row))
                return
            row += by

    def step_unconfirmed(self, by: int) -> bool:
        """Move to the next (1) or previous (-1) place with facts to confirm; return whether there is one.

        After the last place comes the first, and the place at hand comes last of all.
        """
        rows, present = self._model.rowCount(), self.currentIndex().row()
        ways = [(present + by * distance) % rows for distance in range(1, rows + 1)]
        row = next((row for row in ways if self._model.unconfirmed(row)), None)
        if row is not None:
            self.setCurrentIndex(self._model.index(row))
        return row is not None

    def title_of(self, key: str) -> str:
        """Return the words of a place."""
        return str(self._model.index(self._model.row_of(key)).data())

    def neighbour(self, by: int) -> str:
        """Return the title of the place a step away, "" at the end."""
        row = self.currentIndex().row() + by
        while 0 <= row < self._model.rowCount() and self._model.place(row).kind == "group":
            row += by
        return str(self._model.index(row).data()) if 0 <= row < self._model.rowCount() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered_page.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def dataChanged(self, first: _Index, last: _Index, /, roles: Sequence[int] = ()) -> None:
        if list(roles) in ([UNCONFIRMED_ROLE], [ISSUES_ROLE]):
            self.update(first)  # a row keeps its height: Qt would lay out all of them
        else:
            super().dataChanged(first, last, roles)

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid() and self._model.place(current.row()).kind != "group":
            self.chosen.emit(self._model.place(current.row()).key)
