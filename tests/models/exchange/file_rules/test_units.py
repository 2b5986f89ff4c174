"""The unit as each part of the frame names it."""

import pytest

from models.report.report import Report
from tests.models.exchange.file_rules.made import told

_OPENING = "UBND huyện Nga Sơn báo cáo"
_ATTACHED = "(Kèm theo báo cáo đánh giá “Năm dân vận chính quyền” 2018)"
_PLACE = "Nga Sơn, ngày 09"


@pytest.mark.parametrize(
    ("old", "new", "issue"),
    [
        (_OPENING, "UBND huyện Hậu Lộc báo cáo", ("general.opening", "huyện Hậu Lộc")),
        (_ATTACHED, "(Kèm theo Báo cáo của UBND thị xã Bỉm Sơn)", ("appendix", "thị xã Bỉm Sơn")),
        ("Huyện Nga Sơn", "Thị trấn Nga Sơn", ("appendix", "Thị trấn Nga Sơn")),
    ],
)
def test_another_unit_is_told_with_the_own_one(example: Report, old: str, new: str, issue: tuple[str, str]) -> None:
    assert told(example, (old, new)) == [("unit_named_otherwise", *issue, "huyện Nga Sơn")]


def test_a_place_of_another_unit_is_told(example: Report) -> None:
    assert told(example, (_PLACE, "Hậu Lộc, ngày 09")) == [
        ("place_of_other_unit", "general.place", "Hậu Lộc", "Nga Sơn")
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (_OPENING, "Ủy ban nhân dân (UBND) huyện Nga Sơn báo cáo"),
        (_ATTACHED, "(Kèm theo Báo cáo của UBND huyện Nga Sơn)"),
        (_ATTACHED, "(Kèm theo Công văn số 12/UBND-NV ngày 02/9/2018 của UBND thành phố Thanh Hóa)"),
        ("Huyện Nga Sơn", "UBND huyện"),
        (_PLACE, "TT. Nga Sơn, ngày 09"),
    ],
)
def test_the_same_unit_in_other_words_is_right(example: Report, old: str, new: str) -> None:
    assert told(example, (old, new)) == []


def test_the_abbreviation_spelt_out_is_no_part_of_the_unit(example: Report) -> None:
    changes = ("UBND HUYỆN NGA SƠN", "."), (_OPENING, "Ủy ban nhân dân (UBND) huyện Nga Sơn báo cáo")
    assert told(example, *changes) == []


def test_without_a_letterhead_the_other_parts_outvote_the_opening(example: Report) -> None:
    changes = ("UBND HUYỆN NGA SƠN", "."), (_OPENING, "UBND huyện Hậu Lộc báo cáo")
    assert told(example, *changes) == [("unit_named_otherwise", "general.opening", "huyện Hậu Lộc", "huyện Nga Sơn")]
