"""The scale a quantity is written in: `7,1 tỷ đồng` is the figure 7,1 in milliards."""

from decimal import Decimal

from models.text.numbers import format_number, parse_number
from models.text.quantities import Quantity


def scale_of(text: str, quantity: Quantity) -> Decimal:
    """Return what 1 of the written figure is worth: 1.000.000.000 of `7,1 tỷ đồng`, 1 of `ba cuộc` and of 0."""
    if quantity.is_spelt or not quantity.value:
        return Decimal(1)
    return quantity.value / parse_number(text[quantity.start : quantity.end])


def written_like(text: str, quantity: Quantity, value: Decimal) -> str:
    """Return a value as the figure of a quantity would tell it: `12,8` where that says `11,8 tỷ đồng`."""
    return format_number((value / scale_of(text, quantity)).normalize() + 0)
