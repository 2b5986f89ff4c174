"""Whether a per cent is what its parts give."""

from decimal import Decimal

from models.text.numbers import format_number, round_half_up

_MOST_DECIMALS = 6


def is_share(told: Decimal, part: Decimal, whole: Decimal) -> bool:
    """Return whether a per cent is part of whole, rounded half up to as many decimals as it is told with.

    58 and 57,7 are both right of 15 and 26, 57,6 is not.
    """
    if not whole:
        return False
    return told == round_half_up(share_of(part, whole), min(decimals_of(told), _MOST_DECIMALS))


def decimals_of(number: Decimal) -> int:
    """Return how many decimals a number is told with, zeros at its end left out: 1 of 57,60."""
    return max(0, -int(number.normalize().as_tuple().exponent))


def share_of(part: Decimal, whole: Decimal) -> Decimal:
    """Return part of whole in per cent, to more decimals than anybody tells."""
    return part * 100 / whole


def share_told_like(step: Decimal, part: Decimal, whole: Decimal) -> str:
    """Return the per cent of part and whole with the decimals of one whose last figure is worth `step`: `3,09%`."""
    decimals = max(0, -int(step.as_tuple().exponent))
    return f"{format_number(round_half_up(share_of(part, whole), decimals))}%"
