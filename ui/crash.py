"""The last resort for our own bugs: log, save what is typed, tell the clerk, end."""

from __future__ import annotations

import logging
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from ui import dialogs

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

log = logging.getLogger(__name__)


def log_file() -> Path:
    """Return where a crash is written down: in the program's own folder, wherever the data file lies."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(folder) / "bao-cao-dan-van.log"


class CrashHandler:
    """Catches what nothing else caught, once: slots and item models may raise many times a second."""

    def __init__(self, log_file: Path, save: Callable[[], bool], leave: Callable[[int], None]) -> None:
        self._log_file = log_file
        self._save = save
        self._leave = leave
        self._is_handling = False

    def install(self) -> None:
        """Become the handler of uncaught exceptions."""
        sys.excepthook = self

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if self._is_handling:
            return
        self._is_handling = True
        self._write("".join(traceback.format_exception(kind, error, trace)))
        is_saved = self._try_save()
        kept = "Mọi nội dung đã nhập đều đã được lưu." if is_saved else "Phần vừa gõ có thể chưa kịp lưu."
        dialogs.tell(
            None,
            f"Chương trình gặp lỗi và phải đóng lại. {kept} Hãy mở lại chương trình; "
            f"nếu lỗi lặp lại, gửi tệp “{self._log_file}” cho người hỗ trợ.",
        )
        self._leave(1)

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        try:
            self._log_file.parent.mkdir(parents=True, exist_ok=True)
            with self._log_file.open("a", encoding="utf-8") as file:
                file.write(text + "\n")
        except OSError:
            log.warning("the crash log could not be written")

    def _try_save(self) -> bool:
        try:
            return self._save()
        except Exception:  # noqa: BLE001  # saving is what may have failed; the clerk must still be told
            self._write(traceback.format_exc())
            return False
