"""Official numbers of sections sort as they are printed, not as letters do."""

import pytest

from models.form.address import is_address, place_of


@pytest.mark.parametrize(("before", "after"), [("II.7", "II.8"), ("II.9", "II.10"), ("II.8", "III"), ("IV", "V")])
def test_a_number_stands_before_the_next(before: str, after: str) -> None:
    assert place_of(before) < place_of(after)


def test_roman_numbers_are_counted() -> None:
    assert [place_of(address)[0] for address in ("I", "IV", "IX", "XIV", "XL", "XC", "C")] == [1, 4, 9, 14, 40, 90, 100]


def test_a_section_stands_before_its_parts() -> None:
    assert place_of("II") < place_of("II.1")


@pytest.mark.parametrize("text", ["", "1", "II.", "II.0", "ii", "II.1.2", "II.01"])
def test_what_is_no_number_stands_last(text: str) -> None:
    assert not is_address(text)
    assert place_of(text) > place_of("C.999")
