"""A syllable taken apart and put together."""

import pytest

from models.text.lexicon import known_syllables
from models.text.syllables import is_syllable
from models.text.tones import other_style, put_together, take_apart


def test_every_known_syllable_is_put_together_again_in_one_of_the_styles() -> None:
    known = [word for word in known_syllables() if is_syllable(word)]
    assert [word for word in known if word not in {_again(word), other_style(_again(word))}] == []


def _again(word: str) -> str:
    return put_together(*take_apart(word))


@pytest.mark.parametrize(
    ("one", "other"), [("hòa", "hoà"), ("uỷ", "ủy"), ("khỏe", "khoẻ"), ("quý", ""), ("toàn", ""), ("hoa", "")]
)
def test_the_other_style_of_a_syllable(one: str, other: str) -> None:
    assert other_style(one) == other


def test_letters_that_are_no_syllable_cannot_be_put_together() -> None:
    assert put_together("nghanh", "\u0300") == ""
