"""The process that makes pages: `python -m models.exchange.pages.page_process`, started by `child.py`.

It answers one request after the other and ends when nobody writes any more.
"""

import hashlib
import os
import sys
from typing import Any

from models.exchange.pages.failures import BROKEN, PagesError
from models.exchange.pages.layout import Layout, layout_data
from models.exchange.pages.letters import check_letters
from models.exchange.pages.sheets import Layouter
from models.exchange.pages.shown import GivenPdf, Shown
from models.exchange.pages.wire import Message, receive, send


def main() -> None:
    """Answer the requests on standard input."""
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # what a library prints must not end up in a reply
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    desk = _Desk()
    while (message := receive(sys.stdin.buffer)) is not None:
        send(output, *_answer(desk, message))


def _answer(desk: "_Desk", message: Message) -> Message:
    try:
        return desk.answer(*message)
    except PagesError as error:
        return {"failure": str(error)}, b""
    except (MemoryError, RecursionError):
        return {"failure": BROKEN}, b""


class _Desk:
    """The document whose pages are asked for."""

    def __init__(self) -> None:
        self._layouter = Layouter()
        self._shown: Shown | None = None

    def answer(self, head: dict[str, Any], body: bytes) -> Message:
        """Return the reply to a request."""
        match head["do"]:
            case "lay_out":
                return self._show(Shown(self._layouter.sheets(body), is_draft=head["draft"]), _digest(body, head))
            case "show":
                return self._show(Shown(GivenPdf(body), is_draft=head["draft"]), _digest(body, head))
            case "draw":
                picture = self._now().draw(head["page"], head["dots"])
                size = {"width": picture.width, "height": picture.height}
                return {**size, "missing": picture.missing}, picture.rgb
            case "check":
                check_letters(body, self._now().text())
                return {}, b""
            case _:
                return {}, self._now().pdf()

    def _show(self, shown: Shown, digest: str) -> Message:
        self._shown = shown
        return layout_data(Layout(shown.pages, shown.areas, digest)), b""

    def _now(self) -> Shown:
        if self._shown is None:
            raise PagesError(BROKEN)
        return self._shown


def _digest(content: bytes, head: dict[str, Any]) -> str:
    return hashlib.sha256(content + bytes([head["draft"]])).hexdigest()


if __name__ == "__main__":
    main()
