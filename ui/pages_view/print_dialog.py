"""“In và lưu PDF”: the pages of the report or a part of it as they will leave the house, on paper or as a file."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from models.errors import ReportError
from models.report.report import Report
from ui import dialogs, printing
from ui.dialog_size import fit
from ui.help.topics import with_help
from ui.left_to_do import is_unfinished, left_to_do
from ui.pages.export import FOLDER_SETTING
from ui.pages_view.canvas import NO_PAGES, PageCanvas
from ui.pages_view.maker import PageMaker
from ui.pages_view.part_choice import PartChoice
from ui.pages_view.source import ReportSource, Wish
from ui.pages_view.zoom_bar import ZoomBar
from ui.widgets import UpDownArea, button, label, named, selectable
from ui.worker import Task

if TYPE_CHECKING:
    from models.exchange.pages.engines import Engine
    from models.exchange.pages.layout import Layout
    from models.store.store import Store
    from ui.editing import Editing

SIZE = (1060, 660)
ENGINE_SETTING = "pages_engine"
_MAKING = "{} đang dựng các trang…"


class PrintDialog(QDialog):
    """Choices at the left, the very pages that will be printed or saved at the right."""

    def __init__(self, editing: Editing, store: Store, place: str, parent: QWidget | None = None) -> None:
        from models.exchange.pages.engines import engines  # noqa: PLC0415

        super().__init__(parent)
        editing.flush()
        self._report = Report(editing.report.form, editing.report.answers)
        self._last = editing.last_year.report if editing.last_year else None
        self._store = store
        self._source = ReportSource()
        self._layout: Layout | None = None
        self._engine: Engine | None = None
        self._begins = True
        self._is_making = False
        self._saved: Path | None = None
        self._unfinished = f"⚠ {left_to_do(editing)}." if is_unfinished(editing) else ""
        self._stopped = Event()
        self._task: Task | None = None
        self._writing_to: Path | None = None
        self.setWindowTitle("In và lưu PDF")
        with_help(self, "trang-in")
        self.choice = PartChoice(self._report, place, engines(), self)
        with suppress(ReportError):
            self.choice.choose_engine(store.setting(ENGINE_SETTING))
        self.canvas = PageCanvas(self)
        self.maker = PageMaker(self._source, self.canvas.wanted, self)
        self._build_widgets()
        self._build_layout()
        self._connect()
        fit(self, *SIZE)
        self.refresh()

    @property
    def is_busy(self) -> bool:
        """Whether pages are being printed or written."""
        return self._task is not None

    def refresh(self) -> None:
        """Make the pages of what is chosen."""
        self._layout = None
        self._engine = self.choice.chosen_engine()
        self._saved = None
        self._is_making = True
        self._show_share(0, 0)
        self._allow()
        name = self.choice.engine.currentText() or "Chương trình"
        self.told.setText(_MAKING.format(name.partition(" (")[0]))
        wish = Wish(self._report, self.choice.part(), self._last, self._engine, self.choice.draft.isChecked())
        self.maker.lay_out(self._source.laying(wish))

    def print(self) -> None:
        """Ask for a printer and print the pages shown."""
        if self._layout is None or self._task is not None:
            return
        if not printing.has_printer():
            self.told.setText("⚠ Máy này chưa có máy in nào; hãy lưu PDF rồi in ở máy khác.")
            return
        pages = self._layout.pages
        printer = printing.ask_printer(self, "In báo cáo", len(pages))
        if printer is None:
            return
        wanted = printing.chosen_pages(printer, len(pages))
        self._stopped.clear()

        def work(task: Task) -> str:
            def tell(done: int) -> None:
                task.progressed.emit(f"Đang gửi trang {done}/{len(wanted)} sang máy in…", 100 * done // len(wanted))

            tell(0)
            printing.print_pages(printer, pages, wanted, self._source.draw, tell, self._stopped.is_set)
            return f"✔ Đã gửi {len(wanted)} trang sang máy in “{printer.printerName()}”."

        self._run(Task(work))

    def save_pdf(self) -> None:
        """Ask for a name and write the pages shown as PDF."""
        from models.exchange.files import file_stem, safe_stem, write_file  # noqa: PLC0415

        if self._layout is None or self._task is not None:
            return
        stem = safe_stem(" - ".join(filter(None, (file_stem(self._report), self.choice.part_name()))))
        start = self._usual_folder() / f"{stem}.pdf"
        path = dialogs.ask_save_file(self, "Lưu PDF", str(start), "Tệp PDF (*.pdf)")
        if path is None:
            return
        path = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
        by = self._engine.name if self._engine else ""

        def work(task: Task) -> str:
            task.progressed.emit(f"Đang ghi “{path.name}”…", 0)
            write_file(path, self._source.pdf())
            return f"✔ Đã lưu “{path.name}” vào {path.parent}, lập bằng {by}."

        self._writing_to = path
        self._run(Task(work))

    def reject(self) -> None:
        # what is being printed or written is stopped first; a second Esc leaves
        self._stopped.set()
        if self._task is None:
            super().reject()

    def give_up(self) -> None:
        """Stop whatever runs and close: the report is left."""
        self._stopped.set()
        self.done(0)

    def done(self, result: int) -> None:
        self.maker.close()
        super().done(result)

    def _build_widgets(self) -> None:
        self.zoom = ZoomBar(self.canvas, self)
        self.told = selectable(label("", self))
        self.start = button("&In…", "Chọn máy in rồi in các trang bên phải", self.print, self, is_primary=True)
        self.save = button("&Lưu PDF…", "Lưu các trang bên phải thành tệp PDF", self.save_pdf, self)
        self.unfinished = label(self._unfinished, self, "problem")
        self.unfinished.setVisible(bool(self._unfinished))
        self.bar = named(QProgressBar(self), "Tiến độ")
        self.bar.setTextVisible(False)
        self.stop = button("&Dừng", "Dừng việc đang làm", self._stop, self)
        self.open_file = button("Mở tệp PD&F", "Mở tệp PDF vừa lưu", self._open, self)
        self.again = button("Thử l&ại", "Dựng lại các trang", self.refresh, self)
        self.leave = button("Đón&g", "Trở lại báo cáo (Esc)", self.reject, self)

    def _build_layout(self) -> None:
        left = QVBoxLayout()
        left.addWidget(UpDownArea(self.choice, self), 1)
        for widget in (self.unfinished, self.told, self.bar):
            left.addWidget(widget)
        for widgets in ((self.open_file, self.again, self.stop), (self.start, self.save, self.leave)):
            line = QHBoxLayout()
            for widget in widgets:
                line.addWidget(widget)
            line.addStretch(1)
            left.addLayout(line)
        right = QVBoxLayout()
        right.addWidget(self.zoom)
        right.addWidget(self.canvas, 1)
        layout = QHBoxLayout(self)
        layout.setSpacing(12)
        layout.addLayout(left, 2)
        layout.addLayout(right, 3)

    def _connect(self) -> None:
        self.choice.part_changed.connect(self._begin_again)
        self.choice.changed.connect(self.refresh)
        self.canvas.picture_wanted.connect(self.maker.go_on)
        self.maker.laid_out.connect(self._show)
        self.maker.drawn.connect(self.canvas.show_picture)
        self.maker.failed.connect(self._fail)

    def _begin_again(self) -> None:
        self._begins = True

    def _stop(self) -> None:
        self._stopped.set()
        if self._is_making:
            self._source.stop()

    def _show(self, layout: Layout) -> None:
        self._layout, self._is_making = layout, False
        self.canvas.show_layout(layout, from_start=self._begins)
        self._begins = False
        by = self._engine.name if self._engine else ""
        self.told.setText(f"Có {len(layout.pages)} trang, dựng bằng {by}.")
        self._allow()

    def _fail(self, sentence: str) -> None:
        self._layout, self._is_making = None, False
        self.canvas.show_layout(NO_PAGES)
        self.told.setText(f"⚠ {sentence}")
        self._allow()
        self.again.show()

    def _run(self, task: Task) -> None:
        self._task = task
        # bound methods: Qt lets go of them with the dialog, which may be closed before the work has ended
        task.progressed.connect(self._show_progress)
        task.done.connect(self._finish)
        task.failed.connect(self._tell_failure)
        task.finished.connect(self._end)
        self._allow()
        task.begin()

    def _show_progress(self, words: str, percent: int) -> None:
        self.told.setText(words)
        self._show_share(percent, 100)

    def _finish(self, words: str) -> None:
        self.told.setText(words)
        if self._writing_to is not None:
            self._note_saved(self._writing_to)

    def _tell_failure(self, error: ReportError) -> None:
        self.told.setText(f"⚠ {error}")

    def _end(self) -> None:
        self._task = self._writing_to = None
        self._allow()
        # the button that began it was switched off meanwhile and lost the cursor
        (self.open_file if self.open_file.isVisible() else self.start).setFocus()

    def _show_share(self, done: int, whole: int) -> None:
        """Show how far the work is; a whole of 0 is work whose length nobody knows."""
        self.bar.setRange(0, whole)
        self.bar.setValue(done)

    def _allow(self) -> None:
        """Let the clerk do what can be done now."""
        is_idle = self._task is None
        for widget in (self.start, self.save):
            widget.setEnabled(is_idle and self._layout is not None)
        self.choice.setEnabled(is_idle)
        for widget in (self.stop, self.bar):
            widget.setVisible(self._is_making or not is_idle)
        self.open_file.setVisible(is_idle and self._saved is not None)
        self.again.hide()

    def _note_saved(self, path: Path) -> None:
        self._saved = path
        # the file is written: a locked data file only forgets what was chosen
        with suppress(ReportError):
            self._store.set_setting(FOLDER_SETTING, str(path.parent))
            if self._engine is not None:
                self._store.set_setting(ENGINE_SETTING, self._engine.id)

    def _usual_folder(self) -> Path:
        with suppress(ReportError):
            if folder := self._store.setting(FOLDER_SETTING):
                return Path(folder)
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def _open(self) -> None:
        if self._saved is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved))):
            self.told.setText(f"⚠ Máy này chưa có chương trình mở được “{self._saved}”.")
