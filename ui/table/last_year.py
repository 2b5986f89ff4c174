"""Last year's figures beside this year's, in words: under a cell, below it in the table, on the side panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.report.figures import figure_words

if TYPE_CHECKING:
    from models.report.carried import LastYear
    from models.report.compared import FigureComparison
    from models.report.figures import Figure

DIFFERENCE_NAME = "Tăng, giảm"
_SIGNS = "+-−"
_VERBS = {"+": "tăng", "-": "giảm", "−": "giảm"}
UNCHANGED = "không đổi"


def year_name(last: LastYear) -> str:
    """Return what last year's column is called: `Năm 2018`."""
    return f"Năm {last.year}" if last.year else "Năm trước"


def shown(figure: Figure | None) -> str:
    """Return a figure in words, "" for none."""
    return figure_words(figure) if figure else ""


def difference_text(compared: FigureComparison) -> str:
    """Return how a figure went up or down, with its per cent: `+94 (+7,2%)`, "" where neither makes sense."""
    if compared.difference and compared.difference[0] not in _SIGNS:
        return UNCHANGED
    return f"{compared.difference} ({compared.percent})" if compared.percent else compared.difference


def comparison_sentence(name: str, compared: FigureComparison) -> str:
    """Return one sentence on both years: `Năm 2018: 1.306; tăng 94 (+7,2%)`."""
    then = shown(compared.last) or "không có số liệu"
    if not compared.difference:
        return f"{name}: {then}."
    verb = _VERBS.get(compared.difference[0])
    if verb is None:
        return f"{name}: {then}; {UNCHANGED}."
    per_cent = f" ({compared.percent})" if compared.percent else ""
    return f"{name}: {then}; {verb} {compared.difference.lstrip(_SIGNS)}{per_cent}."
