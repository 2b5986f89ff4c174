"""The pieces of a file in its order, each with the place it goes to: what the clerk corrects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from models.exchange.reading.mapping import recalled, retargeted, targets
from models.exchange.reading.understood import Role as PieceRole
from ui.importing.words import SURENESS, Sureness, sureness

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from models.exchange.reading.mapping import Target
    from models.exchange.reading.understood import SourcePiece, Understood
    from models.form.definition import FormDefinition

HEADS = ("Trong tệp", "Đưa vào", "Mức chắc chắn")
SOURCE, TARGET, SURE = range(3)
LONGEST = 260
"""Letters of a piece that are shown; the one at hand is shown whole."""
NO_PLACE = "Chưa chọn chỗ"
Filter = Literal["all", "unsure", "none"]
_FOR_FILTER: dict[Filter, frozenset[Sureness]] = {
    "all": frozenset(SURENESS),
    "unsure": frozenset({"unsure"}),
    "none": frozenset({"none"}),
}
_OPEN: frozenset[Sureness] = frozenset({"unsure", "none"})
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class Line:
    """A piece as it is shown."""

    piece: SourcePiece
    label: str
    """The name of its place."""
    sureness: Sureness
    repeats: bool
    """True when the line above goes to the same place."""


class PieceModel(QAbstractTableModel):
    """The pieces of one file, all or those of one filter; where each goes can be changed and taken back."""

    corrected = Signal()
    """A piece goes elsewhere now, or another file is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read: Understood | None = None
        self._now: Understood | None = None
        self._choices: dict[int, str] = {}
        self._before: list[dict[int, str]] = []
        self._recalled: Mapping[int, str] = {}
        self._targets: dict[PieceRole, tuple[Target, ...]] = {}
        self._labels: dict[str, str] = {}
        self._sureness: list[Sureness] = []
        self._filter: Filter = "all"
        self._shown: list[int] = []

    def show_file(self, understood: Understood, form: FormDefinition, lessons: Mapping[str, str]) -> None:
        """Show the pieces of a file, sent where the office's earlier files taught."""
        self.beginResetModel()
        self._targets = {role: targets(form, role) for role in get_args(PieceRole)}
        self._labels = {each.key: each.label for every in self._targets.values() for each in every}
        self._read = understood
        self._recalled = recalled(understood, lessons)
        self._before = []
        self._choices = dict(self._recalled)
        self._work_out()
        self._filter_anew()
        self.endResetModel()
        self.corrected.emit()

    @property
    def understood(self) -> Understood:
        """The file with every piece where the clerk sent it."""
        if self._now is None:
            raise RuntimeError("no file is shown")
        return self._now

    @property
    def original(self) -> Understood:
        """The file as it was read."""
        if self._read is None:
            raise RuntimeError("no file is shown")
        return self._read

    @property
    def choices(self) -> Mapping[int, str]:
        """Where the clerk, or an earlier file, sent pieces."""
        return dict(self._choices)

    @property
    def is_touched(self) -> bool:
        """Whether the clerk changed anything."""
        return bool(self._before)

    def line(self, row: int) -> Line:
        """Return what a row shows."""
        at = self._shown[row]
        piece = self.understood.pieces[at]
        above = self.understood.pieces[self._shown[row - 1]] if row else None
        is_open = self._sureness[at] == "none"
        label = NO_PLACE if is_open else self._labels.get(piece.target, piece.target)
        repeats = above is not None and above.target == piece.target != ""
        return Line(piece, label, self._sureness[at], repeats)

    def row_targets(self, row: int) -> tuple[Target, ...]:
        """Return where the piece of a row may go."""
        return self._targets[self.line(row).piece.role]

    def send(self, rows: Iterable[int], target: str) -> int:
        """Send the pieces of rows to one place; return how many of them cannot go there."""
        wanted = list(rows)
        able = [row for row in wanted if any(each.key == target for each in self.row_targets(row))]
        self._choose({self._shown[row]: target for row in able})
        return len(wanted) - len(able)

    def confirm(self, rows: Iterable[int]) -> None:
        """Take the places of rows for right."""
        self._choose({self._shown[row]: self.line(row).piece.target for row in rows})

    def take_back(self) -> None:
        """Take the last choice back."""
        if self._before:
            self._choices = self._before.pop()
            self._tell()

    def show_only(self, wanted: Filter) -> None:
        """Show the pieces of one filter; those settled while it is on stay until it is chosen anew."""
        self.beginResetModel()
        self._filter = wanted
        self._filter_anew()
        self.endResetModel()

    def count(self, wanted: Filter) -> int:
        """Return how many pieces a filter has."""
        return sum(each in _FOR_FILTER[wanted] for each in self._sureness)

    def next_open(self, row: int, step: int) -> int | None:
        """Return the next row after one (the one before, for -1) that wants a look, round the end; None for none."""
        rows = len(self._shown)
        every = ((row + step * away) % rows for away in range(1, rows + 1))
        return next((each for each in every if self._sureness[self._shown[each]] in _OPEN), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(HEADS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() == TARGET else usual

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        is_head = orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole
        return HEADS[section] if is_head and 0 <= section < len(HEADS) else None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        match role:
            case _Role.DisplayRole | _Role.AccessibleTextRole:
                return _text(self.line(index.row()), index.column())
            case _Role.EditRole:
                return self.line(index.row()).piece.target
            case _Role.ToolTipRole if index.column() == SOURCE:
                piece = self.line(index.row()).piece
                return piece.text if len(piece.text) > LONGEST else None
            case _:
                return None

    def _choose(self, chosen: Mapping[int, str]) -> None:
        if chosen:
            self._before.append(self._choices)
            self._choices = {**self._choices, **chosen}
            self._tell()

    def _tell(self) -> None:
        self._work_out()
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, SURE))
        self.corrected.emit()

    def _work_out(self) -> None:
        self._now = retargeted(self.original, self._choices)
        self._sureness = list(self._every_sureness())

    def _every_sureness(self) -> Iterator[Sureness]:
        heading = -1
        for at, piece in enumerate(self.understood.pieces):
            heading = at if piece.role == "heading" else heading
            # the text under a heading goes where that was sent
            chosen = heading if piece.role == "prose" and at not in self._choices else at
            yield self._settled(chosen) if self._choices.get(chosen) == piece.target else sureness(piece)

    def _settled(self, at: int) -> Sureness:
        if not self._choices[at]:
            return "left_out"
        return "recalled" if self._recalled.get(at) == self._choices[at] else "chosen"

    def _filter_anew(self) -> None:
        wanted = _FOR_FILTER[self._filter]
        self._shown = [at for at, each in enumerate(self._sureness) if each in wanted]


def shortened(text: str) -> str:
    """Return the beginning of a long text."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"


def _text(line: Line, column: int) -> str:
    if column == SOURCE:
        return f"{line.piece.caption}: {line.piece.text}" if line.piece.caption else line.piece.text
    return line.label if column == TARGET else SURENESS[line.sureness]
