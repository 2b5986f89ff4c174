"""`import`: reads a file of another year or another program, and puts it into a report."""

import sys
from argparse import Namespace
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from models.commands.cli import DONE, FINDINGS
from models.commands.data_file import open_store
from models.commands.new import choose_form
from models.commands.output import print_json
from models.commands.packed import add_packed, package_in
from models.commands.understood import as_data, as_lines, has_findings
from models.exchange.reading.apply import changes_from, office_note, year_note
from models.exchange.reading.child import read_within_limits
from models.exchange.reading.guard import MAX_FILE
from models.exchange.reading.understood import Understood
from models.form.library import load_form
from models.report.answers import parse_answer
from models.report.carried import LastYear
from models.report.next_year import start_year
from models.report.report import Report
from models.report.wording import general_field, report_name
from models.store.sources import MAX_BYTES, NewSource
from models.store.store import Store

STDIN = Path("-")
_TYPED = "van-ban-dan-vao.txt"
_TOO_LARGE = f"Tệp nguồn lớn hơn {MAX_BYTES // 1_000_000} MB nên không được giữ cùng báo cáo; hãy giữ lấy tệp."


@dataclass(frozen=True, slots=True)
class Done:
    """What was written: into which report, which answers, and what the clerk should know of it."""

    report_id: int
    changed: tuple[str, ...]
    notes: tuple[str, ...]


def run(options: Namespace) -> int:
    """Read the file, put it where it was asked for, and print what was understood.

    Return FINDINGS when something found no place or only an unsure one.
    """
    with _file(options.file) as path:
        if options.into is None:
            understood = read_within_limits(path, None if options.year else options.form)
            done = None if options.dry_run else _begin(options, understood, path)
        else:
            with open_store(options, create=False) as store:
                report = store.load(options.into)
                understood = read_within_limits(path, report.form.id)
                done = None if options.dry_run else _put(options, store, report, understood, path)
    _print(options, understood, done)
    return FINDINGS if has_findings(understood) else DONE


@contextmanager
def _file(path: Path) -> Generator[Path]:
    """Give the file itself, or one that holds the text typed or piped in."""
    if path != STDIN:
        yield path
        return
    with TemporaryDirectory() as folder:
        typed = Path(folder, _TYPED)
        # one byte too many is refused by the guard of every file
        typed.write_bytes(sys.stdin.buffer.read(MAX_FILE + 1))
        yield typed


def _begin(options: Namespace, understood: Understood, path: Path) -> Done:
    report, last = _new_report(options, understood)
    name = options.name or report_name(report)
    packed = package_in(path.read_bytes()) if options.year is None else None
    with open_store(options, create=True) as store:
        if packed:
            report_id = add_packed(store, name, report, packed)
        else:
            report_id = store.add(name, report, files=_files(path), last=last)
    return Done(report_id, tuple(report.answers), _notes(report, understood, path))


def _new_report(options: Namespace, understood: Understood) -> tuple[Report, LastYear | None]:
    """Return the report the file is, or the one of another year that begins with it and what it began from."""
    wanted: int | None = options.year
    is_of_file = wanted in {None, understood.answers.get("general.year", wanted)}
    read = Report(load_form((options.form if is_of_file else None) or understood.form_id))
    read.apply(changes_from(read, understood, "theirs"))
    if wanted is None:
        return read, None
    if is_of_file:
        read.apply([read.change("general.year", parse_answer(general_field(read, "year"), str(wanted)))])
        return read, None
    form = load_form(options.form) if options.form else choose_form(wanted, read.text("unit"))
    return start_year(form, wanted, read), LastYear(report_name(read), read)


def _put(options: Namespace, store: Store, report: Report, understood: Understood, path: Path) -> Done:
    changes = changes_from(report, understood, options.keep)
    report.apply(changes)
    keys = tuple(change.key for change in changes)
    store.save(options.into, report, keys, files=_files(path))
    return Done(options.into, keys, _notes(report, understood, path))


def _files(path: Path) -> Sequence[NewSource]:
    return () if _is_too_large(path) else (NewSource(path.name, path.read_bytes()),)


def _is_too_large(path: Path) -> bool:
    return path.stat().st_size > MAX_BYTES


def _notes(report: Report, understood: Understood, path: Path) -> tuple[str, ...]:
    notes = (office_note(report, understood), year_note(report, understood), _TOO_LARGE if _is_too_large(path) else "")
    return tuple(note for note in notes if note)


def _print(options: Namespace, understood: Understood, done: Done | None) -> None:
    form = load_form(understood.form_id)
    notes = done.notes if done else ()
    if options.json:
        data = as_data(understood, form)
        written = {"id": done.report_id, "changed": done.changed} if done else {}
        print_json({**data, "notes": [*data["notes"], *notes], **written})
        return
    for line in (*as_lines(understood, form), *notes):
        print(line)
    if done:
        print(f"Đã đưa {len(done.changed)} chỗ vào báo cáo số {done.report_id}.")
