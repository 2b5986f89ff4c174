"""The official number of a section as a place in the order of the report."""

import re

_ADDRESS = re.compile(r"[IVXLC]+(\.[1-9][0-9]*)?")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def is_address(text: str) -> bool:
    """Return whether a text is an official number such as `I` or `II.3`."""
    return _ADDRESS.fullmatch(text) is not None


def place_of(address: str) -> tuple[int, int]:
    """Return what sorts official numbers: (3, 0) of `III`, (2, 8) of `II.8`; what is none stands after all others."""
    if not is_address(address):
        return 1000, 0
    roman, _, number = address.partition(".")
    return _value(roman), int(number or 0)


def _value(roman: str) -> int:
    values = [_ROMAN[letter] for letter in roman]
    # a smaller letter before a larger one is taken off: IV
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
