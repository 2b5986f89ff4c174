"""The capital letters of Vietnamese, and of the place names it borrows, for patterns."""

CAPITAL = "A-Z" + "".join(
    letter for letter in map(chr, [*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)]) if letter.isupper()
)
"""What stands between [ and ]: a range such as Ạ-Ỹ would take the small letters among them too."""
NAME = rf"[{CAPITAL}][^\W\d_]*(?:[’'][^\W\d_]+)?"
"""One syllable of a name: `Nga`, `M’gar`."""
