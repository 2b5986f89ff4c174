"""Capital letters for patterns."""

import re

from models.text.capitals import CAPITAL, NAME


def test_small_letters_with_marks_are_no_capitals():
    assert re.findall(f"[{CAPITAL}]", "Ạạ Ưư Đđ Ỹỹ Zz") == list("ẠƯĐỸZ")


def test_a_borrowed_name_is_one_syllable():
    assert re.fullmatch(NAME, "M’gar")
