"""Years that remained from another year's report."""

from datetime import date

import pytest

from models.report.report import Report
from tests.models.checks.made import answer, found, write


def _told(report: Report, text: str) -> list[tuple[str, str | None]]:
    issues = found(write(report, "III.1", text), "III.1")
    return [(issue.found, issue.mend) for issue in issues if issue.code == "old_year"]


@pytest.mark.parametrize(
    "text",
    [
        "Trong năm 2017, UBND huyện đã mở 12 lớp.",
        "Quán triệt nội dung “Năm dân vận chính quyền” 2017 đến toàn dân.",
        "Góp phần thực hiện thắng lợi các mục tiêu, nhiệm vụ phát triển kinh tế - xã hội năm 2017.",
        "Dự kiến trong quý IV năm 2017 có 6 xã về đích.",
        "Phấn đấu hoàn thành trong Quý IV/2017.",
        "Năm 2017, phong trào thi đua “Dân vận khéo” tiếp tục được quan tâm.",
        "Thu ngân sách nhà nước năm 2017 ước đạt 96,4 tỷ đồng.",
        "Theo Kế hoạch số 12/KH-UBND ngày 15/3/2018 về thực hiện “Năm dân vận chính quyền” 2017.",
    ],
)
def test_a_former_year_told_as_the_reports_own_is_found(example, text):
    assert _told(example, text) == [("2017", "2018")]


def test_a_year_compared_with_itself_is_found_once(example):
    assert _told(example, "Tỷ lệ hộ nghèo năm 2017 là 3,43%, giảm so với năm 2017 là 1,42%.") == [("2017", "2018")]


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ hộ nghèo năm 2018 là 3,43%, giảm so với năm 2017 là 1,42%.",
        "Năm 2017, huyện được công nhận 3 xã đạt chuẩn nông thôn mới.",
        "Tổng kết phong trào thi đua “Dân vận khéo” năm 2017.",
        "Nghị quyết 2016-2020; năm học 2017-2018; giai đoạn 2015-2021; phấn đấu đến năm 2020 đạt 100%.",
        "Thu ngân sách tăng 5% so với năm 2017 ước đạt 96 tỷ đồng; so với năm 2017, ước tăng 3%.",
        "Việc của năm 2017 ước còn 3 hồ sơ.",
        "Trong năm 2017 và 9 tháng đầu năm 2018, thanh tra 12 cuộc.",
        "Nhiệm vụ năm 2018 cơ bản hoàn thành; vốn kế hoạch năm 2017 chuyển sang là 12 tỷ đồng.",
        "Theo Kế hoạch số 12/KH-UBND ngày 15/3/2017 về thực hiện “Năm dân vận chính quyền” 2017.",
    ],
)
def test_compared_cited_and_told_years_are_left_alone(example, text):
    assert not _told(example, text)


def test_the_closing_sentence_speaks_of_the_year(example):
    report = answer(example, closing="Trên đây là kết quả năm 2017 trên địa bàn huyện Nga Sơn./.")
    assert [issue.found for issue in found(report, "general.closing") if issue.code == "old_year"] == ["2017"]


@pytest.mark.parametrize(
    ("text", "told"), [("Tính đến ngày 30/9/2017, toàn huyện có 12 xã.", ["2017"]), ("So với 31/12/2017 giảm 3%.", [])]
)
def test_the_day_of_the_figures_with_a_former_year_is_found(example, text, told):
    assert [found for found, _ in _told(answer(example, as_of=date(2018, 9, 30)), text)] == told
