"""Spaces round signs."""

import pytest

from models.checks.rules.writing import spaces
from tests.models.checks.made import findings


@pytest.mark.parametrize(
    ("text", "found", "mend"),
    [
        ("các cấp , các ngành", "cấp ,", "cấp,"),
        ("từ năm 2015 ,nay tập trung", "2015 ,nay", "2015, nay"),
        ("hoàn thành kế hoạch .", "hoạch .", "hoạch."),
        ("các xã,thị trấn", "xã,thị", "xã, thị"),
        ("toàn huyện có:nhà máy", "có:nhà", "có: nhà"),
        ("trên địa bàn huyện.Các xã đã làm", "huyện.Các", "huyện. Các"),
        ("thủ tục ( TTHC)", "( TTHC", "(TTHC"),
        ("thủ tục (TTHC )", "TTHC )", "TTHC)"),
        ("phong trào “ Dân vận", "“ Dân", "“Dân"),
        ("thủ tục hành chính(TTHC)", "chính(TTHC", "chính (TTHC"),
        ("phong trào “Dân vận khéo”đã lan", "khéo”đã", "khéo” đã"),
        ("đạt 7 % kế hoạch", "7 %", "7%"),
        ("tăng 0.4%CK, đạt", "0.4%CK", "0.4% CK"),
        ("văn hóa- xã hội", "hóa- xã", "hóa - xã"),
        ("cán bộ  công chức", "bộ  công", "bộ công"),
    ],
)
def test_a_space_too_many_or_too_few_is_mended(text: str, found: str, mend: str) -> None:
    assert findings(spaces, text) == [(found, mend)]


@pytest.mark.parametrize(
    "text",
    [
        "lúc 10:30, tăng 1,5%, 12.345,6 tỷ đồng; 6,92 điểm %",
        "trang http://nga-son.gov.vn/a,b, thư a.b@thanhhoa.gov.vn",
        "đ/c:Nguyễn Văn A; TP.Vinh; Tp.Hồ Chí Minh",
        "kinh tế - xã hội, kinh tế-xã hội, 2016 - 2020, QĐ-UBND",
        "của công dân. ... và các xã...",
        "điểm a) khoản 2; (02 cuộc), “ba cùng”: cùng ăn.",
        "Nơi nhận: - Như trên; ./.",
    ],
)
def test_right_spaces_are_left_alone(text: str) -> None:
    assert findings(spaces, text) == []
