"""The names of WordprocessingML, and the small questions every part of a Word file is asked."""

from collections.abc import Iterable, Iterator
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

VAL = f"{W}val"
BODY, P, TBL, TR, TC, R, T = (W + name for name in ("body", "p", "tbl", "tr", "tc", "r", "t"))
PPR, RPR, TXBX, SDT, ALT_CHUNK = (W + name for name in ("pPr", "rPr", "txbxContent", "sdt", "altChunk"))
ALTERNATE, CHOICE, FALLBACK = (_MC + name for name in ("AlternateContent", "Choice", "Fallback"))
DELETED = frozenset(W + name for name in ("del", "moveFrom"))
TRACKED = DELETED | {f"{W}ins", f"{W}moveTo"}
SKIPPED = DELETED | {W + name for name in ("pPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "sectPr")}
"""Elements that hold no text, or text that is gone once every change is accepted."""

_OFF = frozenset({"0", "false", "off", "none"})
_PLACEHOLDER = f"{W}sdtPr/{W}showingPlcHdr"


def value(element: Any, name: str, otherwise: str = "") -> str:
    """Return `w:val` of the child of that name, or otherwise where there is no such child or value."""
    child = element.find(W + name)
    return otherwise if child is None else child.get(VAL, otherwise)


def is_on(mark: Any) -> bool:
    """Tell whether a mark like `<w:b/>` switches on."""
    return mark.get(VAL, "1").lower() not in _OFF


def whole(text: str | None, otherwise: int = 0) -> int:
    """Return the whole number of an attribute, or otherwise where it holds none."""
    try:
        return int(text or "")
    except ValueError:
        return otherwise


def is_placeholder(control: Any) -> bool:
    """Tell whether a content control only shows its prompt: nobody has filled it in."""
    mark = control.find(_PLACEHOLDER)
    return mark is not None and is_on(mark)


def chosen(alternate: Any) -> Any:
    """Return the one branch of an `mc:AlternateContent` to read: the first that holds words, else the first."""
    branches = [branch for branch in alternate if branch.tag in {CHOICE, FALLBACK}]
    with_words = (branch for branch in branches if next(branch.iter(T), None) is not None)
    return next(with_words, branches[0] if branches else ())


def outermost(elements: Iterable[Any], wanted: frozenset[str]) -> Iterator[Any]:
    """Yield the wanted elements in order, looking through content controls, insertions and other wrappers."""
    for element in elements:
        tag = element.tag
        if tag in wanted:
            yield element
        elif tag == ALTERNATE:
            yield from outermost(chosen(element), wanted)
        elif tag not in SKIPPED and not (tag == SDT and is_placeholder(element)):
            yield from outermost(element, wanted)
