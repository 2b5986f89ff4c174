"""The last page: what is still missing, and the Word and Excel files and packages."""

from __future__ import annotations

import importlib
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from models.errors import ReportError
from models.exchange.files import FileBusy
from models.report.progress import progress
from models.report.report import Report
from ui import dialogs
from ui.checking.issue_view import IssueView
from ui.checking.live import live_checks
from ui.pages.export_kinds import KindBoxes, enclosed
from ui.widgets import UpDownArea, button, label, named, selectable
from ui.worker import Task

if TYPE_CHECKING:
    from models.exchange.export import Exporter, ExportResult
    from models.store.store import Store
    from ui.autosave import Autosave
    from ui.editing import Editing

FOLDER_SETTING = "export_folder"
_LEFT = (
    "Còn {} mục, {} ô số liệu và {} thông tin chung chưa xong. "
    "Vẫn xuất được: trong tệp Word chỗ thiếu in thành ***tên***."
)


class ExportPage(QWidget):
    """The open issues and the export of the report's files."""

    def __init__(self, editing: Editing, store: Store, autosave: Autosave, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._store = store
        self._autosave = autosave
        self._exporter: Exporter | None = None
        self._cancelled = Event()
        self._task: Task | None = None
        self._result: ExportResult | None = None
        self._is_busy = False
        self._build_widgets()
        self._build_layout()
        self._show_result(None)

    def go_to(self, _key: str) -> None:
        """Look for issues anew and put the cursor on the first, or on the export button."""
        self.refresh()
        (self.issues if self.found.slips.rowCount() else self.start).setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Sum up the issues as they stand now."""
        live_checks(self._editing).finish()
        self.found.refresh()
        left = progress(self._editing.report)
        parts = (left.sections_left, left.cells_left, left.fields_left)
        self._left.setText(_LEFT.format(*parts) if any(parts) else "Báo cáo đã đủ các mục và các ô.")

    def export(self) -> None:
        """Write the chosen files beside the window's work; ask first about files that are there."""
        if self._task is not None:
            return
        self._show_result(None)
        if problem := self._problem():
            self._outcome.setText(f"⚠ {problem}")
            return
        self._autosave.save_now()
        report = self._editing.report
        snapshot = Report(report.form, report.answers)
        folder = self._folder_path()
        targets = self._loaded_exporter().targets(snapshot, folder, self.kinds.chosen())
        self._run(snapshot, overwrite=self._may_overwrite(targets))

    def showEvent(self, event: object) -> None:
        if self._exporter is None:
            # what writes Word and Excel takes 20 MB and a third of a second to load
            Task(lambda _task: importlib.import_module("models.exchange.export")).begin()
        self.refresh()

    def _loaded_exporter(self) -> Exporter:
        from models.exchange.export import Exporter  # noqa: PLC0415

        if self._exporter is None:
            self._exporter = Exporter()
        return self._exporter

    def _build_widgets(self) -> None:
        self._left = label("", self)
        self.found = IssueView(self._editing, self, follows_place=False)
        self.issues = self.found.list
        self.kinds = KindBoxes(self)
        self.folder = named(QLineEdit(self._usual_folder(), self), "Thư mục ghi tệp")
        self._choose = button("Chọn thư mục…", "Chọn nơi ghi tệp", self._choose_folder, self)
        tip = "Ghi các tệp đã chọn vào thư mục (Ctrl+E)"
        self.start = button("Xuất báo cáo", tip, self.export, self, is_primary=True)
        self.stop = button("Dừng", "Dừng xuất; không tệp nào bị ghi dở", self._cancelled.set, self)
        self._bar = named(QProgressBar(self), "Tiến độ xuất")
        self._bar.setTextVisible(False)
        self._outcome = selectable(label("", self))
        self.open_word = button("Mở tệp Word", "Mở báo cáo vừa xuất", lambda: self._open(".docx"), self)
        self.open_excel = button("Mở tệp Excel", "Mở phụ lục vừa xuất", lambda: self._open(".xlsx"), self)
        self.open_folder = button("Mở thư mục", "Mở thư mục chứa tệp vừa xuất", lambda: self._open(""), self)

    def _build_layout(self) -> None:
        body = QWidget(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(UpDownArea(body, self))
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(8)
        layout.addWidget(label("Kiểm tra và xuất báo cáo", self, "pageTitle"))
        layout.addWidget(self._left)
        layout.addWidget(self.found, 1)
        layout.addWidget(label("Xuất ra tệp", self, "groupTitle"))
        layout.addWidget(self.kinds)
        for widgets in (
            (self.folder, self._choose),
            (self.start, self.stop, self._bar),
            (self.open_word, self.open_excel, self.open_folder),
        ):
            line = QHBoxLayout()
            for widget in widgets:
                line.addWidget(widget, 1 if widget in {self.folder, self._bar} else 0)
            line.addStretch(0 if widgets[0] in {self.folder, self.start} else 1)
            layout.addLayout(line)
            if widgets[0] is self.start:
                layout.addWidget(self._outcome)
        layout.addStretch(0)

    def _usual_folder(self) -> str:
        with suppress(ReportError):
            if folder := self._store.setting(FOLDER_SETTING):
                return folder
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def _folder_path(self) -> Path:
        return Path(self.folder.text().strip())

    def _problem(self) -> str:
        """Return what must be put right before anything can be written, "" for nothing."""
        if not self.kinds.chosen():
            return "Chưa chọn loại tệp nào; hãy đánh dấu Word, Excel hoặc gói báo cáo."
        if not self._folder_path().is_absolute() or "\0" in self.folder.text():
            return "Chưa rõ ghi tệp vào thư mục nào; hãy ghi đủ đường dẫn hoặc bấm “Chọn thư mục…”."
        return ""

    def _choose_folder(self) -> None:
        if folder := dialogs.ask_folder(self, "Chọn thư mục ghi tệp", self.folder.text()):
            self.folder.setText(str(folder))

    def _may_overwrite(self, targets: list[Path]) -> bool | None:
        there = [path.name for path in targets if _exists(path)]
        if not there:
            return True
        question = f"Trong thư mục đã có {_listed(there)}. Thay bằng bản mới, hay ghi bản mới dưới tên khác?"
        return (True, False, None)[dialogs.ask(self, question, ["Thay bằng bản mới", "Ghi tên khác", "Thôi"])]

    def _run(self, report: Report, *, overwrite: bool | None) -> None:
        if overwrite is None:
            return
        self._cancelled.clear()
        self._show_result(None)
        kinds, folder = self.kinds.chosen(), self._folder_path()
        exporter, last, with_private = self._loaded_exporter(), self._editing.last_year, self.kinds.takes_notes()

        def work(task: Task) -> ExportResult:
            return exporter.export(
                report,
                folder,
                kinds,
                on_progress=task.progressed.emit,
                is_cancelled=self._cancelled.is_set,
                overwrite=overwrite,
                enclose=lambda: enclosed(self._store, self._autosave.report_id, last, with_private=with_private),
            )

        task = self._task = Task(work)
        task.progressed.connect(self._show_progress)
        task.done.connect(self._finish)
        task.failed.connect(self._fail)
        task.finished.connect(self._end)
        self._set_running(is_running=True)
        task.begin()

    def _finish(self, result: ExportResult) -> None:
        self._show_result(result)
        # the files are written: a locked data file only forgets the folder
        with suppress(ReportError):
            self._store.set_setting(FOLDER_SETTING, str(self._folder_path()))

    def _fail(self, error: ReportError) -> None:
        self._outcome.setText(f"⚠ {error}")
        self._is_busy = isinstance(error, FileBusy)

    def _end(self) -> None:
        self._task = None
        self._set_running(is_running=False)
        if self._is_busy:
            self._is_busy = False
            if dialogs.ask(self, self._outcome.text(), ["Ghi tên khác", "Thôi"]) == 0:
                report = self._editing.report
                self._run(Report(report.form, report.answers), overwrite=False)

    def _set_running(self, *, is_running: bool) -> None:
        shown, gone = (self.stop, self.start) if is_running else (self.start, self.stop)
        has_focus = gone.hasFocus()
        self.start.setEnabled(True)
        self.stop.setVisible(True)
        if has_focus:
            shown.setFocus()
        self.start.setEnabled(not is_running)
        self.stop.setVisible(is_running)
        self._bar.setVisible(is_running)

    def _show_progress(self, words: str, percent: int) -> None:
        self._outcome.setText(words)
        self._bar.setValue(percent)

    def _show_result(self, result: ExportResult | None) -> None:
        self._result = result
        self._set_running(is_running=False)
        paths = result.paths if result else ()
        self._outcome.setText(_told(result) if result else "")
        self.open_word.setVisible(any(path.suffix == ".docx" for path in paths))
        self.open_excel.setVisible(any(path.suffix == ".xlsx" for path in paths))
        self.open_folder.setVisible(bool(paths))
        # not while the clerk has gone on elsewhere
        if paths and (self.start.hasFocus() or self.issues.hasFocus()):
            buttons = (self.open_word, self.open_excel, self.open_folder)
            next(each for each in buttons if each.isVisibleTo(self)).setFocus()

    def _open(self, suffix: str) -> None:
        for path in self._result.paths if self._result else ():
            if not suffix or path.suffix == suffix:
                target = path if suffix else path.parent
                if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))):
                    dialogs.tell(self, f"Máy này chưa có chương trình mở được “{target}”.")
                return


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # what is wrong with the folder is told when it is written to
        return False


def _told(result: ExportResult) -> str:
    names = [path.name for path in result.paths]
    return "\n".join((f"✔ Đã xuất {_listed(names)} vào {result.paths[0].parent}.", *result.notes))


def _listed(names: list[str]) -> str:
    *others, last = [f"“{name}”" for name in names]
    return f"{', '.join(others)} và {last}" if others else last
