"""Turns a page of the help, a small part of Markdown, into the HTML that Qt draws."""

from __future__ import annotations

import re
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Kind = Literal["head", "table", "quote", "dash", "number", "picture", "blank", "plain"]
_STARTS: tuple[tuple[str, Kind], ...] = (
    (r"#{1,3} ", "head"),
    (r"\|", "table"),
    (r"> ?", "quote"),
    (r"- ", "dash"),
    (r"\d+\. ", "number"),
    (r"!\[", "picture"),
    (r"\Z", "blank"),
)
_CODE = re.compile(r"`([^`]+)`")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
_RULE = re.compile(r"\|[\s|:-]+\|?\Z")


def to_html(text: str) -> str:
    """Return the HTML of heads, paragraphs, lists, tables, quotes and pictures; each head is an anchor by its words."""
    grouped = groupby(text.splitlines(), key=_kind)
    return "\n".join(_WRITERS[kind](list(lines)) for kind, lines in grouped)


def _kind(line: str) -> Kind:
    for start, kind in _STARTS:
        if re.match(start, line):
            return kind
    return "plain"


def _heads(lines: Sequence[str]) -> str:
    return "\n".join(map(_head, lines))


def _head(line: str) -> str:
    signs, _, words = line.partition(" ")
    return f'<h{len(signs)}><a name="{escape(words)}"></a>{_words(words)}</h{len(signs)}>'


def _table(lines: Sequence[str]) -> str:
    rows = [line.strip().strip("|").split("|") for line in lines if not _RULE.match(line)]
    written = [_row(cells, "td" if at else "th") for at, cells in enumerate(rows)]
    return f'<table width="100%" cellspacing="0" cellpadding="6" border="1">{"".join(written)}</table>'


def _row(cells: Sequence[str], tag: str) -> str:
    return "<tr>" + "".join(f'<{tag} align="left">{_words(cell.strip())}</{tag}>' for cell in cells) + "</tr>"


def _quote(lines: Sequence[str]) -> str:
    return f"<blockquote>{_words(' '.join(line.lstrip('> ') for line in lines))}</blockquote>"


def _list(tag: str) -> Callable[[Sequence[str]], str]:
    def write(lines: Sequence[str]) -> str:
        items = "".join(f"<li>{_words(line.partition(' ')[2])}</li>" for line in lines)
        return f"<{tag}>{items}</{tag}>"

    return write


def _pictures(lines: Sequence[str]) -> str:
    found = (_PICTURE.match(line) for line in lines)
    return "".join(f'<p><img src="{escape(each[2])}" alt="{escape(each[1])}"></p>' for each in found if each)


def _words(text: str) -> str:
    # what stands between the signs of code is every second part
    parts = _CODE.split(escape(text, quote=False))
    return "".join(f"<code>{part}</code>" if at % 2 else _styled(part) for at, part in enumerate(parts))


def _styled(text: str) -> str:
    return _LINK.sub(r'<a href="\2">\1</a>', _BOLD.sub(r"<b>\1</b>", text))


_WRITERS: dict[Kind, Callable[[Sequence[str]], str]] = {
    "head": _heads,
    "table": _table,
    "quote": _quote,
    "dash": _list("ul"),
    "number": _list("ol"),
    "picture": _pictures,
    "blank": lambda _lines: "",
    "plain": lambda lines: f"<p>{_words(' '.join(lines))}</p>",
}
