"""Whole files: the samples, what the law prints itself, files that are no documents, and the law of their date."""

from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from models.checks.issues import Issue
from models.exchange.layout.checking import check_sheet, issues_of, layout_rules
from models.exchange.layout.reading import read_sheet
from models.exchange.layout.rule_sets import rules_of
from tests.models.exchange.layout.made import BOTH, CENTER, LEFT, LONG, RIGHT, codes, made, told
from tests.models.exchange.reading.docx_files import p, word_file

SHARED = Path(__file__).parents[4].parent / "shared"
TYPED = SHARED / "samples" / "nga-son-2018-typed.docx"
LAW = SHARED / "reference" / "nd30-phu-luc-3.docx"
OLD = "Nga Sơn, ngày 09 tháng 10 năm 2018"
BASES = ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;", "Căn cứ Kế hoạch số 15/KH-UBND ngày 08/02/2018,")


def test_the_rules_are_found_by_standing_in_their_folder() -> None:
    assert len(layout_rules()) > 12


def test_what_a_careful_reader_says_of_the_typed_sample() -> None:
    if not TYPED.exists():
        pytest.skip(f"no {TYPED.name} beside the checkout")
    found = [(issue.code, issue.weight) for issue in issues_of(TYPED.read_bytes())]
    assert found == [
        ("appendix_head", "warning"),
        ("motto_pair", "warning"),
        ("missing_addressee", "hint"),
        ("appendix_unnamed", "hint"),
        ("missing_line", "hint"),
    ]


def test_the_sample_of_the_law_itself_is_right(tmp_path: Path) -> None:
    if not LAW.exists():
        pytest.skip(f"no {LAW.name} beside the checkout")
    document = docx.Document(str(LAW))
    elements = list(document.element.body)
    texts = ["".join(mark.text or "" for mark in element.iter(qn("w:t"))) for element in elements]
    first = next(at for at, text in enumerate(texts) if text.startswith("Mẫu 1.4") and elements[at].tag == qn("w:p"))
    last = next(at for at in range(first, len(texts)) if texts[at].startswith("Ghi chú:"))
    for element in (*elements[: first + 1], *elements[last:-1]):
        document.element.body.remove(element)
    document.save(str(tmp_path / "a.docx"))
    assert issues_of((tmp_path / "a.docx").read_bytes()) == []


@pytest.mark.parametrize(
    "texts", [("Kính gửi anh Nam,", "Em gửi anh danh sách hộ nghèo."), ("DANH SÁCH HỘ NGHÈO", "1. An")]
)
def test_what_is_no_official_document_is_said_once(texts: tuple[str, ...]) -> None:
    assert codes(word_file("".join(map(p, texts)))) == ["no_official_document"]


def test_a_document_of_the_party_is_left_to_its_own_rules() -> None:
    assert codes(made(nation="ĐẢNG CỘNG SẢN VIỆT NAM", motto="", number="Số 15-BC/HU")) == ["party_document"]


def test_an_older_document_may_follow_the_law_of_its_day() -> None:
    report = made(date=OLD, number_in="footer", number_align=RIGHT, bases=BASES)
    for text in BASES:
        report.paragraphs[text].runs[0].italic = False
    assert told(report) == []


def test_an_older_document_may_follow_the_law_of_today() -> None:
    assert told(made(date=OLD, bases=(BASES[0], BASES[1][:-1] + "."))) == []


def test_an_older_document_may_not_follow_neither() -> None:
    assert codes(made(date=OLD, number_in="footer", number_align=CENTER)) == ["page_number_place"]


def test_a_document_of_today_may_not_follow_the_older_law() -> None:
    found = codes(made(number_in="footer", number_align=RIGHT, bases=BASES))
    assert sorted(found) == ["legal_basis_end", "page_number_place"]


