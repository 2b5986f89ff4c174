"""Reads a file in a child process with limits: whatever the file does, the program stays as it is.

The child is `reader.py`, or another program that answers alike. It takes one request, a line of JSON, and gives one
reply, a pickle of which only plain data and this program's own dataclasses are taken back.
"""

import io
import json
import os
import pickle
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, is_dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from models.exchange.reading import confine, convert, guard
from models.exchange.reading.convert import ConversionNeededError
from models.exchange.reading.source import SourceError
from models.exchange.reading.understood import Understood
from models.paths import ROOT

SECONDS = 10.0
"""The longest a file may take, a conversion by another program included."""
_READER = "models.exchange.reading.reader"
Reply = TypeVar("Reply")
_PAUSE = 0.05
_MAX_REPLY = 40_000_000
_PLAIN = {("decimal", "Decimal"), ("datetime", "date"), ("pathlib", "PosixPath"), ("pathlib", "WindowsPath")}

_TOO_LONG = f"Đọc tệp này quá {SECONDS:.0f} giây nên đã dừng; hãy chép riêng phần báo cáo sang tệp mới rồi nhập tệp đó."
BROKEN = (
    "Không đọc được tệp này vì tệp đã hỏng hoặc lớn khác thường; hãy mở tệp bằng Word hoặc Excel, lưu sang tệp mới rồi "
    "nhập tệp đó."
)
"""Said of a file that overcame its reader."""
_STOPPED = "Đã dừng đọc tệp theo yêu cầu."


class ReadingStopped(SourceError):  # noqa: N818 - asked for, no fault
    """The reading was called off."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a file could not be read; with an ending, another program may convert it first."""

    sentence: str
    ending: str = ""


def read_within_limits(
    path: Path, form_id: str | None = None, is_stopped: Callable[[], bool] = lambda: False
) -> Understood:
    """Return what a file means, for a form or for the one that fits it best; raise SourceError with a sentence.

    Waits up to SECONDS: call it beside the window, and say through `is_stopped` when the clerk gives up.
    """
    deadline = time.monotonic() + SECONDS
    request = {"path": str(path.absolute()), "form": form_id}
    reply = ask(_READER, request, Understood, deadline, is_stopped)
    if isinstance(reply, Failure) and reply.ending:
        reply = _ask_again(path, request, reply, deadline, is_stopped)
    if isinstance(reply, Failure):
        raise SourceError(reply.sentence)
    return reply


def _ask_again(
    path: Path, request: dict[str, Any], needed: Failure, deadline: float, is_stopped: Callable[[], bool]
) -> Understood | Failure:
    """Have another program convert the file, outside the child's limits of memory, and read what it made."""
    failure = ConversionNeededError(needed.ending, "")
    failure.args = (needed.sentence,)
    docx = convert.converted(guard.load(path), failure, min(convert.SECONDS, deadline - time.monotonic() - 1))
    with TemporaryDirectory(prefix="bcdv-", ignore_cleanup_errors=True) as folder:
        made = Path(folder, "a.docx")
        made.write_bytes(docx)
        return ask(_READER, request | {"converted": str(made)}, Understood, deadline, is_stopped)


def ask(
    program: str, request: Mapping[str, Any], wanted: type[Reply], deadline: float, is_stopped: Callable[[], bool]
) -> Reply | Failure:
    """Return what a program, the name of a module, replies to a request; raise SourceError when it does not."""
    with _start(program) as process, confine.job(process):
        try:
            return _reply(_waited(process, json.dumps(request).encode() + b"\n", deadline, is_stopped), wanted)
        finally:
            process.kill()


def _start(program: str) -> "subprocess.Popen[bytes]":
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    return subprocess.Popen(
        # -P: a file beside the one that is read must never be taken for one of our modules
        [sys.executable, "-P", "-m", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _waited(
    process: "subprocess.Popen[bytes]", request: bytes, deadline: float, is_stopped: Callable[[], bool]
) -> bytes:
    asked: bytes | None = request
    while True:
        try:
            return process.communicate(asked, timeout=_PAUSE)[0]
        except subprocess.TimeoutExpired as error:
            asked = None  # taken once
            if is_stopped():
                raise ReadingStopped(_STOPPED) from error
            if time.monotonic() > deadline:
                raise SourceError(_TOO_LONG) from error


def _reply(content: bytes, wanted: type[Reply]) -> Reply | Failure:
    try:
        reply = _Unpickler(io.BytesIO(content[:_MAX_REPLY])).load()
    except (pickle.UnpicklingError, EOFError, ImportError, AttributeError, TypeError, ValueError, LookupError) as error:
        raise SourceError(BROKEN) from error
    if not isinstance(reply, (wanted, Failure)):
        raise SourceError(BROKEN)
    return reply


class _Unpickler(pickle.Unpickler):
    """Takes nothing but data: a child that a file has taken over can name no function."""

    def find_class(self, module: str, name: str, /) -> Any:
        is_ours = module.startswith("models.")
        found = super().find_class(module, name) if is_ours or (module, name) in _PLAIN else None
        if found is None or (is_ours and not (isinstance(found, type) and is_dataclass(found))):
            raise pickle.UnpicklingError(f"{module}.{name}")
        return found
