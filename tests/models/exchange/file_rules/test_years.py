"""Years of the title and the appendix."""

import pytest

from models.exchange.file_rules import years as years_rule
from models.exchange.reading.checked import checked_subject
from models.exchange.reading.understood import SourcePiece, Understood
from models.report.report import Report
from tests.models.exchange.file_rules.made import told

_TITLE = "Kết quả triển khai thực hiện “Năm dân vận chính quyền” 2018"
_ATTACHED = "(Kèm theo báo cáo đánh giá “Năm dân vận chính quyền” 2018)"


def test_the_real_report_has_one_year(example: Report) -> None:
    assert told(example) == []


@pytest.mark.parametrize(
    ("old", "new", "issue"),
    [
        (
            "Tỷ lệ hộ nghèo năm 2018 (%)",
            "Tỷ lệ hộ nghèo năm 2017 (%)",
            ("appendix_year", "new_rural.unit.poverty_rate", "năm 2017", "năm 2018"),
        ),
        (
            "Xây dựng nông thôn mới năm 2018",
            "Xây dựng nông thôn mới năm 2019",
            ("appendix_year", "new_rural.unit.communes_taking_part", "năm 2019", "năm 2018"),
        ),
        (
            "Tỷ lệ giảm thủ tục hành chính so với năm 2017",
            "Tỷ lệ giảm thủ tục hành chính so với năm 2016",
            ("appendix_year", "admin_reform.unit.procedures_cut_rate", "năm 2016", "năm 2017"),
        ),
        (_ATTACHED, _ATTACHED.replace("2018", "2017"), ("appendix_year", "appendix", "2017", "2018")),
        ("PHỤ LỤC SỐ LIỆU", "PHỤ LỤC SỐ LIỆU NĂM 2017", ("appendix_year", "appendix", "NĂM 2017", "NĂM 2018")),
    ],
)
def test_a_head_of_another_year_is_told_once(
    example: Report, old: str, new: str, issue: tuple[str, str, str, str]
) -> None:
    assert told(example, (old, new)) == [issue]


def test_the_title_is_doubted_where_all_else_is_of_a_later_year(example: Report) -> None:
    assert told(example, (_TITLE, _TITLE.replace("2018", "2017"))) == [("title_year", "general.year", "2017", "2018")]


def test_an_appendix_of_last_year_does_not_make_the_title_wrong(example: Report) -> None:
    changes = (_ATTACHED, _ATTACHED.replace("2018", "2017")), ("hộ nghèo năm 2018", "hộ nghèo năm 2017")
    assert {code for code, *_ in told(example, *changes)} == {"appendix_year"}


def test_the_day_the_appendix_gives_its_report_is_that_of_the_signing(example: Report) -> None:
    line = "(Kèm theo Báo cáo số 293/BC-UBND ngày 08/10/2018 của UBND huyện Nga Sơn)"
    assert told(example, (_ATTACHED, line)) == [("appendix_day", "appendix", "08/10/2018", "09/10/2018")]
    assert told(example, (_ATTACHED, line.replace("08/10", "09/10"))) == []


@pytest.mark.parametrize(
    "line",
    [
        "(Kèm theo Công văn số 1527/SNV-VP ngày 28/9/2017 của Sở Nội vụ về năm 2017)",
        "(Kèm theo báo cáo thực hiện Nghị quyết số 12/2017/NQ-HĐND)",
        "(Kèm theo báo cáo giai đoạn 2016 - 2020)",
    ],
)
def test_years_of_other_documents_and_stretches_of_time_are_left_alone(example: Report, line: str) -> None:
    assert told(example, (_ATTACHED, line)) == []


@pytest.mark.parametrize(("third", "found"), [("2016", ["2016"]), ("2015", [])])
def test_the_base_year_most_captions_name_is_right(third: str, found: list[str]) -> None:
    columns = "civil_servants_cut", "public_employees_cut", "offices_cut"
    years = "2015", "2015", third
    pieces = [
        SourcePiece("5", "cell", f"organisation.unit.{column}", caption=f"Số đã giảm so với {year}")
        for column, year in zip(columns, years, strict=True)
    ]
    understood = Understood("huyen_2018", answers={"general.year": 2018}, pieces=tuple(pieces))
    assert [issue.found for issue in years_rule.in_file(understood, checked_subject(understood))] == found
