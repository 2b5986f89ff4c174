"""Counts beside the names listed behind them."""

import pytest

from models.checks.rules.prose import names
from tests.models.checks.made import findings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("cho 6 xã: Nga Điền, Ba Đình, Nga Thiện, Nga Nhân và Nga Thắng đẩy nhanh tiến độ", ("6", "5")),
        ("cho 04 xã Nga Điền, Ba Đình, Nga Thiện, Nga Nhân và Nga Thắng.", ("04", "05")),
        ("có 4/5 xã đạt chuẩn nông thôn mới là Bình Thuận, Ea Siên và Cư Bao, đạt tỷ lệ 60%.", ("4/5", None)),
        ("có 2 thị trấn (Yên Định, Cồn, Thịnh Long), dân số", ("2", "3")),
        ("Giám sát 05 nội dung: bình xét hộ nghèo, thu chi tại trường học, giống cây và xử lý rác.", ("05", "04")),
        ("Có hai mô hình: “Đi chợ hộ”, “Bếp yêu thương”, “ATM gạo”.", ("hai", None)),
        ("Hai xã còn lại là Ea Blang, Ea Siên và Ea Drông.", ("Hai", None)),
    ],
)
def test_a_count_of_other_names_is_told(text: str, found: tuple[str, str | None]) -> None:
    assert findings(names, text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "cho 5 xã: Nga Điền, Ba Đình, Nga Thiện, Nga Nhân và Nga Thắng đẩy nhanh tiến độ",
        "Hai xã còn lại là Ea Blang và Ea Drông đạt 15 tiêu chí.",
        "tại 2 bản Sa Ná và Son, xã Na Mèo.",
        "Có 5 xã tiêu biểu như Nga An, Nga Thành.",
        "có 26 dân tộc: Kinh, Êđê, Thái...",
        "Có 27 xã, thị trấn Nga Sơn, Nga Tân.",
        "các xã Nga Điền, Ba Đình",
        "Giám sát 4 nội dung: bình xét hộ nghèo, thu và chi tại trường học, giống cây, xử lý rác.",
        "Giám sát 2 nội dung: công khai, minh bạch các khoản thu, bình xét hộ nghèo.",
        "Kiểm tra 3 đơn vị: Phòng Nội vụ, Phòng Tài nguyên và Môi trường, Công an huyện.",
    ],
)
def test_a_count_of_its_names_or_of_examples_is_right(text: str) -> None:
    assert findings(names, text) == []
