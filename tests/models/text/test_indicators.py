"""The figures of indicators."""

import pytest

from models.text.indicators import stated_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thu nhập bình quân đầu người ước đạt 19,8 triệu đồng.", ("thu nhập bình quân đầu người", "", "")),
        ("Tỷ lệ hộ nghèo vẫn ở mức 41,55%.", ("tỷ lệ hộ nghèo", "", "")),
        ("Tỷ lệ hộ nghèo giảm 5,74 điểm %.", ("tỷ lệ hộ nghèo", "giảm", "")),
        ("Thu ngân sách nhà nước trên địa bàn bằng 112,6% dự toán.", ("thu ngân sách", "", "dự toán")),
        ("Chỉ tiêu thu ngân sách chưa đạt, mới bằng 96% kế hoạch.", ("thu ngân sách", "", "kế hoạch")),
    ],
)
def test_an_indicator_has_its_name_way_and_base(text: str, found: tuple[str, str, str]) -> None:
    assert [(each.name, each.way, each.base) for each in stated_in(text)] == [found]


def test_a_per_cent_of_the_plan_behind_its_figure_is_of_the_same_indicator() -> None:
    told = stated_in("Thu ngân sách đạt 7,92 tỷ đồng, đạt 99% KH.")
    assert [(each.name, each.unit, each.base) for each in told] == [
        ("thu ngân sách", "money", ""),
        ("thu ngân sách", "percent", "kế hoạch"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Phấn đấu tỷ lệ hộ nghèo còn 3%.",
        "Phấn đấu năm 2026, thu ngân sách đạt 10 tỷ đồng, bằng 110% dự toán.",
        "Quý I, thu ngân sách quý đạt 5 tỷ đồng.",
        "Sản lượng đạt 105% so với cùng kỳ.",
        "Đã tổ chức 5 cuộc.",
    ],
)
def test_plans_parts_of_the_year_and_other_figures_are_none(text: str) -> None:
    assert stated_in(text) == ()
