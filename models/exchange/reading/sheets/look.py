"""How a cell of a workbook looks: what its number becomes on the screen and the font of its text."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.exchange.reading.sheets.number_format import GENERAL

Place = tuple[int, int]
"""Row and column, both from 0."""


@dataclass(frozen=True, slots=True)
class Look:
    """The format of a cell."""

    code: str = GENERAL
    font: str = ""
    bold: bool = False
    italic: bool = False
    underline: bool = False


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class SheetLooks:
    """The looks of the cells of a sheet that hold a value."""

    places: Mapping[Place, Look] = field(default_factory=dict[Place, Look])
    uncounted: int = 0
    """Formulas that the file keeps without their value."""
