"""The next step with a report: where it was left, what is still missing, when next year's is due."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.errors import ReportError
from models.report.progress import left_words, progress
from ui.places import GENERAL, place_title, places
from ui.table.flow import FlowLayout
from ui.widgets import OneLine, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.report.report import Report
    from models.store.store import Store, Summary


@dataclass(frozen=True, slots=True)
class NextStep:
    """What the clerk is told: which report is meant, and what to do with it."""

    title: str
    words: str


_EMPTY = (
    "Chưa có báo cáo nào. Chọn một trong ba cách bắt đầu ở trên:\n\n"
    "•  Có báo cáo năm trước bằng Word, Excel hay PDF: bấm “Nhập tệp năm trước…” (Ctrl+L), hoặc kéo thả tệp vào cửa "
    "sổ này. Lời văn được chép sang năm nay; chỗ nào còn như năm trước đều được đánh dấu.\n"
    "•  Chưa có gì: bấm “Lập báo cáo mới” (Ctrl+N), rồi gõ tên đơn vị và năm.\n"
    "•  Muốn xem trước: bấm “Mở báo cáo mẫu” (Ctrl+M), một báo cáo thật đã nhập đủ các mục."
)
_KNOWN_OFFICE = "✔ Đã nhớ thông tin của {}; báo cáo lập từ nay được điền sẵn. Sửa ở “Tệp › Thông tin đơn vị…”.\n\n"
EMPTY_BIN = (
    "Thùng rác trống. Báo cáo đã xóa nằm ở đây và lấy lại được; bấm “Thùng rác” lần nữa để về danh sách báo cáo."
)
EXAMPLE = NextStep(
    "Báo cáo mẫu: xem và thử thoải mái",
    "Lập báo cáo của đơn vị thì bấm “Nhập tệp năm trước…” (Ctrl+L), hoặc “Lập báo cáo mới” (Ctrl+N).",
)
BINNED = NextStep("Báo cáo đã xóa", "Bấm “Lấy lại” để đưa về danh sách; bấm “Thùng rác” lần nữa để trở về.")


def asks_for_office(store: Store) -> bool:
    """Return whether the office's data were neither entered nor put off."""
    from models.store.office import is_put_off, kept_office  # noqa: PLC0415  # loaded behind the painted window

    return kept_office(store) is None and not is_put_off(store)


def empty_words(store: Store) -> str:
    """Return the ways to begin, for a list without a report."""
    from models.store.office import kept_office  # noqa: PLC0415  # loaded behind the painted window

    office = kept_office(store)
    return f"{_KNOWN_OFFICE.format(office.unit)}{_EMPTY}" if office else _EMPTY


def next_step(store: Store, summary: Summary, this_year: int) -> NextStep:
    """Return the next step with a report of the list."""
    if summary.example:
        return EXAMPLE
    try:
        report = store.load(summary.id)
        due = _next_year_due(store, summary, this_year)
    except ReportError as error:
        return NextStep(f"Chưa mở được: {summary.name}", str(error))
    left = progress(report)
    if left.done == left.total:
        told = ["Mở ra rồi bấm Ctrl+E để xuất ra Word, Excel, hoặc Ctrl+P để in."]
    else:
        told = [f"{left_words(left)}.", f"Lần trước dừng ở “{_place_words(report, summary.place)}”."]
    verb = "Đã nhập đủ" if left.done == left.total else "Làm tiếp"
    return NextStep(f"{verb}: {summary.name}", " ".join([*told, *due]))


class NextStepCard(QWidget):
    """The next step in words, with the buttons that take it."""

    def __init__(self, buttons: Sequence[QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self.title = OneLine(self)
        self.title.setObjectName("groupTitle")
        self.words = label("", self, "hint")
        actions = FlowLayout()
        for each in buttons:
            actions.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.words)
        layout.addLayout(actions)

    def show_step(self, step: NextStep) -> None:
        """Tell a step."""
        self.title.setText(step.title)
        self.words.setText(step.words)


def _place_words(report: Report, key: str) -> str:
    every = {place.key: place for place in places(report.form)}
    return place_title(report, every.get(key) or every[GENERAL])


def _next_year_due(store: Store, summary: Summary, this_year: int) -> list[str]:
    """Return the sentence on next year's report where its year has come and the unit has none, else nothing."""
    year = summary.year
    if year is None or year >= this_year:
        return []
    others = store.reports(search=summary.unit)
    if any((other.unit, other.year) == (summary.unit, year + 1) for other in others):
        return []
    return [f"Chưa có báo cáo năm {year + 1} (Ctrl+T để lập từ báo cáo này)."]
