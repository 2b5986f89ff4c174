"""Pages made in a process of their own: whatever happens there, the window lives on."""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from threading import RLock
from types import TracebackType
from typing import Any, BinaryIO, Self, cast

from models.exchange.pages.failures import BROKEN, PagesError, PagesStopped
from models.exchange.pages.layout import Layout, Picture, layout_of
from models.exchange.pages.watch import Watch, never
from models.exchange.pages.wire import Message, WireError, receive, send
from models.exchange.reading import confine
from models.paths import ROOT

SECONDS = 30.0
"""The longest one request may take; 60 pages take less than one second."""
MAX_MEMORY = 1_500_000_000
"""Bytes of its own data the process may hold."""
_MODULE = "models.exchange.pages.page_process"


class PageChild:
    """Lays out files and draws their pages; starts its process at the first request, and anew after it ended.

    Every request waits for its answer: ask beside the window's thread. Several threads may ask; one is answered at a
    time. Whatever cannot be done raises PagesError, and the next request begins afresh.
    """

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._lock = RLock()
        self._process: subprocess.Popen[bytes] | None = None
        self._held = ExitStack()
        self._shown: Message | None = None
        self._layout: Layout | None = None
        self._is_closed = False

    def lay_out(self, docx: bytes, *, is_draft: bool = False, is_stopped: Callable[[], bool] = never) -> Layout:
        """Return the pages of a Word file, which `draw` then draws, and what stands where on them."""
        return self._show("lay_out", docx, is_draft=is_draft, is_stopped=is_stopped)

    def show_pdf(self, pdf: bytes, *, is_draft: bool = False, is_stopped: Callable[[], bool] = never) -> Layout:
        """Return the pages of a PDF that another engine made, which `draw` then draws."""
        return self._show("show", pdf, is_draft=is_draft, is_stopped=is_stopped)

    def draw(self, page: int, dots_per_inch: float) -> Picture:
        """Return a page, counted from 0, of what was laid out last."""
        head, rgb = self._ask({"do": "draw", "page": page, "dots": dots_per_inch})
        return Picture(head["width"], head["height"], rgb, tuple(map(tuple, head.get("missing", ()))))

    def find(self, page: int, _x: float, y: float) -> str | None:
        """Return the key of the section, table or field at a point of a page, in points from its left top corner."""
        area = self._layout.find(page, y) if self._layout else None
        return area.key if area else None

    def pdf(self, *, is_stopped: Callable[[], bool] = never) -> bytes:
        """Return what was laid out last as a PDF."""
        return self._ask({"do": "pdf"}, is_stopped=is_stopped)[1]

    def check(self, docx: bytes, *, is_stopped: Callable[[], bool] = never) -> None:
        """Raise PagesError unless the pages laid out last hold every letter of a Word file."""
        self._ask({"do": "check"}, docx, is_stopped)

    def close(self) -> None:
        """End the process at once, from any thread; whoever waits for it gets PagesStopped, as does who asks later."""
        self._is_closed = True
        if (process := self._process) is not None:
            process.kill()
        with self._lock:
            self._end()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _: TracebackType | None
    ) -> None:
        self.close()

    def _show(self, do: str, body: bytes, *, is_draft: bool, is_stopped: Callable[[], bool]) -> Layout:
        with self._lock:
            request = {"do": do, "draft": is_draft}, body
            # what is shown already stays so until this is
            data, _ = self._ask(*request, is_stopped)
            self._layout, self._shown = _understood(data), request
            return self._layout

    def _ask(self, head: dict[str, Any], body: bytes = b"", is_stopped: Callable[[], bool] = never) -> Message:
        with self._lock:
            if self._process is None or self._process.poll() is not None:
                self._start()
                if head["do"] not in {"lay_out", "show"}:
                    self._show_again(is_stopped)
            reply = self._exchange(head, body, is_stopped)
        if failure := reply[0].get("failure"):
            raise PagesError(str(failure))
        return reply

    def _show_again(self, is_stopped: Callable[[], bool]) -> None:
        if self._shown is None:
            raise PagesError("Chưa có trang nào được dựng; hãy mở phần xem trước rồi thử lại.")
        self._exchange(*self._shown, is_stopped)

    def _exchange(self, head: dict[str, Any], body: bytes, is_stopped: Callable[[], bool]) -> Message:
        process = self._process
        assert process is not None
        requests, replies = cast("BinaryIO", process.stdin), cast("BinaryIO", process.stdout)
        with Watch(process.kill, self._seconds, is_stopped) as watch:
            try:
                send(requests, head, body)
                reply = receive(replies)
            except (OSError, WireError):
                reply = None
        if reply is None:
            self._end()
            raise PagesStopped if self._is_closed else watch.failure or PagesError(BROKEN)
        return reply

    def _start(self) -> None:
        self._end()
        if self._is_closed:
            raise PagesStopped
        self._process = _started()
        self._held.enter_context(confine.job(self._process, MAX_MEMORY))
        confine.limit_memory(self._process.pid, MAX_MEMORY)

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            # what was half sent can no longer be delivered; its pipes are closed and its end awaited all the same
            with suppress(OSError), process:
                self._held.close()


def _started() -> "subprocess.Popen[bytes]":
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-m", _MODULE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise PagesError("Máy không mở được bộ dựng trang; hãy đóng bớt chương trình khác rồi thử lại.") from error


def _understood(data: dict[str, Any]) -> Layout:
    try:
        return layout_of(data)
    except (LookupError, TypeError, ValueError) as error:
        raise PagesError(BROKEN) from error
