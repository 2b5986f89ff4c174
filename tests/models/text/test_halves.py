"""The two sides of one whole."""

from models.text.halves import half_of


def test_both_sides_are_of_one_pair() -> None:
    one, other = half_of("hồ sơ trước và đúng hạn"), half_of("hồ sơ quá hạn")
    assert one is not None
    assert other is not None
    assert (one.pair, one.side, other.side) == (other.pair, "first", "second")


def test_the_longest_word_tells_the_side() -> None:
    half = half_of("số phiếu không hài lòng")
    assert half is not None
    assert half.side == "second"


def test_other_words_name_no_side() -> None:
    assert half_of("số phiếu phát ra") is None
