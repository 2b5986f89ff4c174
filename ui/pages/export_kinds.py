"""What is written at an export: Word, Excel, and a package for another computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from ui.table.flow import FlowLayout

if TYPE_CHECKING:
    from models.exchange.export import Enclosed, Kind
    from models.report.carried import LastYear
    from models.store.store import Store


class KindBoxes(QWidget):
    """The kinds of files, to be ticked; the clerk's own notes go only into a package, and only when asked for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.word = QCheckBox("Báo cáo &Word (.docx)", self)
        self.excel = QCheckBox("Phụ lục &Excel (.xlsx)", self)
        self.package = QCheckBox("Gói báo cáo (để chuyển sang máy khác)", self)
        self.notes = QCheckBox("Gói kèm ghi chú và chỗ đã xác nhận", self)
        self.package.setToolTip(
            "Một tệp .bcdv có cả báo cáo, bản năm trước và các tệp nguồn đã nhập.\n"
            "Ở máy kia, nhập tệp này vào chương trình là có lại báo cáo đúng như ở đây."
        )
        self.notes.setToolTip("Đánh dấu khi chuyển sang máy của chính mình; để trống khi gửi nơi khác.")
        for kind in (self.word, self.excel):
            kind.setChecked(True)
        self.notes.setEnabled(False)
        self.package.toggled.connect(self.notes.setEnabled)
        places = FlowLayout(self)
        places.setSpacing(20)
        for box in (self.word, self.excel, self.package, self.notes):
            places.addWidget(box)

    def chosen(self) -> tuple[Kind, ...]:
        """Return the kinds that are ticked."""
        boxes: tuple[tuple[Kind, QCheckBox], ...] = (
            ("word", self.word),
            ("excel", self.excel),
            ("package", self.package),
        )
        return tuple(kind for kind, box in boxes if box.isChecked())

    def takes_notes(self) -> bool:
        """Return whether notes and confirmations go along."""
        return self.package.isChecked() and self.notes.isChecked()


def enclosed(store: Store, report_id: int, last: LastYear | None, *, with_private: bool) -> Enclosed:
    """Return what a package of a report holds beside it, read from the data file; may run in a thread."""
    from models.exchange.export import Enclosed  # noqa: PLC0415
    from models.exchange.package.content import KeptFile  # noqa: PLC0415

    kept = store.sources(report_id)
    files = tuple(KeptFile(source.name, store.source_content(source.id)) for source in kept)
    return Enclosed(last, files, with_private)
