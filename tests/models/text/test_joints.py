"""Lists of words as patterns."""

from models.text.joints import anywhere, word_lists


def test_the_longest_phrase_is_found_as_whole_words() -> None:
    pattern = anywhere(("tiếp dân", "tiếp", "tiếp dân định kỳ"))
    assert [match[0] for match in pattern.finditer("đã tiếp  dân định kỳ, tiếptục, tiếp")] == [
        "tiếp  dân định kỳ",
        "tiếp",
    ]


def test_no_word_is_found_among_none() -> None:
    assert anywhere(()).search("tiếp dân") is None


def test_lists_are_in_small_letters() -> None:
    every = [word for words in word_lists("prose_checks.toml").values() for word in words]
    assert [word for word in every if word != word.lower() or word != word.strip()] == []
