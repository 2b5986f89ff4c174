"""What of an older text still stands in a newer one: random edits of the real report against a plain model."""

import random
from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.report.carried import paragraphs
from models.report.example import load_example
from models.report.standing import standing

Token = tuple[str, str]
"""Words as they stand, and the id of the fact they are, "" for none."""
Rows = list[list[Token]]
NEW = ["thực", "hiện", "tốt", "công", "mới", "của", "xã", "và", "các", "đơn", "vị", "đạt", "kết", "quả", "rất", "cao"]


@cache
def texts() -> tuple[str, ...]:
    return paragraphs(load_example("nga-son-2018"), "II.3")


def _tokens() -> Rows:
    """Return the real text cut into words and facts."""
    rows: Rows = []
    facts = standing(texts(), texts()).stale
    for index, text in enumerate(texts()):
        row: list[Token] = []
        position = 0
        for fact in (fact for fact in facts if fact.paragraph == index):
            row += [(word, "") for word in text[position : fact.start].split()]
            row.append((text[fact.start : fact.end], fact.id))
            position = fact.end
        rows.append([*row, *((word, "") for word in text[position:].split())])
    return rows


def _words(row: list[Token]) -> list[int]:
    return [index for index, (_, name) in enumerate(row) if not name]


def _facts(row: list[Token]) -> list[int]:
    return [index for index, (_, name) in enumerate(row) if name]


def _move(rows: Rows, at: int, chance: random.Random) -> None:
    rows.insert(chance.randrange(len(rows)), rows.pop(at))


def _split(rows: Rows, at: int, chance: random.Random) -> None:
    if len(rows[at]) > 1:
        cut = chance.randrange(1, len(rows[at]))
        rows[at : at + 1] = [rows[at][:cut], rows[at][cut:]]


def _join(rows: Rows, at: int, _chance: random.Random) -> None:
    rows[at : at + 2] = [[token for row in rows[at : at + 2] for token in row]]


def _reword(rows: Rows, at: int, chance: random.Random) -> None:
    if places := _words(rows[at]):
        rows[at][chance.choice(places)] = (chance.choice(NEW), "")


def _add(rows: Rows, at: int, chance: random.Random) -> None:
    place = chance.randrange(len(rows[at]) + 1)
    rows[at][place:place] = [(word, "") for word in chance.sample(NEW, 6)]


def _reword_round_a_fact(rows: Rows, at: int, chance: random.Random) -> None:
    if places := _facts(rows[at]):
        place = chance.choice(places)
        for beside in (place - 1, place + 1):
            if beside in _words(rows[at]):
                rows[at][beside] = (chance.choice(NEW), "")


def _change_a_fact(rows: Rows, at: int, chance: random.Random) -> None:
    if places := _facts(rows[at]):
        rows[at][chance.choice(places)] = (f"9{chance.randrange(10_000)}", "")


EDITS: list[Callable[[Rows, int, random.Random], None]] = [
    *[_move, _split, _join, _reword, _add, _reword_round_a_fact, _change_a_fact]
]


@given(st.lists(st.sampled_from(EDITS), max_size=5), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_facts_survive_every_edit_but_their_own(edits: list[Callable[..., None]], chance: random.Random):
    rows = _tokens()
    for edit in edits:
        edit(rows, chance.randrange(len(rows)), chance)
    new = tuple(" ".join(text for text, _ in row) for row in rows)
    wanted = {name: text for row in rows for text, name in row if name}
    found = {fact.id: new[fact.paragraph][fact.start : fact.end] for fact in standing(new, texts()).stale}
    assert found == wanted


def test_the_same_text_is_unchanged():
    found = standing(texts(), texts())
    assert set(found.states) == {"unchanged"}
    assert found.origins == tuple(range(len(texts())))


OLD = (
    "Công tác lãnh đạo, chỉ đạo năm 2018 được quan tâm.",
    "Tỷ lệ hộ nghèo của huyện là 3,43%.",
    "Tổ chức 12 hội nghị.",
)


@pytest.mark.parametrize(
    ("new", "states", "origins"),
    [
        (OLD[::-1], ("unchanged",) * 3, (2, 1, 0)),
        ((OLD[0] + " " + OLD[1], OLD[2]), ("changed", "unchanged"), (0, 2)),
        (("Tỷ lệ hộ nghèo còn 2,23%.",), ("changed",), (1,)),
        (("Một đoạn viết mới hẳn, chưa từng có.", OLD[2]), ("new", "unchanged"), (None, 2)),
        ((), (), ()),
    ],
)
def test_each_paragraph_knows_where_it_came_from(
    new: tuple[str, ...], states: tuple[str, ...], origins: tuple[int | None, ...]
):
    found = standing(new, OLD)
    assert (found.states, found.origins) == (states, origins)


@pytest.mark.parametrize("written", ["3.43%", "3,43 %", "03,43%"])
def test_another_way_of_writing_a_figure_does_not_change_it(written: str):
    text = f"Tỷ lệ hộ nghèo của huyện là {written}."
    (fact,) = standing((text,), OLD).stale
    assert text[fact.start : fact.end] in written


def test_part_of_a_fact_changed_is_the_fact_changed():
    assert standing(("Ký ngày 06 tháng 12 năm 2018.",), ("Ký ngày 05 tháng 12 năm 2018.",)).stale == ()


def test_a_fact_cut_in_two_by_a_new_paragraph_is_not_lost():
    new = ("Ký ngày 05 tháng", "12 năm 2018.")
    (fact,) = standing(new, ("Ký ngày 05 tháng 12 năm 2018.",)).stale
    assert (fact.paragraph, new[0][fact.start : fact.end]) == (0, "05 tháng")


def test_equal_paragraphs_have_facts_of_their_own():
    twice = ("Không phát sinh năm 2018.",) * 2
    assert len({fact.id for fact in standing(twice, twice).stale}) == 2


def test_a_paragraph_with_no_origin_left_keeps_the_confirmed_mark_of_its_own():
    # the first paragraph is deleted: the mark on the second is still the second's, though both begin alike
    old = ("Năm 2018, xã A làm tốt.", "Năm 2018, xã B làm rất tốt việc này.")
    (fact,) = standing((old[1] + " Thêm.",), old).stale
    (whole,) = [each for each in standing(old, old).stale if each.paragraph == 1]
    assert fact.id == whole.id


def test_an_own_name_holds_no_fact():
    assert standing(("Quận 1",), ("Quận 1",), ("Quận 1",)).stale == ()


def test_a_fact_left_alone_in_a_new_sentence_is_still_marked():
    old = "Qua điều tra cuối kỳ, số gia đình khó khăn chiếm 3,43% dân cư, vượt mục tiêu nghị quyết Hội đồng giao."
    new = (
        "Bình quân toàn huyện nay còn 3,43% hộ nghèo, thấp hơn mức trung bình của tỉnh, đứng thứ nhì khu vực ven biển."
    )
    found = standing((new,), (old,))
    assert (found.states, len(found.stale)) == (("changed",), 1)
