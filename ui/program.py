"""Ties the window to the data file: opens it, offers a choice when it cannot, does what the clerk wants."""

from __future__ import annotations

from contextlib import suppress
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from models.errors import ReportError
from ui import dialogs
from ui.beginning import begin_example, begin_new, begin_next_year
from ui.choose_last_year import FROM_FILE, ask_last_year
from ui.crash import CrashHandler, log_file
from ui.data_file import choose_instead
from ui.incoming import Incoming
from ui.instance import Instance
from ui.kept_files import KeptFiles
from ui.translation import install_translation
from ui.worker import Task, wait_for_tasks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from models.store.store import Store, Summary
    from ui.window import Window

LAST_REPORT = "last_report"
FROM_LAST_YEAR = "≈ là chỗ còn như năm trước: F5 tới từng chỗ, sửa lại, còn đúng thì Ctrl+Enter."
_Arguments = ParamSpec("_Arguments")


def _telling(act: Callable[Concatenate[Program, _Arguments], None]) -> Callable[Concatenate[Program, _Arguments], None]:
    """Have what the clerk asked for end in a sentence, and the program go on, where it cannot be done."""

    @wraps(act)
    def told(program: Program, *args: _Arguments.args, **kwargs: _Arguments.kwargs) -> None:
        try:
            act(program, *args, **kwargs)
        except ReportError as error:
            program.tell(str(error))

    return told


