"""The paper a part of a Word file stands on: its size and margins, and the heads it takes over from the part before."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TYPE = f"{_W}type"
_HEADS = {f"{_W}headerReference", f"{_W}footerReference"}


def papers(children: Iterable[Any]) -> Iterator[Any]:
    """Yield the papers of some children of a body, one after the other; each is told where it ends."""
    for child in children:
        found = child if is_paper(child) else child.find(f"{_W}pPr/{_W}sectPr")
        if found is not None:
            yield found


def is_paper(child: Any) -> bool:
    """Return whether a child of a body is the paper of the last part."""
    return child.tag == f"{_W}sectPr"


def paper_at(body: Any, child: Any) -> list[Any]:
    """Return a copy of the paper a child of a body stands on, with the heads and feet it takes over; [] for none."""
    children = list(body)
    before, after = children[: children.index(child)], children[children.index(child) :]
    if (found := next(papers(after), None)) is None:
        return []
    paper = deepcopy(found)
    own = {_name(head) for head in paper if head.tag in _HEADS}
    inherited = {_name(head): head for earlier in papers(before) for head in earlier if head.tag in _HEADS}
    paper[:0] = [deepcopy(head) for name, head in inherited.items() if name not in own]
    return [paper]


def _name(head: Any) -> tuple[str, str]:
    return head.tag, head.get(_TYPE, "default")
