"""Makes pages beside the window: one piece of work at a time, the newest file before pictures of the last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from ui.pages_view.paint import mark_missing
from ui.worker import Task

if TYPE_CHECKING:
    from collections.abc import Callable

    from models.errors import ReportError
    from models.exchange.pages.layout import Layout, Picture

    Wish = tuple[int, float]


class Source(Protocol):
    """What draws the pages of a file, asked by one thread at a time; `PageChild` does."""

    def draw(self, page: int, dots_per_inch: float) -> Picture:
        """Return a page of what was laid out last; raise a ReportError when it cannot be drawn."""
        ...

    def close(self) -> None:
        """End whatever runs; whoever waits for it gets a ReportError."""
        ...


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page as a picture: of which file, and how many dots an inch has."""

    page: int
    digest: str
    dots_per_inch: float
    image: QImage


class PageMaker(QObject):
    """Lays files out and draws their pages with one source; a failure is told and the next wish begins afresh.

    With `marks` the words that say what is missing are marked on the pictures.
    """

    laid_out = Signal(object)
    """The Layout of the file handed in last."""
    drawn = Signal(object)
    """A Drawn page."""
    failed = Signal(str)
    """Why there are no pages, or no picture of one."""
    rested = Signal()
    """Nothing is being made any more."""

    def __init__(
        self, source: Source, wanted: Callable[[], Wish | None], parent: QObject | None = None, *, marks: bool = False
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._wanted = wanted
        self._marks = marks
        self._laying: Callable[[], Layout] | None = None
        self._digest = ""
        self._is_working = False
        self._is_closed = False

    def lay_out(self, laying: Callable[[], Layout]) -> None:
        """Have a file laid out in a thread as soon as what is being made is done, in place of one still waiting."""
        self._laying = laying
        self.go_on()

    def go_on(self) -> None:
        """Make what is wanted next, unless something is being made."""
        if self._is_working or self._is_closed:
            return
        if self._laying is not None:
            laying, self._laying = self._laying, None
            self._begin(laying, self._show_layout)
        elif self._digest and (wish := self._wanted()) is not None:
            self._begin(lambda: self._picture(*wish), self.drawn.emit)
        else:
            self.rested.emit()

    def close(self) -> None:
        """End the work at hand and take no more."""
        self._is_closed = True
        self._source.close()

    def _begin(self, work: Callable[[], Any], show: Callable[[Any], None]) -> None:
        self._is_working = True
        task = Task(lambda _task: work())
        task.done.connect(lambda made: self._end(lambda: show(made)))
        task.failed.connect(lambda error: self._end(lambda: self._fail(error)))
        task.crashed.connect(lambda _error: self._end(self._give_up))
        task.begin()

    def _end(self, tell: Callable[[], None]) -> None:
        self._is_working = False
        if not self._is_closed:
            tell()
            self.go_on()

    def _show_layout(self, layout: Layout) -> None:
        self._digest = layout.digest
        self.laid_out.emit(layout)

    def _fail(self, error: ReportError) -> None:
        self._give_up()
        # of a file that is no longer wanted nobody needs to hear
        if self._laying is None:
            self.failed.emit(str(error))

    def _give_up(self) -> None:
        # the same picture would fail again and again; another layout starts afresh
        self._digest = ""

    def _picture(self, page: int, dots_per_inch: float) -> Drawn:
        made = self._source.draw(page, dots_per_inch)
        rows = QImage(made.rgb, made.width, made.height, 3 * made.width, QImage.Format.Format_RGB888)
        # the screen's own format is painted several times faster; the copy outlives the bytes
        image = rows.convertToFormat(QImage.Format.Format_RGB32)
        if self._marks:
            mark_missing(image, made.missing, dots_per_inch)
        return Drawn(page, self._digest, dots_per_inch, image)
