"""Words that are a capital beside certain others."""

import pytest

from models.checks.rules.writing import capitals_beside
from tests.models.checks.made import findings


@pytest.mark.parametrize(
    ("text", "found", "mend"),
    [
        ("theo chỉ thị số 22-CT/TU ngày 30/3/2024", "chỉ thị", "Chỉ thị"),
        ("theo công văn số: 45/UBND-NV", "công văn", "Công văn"),
        ("làm đúng luật Du lịch năm 2017", "luật", "Luật"),
        ("học vào tối thứ tư", "thứ tư", "thứ Tư"),
        ("vào thứ ba và thứ Sáu", "thứ ba", "thứ Ba"),
        ("tiếp dân thứ hai hằng tuần", "thứ hai", "thứ Hai"),
        ("Chăm lo tết Nhâm Dần cho người nghèo", "tết", "Tết"),
        ("làm theo lời bác; Chủ tịch Hồ Chí Minh", "bác", "Bác"),
    ],
)
def test_a_small_letter_is_mended(text: str, found: str, mend: str) -> None:
    assert findings(capitals_beside, text) == [(found, mend)]


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 57-NQ/TW; KẾ HOẠCH SỐ 12/KH-UBND; 5 nghị quyết số hóa hồ sơ; nghị quyết số 5 nhóm",
        "theo luật Việt Nam; pháp luật Đất đai; kỷ luật Đảng; theo luật đất đai",
        "xếp thứ ba toàn huyện, lần thứ tư, ngày thứ hai của đợt, chiều thứ Tư",
        "tết Nguyên đán, tết trung thu, Tết Nhâm Dần",
        "theo bác sĩ; Chủ tịch Hồ Chí Minh",
    ],
)
def test_right_letters_are_left_alone(text: str) -> None:
    assert findings(capitals_beside, text) == []
