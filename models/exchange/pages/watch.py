"""Ends a process that takes too long or is no longer wanted, whatever the caller is waiting for."""

import time
from collections.abc import Callable
from threading import Event, Thread
from types import TracebackType
from typing import Self

from models.exchange.pages.failures import PagesError, PagesStopped, too_long

_PAUSE = 0.05


def never() -> bool:
    """Return False: nobody calls this work off."""
    return False


class Watch:
    """Ends what is under way when its time is over; `failure` then tells why it was ended, None when it was not."""

    def __init__(self, end: Callable[[], None], seconds: float, is_stopped: Callable[[], bool] = never) -> None:
        self.failure: PagesError | None = None
        self._end, self._seconds, self._is_stopped = end, seconds, is_stopped
        self._is_done = Event()
        self._thread = Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _: TracebackType | None
    ) -> None:
        self._is_done.set()
        self._thread.join()

    def _look(self) -> None:
        deadline = time.monotonic() + self._seconds
        while not self._is_done.wait(_PAUSE):
            if self._is_stopped():
                self.failure = PagesStopped()
            elif time.monotonic() > deadline:
                self.failure = too_long(self._seconds)
            if self.failure is not None:
                self._end()
                return
