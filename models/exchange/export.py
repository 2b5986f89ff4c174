"""Exports a report: every file is built in memory, read back and compared, and only then written."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Literal

from models.errors import ReportError
from models.exchange.excel.render import render_workbook
from models.exchange.excel.verify import check_workbook
from models.exchange.files import FileBusy, file_stem, make_folder, numbered, write_files
from models.exchange.package.content import ENDING, KeptFile, Package
from models.exchange.package.verify import check_package
from models.exchange.package.write import fitting, write_package
from models.exchange.pages.engines import Engine, Made, pdf_by_best, pdf_of
from models.exchange.pages.failures import PagesStopped
from models.exchange.word.render import WordTemplate
from models.exchange.word.verify import check_word
from models.report.carried import LastYear
from models.report.report import Report

Kind = Literal["word", "excel", "pdf", "package"]
KINDS: tuple[Kind, ...] = ("word", "excel", "pdf", "package")
USUAL: tuple[Kind, ...] = ("word", "excel")
"""What is sent up; a PDF or a package is made only when it is asked for."""
ENDINGS: dict[Kind, str] = {"word": ".docx", "excel": ".xlsx", "pdf": ".pdf", "package": ENDING}
WORD_TEMPLATE = "report.docx"
_STOPPED = "Đã dừng xuất; chưa tệp nào được ghi."

Progress = Callable[[str, int], None]
"""Takes what is being done, in Vietnamese, and the share done, 0–100."""


class ExportCancelled(ReportError):  # noqa: N818 - the clerk's own wish
    """An export that was stopped; nothing was written."""


class TemplateMissingError(ReportError):
    """A form without its Word template."""


@dataclass(frozen=True, slots=True)
class ExportResult:
    """The files written, in the order of the kinds, and what the clerk should know."""

    paths: tuple[Path, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Enclosed:
    """What a package holds beside the report."""

    last: LastYear | None = None
    sources: tuple[KeptFile, ...] = ()
    """The newest first: they go along as long as there is room."""
    with_private: bool = False
    """True to take the clerk's notes and confirmations along."""


@dataclass(frozen=True, slots=True)
class PdfWish:
    """How a PDF is to be made."""

    engine: Engine | None = None
    """None for the best program that manages."""
    is_draft: bool = False
    """True for “BẢN NHÁP” across each page."""


