"""Brings a file, or text copied from another program, into the data file: asks by the import window, then writes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from models.report.carried import LastYear
from models.report.wording import report_name
from ui import dialogs

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtCore import QMimeData

    from models.report.report import Report
    from models.store.sources import NewSource
    from models.store.store import Store
    from ui.importing.dialog import ImportDialog
    from ui.importing.outcome import Outcome
    from ui.open_report import OpenReport
    from ui.window import Window

FOLDER = "import_folder"
"""The setting of the folder a file was last chosen from."""
_LESSONS = "lessons."
_NOTHING_COPIED = (
    "Chưa có văn bản nào được sao chép. Hãy mở báo cáo năm trước, bấm Ctrl+A rồi Ctrl+C, sau đó chọn lại mục này."
)
_CLOSED = "Báo cáo đang mở lúc chọn tệp đã được đóng nên chưa có gì được đưa vào; hãy mở báo cáo ấy rồi nhập lại tệp."


class Incoming(QObject):
    """The import windows of one run of the program; the main window stays usable beside them."""

    begun = Signal(int)
    """The id of a report that was made from a file."""
    failed = Signal(object)
    """The ReportError of what could not be written."""

    def __init__(self, window: Window, store: Store) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self.dialog: ImportDialog | None = None
        """The import window that is open."""

    def choose(self) -> None:
        """Ask for a file and read it."""
        from ui.importing.reading import FILE_KINDS  # noqa: PLC0415

        start = self._store.setting(FOLDER)
        path = dialogs.ask_open_file(self._window, "Chọn tệp báo cáo năm trước", start, FILE_KINDS)
        if path is not None:
            self._store.set_setting(FOLDER, str(path.parent))
            self.read(path)

    def paste(self) -> None:
        """Read the text copied last in another program."""
        from ui.importing.reading import has_pasted  # noqa: PLC0415

        # an empty clipboard has none, whatever PySide6 declares
        copied: QMimeData | None = QApplication.clipboard().mimeData()
        if copied is not None and has_pasted(copied):
            self.read(copied)
        else:
            dialogs.tell(self._window, _NOTHING_COPIED)

    def read(self, source: Path | QMimeData) -> None:
        """Show the import window for a file or a copied text, in the place of one that is open."""
        from ui.importing.dialog import ImportDialog  # noqa: PLC0415

        self.close()
        opened = self._window.report
        if opened is not None:
            opened.editing.flush()
        report = opened.editing.report if opened else None
        self.dialog = dialog = ImportDialog(source, report, self._lessons_of, self._window)
        dialog.accepted.connect(lambda: self._write(dialog.outcome, opened))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._forget)
        dialog.show()

    def close(self) -> None:
        """Give up the import window that is open."""
        if self.dialog is not None:
            self.dialog.done(0)

    def _forget(self) -> None:
        self.dialog = None

    def _write(self, outcome: Outcome | None, opened: OpenReport | None) -> None:
        from models.errors import ReportError  # noqa: PLC0415

        if outcome is None:
            return
        try:
            self._keep_lessons(outcome)
            if outcome.use == "into":
                self._put(outcome, opened)
            else:
                self.begun.emit(self._add(outcome))
        except ReportError as error:
            self.failed.emit(error)

    def _add(self, outcome: Outcome) -> int:
        from ui.beginning import take_over_office  # noqa: PLC0415
        from ui.importing.outcome import next_report, report_of_file  # noqa: PLC0415

        read = report_of_file(outcome)
        if outcome.use == "keep":
            return self._keep(read, outcome.source)
        report = next_report(outcome)
        take_over_office(self._store, report)
        return self._store.add(report_name(report), report, files=_files(outcome.source), last=_last_year(outcome))

    def _keep(self, read: Report, source: NewSource | None) -> int:
        from models.commands.packed import add_packed, package_in  # noqa: PLC0415

        # a package brings last year's report and the kept files along
        packed = package_in(source.content) if source else None
        name = report_name(read)
        return (
            add_packed(self._store, name, read, packed) if packed else self._store.add(name, read, files=_files(source))
        )

    def _put(self, outcome: Outcome, opened: OpenReport | None) -> None:
        from models.exchange.reading.apply import is_other_year  # noqa: PLC0415

        if opened is None or opened is not self._window.report:
            dialogs.tell(self._window, _CLOSED)
            return
        editing = opened.editing
        editing.flush()
        # made anew: the clerk may have written on while the import window was open
        changes = [editing.report.change(change.key, change.new) for change in outcome.changes]
        editing.push(f"Nhập {_file_name(outcome)}", changes)
        if outcome.source is not None:
            self._store.keep_source(opened.id, outcome.source)
        # a file that does not tell its year went into the report as this year's
        is_older = is_other_year(editing.report, outcome.understood) and outcome.file_year < (
            editing.report.year() or 0
        )
        if editing.last_year is None and is_older:
            editing.set_last_year(_last_year(outcome))
            self._store.keep_last_year(opened.id, _last_year(outcome))
        told = f"Đã đưa {len(changes)} chỗ từ {_file_name(outcome)} vào báo cáo; Ctrl+Z để bỏ."
        self._window.show_message(told if changes else f"Không lấy gì từ {_file_name(outcome)}; báo cáo vẫn như cũ.")

    def _lessons_of(self, office: str) -> Mapping[str, str]:
        kept: object = json.loads(self._store.setting(_LESSONS + office) or "{}")
        return cast("dict[str, str]", kept)

    def _keep_lessons(self, outcome: Outcome) -> None:
        from ui.importing.outcome import office  # noqa: PLC0415

        if outcome.lessons:
            name = office(outcome.understood)
            learnt = {**self._lessons_of(name), **outcome.lessons}
            self._store.set_setting(_LESSONS + name, json.dumps(learnt, ensure_ascii=False))


def _last_year(outcome: Outcome) -> LastYear:
    from ui.importing.outcome import report_of_file  # noqa: PLC0415

    return LastYear(_file_name(outcome), report_of_file(outcome))


def _files(source: NewSource | None) -> tuple[NewSource, ...]:
    return (source,) if source else ()


def _file_name(outcome: Outcome) -> str:
    return f"tệp “{outcome.source.name}”" if outcome.source else "tệp"
