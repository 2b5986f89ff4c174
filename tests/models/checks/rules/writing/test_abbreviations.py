"""Abbreviations that nobody spelt out."""

import pytest

from models.report.report import Report
from tests.models.checks.made import found, write


def told(report: Report, text: str) -> list[tuple[str, str | None]]:
    issues = found(write(report, "I", text), "I")
    return [(issue.found, issue.mend) for issue in issues if issue.code == "abbreviation"]


def test_the_first_place_is_spelt_out(report: Report) -> None:
    assert told(report, "Đạt 65% KH, tăng 7% KH.") == [("KH", "kế hoạch (KH)")]


def test_what_begins_an_item_is_spelt_with_a_capital(report: Report) -> None:
    assert told(report, "+ GPMB 12 dự án.") == [("GPMB", "Giải phóng mặt bằng (GPMB)")]


def test_what_nobody_knows_has_no_mend(report: Report) -> None:
    assert told(report, "Công tác QRSW được quan tâm.") == [("QRSW", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Cải cách hành chính (CCHC) có tiến bộ. CCHC tiếp tục.",
        "An ninh trật tự (sau đây viết tắt là ANTT). ANTT ổn định.",
        "VSATTP (vệ sinh an toàn thực phẩm) được giữ.",
        "UBND, HĐND, MTTQ, TTHC, quý IV, khóa XXII, 3 triệu USD.",
        "Quyết định số 12/QĐ-SNVX, Công văn số 3-KL/TWX.",
        "KẾT QUẢ CCHC NĂM 2018",
        "Theo giá CĐ2010, khổ A3.",
    ],
)
def test_common_and_explained_ones_are_left_alone(report: Report, text: str) -> None:
    assert told(report, text) == []
