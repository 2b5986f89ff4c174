"""Results told up to a day behind the signing."""

from datetime import date

import pytest

from models.report.report import Report
from tests.models.checks.made import answer, found, write


@pytest.fixture
def signed(report: Report) -> Report:
    return answer(report, date=date(2018, 10, 9), as_of=date(2018, 9, 30))


def _told(report: Report, text: str, key: str = "II.2") -> list[tuple[str, str | None]]:
    issues = found(write(report, key, text), key)
    return [(issue.found, issue.mend) for issue in issues if issue.code == "told_after_signing"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tính đến ngày 30/11/2018, huyện có 15 xã đạt chuẩn.", ("30/11/2018", "30/9/2018")),
        ("Đến hết ngày 31 tháng 12 năm 2018, có 15 xã đạt chuẩn.", ("31 tháng 12 năm 2018", "30 tháng 9 năm 2018")),
        ("Huyện có 15 xã đạt chuẩn (tính đến 30/11/2018).", ("30/11/2018", "30/9/2018")),
    ],
)
def test_what_is_told_of_a_day_to_come_is_found_with_the_day_of_the_figures(signed, text, told):
    assert _told(signed, text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Tính đến ngày 30/9/2018, huyện có 15 xã đạt chuẩn.",
        "Đến ngày 31/12/2018, phấn đấu có 20 xã đạt chuẩn.",
        "Ước tính đến ngày 31/12/2018, thu đạt 96 tỷ đồng.",
        "Hạn trả lời đơn: đến ngày 15/11/2018.",
        "Đề án có thời gian thực hiện đến ngày 31/12/2020.",
        "Từ ngày 01/9/2018 đến ngày 31/12/2018 huyện mở 3 lớp.",
    ],
)
def test_what_is_past_or_planned_is_left_alone(signed, text):
    assert not _told(signed, text)


def test_tasks_are_to_come(signed):
    assert not _told(signed, "Đến ngày 31/12/2018, có 20 xã đạt chuẩn.", "IV")


def test_without_a_day_of_signing_nothing_is_too_late(report):
    assert not _told(report, "Tính đến ngày 30/11/2018, huyện có 15 xã đạt chuẩn.")
