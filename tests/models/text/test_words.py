"""Where words of an older text stand in a newer one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text.words import follow, words_of

keys = st.lists(st.sampled_from("abcd"), max_size=30)


def _places(old: list[str], new: list[str]) -> list[int | None]:
    """Follow the words of texts of one paragraph."""
    return follow(words_of([" ".join(old)]), words_of([" ".join(new)]))


def _followed(old: str, new: str) -> list[str | None]:
    """Return the words found, of texts whose paragraphs stand between bars."""
    before, now = words_of(old.split("|")), words_of(new.split("|"))
    return [None if place is None else now[place].key for place in follow(before, now)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Năm", "năm"), ("74.6", "74,6"), ("02", "2"), ("00", "0"), ("08/02/2018", "8/2/2018"), ("3,43%", "3,43")],
)
def test_ways_of_writing_are_one_word(one: str, other: str):
    assert [word.key for word in words_of([one])] == [word.key for word in words_of([other])]


@pytest.mark.parametrize(
    ("one", "other"), [("1.306", "1.307"), ("hoa", "hóa"), ("20", "2"), ("74,6", "746"), ("02/9/2018", "2018")]
)
def test_other_words_stay_apart(one: str, other: str):
    assert words_of([one])[0].key != words_of([other])[0].key


def test_words_know_their_place():
    (first, second) = words_of(["– Năm", "2018."])
    assert (first.paragraph, first.start, first.end) == (0, 2, 5)
    assert (second.paragraph, second.start, second.end) == (1, 0, 4)


@given(keys, keys)
def test_no_new_word_stands_for_two(old: list[str], new: list[str]):
    places = [place for place in _places(old, new) if place is not None]
    assert len(places) == len(set(places))


@given(keys, keys)
def test_a_word_is_followed_to_the_same_word(old: list[str], new: list[str]):
    assert all(place is None or new[place] == word for word, place in zip(old, _places(old, new), strict=True))


@given(keys)
def test_the_same_text_is_followed_whole(words: list[str]):
    assert _places(words, words) == list(range(len(words)))


@given(keys, keys)
def test_words_added_before_and_behind_change_nothing(words: list[str], more: list[str]):
    added = [word * 2 for word in more]
    assert _places(words, [*added, *words, *added]) == [len(added) + index for index in range(len(words))]


def test_moved_paragraphs_are_found():
    old = "một hai ba bốn năm|sáu bảy tám chín mười"
    assert None not in _followed(old, "|".join(reversed(old.split("|"))))


def test_a_figure_between_changed_words_is_found():
    assert _followed("tỷ lệ hộ nghèo là 3,43 phần trăm", "tỷ lệ hộ nghèo còn 3,43 so với") == [
        *["tỷ", "lệ", "hộ", "nghèo", None, "3,43", None, None]
    ]


def test_a_figure_between_changed_words_of_a_moved_paragraph_is_found():
    moved = "đạt mới 75 hơn kế hoạch cả năm|một hai ba bốn năm sáu bảy tám"
    assert "75" in _followed("một hai ba bốn năm sáu bảy tám|đạt trên 75 của kế hoạch cả năm", moved)


def test_a_word_far_from_where_it_stood_is_another():
    old, new = "a b c d e f 2018 g h i k l", f"a b c d e f g h i k l {'x ' * 900}2018"
    assert _followed(old, new)[6] is None


def test_a_figure_that_changed_its_place_among_changed_words_is_found():
    old, new = "một hai ba bốn của 2018 năm sáu bảy tám chín", "một hai ba bốn năm 2018 của sáu bảy tám chín"
    assert _followed(old, new)[5] == "2018"


def test_paragraphs_that_begin_alike_and_changed_places_are_told_apart():
    old = words_of(["thi đua dân vận khéo 2018 một hai ba", "thi đua dân vận khéo 2017 bốn năm sáu"])
    new = words_of(["thi đua dân vận khéo 2017 bốn năm sáu", "thi đua dân vận khéo 2018 một hai ba"])
    places = follow(old, new)
    assert {new[place].paragraph for place in places[:9] if place is not None} == {1}


def test_what_is_left_of_a_paragraph_comes_before_one_that_is_gone():
    old = words_of(["xã ta 2018 đã làm", "một 2018 hai ba bốn năm sáu"])
    new = words_of(["mới 2018 lạ ba bốn năm sáu"])
    places = follow(old, new)
    assert (places[2], places[6]) == (None, 1)


def test_a_run_that_only_neighbours_make_is_no_passage():
    old = words_of(["thi đua dân vận khéo", "năm 2018 làm tốt công việc dân vận khéo năm 2018"])
    new = words_of(["dân vận khéo năm 2018", "thi đua dân vận khéo", "năm 2018 làm tốt công việc"])
    assert follow(old, new)[-2:] == [3, 4]
