"""Numbers as Vietnamese offices write them: `1.234.567,5`."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

# 0.306 cannot be grouped thousands: nobody groups behind a leading zero
_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?")
_PLAIN = re.compile(r"[+-]?\d+([.,]\d+)?")
MAX_DIGITS = 15  # what a spreadsheet keeps of a number
_WIDE = Context(prec=4 * MAX_DIGITS, rounding=ROUND_HALF_UP)


@lru_cache(maxsize=4_000)
def parse_number(text: str) -> Decimal:
    """Return the number a text means; raise ValueError when it means none.

    A dot before exactly three digits groups thousands (`1.306` is one thousand three hundred and six); any
    other single dot is read as the decimal comma it was meant to be (`74.6` is `74,6`, `0.306` is `0,306`).
    """
    text = text.strip().replace("\u2212", "-")
    if not text.isascii():
        raise ValueError(text)
    if _GROUPED.fullmatch(text):
        text = text.replace(".", "").replace(",", ".")
    elif _PLAIN.fullmatch(text):
        text = text.replace(",", ".")
    else:
        raise ValueError(text)
    if sum(letter.isdigit() for letter in text) > MAX_DIGITS:
        raise ValueError(text)
    return Decimal(text)


def format_number(number: Decimal) -> str:
    """Return a number with dots between thousands and a decimal comma, its decimals kept as they are."""
    whole = f"{number or abs(number):,f}"  # a zero has no sign
    return whole.translate(str.maketrans(",.", ".,"))


def round_half_up(number: Decimal, decimals: int) -> Decimal:
    """Return a number rounded half away from zero to so many decimals."""
    return number.quantize(Decimal(1).scaleb(-decimals), context=_WIDE)


def format_share(part: Decimal, whole: Decimal, decimals: int) -> str:
    """Return part of whole as a per cent (`57,7%`), without decimals when it is a whole number (`100%`).

    Raise ZeroDivisionError when the whole is 0.
    """
    if not whole:
        raise ZeroDivisionError(whole)
    share = round_half_up(_WIDE.divide(part * 100, whole), decimals)
    if share == share.to_integral_value():
        share = round_half_up(share, 0)
    return f"{format_number(share)}%"
