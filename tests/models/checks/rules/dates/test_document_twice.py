"""One document cited with two days or two numbers."""

import pytest

from models.report.report import Report
from tests.models.checks.made import answer, found, write

PLAN = "Kế hoạch số 1573-KH/BDVTW-BCSĐCP ngày 08/02/2018 của Ban Dân vận Trung ương về dân vận."


def _told(report: Report, text: str) -> list[tuple[str, str, str | None]]:
    issues = found(write(report, "III.2", text), "III.2")
    return [(issue.code, issue.found, issue.mend) for issue in issues if issue.code.startswith("document_two")]


def test_the_real_report_cites_each_document_in_one_way(example):
    assert not _told(example, PLAN)


def test_the_rarer_day_is_found_with_the_usual_one(example):
    assert _told(example, PLAN.replace("08/02", "09/02")) == [("document_two_days", "09/02/2018", "08/02/2018")]


def test_the_rarer_number_is_found_with_the_usual_one(example):
    assert _told(example, PLAN.replace("1573", "1537")) == [("document_two_numbers", "1537", "1573")]


def test_the_rarer_symbol_is_found_with_the_usual_one(example):
    text = PLAN.replace("BCSĐCP", "BCSDCP")
    assert _told(example, text) == [
        ("document_two_symbols", "1573-KH/BDVTW-BCSDCP", "1573-KH/BDVTW-BCSĐCP"),
    ]


def test_the_asking_letter_counts_too(example):
    text = "Theo Công văn số 1527/SNV-VP ngày 29/9/2018 của Sở Nội vụ tỉnh Thanh Hóa."
    assert _told(example, text) == [("document_two_days", "29/9/2018", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 15/KH-UBND ngày 20/01/2018 của UBND huyện; Kế hoạch số 15/KH-UBND ngày 05/02/2018 của UBND tỉnh.",
        "Quyết định số 123/QĐ-UBND ngày 12/3/2018, Quyết định số 132/QĐ-UBND ngày 12/3/2018 của UBND huyện.",
        "Kế hoạch số 15/KH-UBND ngày 20/01/2017, Kế hoạch số 15/KH-UBND ngày 05/02/2018 của UBND huyện.",
        "Quyết định số 217-QĐ/TW, Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị.",
    ],
)
def test_two_documents_that_look_alike_are_left_alone(report, text):
    assert not _told(report, text)


@pytest.mark.parametrize(
    "text",
    [
        "Theo Chỉ thị số 16/CT-TTg ngày 16/5/2018 của Thủ tướng; thực hiện Chỉ thị số 16/CT-TTg ngày 15/6/2018.",
        "Nghị quyết số 68/NQ-CP ngày 15/6/2018 của Chính phủ về hỗ trợ; Nghị quyết số 68/NQ-CP ngày 20/01/2018.",
        "Ngày 21/7/2018, UBND huyện ban hành Kế hoạch số 06/KH-UBND. Theo Kế hoạch số 06/KH-UBND ngày 15/6/2018.",
        "Kế hoạch số 28/KH-UBND ngày 06/5/2018 của UBND tỉnh; Kế hoạch số 28/KH-UBND ngày 05/6/2018.",
    ],
)
def test_a_day_that_contradicts_another_of_the_same_document_is_found(report, text):
    assert [code for code, *_ in _told(answer(report, unit="Huyện Nga Sơn"), text)] == ["document_two_days"]


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 28/KH-UBND ngày 09/02/2018 của UBND tỉnh; huyện có Kế hoạch số 28/KH-UBND ngày 20/6/2018.",
        "UBND tỉnh ban hành Kế hoạch số 15/KH-UBND ngày 20/01/2018; Kế hoạch số 15/KH-UBND ngày 05/3/2018 về thi đua.",
        "Chỉ thị số 16/CT-TTg ngày 16/5/2018; Chỉ thị số 16/CT-TTg ngày 12/6/2017.",
    ],
)
def test_documents_of_two_offices_or_years_are_left_alone(report, text):
    assert not _told(answer(report, unit="Huyện Nga Sơn"), text)


PLANS = "Kế hoạch số 34/KH-UBND ngày 18/01/2018 của UBND huyện về dân vận. Theo Kế hoạch số 43/KH-UBND ngày 18/01/2018"


@pytest.mark.parametrize(
    ("text", "told"),
    [(f"{PLANS}.", ["43"]), (f"{PLANS} về thi đua.", [])],
)
def test_two_figures_changed_over_are_found_where_no_subject_tells_two_documents(report, text, told):
    report = answer(report, unit="Huyện Nga Sơn")
    assert [found for code, found, _ in _told(report, text) if code == "document_two_numbers"] == told


def test_two_decisions_of_one_day_are_two(report):
    text = f"{PLANS}.".replace("KH-UBND", "QĐ-UBND").replace("Kế hoạch", "Quyết định")
    assert not _told(answer(report, unit="Huyện Nga Sơn"), text)
