"""The process that makes pages: `python -m models.exchange.pages.page_process`, started by `child.py`.

It answers one request after the other and ends when nobody writes any more.
"""

import hashlib
import os
import sys
from typing import Any

from models.exchange.pages import pdf
from models.exchange.pages.draft import draft_mark
from models.exchange.pages.failures import BROKEN, PagesError
from models.exchange.pages.layout import Area, Layout, layout_data
from models.exchange.pages.letters import check_letters
from models.exchange.pages.sheets import Layouter
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
        self._pdf = b""
        self._document: Any = None
        self._unmarked: Any = None

    def answer(self, head: dict[str, Any], body: bytes) -> Message:
        """Return the reply to a request."""
        match head["do"]:
            case "lay_out":
                sheets = self._layouter.sheets(body)
                return self._show(sheets.pdf, sheets.areas, _digest(body, head), is_draft=head["draft"])
            case "show":
                return self._show(body, (), _digest(body, head), is_draft=head["draft"])
            case "draw":
                picture = pdf.draw(self._document, head["page"], head["dots"])
                size = {"width": picture.width, "height": picture.height}
                return {**size, "missing": picture.missing}, picture.rgb
            case "check":
                check_letters(body, pdf.text_of(self._unmarked))
                return {}, b""
            case _:
                return {}, self._pdf

    def _show(self, content: bytes, areas: tuple[Area, ...], digest: str, *, is_draft: bool) -> Message:
        document = self._unmarked = pdf.open_pdf(content)
        if is_draft:
            document = pdf.open_pdf(content)
            pdf.put_under(document, pdf.open_pdf(draft_mark()))
            content = pdf.saved(document)
        self._pdf, self._document = content, document
        return layout_data(Layout(pdf.pages_of(document), areas, digest)), b""


def _digest(content: bytes, head: dict[str, Any]) -> str:
    return hashlib.sha256(content + bytes([head["draft"]])).hexdigest()


if __name__ == "__main__":
    main()
