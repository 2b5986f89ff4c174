"""Issues: what a report lacks or has wrong, each with its place, weight, one sentence and where possible a mend."""

from dataclasses import dataclass
from typing import Literal

Weight = Literal["error", "warning", "hint"]
WEIGHTS: tuple[Weight, ...] = ("error", "warning", "hint")
"""From the heaviest."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Letters [start, end) of a paragraph of prose, or of a line of a field."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding at one key."""

    code: str
    """Names the kind of finding; never changed once released."""
    weight: Weight
    key: str
    message: str
    """One Vietnamese sentence: what is wrong and why, with the words or figures meant."""
    found: str = ""
    """The words found, "" for what is missing."""
    mend: str | None = None
    """What should stand in place of `found`; None where only the clerk can tell."""
    spot: Spot | None = None
    """Where `found` stands in a text; None for a cell, a date and what has no one place."""
    basis: str = ""
    """What else the finding was made from: an acceptance lapses when it changes."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding inside one text, wherever the text stands: letters [start, end)."""

    code: str
    weight: Weight
    start: int
    end: int
    message: str
    mend: str | None = None
