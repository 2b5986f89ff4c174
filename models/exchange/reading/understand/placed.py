"""Stretches of a file with where they stand, so that parts read apart come back into the order of the file."""

from collections.abc import Iterable

from models.exchange.reading.understand.pieces import Order
from models.exchange.reading.understood import SourcePiece

Placed = tuple[Order, SourcePiece]


def in_order(placed: Iterable[Placed]) -> tuple[SourcePiece, ...]:
    """Return the pieces in the order of the file; of those in one place, the first named stands first."""
    return tuple(piece for _, piece in sorted(placed, key=lambda each: each[0]))
