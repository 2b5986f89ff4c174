"""Words of another level or kind of unit."""

import pytest

from models.form.library import load_form
from models.report.report import Report
from tests.models.checks.made import answer, found, write


def _told(report: Report, text: str) -> list[tuple[str, str, str | None]]:
    issues = found(write(report, "III.1", text), "III.1")
    return [(issue.weight, issue.found, issue.mend) for issue in issues if issue.code.startswith(("area", "agency"))]


@pytest.fixture
def ward() -> Report:
    return answer(Report(load_form("xa_2018")), unit="Phường Trường Thi")


def test_the_real_report_speaks_of_the_province_once(example):
    issues = [issue for issue in found(example, "II.2") if issue.code == "area_of_other_level"]
    assert [(issue.found, issue.mend) for issue in issues] == [("trên địa bàn tỉnh", "trên địa bàn huyện")]


def test_the_subject_of_a_directive_of_the_province_is_right(example):
    assert not [issue for issue in found(example, "II.5") if issue.code.startswith("area")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nhân dân trên địa bàn tỉnh đồng tình.", ("warning", "trên địa bàn tỉnh", "trên địa bàn phường")),
        ("Công tác tiếp dân trên địa bàn xã được duy trì.", ("warning", "trên địa bàn xã", "trên địa bàn phường")),
        ("Chủ tịch UBND xã đối thoại 3 cuộc.", ("warning", "UBND xã", "UBND phường")),
        ("Sáng nay trời đẹp trên địa bàn tỉnh.", ("hint", "trên địa bàn tỉnh", "trên địa bàn phường")),
    ],
)
def test_words_of_another_level_or_kind_are_found(ward, text, told):
    assert _told(ward, text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Là phường dẫn đầu về giảm nghèo trên địa bàn tỉnh.",
        "Doanh nghiệp trên địa bàn tỉnh hỗ trợ 20 hộ nghèo.",
        "Nhân dân các xã, phường trên địa bàn thành phố đồng tình.",
        "Chủ tịch UBND xã, phường, thị trấn chịu trách nhiệm.",
        "UBND xã Quảng Tâm cùng ký biên bản.",
        "Hộ nghèo trên địa bàn tỉnh là 5,8%, của phường là 3,43%.",
        "Người dân trên địa bàn phường đồng tình.",
    ],
)
def test_what_is_meant_of_a_wider_area_or_another_unit_is_left_alone(ward, text):
    assert not _told(ward, text)


def test_a_city_may_be_the_province_above(example):
    text = "UBND thành phố giao chỉ tiêu. Nhân dân trên địa bàn thành phố đồng tình."
    assert not _told(answer(example, unit="Huyện Tiên Lãng"), text)


@pytest.mark.parametrize(
    ("area", "told"),
    [
        ("trên địa bàn thị xã Trường Thi", ["trên địa bàn thị xã Trường Thi"]),
        ("trên địa bàn thành phố (có Phụ lục kèm theo)", ["trên địa bàn thành phố"]),
        ("trên địa bàn phường Trường Thi", []),
        ("của UBND phường Trường Thi, một phường trên địa bàn thành phố Thanh Hóa", []),
    ],
)
def test_the_closing_sentence_speaks_of_the_offices_own_area(ward, area, told):
    issues = found(answer(ward, closing=f"Trên đây là kết quả {area}./."), "general.closing")
    assert [issue.found for issue in issues if issue.code == "area_of_other_level"] == told
