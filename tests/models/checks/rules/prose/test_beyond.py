"""Shares above 100 %."""

import pytest

from models.checks.rules.prose import beyond
from tests.models.checks.made import findings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đến nay 120% hộ gia đình có nước sạch.", "120%"),
        ("Số hộ nghèo chiếm 103,4%.", "103,4%"),
        ("Tỷ lệ hộ dùng nước sạch 110%.", "110%"),
        (
            "Cơ cấu kinh tế: nông nghiệp 27,6%; công nghiệp 43,1%; dịch vụ 39,3%.",
            "27,6%; công nghiệp 43,1%; dịch vụ 39,3%",
        ),
    ],
)
def test_a_part_above_its_whole_is_told(text: str, found: str) -> None:
    assert findings(beyond, text) == [(found, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Thu ngân sách đạt 120% KH.",
        "Đạt 120% kế hoạch, bằng 103,8% CK.",
        "Trồng rừng đạt 104%, vượt chỉ tiêu giao.",
        "100% hộ gia đình có nước sạch.",
        "Cơ cấu kinh tế: nông nghiệp 27,6%; công nghiệp 43,1%; dịch vụ 29,3%.",
        "Cơ cấu kinh tế chuyển dịch: nông nghiệp 27,6%, giảm 2%; công nghiệp 43,1%; dịch vụ 29,3%.",
    ],
)
def test_what_is_of_a_plan_or_comes_to_all_is_right(text: str) -> None:
    assert findings(beyond, text) == []


def test_a_part_above_its_whole_is_told_beside_its_per_cent() -> None:
    assert findings(beyond, "Xử lý 29/27 kiến nghị (93,1%).") == [("29/27", None)]


@pytest.mark.parametrize(
    "text", ["Trồng 45/40 ha, đạt 112,5% kế hoạch.", "Hỗ trợ 24/7.", "Xử lý 27/29 kiến nghị (93,1%)."]
)
def test_a_plan_surpassed_and_a_part_below_its_whole_are_right(text: str) -> None:
    assert findings(beyond, text) == []


def test_shares_told_one_by_one_that_are_above_all_are_told() -> None:
    text = "Nông nghiệp chiếm 38,4%, công nghiệp chiếm 39,6%, dịch vụ chiếm 24,7%."
    assert findings(beyond, text) == [("38,4%, công nghiệp chiếm 39,6%, dịch vụ chiếm 24,7%", None)]


def test_shares_of_several_wholes_may_be_above_all() -> None:
    assert findings(beyond, "Nữ chiếm 48%, đảng viên chiếm 39% số đại biểu, người dân tộc chiếm 24%.") == []
