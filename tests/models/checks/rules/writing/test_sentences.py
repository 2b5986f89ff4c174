"""Capitals at the start of sentences and paragraphs."""

import pytest

from models.checks.rules.writing import sentences
from models.report.report import Report
from tests.models.checks.made import findings, found, write


def test_a_small_letter_behind_a_full_stop_is_mended() -> None:
    assert findings(sentences, "có bước tăng trưởng. giá trị sản xuất đạt") == [("giá", "Giá")]


@pytest.mark.parametrize(
    "text",
    [
        "kinh tế v.v. và xã hội; tại TP. vinh; các đ/c. trên",
        "1. thực hiện tốt; theo khoản 2. các",
        "cư dân... đã tham gia; 74.6 tỷ; dichvu.gov.vn",
        "Đạt 100%. Ở các buôn",
    ],
)
def test_points_that_end_no_sentence_are_left_alone(text: str) -> None:
    assert findings(sentences, text) == []


def test_a_paragraph_that_is_a_sentence_begins_with_a_capital(report: Report) -> None:
    write(report, "I", "Xã đã làm.\ntổ chức quán triệt đến toàn thể cán bộ, công chức của xã.")
    assert [(issue.found, issue.mend) for issue in found(report, "I") if issue.code == "small_letter"] == [("tổ", "Tổ")]


@pytest.mark.parametrize("before", ["không quan liêu", "gồm các việc:", "gồm một việc;"])
def test_a_paragraph_that_goes_on_begins_small(report: Report, before: str) -> None:
    write(report, "I", f"{before}\ntổ chức quán triệt đến toàn thể cán bộ, công chức của xã.")
    assert [issue for issue in found(report, "I") if issue.code == "small_letter"] == []


def test_an_item_of_a_list_begins_small(report: Report) -> None:
    write(report, "I", "- tổ chức quán triệt đến toàn thể cán bộ, công chức của xã.")
    assert [issue for issue in found(report, "I") if issue.code == "small_letter"] == []
