"""Starts Báo cáo Dân vận: the window without a command, else the command.

Nothing heavy is imported before it is needed, and every failure a clerk can meet is one sentence.
"""

from __future__ import annotations

import builtins
import errno
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

BAD_INPUT = 2
INTERRUPTED = 130
_OWN = {"main", "models", "ui"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return its exit status: 0 done, 1 done with findings, 2 not done."""
    _speak_utf8()
    if sys.version_info < (3, 11):  # noqa: UP036 - started by hand with the machine's own Python, pip never asked
        return _refuse("Chương trình cần Python 3.11 trở lên; hãy cài bản Python mới hơn rồi chạy lại.")
    try:
        try:
            return _start(sys.argv[1:] if arguments is None else arguments)
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] in _OWN:
            raise
        return _refuse(
            f"Chưa cài đủ thư viện Python (thiếu “{error.name}”); "
            "hãy chạy dòng lệnh cài đặt ghi trong README.md rồi mở lại chương trình."
        )
    except BrokenPipeError:
        _drop_output()  # its reader has seen enough
        return 0
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        _drop_output()
        return _refuse("Ổ đĩa đã đầy nên không ghi được kết quả; hãy xóa bớt tệp khác rồi chạy lại.")
    except KeyboardInterrupt:
        return INTERRUPTED


def _start(arguments: Sequence[str]) -> int:
    if not arguments:
        return _open_window(None)
    from models.commands import cli
    from models.errors import ReportError

    try:
        options = cli.parse(arguments)
        return _open_window(options.data) if options.command is None else cli.run(options)
    except ReportError as error:
        return _refuse(str(error))


def _open_window(data_file: Path | None) -> int:
    if sys.platform != "linux":
        return _imported_window()(data_file)
    from models.commands.screen import display_problem, library_problem, window_problem

    if problem := window_problem(os.environ) or display_problem(os.environ):
        return _refuse(problem)
    try:
        run = _imported_window()
    except ImportError as error:
        if problem := library_problem(error):
            return _refuse(problem)
        raise
    return run(data_file)


def _imported_window() -> Callable[[Path | None], int]:
    # PySide6 puts its own function in place of the import statement's, which slows every import that follows
    # (108 ms and 29 MB for ours); the window needs nothing of what it does
    plain_import = builtins.__import__
    try:
        from ui.app import run
    finally:
        builtins.__import__ = plain_import
    return run


def _speak_utf8() -> None:
    # Windows consoles and LC_ALL=C would stop at the first Vietnamese letter; pythonw has no streams at all
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _drop_output() -> None:
    # Python would complain once more on leaving
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refuse(sentence: str) -> int:
    if sys.stderr is not None:
        sys.stderr.write(f"{sentence}\n")
    return BAD_INPUT


if __name__ == "__main__":
    sys.exit(main())
