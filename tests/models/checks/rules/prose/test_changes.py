"""Rises and falls beside their values."""

import pytest

from models.checks.rules.prose import changes
from tests.models.checks.made import NO_WORDS, findings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Số xã đạt chuẩn tăng từ 15 lên 12 xã.", ("tăng từ 15 lên 12", None)),
        ("Tỷ lệ hộ nghèo giảm từ 3,43% xuống 4,85%.", ("giảm từ 3,43% xuống 4,85%", None)),
        ("Số vụ là 11 vụ, giảm 2 vụ so với cùng kỳ năm 2017 (14 vụ).", ("2", None)),
        ("Số vụ là 11 vụ, tăng 3 vụ so với cùng kỳ năm 2017 (14 vụ).", ("tăng", "giảm")),
        ("Đón 187.500 lượt khách, tăng 26% so với năm 2017 (150.000 lượt khách).", ("26%", None)),
        ("Thu nhập đạt 19,8 triệu đồng, tăng 2,4 triệu đồng so với năm 2017 (17,5 triệu đồng).", ("2,4", None)),
        ("Tỷ lệ hộ nghèo giảm từ 4,85% xuống 3,43%, giảm 1,52 điểm %.", ("1,52 điểm %", None)),
        ("Tỷ lệ hộ nghèo giảm từ 4,85% xuống 3,43%, giảm 1,42%.", ("1,42%", "1,42 điểm %")),
        ("Tỷ lệ hộ nghèo là 3,43%, giảm so với năm 2017 là 1,42%.", ("1,42%", "1,42 điểm %")),
        ("Số cơ sở tăng từ 41 cơ sở lên 68 cơ sở, tức tăng 37 cơ sở.", ("37", None)),
        ("Tăng 37 cơ sở, từ 41 cơ sở lên 68 cơ sở.", ("37", None)),
        ("Sáp nhập 546 xóm thành 341 xóm, giảm 215 xóm.", ("215", None)),
        (
            "Đầu năm tỷ lệ hộ nghèo là 13,91%, đến nay còn 10,77% với 212 hộ, giảm 4,13 điểm %.",
            ("4,13 điểm %", None),
        ),
        ("Hồ sơ trực tuyến chiếm 96,7%, cao hơn năm 2025 là 4,2% (92,5%).", ("4,2%", "4,2 điểm %")),
        ("Hồ sơ trực tuyến chiếm 96,7%, thấp hơn năm 2025 là 4,2 điểm % (92,5%).", ("thấp hơn", "cao hơn")),
        ("Thời gian rút từ 3 ngày xuống còn 1,5 ngày, giảm 40%.", ("40%", None)),
    ],
)
def test_a_change_that_does_not_fit_is_told(text: str, found: tuple[str, str | None]) -> None:
    assert findings(changes, text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ hộ nghèo năm 2018 là 14,57%, giảm 5,74 điểm % so với năm 2017 (20,31%).",
        "Thời gian giải quyết giảm từ 15 ngày xuống còn 10 ngày, giảm 33%.",
        "Cắt giảm 45 thủ tục hành chính, giảm 18,8% so với năm 2017 (240 TTHC).",
        "Đầu năm tỷ lệ hộ nghèo là 13,91%, đến nay còn 10,77%, giảm 2 điểm % so với kế hoạch.",
        "Tỷ lệ hộ nghèo là 13,91%, hộ cận nghèo là 10,77%, giảm 4 điểm %.",
        "Sắp xếp 12 trường thành 9 trường, giảm 4 phó hiệu trưởng.",
        "Tiếp nhận 41 hồ sơ cũ, 68 hồ sơ mới, tăng 15 hồ sơ so với cùng kỳ.",
        "Phấn đấu giảm từ 6 đến 8 điểm %.",
        "Thu 118,4 tỷ đồng, bằng 104,8% dự toán (113 tỷ đồng), tăng 9,3% so với năm 2018 (108,3 tỷ đồng).",
        "Số trường giảm từ 87 trường xuống 85 trường, tăng 2 lớp.",
        "Giá trị xuất khẩu ước đạt 93,2 triệu USD, tăng 0.4%CK, đạt 84.72% KH.",
        "Tỷ lệ giải quyết đạt 96,7%, số đơn tăng 5% so với cùng kỳ.",
    ],
)
def test_a_change_that_fits_is_right(text: str) -> None:
    assert findings(changes, text) == []


def test_points_told_as_per_cent_are_only_a_hint() -> None:
    (finding,) = changes.in_text("Tỷ lệ hộ nghèo là 3,43%, giảm 1,42%.", None)  # pyright: ignore[reportArgumentType]
    assert finding.weight == "hint"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Có 11 vụ, giảm hai vụ so với cùng kỳ (14 vụ).",
            "“hai” không khớp: 11 so với 14 chênh 3; một trong ba số sai.",
        ),
        (
            "Thu 19,8 tỷ đồng, tăng 2,4 tỷ đồng so với năm 2017 (17,5 tỷ đồng).",
            "“2,4” không khớp: 19,8 so với 17,5 chênh 2,3; một trong ba số sai.",
        ),
        ("Có 14 vụ, giảm 0 vụ so với cùng kỳ (16 vụ).", "“0” không khớp: 14 so với 16 chênh 2; một trong ba số sai."),
    ],
)
def test_all_three_figures_are_named(text: str, message: str) -> None:
    assert [finding.message for finding in changes.in_text(text, NO_WORDS)] == [message]
