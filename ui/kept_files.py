"""The files a report was read from, kept with it as they came: listed, opened for reading, saved elsewhere."""

from __future__ import annotations

from pathlib import Path
from stat import S_IREAD
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from models.errors import ReportError
from models.exchange.files import write_file
from ui import dialogs
from ui.dialog_size import fit
from ui.help.topics import with_help
from ui.widgets import button, label, named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.store.sources import Source
    from models.store.store import Store

SOURCE = Qt.ItemDataRole.UserRole
NONE_KEPT = (
    "Báo cáo này chưa có tệp nào được nhập vào. Tệp đưa vào bằng “Tệp › Nhập tệp năm trước…” (Ctrl+L) được giữ ở đây."
)
SOME_KEPT = "Các tệp đã nhập vào báo cáo này, giữ nguyên như lúc nhập. Mở ra chỉ để xem; muốn sửa, hãy lưu bản sao."


class KeptFiles(QDialog):
    """The kept files of one report, the one imported last first."""

    def __init__(self, store: Store, report_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Tệp đã nhập")
        with_help(self, "nhap-tep")
        self._store = store
        kept = store.sources(report_id)
        self.files = named(QListWidget(self), "Các tệp đã nhập")
        self.files.setWordWrap(True)
        self.files.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for source in kept:
            self.files.addItem(_item(source))
        self._open = button("Mở xem", "Mở một bản chỉ để xem (Enter)", self._show_file, self, is_primary=True)
        self._save = button("Lưu bản sao…", "Lưu tệp ra nơi khác, đúng như lúc nhập", self._save_file, self)
        close = button("Đóng", "Đóng cửa sổ này (Esc)", self.reject, self)
        self.files.itemActivated.connect(self._show_file)
        row = QHBoxLayout()
        row.addWidget(self._open)
        row.addWidget(self._save)
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(label(SOME_KEPT if kept else NONE_KEPT, self, "hint"))
        layout.addWidget(self.files, 1)
        layout.addLayout(row)
        for needing in (self._open, self._save):
            needing.setEnabled(bool(kept))
        self.files.setCurrentRow(0)
        self.files.setVisible(bool(kept))
        fit(self, 640, 360 if kept else 0)

    def _show_file(self) -> None:
        from models.exchange.reading.kinds import is_readable_name  # noqa: PLC0415

        source = self._chosen()
        if not is_readable_name(source.name):
            # a package of another office may hold anything: the system would start a program under such a name
            dialogs.tell(self, f"“{source.name}” không phải tệp văn bản hay bảng tính nên không mở được từ đây.")
            return
        path = Path(mkdtemp(prefix="bcdv-"), Path(source.name).name)
        if self._write(source, path):
            path.chmod(S_IREAD)
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
                dialogs.tell(
                    self, f"Máy không có chương trình nào mở được “{source.name}”; hãy lưu bản sao ra nơi khác."
                )

    def _save_file(self) -> None:
        source = self._chosen()
        ending = Path(source.name).suffix
        path = dialogs.ask_save_file(self, "Lưu bản sao của tệp đã nhập", source.name, f"Cùng loại (*{ending})")
        if path is not None:
            self._write(source, path)

    def _write(self, source: Source, path: Path) -> bool:
        try:
            write_file(path, self._store.source_content(source.id))
        except ReportError as error:
            dialogs.tell(self, str(error))
            return False
        return True

    def _chosen(self) -> Source:
        return self.files.currentItem().data(SOURCE)


def _item(source: Source) -> QListWidgetItem:
    size = f"{max(1, source.size // 1024):,} KB".replace(",", ".")
    item = QListWidgetItem(f"{source.name}\n{size}, nhập lúc {source.imported_at:%H:%M ngày %d/%m/%Y}")
    item.setData(SOURCE, source)
    return item
