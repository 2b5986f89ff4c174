"""Spaces round signs."""

import pytest

from models.checks.issues import Issue
from models.checks.mending import mending
from models.checks.rules.writing import spaces
from models.report.report import Report
from models.text.prose import to_text
from tests.models.checks.made import findings, found, write


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
        ("tăng 0.4%CK, đạt", "%CK", "% CK"),
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


def _signs(report: Report) -> list[Issue]:
    return [issue for issue in found(report, "I") if issue.code in {"space", "decimal_point"}]


@pytest.mark.parametrize("which", [0, -1])
def test_a_space_and_the_decimal_point_beside_it_are_mended_one_after_the_other(report: Report, which: int) -> None:
    write(report, "I", "Đạt 1,5%, tăng 0.4%CK, giảm 2.5 % so với năm trước.")
    for _ in range(4):
        report.apply(mending(report, _signs(report)[which]))
    assert to_text(report.prose("I")) == "Đạt 1,5%, tăng 0,4% CK, giảm 2,5% so với năm trước."


def test_a_space_and_the_decimal_point_beside_it_share_no_letter(report: Report) -> None:
    issues = _signs(write(report, "I", "Đạt 1,5%, tăng 0.4%CK."))
    assert [issue.found for issue in issues] == ["0.4", "%CK"]
