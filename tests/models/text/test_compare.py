"""What two texts share, by words and by paragraphs."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text.compare import Stretch, align, common, compare

words = st.lists(st.sampled_from(["năm", "2018", "3,43%", "hộ", "nghèo", ",", "xã"]), max_size=25).map(" ".join)
paragraphs = st.lists(words, max_size=8)


def _kinds(stretches: list[Stretch], *kinds: str) -> str:
    return "".join(stretch.text for stretch in stretches if stretch.kind in kinds)


@given(words, words)
def test_stretches_make_both_texts(old: str, new: str):
    stretches = compare(old, new)
    assert (_kinds(stretches, "same", "gone"), _kinds(stretches, "same", "added")) == (old, new)


@given(words, words)
def test_no_stretch_is_empty_and_neighbours_differ(old: str, new: str):
    stretches = compare(old, new)
    assert all(stretch.text for stretch in stretches)
    assert all(one.kind != next_one.kind for one, next_one in pairwise(stretches))


def test_a_changed_figure_is_one_change():
    assert compare("đạt 1.306 tỷ đồng", "đạt 1.400 tỷ đồng") == [
        Stretch("đạt ", "same"),
        Stretch("1.306", "gone"),
        Stretch("1.400", "added"),
        Stretch(" tỷ đồng", "same"),
    ]


def test_a_space_between_two_changed_words_does_not_cut_the_change():
    assert [stretch.text for stretch in compare("a b c", "x y c")] == ["a b", "x y", " c"]


def test_equal_texts_are_one_stretch():
    assert compare("Năm 2018.", "Năm 2018.") == [Stretch("Năm 2018.", "same")]


def test_spaces_alone_are_compared_too():
    assert compare(" ", "  ") == [Stretch(" ", "gone"), Stretch("  ", "added")]


@given(paragraphs, paragraphs)
def test_every_paragraph_stands_once_and_in_order(old: list[str], new: list[str]):
    rows = align(old, new)
    assert [row[0] for row in rows if row[0] is not None] == list(range(len(old)))
    assert [row[1] for row in rows if row[1] is not None] == list(range(len(new)))


def test_a_paragraph_stands_beside_the_one_it_was_made_from():
    old = ["Công tác lãnh đạo, chỉ đạo năm 2018.", "Tỷ lệ hộ nghèo là 3,43%.", "Không có gì."]
    new = ["Tỷ lệ hộ nghèo còn 2,23%.", "Một đoạn mới hẳn.", "Không có gì."]
    assert align(old, new) == [(0, None), (1, 0), (None, 1), (2, 2)]


def test_paragraphs_that_share_little_do_not_stand_side_by_side():
    assert align(["Tỷ lệ hộ nghèo là 3,43%"], ["Tổ chức hội nghị đối thoại"]) == [(0, None), (None, 0)]


@given(st.text("abc", max_size=40), st.text("abc", max_size=40))
def test_what_is_common_is_equal_and_rises(old: str, new: str):
    pairs = common(old, new)
    assert all(old[i] == new[j] for i, j in pairs)
    assert all(i < k and j < m for (i, j), (k, m) in pairwise(pairs))


@pytest.fixture
def long_text() -> list[str]:
    return [f"từ{number % 700}" for number in range(20_000)]


def test_a_long_text_is_followed_round_many_edits(long_text: list[str]):
    edited = [word if number % 50 else "mới" for number, word in enumerate(long_text)]
    assert len(common(long_text, edited)) == 20_000 - 400


def test_long_texts_without_a_common_word_share_nothing(long_text: list[str]):
    assert common(long_text, [word.upper() for word in long_text]) == []
