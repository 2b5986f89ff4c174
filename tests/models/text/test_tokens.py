"""Words of a text and their neighbours."""

from models.text.tokens import neighbours, places, small, small_words, word_before, word_behind

TEXT = "Các xã, thị trấn  đã làm 5 việc"


def test_words_are_small_and_without_figures() -> None:
    assert small_words(TEXT) == ("các", "xã", "thị", "trấn", "đã", "làm", "việc")


def test_neighbours_may_have_a_sign_between_them() -> None:
    assert "xã thị" in neighbours(TEXT)


def test_places_are_whole_words_with_only_spaces_between() -> None:
    assert [
        TEXT[start:end] for start, end in (*places(TEXT, "trấn đã"), *places(TEXT, "xã thị"), *places(TEXT, "à"))
    ] == ["trấn  đã"]


def test_a_word_beside_letters_is_one_space_away() -> None:
    assert (word_before(TEXT, 12), word_behind(TEXT, 3), word_before(TEXT, 8), word_behind(TEXT, 6)) == (
        "thị",
        "xã",
        "",
        "",
    )


def test_small_letters_keep_their_places() -> None:
    assert small("İT Ủy") == "it ủy"
