"""Sizes, colours, indents and spaces as a Word file says them: points for text and spaces, millimetres for indents."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from models.exchange.reading.docx_names import VAL, W, is_on

_LENGTH = re.compile(r"(-?\d{1,7}(?:\.\d{1,6})?)(mm|cm|in|pt|pc|pi)?")
_POINTS = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}
_AUTOMATIC = 14.0
"""Points of the space Word makes by itself round a paragraph."""
_UNSEEN = frozenset({"nil", "none"})


def points(text: str | None, unit: float) -> float | None:
    """Return a length in points, None where there is none; a bare number counts `unit`s to the point."""
    match = _LENGTH.fullmatch(text or "")
    if match is None:
        return None
    number = float(match[1])
    return number * _POINTS[match[2]] if match[2] else number / unit


def twips(text: str | None) -> float | None:
    """Return points for a length in twentieths of a point."""
    return points(text, 20)


def millimetres(text: str | None) -> float | None:
    """Return millimetres for a length in twentieths of a point."""
    length = twips(text)
    return None if length is None else length * 25.4 / 72


def run_measures(mark: Any) -> dict[str, Any]:
    """Return what a child of a `w:rPr` says of size, colour and raised letters, {} for any other."""
    read = _OF_RUNS.get(mark.tag)
    return read(mark) if read else {}


def paragraph_measures(mark: Any) -> dict[str, Any]:
    """Return what a child of a `w:pPr` says of spaces, indents and the line under it, {} for any other."""
    read = _OF_PARAGRAPHS.get(mark.tag)
    return read(mark) if read else {}


def _size(mark: Any) -> dict[str, Any]:
    return _said(size=points(mark.get(VAL), 2))


def _colour(mark: Any) -> dict[str, Any]:
    return {"colour": mark.get(VAL, "auto").lower()}


def _raised(mark: Any) -> dict[str, Any]:
    return {"raised": mark.get(VAL, "baseline") != "baseline"}


def _spacing(mark: Any) -> dict[str, Any]:
    rule = mark.get(f"{W}lineRule", "auto")
    line = points(mark.get(f"{W}line"), 240 if rule == "auto" else 20)
    around = {side: twips(mark.get(W + side)) for side in ("before", "after")}
    around |= {side: _AUTOMATIC for side in around if mark.get(f"{W}{side}Autospacing") in {"1", "true", "on"}}
    return _said(**around, **({} if line is None else {"line": line, "rule": rule}))


def _indent(mark: Any) -> dict[str, Any]:
    left = millimetres(mark.get(f"{W}left") or mark.get(f"{W}start"))
    hanging, first = (millimetres(mark.get(W + name)) for name in ("hanging", "firstLine"))
    return _said(left=left, first=first if hanging is None else -hanging)


def _contextual(mark: Any) -> dict[str, Any]:
    return {"contextual": is_on(mark)}


def _borders(mark: Any) -> dict[str, Any]:
    shown = {edge.tag.rpartition("}")[2] for edge in mark if edge.get(VAL, "none") not in _UNSEEN}
    return {"ruled": bool(shown & {"top", "bottom"})}


def _frame(mark: Any) -> dict[str, Any]:
    return _said(frame=mark.get(f"{W}xAlign"))


def _said(**measures: Any) -> dict[str, Any]:
    return {name: measure for name, measure in measures.items() if measure is not None}


_Read = Mapping[str, Callable[[Any], dict[str, Any]]]
_OF_RUNS: _Read = {f"{W}sz": _size, f"{W}color": _colour, f"{W}vertAlign": _raised}
_OF_PARAGRAPHS: _Read = {
    f"{W}spacing": _spacing,
    f"{W}ind": _indent,
    f"{W}contextualSpacing": _contextual,
    f"{W}pBdr": _borders,
    f"{W}framePr": _frame,
}
