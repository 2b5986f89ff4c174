"""What a spreadsheet shows for a number: its format code applied, in Vietnamese writing."""

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache

from models.text.numbers import MAX_DIGITS, format_number, round_half_up

GENERAL = "General"
BUILT_IN = {
    0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)",
    39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)", 41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "0.0E+0", 49: "@",
}  # fmt: skip
"""The codes that files name by number only (ECMA-376 Part 1, 18.8.30)."""

_BRACKETS = re.compile(r"\[[^\]]*\]")
_TOKEN = re.compile(r'"([^"]*)"|\\(.)|[_*].|(\.?[0#?][0#?.,]*)|(.)', re.DOTALL)
MAX_CODE = 255
"""Letters of a format code in Excel."""
_LARGEST = 30
"""Powers of ten beyond which a number is printed as it is kept."""
_FRACTION = re.compile(r"[?#0]+/(?:([1-9]\d{0,5})|[?#0]+)")


def printed(number: Decimal, code: str) -> str:
    """Return a number as its cell shows it: 0.577 under `0.0%` is `57,7%`, 2 under `00` is `02`."""
    section, is_signed = _section(number, code)
    if number.adjusted() > _LARGEST:
        return str(number).replace(".", ",")
    if not section.strip() or section.strip().lower() == "general" or "@" in section:
        return _general(number)
    if fraction := _FRACTION.search(section):
        return _fraction(number, fraction)
    groups = sum(bool(places) for _, _, places, _ in _TOKEN.findall(section))
    if groups > 1:
        return _general(number)  # `0.00E+00`, `000-000`
    prefix, digits, suffix = _parts(section)
    if not groups:
        return prefix.strip()
    text = _digits(abs(number) * (100 if _is_share(section) else 1), digits)
    if prefix and text == "0" and "0" not in digits:
        text = ""  # `"-"??` shows the sign it has for zero alone
    sign = "-" if number < 0 and is_signed and text.strip("0,.") else ""
    return f"{sign}{prefix}{text}{suffix}".strip()


def _section(number: Decimal, code: str) -> tuple[str, bool]:
    """Return the part of a code for the sign of a number, and whether the minus is still to be written."""
    positive, *others = _split(code)
    if number < 0 and others:
        return others[0], False
    if not number and len(others) > 1:
        return others[1], False
    return positive, True


@cache
def _split(code: str) -> tuple[str, ...]:
    return tuple(re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', _BRACKETS.sub("", code[:MAX_CODE])))


@cache
def _parts(section: str) -> tuple[str, str, str]:
    """Return what stands before the digits, the digits, and what stands behind them."""
    before, digits, behind = "", "", ""
    for quoted, escaped, places, other in _TOKEN.findall(section):
        if places and not digits:
            digits = places
        elif digits:
            behind += quoted or escaped or other
        else:
            before += quoted or escaped or other
    return before, digits, behind


def _is_share(section: str) -> bool:
    return any(other == "%" for _, _, _, other in _TOKEN.findall(section))


def _digits(number: Decimal, places: str) -> str:
    whole, _, decimals = places.partition(".")
    scaled = number / 1000 ** (len(places) - len(places.rstrip(",")))
    text = format_number(round_half_up(scaled, len(re.sub(r"[^0#?]", "", decimals))))
    integer, comma, rest = text.partition(",")
    rest = rest[: _needed(rest, decimals)]
    if "," not in whole.rstrip(","):
        integer = integer.replace(".", "")
    if rest and set(whole) <= set("#?,") and integer == "0":
        integer = ""
    return integer.rjust(whole.count("0"), "0") + (comma + rest if rest else "")


def _needed(decimals: str, places: str) -> int:
    """Return how many decimals are shown: `0.0#` shows a second only when it is no 0."""
    return max(len(decimals.rstrip("0")), places.count("0"))


def _fraction(number: Decimal, place: re.Match[str]) -> str:
    exact = Fraction(number)
    if place[1]:
        return f"{round(exact * int(place[1]))}/{place[1]}" if int(place[1]) else _general(number)
    nearest = exact.limit_denominator(10 ** min(len(place[0].partition("/")[2]), 4) - 1)
    return f"{nearest.numerator}/{nearest.denominator}" if nearest.denominator > 1 else str(nearest.numerator)


def _general(number: Decimal) -> str:
    """Return a number without grouping, with the decimals it has once the noise of binary fractions is gone."""
    places = max(0, MAX_DIGITS - 3 - max(number.adjusted(), 0))
    text = f"{round_half_up(number, places):f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text.replace(".", ",")
