"""Runs another program on a file, with limits, and takes what it made."""

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from models.exchange.pages.failures import PagesError
from models.exchange.pages.watch import Watch, never
from models.exchange.reading import confine
from models.exchange.reading.convert import MAX_MEMORY, end_group

SECONDS = 90.0
"""The longest another program may take; LibreOffice started cold on an old machine takes 15 for 60 pages."""


def run(
    arguments: Sequence[str],
    made: Path,
    name: str,
    *,
    is_stopped: Callable[[], bool] = never,
    variables: Mapping[str, str] | None = None,
    seconds: float = SECONDS,
) -> bytes:
    """Return the file a program makes; raise PagesError, naming the program, when it makes none in time."""
    failed = PagesError(f"{name} không lập được tệp PDF; hãy mở thử {name} một lần rồi làm lại, hoặc chọn cách khác.")
    try:
        process = _started(arguments, variables or {})
    except OSError as error:
        raise failed from error
    with confine.job(process, MAX_MEMORY), Watch(lambda: _end(process), seconds, is_stopped) as watch:
        confine.limit_memory(process.pid, MAX_MEMORY)
        process.wait()
        _end(process)
    if watch.failure is not None:
        raise watch.failure
    try:
        return made.read_bytes()
    except OSError as error:
        raise failed from error


def _started(arguments: Sequence[str], variables: Mapping[str, str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        arguments,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | dict(variables),
        # a group of its own: soffice is a script that starts the program proper
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    end_group(process)
