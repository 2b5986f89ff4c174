"""Quotation marks and brackets without their fellow."""

import pytest

from models.report.report import Report
from tests.models.checks.made import found, write


def _told(report: Report, text: str) -> list[str]:
    return [issue.found for issue in found(write(report, "III.1", text), "III.1") if issue.code == "unbalanced_pair"]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Xã có “Tổ tư vấn pháp luật lưu động, họp 5 buổi.", "“Tổ tư vấn pháp"),
        ("Thu đạt 57,2% dự toán năm (325,7 tỷ đồng.", "(325"),
        ("Thu đạt 57,2% dự toán năm 325,7 tỷ đồng).", "325,7 tỷ đồng)"),
        ("Phong trào Dân vận khéo” lan rộng.", "trào Dân vận khéo”"),
    ],
)
def test_a_sign_without_its_fellow_is_told(report: Report, text: str, sign: str) -> None:
    assert _told(report, text) == [sign]


@pytest.mark.parametrize(
    "text",
    [
        "Gồm: a) họp thôn; b) họp tổ; 1) họp xã.",
        "Các việc (gồm a) họp thôn; b) họp tổ) đã xong (tổ 5).",
        "Khẩu hiệu “Dân biết,\nDân bàn,\nDân kiểm tra” treo ở thôn.",
        'Phong trào “Dân vận khéo" lan rộng.',
        "“Bốn xin” (xin chào, “xin lỗi”), “4 luôn”.",
    ],
)
def test_item_marks_and_what_goes_on_in_another_paragraph_are_left_alone(report: Report, text: str) -> None:
    assert _told(report, text) == []
