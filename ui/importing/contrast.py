"""A change as two short texts: what stands there and what will, cut to where they differ."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from models.text.compare import Stretch, compare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_ROUND = 70
"""Letters shown on either side of a difference."""
_LONGEST = 420
_STYLES = {"gone": "text-decoration:line-through", "added": "font-weight:600;text-decoration:underline"}


def contrasted(old: str, new: str) -> tuple[list[Stretch], list[Stretch]]:
    """Return the stretches to show of the text that stands and of the one that will."""
    if not old or not new or old == new:
        return [Stretch(_cut(old), "same")], [Stretch(_cut(new), "same")]
    every = compare(old, new)
    last = len(every) - 1
    near = [Stretch(_shortened(each, at, last), each.kind) for at, each in enumerate(every)]
    return _side(near, "added"), _side(near, "gone")


def as_html(stretches: Sequence[Stretch], gone: str, added: str) -> str:
    """Return stretches as rich text: gone words struck through, added ones bold and underlined, in these colours."""
    colours = {"gone": gone, "added": added}
    parts = (
        f'<span style="{_STYLES[each.kind]};color:{colours[each.kind]}">{_escaped(each.text)}</span>'
        if each.kind in _STYLES
        else _escaped(each.text)
        for each in stretches
    )
    return "".join(parts)


def _side(every: Sequence[Stretch], other: str) -> list[Stretch]:
    return list(_within(each for each in every if each.kind != other))


def _within(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield stretches up to the longest text shown."""
    room = _LONGEST
    for each in stretches:
        if len(each.text) > room:
            yield Stretch(f"{each.text[:room].rstrip()}…", each.kind)
            return
        yield each
        room -= len(each.text)


def _shortened(stretch: Stretch, at: int, last: int) -> str:
    """Return a stretch, the middle of what both texts say left out."""
    text = stretch.text
    before, after = _ROUND * (at > 0), _ROUND * (at < last)
    if stretch.kind != "same" or len(text) <= before + after + _ROUND:
        return text
    return f"{text[:before].rstrip()} … {text[len(text) - after :].lstrip() if after else ''}".lstrip()


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br>")
