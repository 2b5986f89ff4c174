"""The store: one data file and all that the window and the command line ask of it."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from models.report.answers import Answer
from models.report.carried import LastYear
from models.report.report import Report
from models.store import answers, last_year, reports, settings, sources
from models.store.answers import Version
from models.store.copies import check_file, is_copied, keep_copy, list_copies
from models.store.database import Database
from models.store.errors import StoreError, reached
from models.store.location import is_known, remember
from models.store.opening import open_database
from models.store.reports import Summary
from models.store.sources import NewSource, Source

_QUICKLY_COPIED = 50_000_000
"""Bytes copied while the window closes without anyone noticing."""


class Store:
    """An open data file; each call is one transaction and fails with a StoreError that leaves the file whole."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, path: Path, *, create: bool = True, even_if_known: bool = False, folder: Path | None = None) -> Self:
        """Open a data file, created when it is absent and was never opened before.

        `even_if_known` also creates one that was there before and is lost; `folder` keeps the record of the
        files opened before (the program's own folder when None). Raise the DataFileError that fits otherwise.
        """
        path = path.absolute()
        with reached(path):
            # copies beside it tell of a file as well as the record does
            was_there = is_known(path, folder) or bool(list_copies(path))
            is_given_up = even_if_known and not path.exists()
            store = cls(open_database(path, create=create, is_known=was_there and not is_given_up))
        remember(path, folder)
        return store

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """Where the data file lies."""
        return self._database.path

    def close(self) -> None:
        """Let go of the file, after a safety copy of the day's work; `verify` makes that of a large file."""
        # the work is committed: a copy that cannot be made is no reason to hold the clerk back
        with suppress(StoreError, OSError):
            if self.path.stat().st_size <= _QUICKLY_COPIED:
                keep_copy(self.path, date.today())
        self._database.close()

    def verify(self) -> None:
        """Check the whole file and keep today's safety copy; raise DataFileDamaged when it is damaged.

        Takes time with a large file and may run in another thread: saving goes on meanwhile.
        """
        if is_copied(self.path):
            check_file(self.path)
        else:
            keep_copy(self.path, date.today())

    def reports(self, *, in_bin: bool = False, limit: int = 200, offset: int = 0, search: str = "") -> list[Summary]:
        """Return a page of the reports, the one saved last first; `search` needs no diacritics."""
        with self._database.reading() as connection:
            return reports.list_reports(connection, in_bin=in_bin, limit=limit, offset=offset, search=search)

    def count(self, *, in_bin: bool = False) -> int:
        """Return how many reports there are."""
        with self._database.reading() as connection:
            return reports.count_reports(connection, in_bin=in_bin)

    def summary(self, report_id: int) -> Summary:
        """Return what the list shows of one report; raise ReportNotFound for none."""
        with self._database.reading() as connection:
            return reports.summary_of(connection, report_id)

    def example(self, example: str) -> int | None:
        """Return the id of the report in use that was opened from an example, None for none."""
        with self._database.reading() as connection:
            return reports.example_of(connection, example)

    def add(
        self,
        name: str,
        report: Report,
        *,
        example: str = "",
        files: Sequence[NewSource] = (),
        last: LastYear | None = None,
    ) -> int:
        """Keep a new report with all its answers, last year's and the files it was read from; return its id.

        The last of the files is listed first.
        """
        with self._database.writing() as connection:
            report_id = reports.add_row(connection, name, report, example)
            answers.save_answers(connection, report_id, report, report.answers.keys())
            for source in files:
                sources.keep_source(connection, report_id, source)
            if last is not None:
                last_year.keep_last_year(connection, report_id, last)
            return report_id

    def load(self, report_id: int) -> Report:
        """Return a report; raise ReportNotFound for none, FormError when its form was taken away."""
        with self._database.reading() as connection:
            return answers.load_report(connection, report_id)

    def unread(self, report_id: int) -> list[str]:
        """Return the keys of the answers that `load` leaves out because this form or program cannot read them.

        They stay in the file as they are. Raise ReportNotFound or FormError as `load` does.
        """
        with self._database.reading() as connection:
            return answers.unread_keys(connection, report_id)

    def save(
        self,
        report_id: int,
        report: Report,
        keys: Collection[str],
        *,
        files: Sequence[NewSource] = (),
        patience: float | None = None,
    ) -> datetime:
        """Write the present answers of some keys, cleared ones included; return the time once it is committed.

        `files` are those they were read from, kept in the same transaction. `patience` is how many seconds a
        lock of another program is waited for, the usual two when None.
        """
        with self._database.writing(patience) as connection:
            for source in files:
                sources.keep_source(connection, report_id, source)
            saved_at = answers.save_answers(connection, report_id, report, keys)
        return saved_at.astimezone()

    def rename(self, report_id: int, name: str) -> None:
        """Give a report another name."""
        with self._database.writing() as connection:
            reports.rename_row(connection, report_id, name)

    def copy(self, report_id: int, name: str) -> int:
        """Make a report with the same answers, sources and last year's report; return its id."""
        with self._database.writing() as connection:
            new_id = answers.copy_report(connection, report_id, name)
            last_year.copy_last_year(connection, report_id, new_id)
            return new_id

    def bin(self, report_id: int) -> None:
        """Put a report into the bin."""
        self._change(report_id, is_deleted=True)

    def restore(self, report_id: int) -> None:
        """Take a report out of the bin."""
        self._change(report_id, is_deleted=False)

    def remember_place(self, report_id: int, key: str, *, patience: float | None = None) -> None:
        """Keep which place of a report was shown last."""
        with self._database.writing(patience) as connection:
            reports.change_row(connection, report_id, {"place": key})

    def history(
        self, report_id: int, key: str, *, limit: int | None = None, patience: float | None = None
    ) -> list[Version]:
        """Return the saved versions of an answer, newest first, every one when `limit` is None."""
        with self._database.reading(patience) as connection:
            return answers.versions(connection, report_id, key, limit)

    def count_history(self, report_id: int, key: str, *, patience: float | None = None) -> int:
        """Return how many versions of an answer were saved."""
        with self._database.reading(patience) as connection:
            return answers.count_versions(connection, report_id, key)

    def keep_source(self, report_id: int, source: NewSource, *, patience: float | None = None) -> int:
        """Keep a file with a report as it came and return its id; the same bytes are kept once."""
        with self._database.writing(patience) as connection:
            return sources.keep_source(connection, report_id, source)

    def sources(self, report_id: int, *, patience: float | None = None) -> list[Source]:
        """Return the files kept with a report, the one imported last first."""
        with self._database.reading(patience) as connection:
            return sources.list_sources(connection, report_id)

    def source_content(self, source_id: int, *, patience: float | None = None) -> bytes:
        """Return the bytes of a kept file; raise SourceNotFound for none."""
        with self._database.reading(patience) as connection:
            return sources.source_content(connection, source_id)

    def last_year(self, report_id: int, *, patience: float | None = None) -> LastYear | None:
        """Return the frozen copy of last year's report kept with a report, None for none that can be read."""
        with self._database.reading(patience) as connection:
            return last_year.last_year_of(connection, report_id)

    def keep_last_year(self, report_id: int, last: LastYear, *, patience: float | None = None) -> None:
        """Keep a frozen copy of last year's report with a report, in the place of an older one."""
        with self._database.writing(patience) as connection:
            last_year.keep_last_year(connection, report_id, last)

    def latest_answers(self, form_id: str | None = None) -> dict[str, Answer]:
        """Return the general answers of the office's own report saved last, {} for none: what a new one remembers."""
        with self._database.reading() as connection:
            return answers.remembered_answers(connection, form_id)

    def setting(self, name: str, default: str = "") -> str:
        """Return a setting, or the default when it was never set."""
        with self._database.reading() as connection:
            return settings.read_setting(connection, name, default)

    def set_setting(self, name: str, value: str) -> None:
        """Set a setting."""
        with self._database.writing() as connection:
            settings.write_setting(connection, name, value)

    def _change(self, report_id: int, **columns: bool) -> None:
        with self._database.writing() as connection:
            reports.change_row(connection, report_id, columns)
