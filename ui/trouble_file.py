"""“Gửi thông tin lỗi”: a file on the machine and on what failed, without a single answer of a report."""

from __future__ import annotations

import platform
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, qVersion
from PySide6.QtGui import QGuiApplication

from models.errors import ReportError
from models.text.crash_log import without_answers
from models.version import VERSION
from ui import dialogs
from ui.about import parts
from ui.crash import log_file
from ui.theme import text_scale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from models.store.store import Store

LOG_LETTERS = 200_000
"""The end of the log that is read: the last failures."""
_QUESTION = (
    "Máy sẽ ghi một tệp văn bản gồm: bản chương trình, hệ điều hành, màn hình, số báo cáo trong máy và chỗ "
    "chương trình gặp lỗi. Trong tệp không có câu chữ hay số liệu nào của báo cáo, không có tên người, tên đơn vị. "
    "Mở ra đọc được trước khi gửi."
)


def ask_and_write(parent: QWidget, store: Store | None) -> None:
    """Say what will be in the file, ask where it goes and write it."""
    if dialogs.ask(parent, _QUESTION, ["Chọn nơi ghi tệp…", "Thôi"]) != 0:
        return
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DesktopLocation)
    usual = Path(folder) / f"thong-tin-loi-{datetime.now():%Y-%m-%d}.txt"
    path = dialogs.ask_save_file(parent, "Ghi thông tin lỗi vào tệp", str(usual), "Tệp văn bản (*.txt)")
    if path is None:
        return
    try:
        path.write_text(trouble_text(store), encoding="utf-8", newline="\r\n")
    except OSError:
        dialogs.tell(parent, f"Không ghi được tệp “{path}”; hãy chọn thư mục khác.")
    else:
        dialogs.tell(
            parent, f"Đã ghi “{path}”. Hãy gửi tệp này cho người hỗ trợ, kèm vài chữ: đang làm gì thì gặp lỗi."
        )


def trouble_text(store: Store | None) -> str:
    """Return the words of the file."""
    return "\n".join([*_program(), *_machine(), *_data(store), "", "Chỗ gặp lỗi:", _log() or "(chưa có lần nào)", ""])


def _program() -> Iterator[str]:
    yield f"Báo cáo Dân vận {VERSION}, {datetime.now():%H:%M %d/%m/%Y}"
    yield f"Python {platform.python_version()}, Qt {qVersion()}"
    yield ", ".join(f"{part.name} {part.version or '(thiếu)'}" for part in parts())


def _machine() -> Iterator[str]:
    yield f"Hệ điều hành: {platform.system()} {platform.release()} {platform.version()}, {platform.machine()}"
    yield f"Kiểu cửa sổ: {QGuiApplication.platformName()}, mã hóa {sys.getfilesystemencoding()}"
    for screen in QGuiApplication.screens():
        size = screen.size()
        yield f"Màn hình: {size.width()}×{size.height()}, tỷ lệ {screen.devicePixelRatio():g}"
    yield f"Cỡ chữ: {round(text_scale() * 100)} %"


def _data(store: Store | None) -> Iterator[str]:
    if store is None:
        yield "Tệp dữ liệu: chưa mở được"
        return
    # the file is written for a failure: one of the data file must not keep it from being written
    with suppress(ReportError, OSError):
        yield f"Tệp dữ liệu: {store.path.stat().st_size // 1024} KB"
        yield f"Số báo cáo: {store.count()}, trong thùng rác: {store.count(in_bin=True)}"


def _log() -> str:
    try:
        text = log_file().read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return without_answers(text[-LOG_LETTERS:])
