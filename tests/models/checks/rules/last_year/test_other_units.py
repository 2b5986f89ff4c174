"""The name of another unit where the office's own is due."""

import pytest

from models.form.library import load_form
from models.report.report import Report
from tests.models.checks.made import answer, found, write


@pytest.fixture
def commune() -> Report:
    return answer(Report(load_form("xa_2018")), unit="Xã Nga Thắng")


def _told(report: Report, text: str) -> list[tuple[str, str | None]]:
    issues = found(write(report, "III.1", text), "III.1")
    return [(issue.found, issue.mend) for issue in issues if issue.code == "other_unit"]


@pytest.mark.parametrize(
    "text",
    [
        "Tình hình trên địa bàn xã Nga An ổn định.",
        "UBND xã Nga An đã tổ chức 3 cuộc.",
        "Toàn xã Nga An có 9 thôn.",
        "Họp 3 lần. UBND xã Nga An phân công lãnh đạo phụ trách.",
        "Xã Nga An được thành lập từ ngày 01/7/2025.",
        "Trên đây là kết quả trên địa bàn xã Nga An (có Phụ lục kèm theo)./.",
    ],
)
def test_a_neighbours_name_is_found_with_the_offices_own(commune, text):
    assert _told(commune, text) == [("Nga An", "Nga Thắng")]


@pytest.mark.parametrize(
    "text",
    [
        "Tình hình trên địa bàn xã Nga Thắng ổn định.",
        "Trên địa bàn xã Nga An, Nga Thái có 2 chợ.",
        "UBND xã Nga An hỗ trợ 2 suất quà.",
        "UBND xã Nga An, Nga Thái cùng họp.",
        "Đó là Báo cáo số 5 của UBND xã Nga An.",
        "Phối hợp với UBND xã Nga An đã giải quyết 1 vụ.",
        "Trước khi sáp nhập, trên địa bàn xã Nga An (cũ) có 9 thôn.",
        "Kế hoạch số 5/KH-UBND ngày 02/3/2018 về thi đua trên địa bàn xã Nga An.",
    ],
)
def test_own_names_lists_and_neighbours_are_left_alone(commune, text):
    assert not _told(commune, text)


def test_the_closing_of_another_unit_is_told_unless_the_report_is_signed_there(commune):
    answer(commune, closing="Trên đây là báo cáo của UBND xã Nga An./.")
    assert [(issue.code, issue.mend) for issue in found(commune, "general.closing")] == [("other_unit", "Nga Thắng")]
    answer(commune, place="Nga An")
    assert not found(commune, "general.closing")