class Exporter:
    """Exports reports and keeps each Word template, read once, until its file changes."""

    def __init__(self) -> None:
        self._templates: dict[Path, tuple[int, WordTemplate]] = {}

    def targets(self, report: Report, folder: Path, kinds: Sequence[Kind] = USUAL) -> list[Path]:
        """Return the paths an export would write, whether or not something lies there."""
        return _paths(report, folder, kinds, 1)

    def export(
        self,
        report: Report,
        folder: Path,
        kinds: Sequence[Kind] = USUAL,
        *,
        on_progress: Progress | None = None,
        is_cancelled: Callable[[], bool] | None = None,
        overwrite: bool = True,
        enclose: Callable[[], Enclosed] = Enclosed,
        pdf: PdfWish = PdfWish(),
    ) -> ExportResult:
        """Write the files of a report into a folder, created when absent: all of them or none.

        Without `overwrite` they get the next number free for every kind. `enclose` is asked only for a package.
        May run in a thread with a report nobody changes. Raise FileBusy, with the name such a number gives, for a
        file open in another program, ExportCancelled when stopped in time, another ReportError for anything else
        that cannot be done.
        """
        steps = _Steps(on_progress, is_cancelled, len(kinds))
        enclosed = enclose() if "package" in kinds else Enclosed()
        made: list[Made] = []
        contents = [
            self._pdf(report, pdf, steps, made) if kind == "pdf" else self._build(kind, report, enclosed, steps)
            for kind in kinds
        ]
        steps.next("Đang ghi tệp…")
        make_folder(folder)
        paths = _paths(report, folder, kinds, 1 if overwrite else _free_number(report, folder, kinds))
        try:
            write_files(dict(zip(paths, contents, strict=True)))
        except FileBusy as error:
            number = _free_number(report, folder, kinds)
            alternative = _paths(report, folder, kinds, number)[paths.index(error.path)]
            raise FileBusy(error.path, alternative) from error
        steps.finish("Đã xuất xong.")
        return ExportResult(tuple(paths), (*_left_out(enclosed), *map(_made_by, made)))

    def _pdf(self, report: Report, wish: PdfWish, steps: "_Steps", made: list[Made]) -> bytes:
        steps.next("Đang dựng báo cáo Word để lập tệp PDF…")
        docx = self.word_file(report)
        check_word(docx, report)
        steps.next("Đang lập tệp PDF và đọc lại…")
        try:
            if wish.engine is None:
                made.append(pdf_by_best(docx, is_draft=wish.is_draft, is_stopped=steps.is_cancelled))
            else:
                pdf = pdf_of(docx, wish.engine, is_draft=wish.is_draft, is_stopped=steps.is_cancelled)
                made.append(Made(pdf, wish.engine))
        except PagesStopped as error:
            raise ExportCancelled(_STOPPED) from error
        return made[0].pdf

    def word_file(self, report: Report) -> bytes:
        """Return the Word file an export would write, not yet compared with the report."""
        return self._template(report).render(report)

    def _build(self, kind: Kind, report: Report, enclosed: Enclosed, steps: "_Steps") -> bytes:
        if kind == "word":
            steps.next("Đang dựng báo cáo Word…")
            content = self.word_file(report)
            steps.next("Đang đọc lại báo cáo Word để so với số liệu đã nhập…")
            check_word(content, report)
        elif kind == "excel":
            steps.next("Đang dựng phụ lục Excel…")
            content = render_workbook(report)
            steps.next("Đang đọc lại phụ lục Excel để so với số liệu đã nhập…")
            check_workbook(content, report)
        else:
            steps.next("Đang lập gói báo cáo…")
            package = Package(report, enclosed.last, fitting(enclosed.sources))
            content = write_package(package, with_private=enclosed.with_private)
            steps.next("Đang đọc lại gói để so với báo cáo…")
            check_package(content, package, with_private=enclosed.with_private)
        return content

    def _template(self, report: Report) -> WordTemplate:
        try:
            path = report.form.file(WORD_TEMPLATE)
            changed = path.stat().st_mtime_ns
        except FileNotFoundError as error:
            raise TemplateMissingError(
                f"Biểu mẫu “{report.form.name}” thiếu tệp mẫu {WORD_TEMPLATE}; hãy cài lại chương trình."
            ) from error
        kept = self._templates.get(path)
        if kept is None or kept[0] != changed:
            kept = self._templates[path] = changed, WordTemplate(path)
        return kept[1]


class _Steps:
    """Tells each step as it begins and stops between two of them when the clerk wants that."""

    def __init__(self, on_progress: Progress | None, is_cancelled: Callable[[], bool] | None, kinds: int) -> None:
        self._on_progress = on_progress
        self.is_cancelled = is_cancelled or (lambda: False)
        self._numbers = count()
        self._total = 2 * kinds + 1

    def next(self, words: str) -> None:
        """Begin a step; raise ExportCancelled instead when the clerk has stopped the export."""
        if self.is_cancelled():
            raise ExportCancelled(_STOPPED)
        self._tell(words, next(self._numbers) * 100 // self._total)

    def finish(self, words: str) -> None:
        """Tell the end."""
        self._tell(words, 100)

    def _tell(self, words: str, percent: int) -> None:
        if self._on_progress is not None:
            self._on_progress(words, percent)


def _made_by(made: Made) -> str:
    return f"Tệp PDF do {made.engine.name} lập."


def _left_out(enclosed: Enclosed) -> Iterator[str]:
    kept = fitting(enclosed.sources)
    if names := [f"“{source.name}”" for source in enclosed.sources if source not in kept]:
        yield f"Gói không đủ chỗ cho tệp nguồn {', '.join(names)}; hãy chép riêng tệp đó."


def _paths(report: Report, folder: Path, kinds: Sequence[Kind], number: int) -> list[Path]:
    stem = file_stem(report)
    return [numbered(folder / f"{stem}{ENDINGS[kind]}", number) for kind in kinds]


def _free_number(report: Report, folder: Path, kinds: Sequence[Kind]) -> int:
    return next(
        number for number in count(1) if not any(path.exists() for path in _paths(report, folder, kinds, number))
    )
