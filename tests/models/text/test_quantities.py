"""The quantities of a text: what is counted, measured, paid or told in per cent."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text.numbers import format_number
from models.text.quantities import head_of, quantities_in


def told(text: str) -> list[tuple[str, str]]:
    return [(text[quantity.start : quantity.end], quantity.kind) for quantity in quantities_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổ chức 342 cuộc, đạt 57,6%.", [("342", "count"), ("57,6%", "percent")]),
        ("có 20/26 xã đạt chuẩn", [("20/26", "ratio")]),
        ("ước đạt 1.306 tỷ đồng (giá CĐ2010)", [("1.306", "money")]),
        ("giảm 1,42 điểm % so với năm 2017", [("1,42 điểm %", "points")]),
        ("giảm 1,42 điểm phần trăm", [("1,42 điểm phần trăm", "points")]),
        ("trồng 21.450 m2 rừng, 720 ha", [("21.450", "measure"), ("720", "measure")]),
        ("tổ chức ba cuộc và mười hai buổi", [("ba", "count"), ("mười hai", "count")]),
        ("trên tổng số 9.312 hộ; cung cấp 118 dịch vụ", [("9.312", "count"), ("118", "count")]),
    ],
)
def test_quantities_are_found_with_their_kind(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ngày 30/9/2018, tháng 9/2018, năm 2018, giai đoạn 2011 - 2020, quý 3",
        "Kế hoạch số 1573-KH/BDVTW-BCSĐCP, Nghị định 108/2014/NĐ-CP, Chỉ thị 05, Quyết định số 290-QĐ/TW",
        "đường 527B, mức độ 3, người con thứ 3, Điều 12, xóm 5, kỷ niệm 2/9.",
        "điện thoại 0237.3590.159",
        "Ba Đình, một cửa, người bà ba má, năm xã nghèo",
        "1. Tiếp tục thực hiện",
    ],
)
def test_days_names_and_numbers_are_no_quantities(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("before", ["khoảng", "gần", "hơn", "trên", "bình quân", "mỗi xã ít nhất", "từ 2 đến", "2 -"])
def test_what_is_not_meant_to_the_last_figure_is_not_exact(before: str) -> None:
    assert not quantities_in(f"tổ chức {before} 20 cuộc")[-1].is_exact


def test_a_scale_multiplies() -> None:
    (quantity,) = quantities_in("tăng 5,5 triệu đồng")
    assert (quantity.value, quantity.step, quantity.unit) == (Decimal(5_500_000), Decimal(100_000), "đồng")


def test_a_ratio_has_two_sides() -> None:
    (quantity,) = quantities_in("1.386/98.412 hộ")
    assert (quantity.value, quantity.whole) == (1386, 98412)


@pytest.mark.parametrize(
    ("unit", "head"), [("trường mầm non", "trường"), ("tthc", "thủ tục"), ("hộ nghèo trên", "hộ"), ("", "")]
)
def test_what_is_counted_has_a_head(unit: str, head: str) -> None:
    assert head_of(unit) == head


@given(st.integers(0, 10**9), st.sampled_from(["cuộc", "hộ", "đơn thư", "lượt người"]))
def test_a_printed_count_is_read_back(number: int, unit: str) -> None:
    values = [quantity.value for quantity in quantities_in(f"Có {format_number(Decimal(number))} {unit}.")]
    assert values == [number]


@given(st.text("0123456789.,/%- ()abđIXngàytháng", max_size=60))
def test_any_text_is_read_in_order(text: str) -> None:
    found = quantities_in(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