class Program(QObject):
    """One run of the program."""

    def __init__(self, window: Window, data_file: Path | None) -> None:
        super().__init__(window)
        self._window = window
        self._data_file = data_file
        self._store: Store | None = None
        self._instance: Instance | None = None
        self._incoming: Incoming | None = None
        install_translation(QApplication.instance())
        window.build()
        window.left.connect(self._leave)

    def begin(self) -> None:
        """Open the data file as soon as the window has drawn itself."""
        CrashHandler(log_file(), self._save, _leave_at_once).install()
        QTimer.singleShot(0, self, self._open_first)

    def open_data_file(self, path: Path | None) -> None:
        """Open a data file and show its reports; what goes wrong becomes a sentence and a choice."""
        from models.store.store import Store  # noqa: PLC0415

        is_chosen = False
        while path is not None:
            if not self._is_ours_alone(path):
                return
            try:
                self._store = Store.open(path, even_if_known=is_chosen)
            except ReportError as error:
                self._release()
                path, is_chosen = choose_instead(self._window, path, error), True
            else:
                # the list of reports comes in a step of its own: the window must not stand still for both
                QTimer.singleShot(0, self, self._begin_work)
                return
        self._window.close()

    def tell(self, sentence: str) -> None:
        """Tell the clerk what could not be done."""
        dialogs.tell(self._window, sentence)

    @_telling
    def _begin_work(self) -> None:
        store = self._store
        if store is None:  # the window was closed meanwhile
            return
        self._window.aids.use(store)
        self._incoming = Incoming(self._window, store)
        self._incoming.begun.connect(self._open_begun)
        self._incoming.failed.connect(lambda error: self.tell(str(error)))
        # keys pressed and files dropped before the data file is open find nothing to work on
        self._connect()
        self._show_start()
        checking = Task(lambda _task: _verify(store))
        checking.failed.connect(lambda error: self.tell(str(error)))
        checking.begin()

    def _open_first(self) -> None:
        from models.store.location import default_data_file  # noqa: PLC0415

        self.open_data_file(self._data_file or default_data_file())

    def _connect(self) -> None:
        window, page = self._window, self._window.start_page
        window.start_wanted.connect(self._go_to_start)
        page.opened.connect(self._open)
        page.created.connect(self._create)
        page.continued.connect(self._continue)
        page.import_wanted.connect(self._import)
        page.paste_wanted.connect(self._paste)
        window.dropped.connect(self._read)
        window.sources_wanted.connect(self._show_sources)
        page.example_wanted.connect(self._open_example)
        page.renamed.connect(self._rename)
        page.copied.connect(self._copy)
        page.binned.connect(self._bin)
        page.restored.connect(self._restore)
        page.folder_wanted.connect(self._open_folder)

    def _is_ours_alone(self, path: Path) -> bool:
        """Return whether this program may open the file; a second start raises the first one's window."""
        # a folder that cannot be made is told of when the file is opened
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
        self._instance = Instance(path, self)
        if self._instance.is_first():
            self._instance.raised.connect(self._window.raise_up)
            self._instance.listen()
            return True
        if not self._instance.raise_other():
            where = self._instance.holder()
            dialogs.tell(
                self._window,
                f"Tệp dữ liệu “{path}” đang được mở ở một chương trình khác{f' trên máy {where}' if where else ''}. "
                "Hãy đóng chương trình kia rồi mở lại.",
            )
        self._instance = None
        self._window.close()
        return False

    def _save(self) -> bool:
        opened = self._window.report
        return opened is None or opened.autosave.save_now()

    def _opened_store(self) -> Store:
        if self._store is None:
            raise RuntimeError("no data file is open")
        return self._store

    def _opened_incoming(self) -> Incoming:
        if self._incoming is None:
            raise RuntimeError("no data file is open")
        return self._incoming

    def _summary(self, report_id: int) -> Summary:
        return self._opened_store().summary(report_id)

    def _show_start(self, report_id: int = 0) -> None:
        store = self._opened_store()
        self._window.show_start()
        self._window.start_page.show_store(store, report_id or int(store.setting(LAST_REPORT) or 0))

    @_telling
    def _go_to_start(self) -> None:
        report_id = self._window.report.id if self._window.report else 0
        if self._window.close_report():
            self._show_start(report_id)

    @_telling
    def _open(self, report_id: int) -> None:
        from ui.open_report import OpenReport  # noqa: PLC0415

        if not self._window.close_report():
            return
        try:
            opened = OpenReport(self._opened_store(), self._summary(report_id), self._window.room)
        except ReportError as error:
            self.tell(str(error))
            self._show_start()
            return
        opened.view.last_year_wanted.connect(self._choose_last_year)
        self._window.show_report(opened)
        self._opened_store().set_setting(LAST_REPORT, str(report_id))

    @_telling
    def _create(self) -> None:
        self._open_begun(begin_new(self._opened_store(), self._window))

    @_telling
    def _continue(self, report_id: int) -> None:
        self._open_begun(begin_next_year(self._opened_store(), report_id, self._window))

    @_telling
    def _import(self) -> None:
        self._opened_incoming().choose()

    @_telling
    def _paste(self) -> None:
        self._opened_incoming().paste()

    @_telling
    def _read(self, path: Path) -> None:
        self._opened_incoming().read(path)

    @_telling
    def _show_sources(self) -> None:
        if self._window.report is not None:
            dialog = KeptFiles(self._opened_store(), self._window.report.id, self._window)
            dialog.exec()
            dialog.deleteLater()

    @_telling
    def _choose_last_year(self) -> None:
        if self._window.report is None:
            return
        chosen = ask_last_year(self._opened_store(), self._window.report.id, self._window)
        if chosen == FROM_FILE:
            self._opened_incoming().choose()
        elif chosen is not None:
            self._window.report.keep_last_year(self._summary(chosen))

    @_telling
    def _open_example(self) -> None:
        self._open(begin_example(self._opened_store()))

    def _open_begun(self, report_id: int | None) -> None:
        if report_id is None:
            return
        self._open(report_id)
        opened = self._window.report
        if opened is not None and opened.editing.last_year is not None:
            self._window.show_message(FROM_LAST_YEAR)

    @_telling
    def _rename(self, report_id: int) -> None:
        name = dialogs.ask_text(self._window, "Tên mới của báo cáo:", self._summary(report_id).name)
        if name:
            self._opened_store().rename(report_id, name)
            self._show_start(report_id)

    @_telling
    def _copy(self, report_id: int) -> None:
        name = f"{self._summary(report_id).name} (bản sao)"
        self._show_start(self._opened_store().copy(report_id, name))

    @_telling
    def _bin(self, report_id: int) -> None:
        self._opened_store().bin(report_id)
        self._show_start()

    @_telling
    def _restore(self, report_id: int) -> None:
        self._opened_store().restore(report_id)
        self._show_start(report_id)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._opened_store().path.parent)))

    def _release(self) -> None:
        if self._instance is not None:
            self._instance.release()
            self._instance = None

    def _leave(self) -> None:
        self._window.hide()
        if self._incoming is not None:
            self._incoming.close()
        wait_for_tasks()
        if self._store is not None:
            self._store.close()
            self._store = None
        self._release()


def _leave_at_once(status: int) -> None:
    application = QApplication.instance()
    if application is not None:
        application.exit(status)


def _verify(store: Store) -> None:
    """Make sure that the data file is whole, and load the checks, which the first report opened runs at once."""
    from models.checks.running import load_rules  # noqa: PLC0415

    store.verify()
    load_rules()