@pytest.mark.parametrize(
    ("date", "subject", "law"),
    [
        ("Nga Sơn, ngày 04 tháng 3 năm 2020", "Kết quả", "tt01_2011"),
        ("Nga Sơn, ngày 05 tháng 3 năm 2020", "Kết quả", "nd30_2020"),
        ("Nga Sơn, ngày     tháng     năm 2018", "Kết quả", "tt01_2011"),
        ("Nga Sơn, ngày     tháng     năm 20", "Kết quả năm 2018", "tt01_2011"),
        ("Nga Sơn, ngày     tháng     năm 20", "Kết quả", "nd30_2020"),
        ("Nga Sơn, ngày 31 tháng 02 năm 2019", "Kết quả", "tt01_2011"),
    ],
)
def test_the_law_goes_by_the_date(date: str, subject: str, law: str) -> None:
    from models.exchange.layout.parts import find_parts

    parts = find_parts(read_sheet(made(date=date, subject=subject).save()))
    assert rules_of(parts.day)[0].id == law


def test_the_heaviest_findings_come_first() -> None:
    weights = [
        issue.weight for issue in issues_of(made(nation="", motto="", lines=False, number="Số: 5/BC-UBND").save())
    ]
    assert weights == ["error", "warning", "hint"]


def test_a_long_wall_of_faults_is_one_finding_a_rule() -> None:
    report = made(body=(*(LONG,) * 60, f"{LONG[:-1]}./."))
    for paragraph in report.document.paragraphs:
        if paragraph.alignment == BOTH:
            paragraph.alignment = LEFT
            paragraph.paragraph_format.first_line_indent = None
            paragraph.paragraph_format.space_after = None
    found = codes(report)
    assert len(found) == len(set(found)) < 5


def test_a_file_typed_without_any_layout_is_no_wall() -> None:
    texts = ["UBND XÃ A", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 15/BC-UBND"]
    texts += [
        "Nga Sơn, ngày 09 tháng 10 năm 2025",
        "BÁO CÁO",
        "Kết quả",
        LONG,
        LONG,
        "Nơi nhận:",
        "- Lưu: VT.",
        "CHỦ TỊCH",
    ]
    found = codes(word_file("".join(map(p, texts))))
    assert {"many_size", "many_style", "many_align"} <= set(found)
    assert len(found) < 16


def test_two_appendices_are_numbered_in_roman() -> None:
    attached = "(Kèm theo Báo cáo số 15/BC-UBND ngày 09 tháng 10 năm 2025 của UBND xã Nga Sơn)"
    appendix = ("Phụ lục 1", "HỘ NGHÈO", attached, "PHỤ LỤC 2", "HỘ CẬN NGHÈO", attached)
    report = made(body=(f"{LONG[:-1]} (có Phụ lục kèm theo)./.",), appendix=appendix)
    assert told(report) == [
        ("appendix_number", "Phụ lục 1", "Phụ lục I"),
        ("appendix_letters", "PHỤ LỤC 2", "Phụ lục 2"),
    ]


def test_one_line_for_an_appendix_and_its_title_is_found() -> None:
    report = made(body=(f"{LONG[:-1]} (có Phụ lục kèm theo)./.",), appendix=("PHỤ LỤC SỐ LIỆU",))
    assert told(report) == [
        ("appendix_head", "PHỤ LỤC SỐ LIỆU", "Phụ lục\nSỐ LIỆU"),
        ("missing_attached", "PHỤ LỤC SỐ LIỆU", None),
    ]


def test_an_appendix_without_a_word_in_the_body_is_a_hint() -> None:
    attached = "(Kèm theo Báo cáo số 15/BC-UBND ngày 09 tháng 10 năm 2025 của UBND xã Nga Sơn)"
    (issue,) = issues_of(made(appendix=("Phụ lục", "SỐ LIỆU", attached)).save())
    assert (issue.code, issue.weight) == ("appendix_unnamed", "hint")


def test_a_blank_sheet_has_no_layout() -> None:
    from models.exchange.layout.sheet import Page, Sheet

    (issue,) = check_sheet(Sheet((), (Page(),)))
    assert isinstance(issue, Issue)
    assert issue.weight == "hint"
