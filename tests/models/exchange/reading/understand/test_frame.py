"""Letterhead, title, opening, closing, receivers and signature in the ways offices lay them out."""

from collections.abc import Sequence
from datetime import date

import pytest

from models.exchange.reading.source import SourceCell, SourceParagraph, SourceTable
from models.exchange.reading.understand import understand
from models.exchange.reading.understood import Header, Understood
from models.report.report import Report
from tests.models.exchange.reading.understand.made import Part, changed, document, line, parts_of

NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
PLACE_DATE = "Nga Sơn, ngày 09 tháng 10 năm 2018"


def beside(*columns: Sequence[str]) -> SourceTable:
    return SourceTable((tuple(SourceCell(tuple(map(line, column))) for column in columns),), has_borders=False)


def rows(*each: Sequence[str]) -> SourceTable:
    return SourceTable(tuple(tuple(SourceCell((line(text),)) for text in row) for row in each), has_borders=False)


def with_letterhead(report: Report, *blocks: SourceParagraph | SourceTable) -> Understood:
    return understand(document(changed(parts_of(report), "letterhead", lambda _: list(blocks))))


def with_closing(report: Report, *blocks: SourceParagraph | SourceTable) -> Understood:
    return understand(document(changed(parts_of(report), "signature", lambda _: list(blocks))))


def with_opening(report: Report, *texts: str) -> Understood:
    return understand(document(changed(parts_of(report), "opening", lambda _: [line(text) for text in texts])))


LETTERHEADS: dict[str, tuple[SourceParagraph | SourceTable, ...]] = {
    "one row": (beside(("UBND HUYỆN NGA SƠN", "_______", "Số: 293/BC-UBND"), (NATION, MOTTO, "-----", PLACE_DATE)),),
    "row by row": (rows(("UBND HUYỆN NGA SƠN", NATION), ("", MOTTO), ("Số: 293/BC-UBND", PLACE_DATE)),),
    "tabs": (
        line(f"UBND HUYỆN NGA SƠN\t{NATION}"),
        line(f"Số: 293/BC-UBND\t\t{MOTTO}"),
        line(f"\t{PLACE_DATE}"),
    ),
    "spaces": (line(f"UBND HUYỆN NGA SƠN          {NATION}"), line(f"Số: 293 /BC-UBND      {PLACE_DATE}")),
    "one space": (line(f"UBND HUYỆN NGA SƠN {NATION}"), line(MOTTO), line("Số 293/BC - UBND"), line(PLACE_DATE)),
    "lines": tuple(map(line, ("UBND HUYỆN NGA SƠN", "Số: 293/BC-UBND", NATION, MOTTO, PLACE_DATE))),
    "line breaks": (line("UBND HUYỆN NGA SƠN\nSố: 293/BC-UBND"), line(f"{NATION}\n{MOTTO}\n{PLACE_DATE}")),
    "box": (line("UBND HUYỆN NGA SƠN", is_boxed=True), line("Số: 293/BC-UBND"), line(f"{NATION}"), line(PLACE_DATE)),
}


@pytest.mark.parametrize("name", LETTERHEADS)
def test_letterhead_in_any_layout(name: str, example: Report):
    head = with_letterhead(example, *LETTERHEADS[name]).header
    assert head == Header(
        agency="UBND HUYỆN NGA SƠN",
        number="293/BC-UBND",
        place="Nga Sơn",
        date="ngày 09 tháng 10 năm 2018",
        title="Kết quả triển khai thực hiện “Năm dân vận chính quyền” 2018",
        signer="Trần Ngọc Quyết",
        recipients=("Sở Nội vụ (B/c)", "Lưu: VT, NV"),
    )


@pytest.mark.parametrize("name", LETTERHEADS)
def test_letterhead_leaves_nothing_over(name: str, example: Report):
    assert with_letterhead(example, *LETTERHEADS[name]).unmatched == ()


AGENCIES = {
    ("ỦY BAN NHÂN DÂN", "XÃ NGA THẮNG", "HUYỆN NGA SƠN"): ("HUYỆN NGA SƠN", "ỦY BAN NHÂN DÂN XÃ NGA THẮNG"),
    ("UBND HUYỆN NGA SƠN", "XÃ NGA THẮNG"): ("UBND HUYỆN NGA SƠN", "XÃ NGA THẮNG"),
    ("ỦY BAN NHÂN DÂN", "HUYỆN NGA SƠN"): ("", "ỦY BAN NHÂN DÂN HUYỆN NGA SƠN"),
    ("UBND HUYỆN NGA SƠN", "UBND XÃ NGA THẮNG"): ("UBND HUYỆN NGA SƠN", "UBND XÃ NGA THẮNG"),
    ("UBND HUYỆN NGA SƠN", "ỦY BAN NHÂN DÂN", "XÃ NGA THẮNG"): ("UBND HUYỆN NGA SƠN", "ỦY BAN NHÂN DÂN XÃ NGA THẮNG"),
    ("UBND TỈNH THANH HÓA", "SỞ NỘI VỤ"): ("UBND TỈNH THANH HÓA", "SỞ NỘI VỤ"),
    ("UỶ BAN NHÂN DÂN", "THỊ TRẤN NGA SƠN"): ("", "UỶ BAN NHÂN DÂN THỊ TRẤN NGA SƠN"),
}


@pytest.mark.parametrize("lines", AGENCIES)
def test_agency_over_several_lines(lines: tuple[str, ...], example: Report):
    head = with_letterhead(example, beside((*lines, "Số: 12/BC-UBND"), (NATION, MOTTO, PLACE_DATE))).header
    assert (head.superior, head.agency) == AGENCIES[lines]


@pytest.mark.parametrize(
    ("agency", "unit"),
    [
        ("UBND HUYỆN NGA SƠN", "Huyện Nga Sơn"),
        ("ỦY BAN NHÂN DÂN XÃ NGA THẮNG", "Xã Nga Thắng"),
        ("UBND phường Hạc Thành", "Phường Hạc Thành"),
    ],
)
def test_unit_comes_from_the_agency(agency: str, unit: str, example: Report):
    found = with_letterhead(example, beside((agency, "Số: 12/BC-UBND"), (NATION, MOTTO, PLACE_DATE)))
    assert found.answers["general.unit"] == unit


@pytest.mark.parametrize("number", ["Số:        /BC-UBND", "Số: ……/BC-UBND", "Số: ...../BC-UBND"])
def test_blank_number_keeps_the_symbol(number: str, example: Report):
    found = with_letterhead(example, beside(("UBND HUYỆN NGA SƠN", number), (NATION, MOTTO, PLACE_DATE)))
    assert (found.header.number, found.answers.get("general.number"), found.answers["general.symbol"]) == (
        "",
        None,
        "BC-UBND",
    )


@pytest.mark.parametrize(
    "day",
    ["Nga Sơn, ngày     tháng     năm 2018", "Nga Sơn, ngày … tháng … năm 2018", "Nga Sơn, ngày...tháng...năm 2018"],
)
def test_blank_date_keeps_the_place(day: str, example: Report):
    found = with_letterhead(example, beside(("UBND HUYỆN NGA SƠN", "Số: 1/BC-UBND"), (NATION, MOTTO, day)))
    assert (found.header.place, found.header.date, found.answers.get("general.date")) == ("Nga Sơn", "", None)


def test_lost_letterhead_takes_unit_from_the_opening_and_date_from_the_end(example: Report):
    parts = [*(part for part in parts_of(example) if part.role != "letterhead"), Part("date", line(PLACE_DATE))]
    found = understand(document(parts))
    assert (found.answers["general.unit"], found.answers["general.date"]) == ("Huyện Nga Sơn", date(2018, 10, 9))


@pytest.mark.parametrize(
    "lines",
    [
        ("BÁO CÁO\nKết quả triển khai thực hiện\n“Năm dân vận chính quyền” 2018",),
        ("BÁO CÁO KẾT QUẢ", "triển khai thực hiện “Năm dân vận chính quyền” 2018"),
        ("BÁO CÁO", "Kết quả triển khai thực hiện", "“Năm dân vận chính quyền” năm 2018", "__________"),
        ("B Á O  C Á O", "Kết quả triển khai thực hiện “Năm dân vận chính quyền” 2018"),
    ],
)
def test_title_over_several_lines(lines: tuple[str, ...], example: Report):
    parts = changed(parts_of(example), "title", lambda _: [])
    parts = changed(parts, "name", lambda _: [line(text, bold=True) for text in lines])
    found = understand(document(parts))
    assert (found.answers["general.theme"], found.answers["general.year"]) == ("Năm dân vận chính quyền", 2018)
    assert found.header.title.lower().startswith("kết quả triển khai thực hiện")
    assert found.unmatched == ()


LETTERS = {
    "Thực hiện Công văn số 1527/SNV-VP ngày 28/9/2018 của Sở Nội vụ tỉnh Thanh Hóa về báo cáo kết quả; "
    "UBND huyện Nga Sơn báo cáo kết quả như sau:": (
        *("Công văn", "1527/SNV-VP", date(2018, 9, 28), "Sở Nội vụ tỉnh Thanh Hóa", "báo cáo kết quả"),
    ),
    "Căn cứ Kế hoạch số 12/KH-UBND ngày 08 tháng 02 năm 2018 của UBND tỉnh Thanh Hóa về việc thực hiện dân vận, "
    "UBND huyện Nga Sơn xin báo cáo như sau:": (
        *("Kế hoạch", "12/KH-UBND", date(2018, 2, 8), "UBND tỉnh Thanh Hóa", "thực hiện dân vận"),
    ),
    "Thực hiện Văn bản số 1527/SNV-VP của Sở Nội vụ về việc báo cáo; "
    "Ủy ban nhân dân huyện Nga Sơn báo cáo kết quả cụ thể như sau:": (
        *("Văn bản", "1527/SNV-VP", None, "Sở Nội vụ", "báo cáo"),
    ),
    "Thực hiện công văn 1527/SNV-VP, ngày 28 tháng 9 năm 2018 của Sở Nội vụ, UBND huyện báo cáo như sau:": (
        *("công văn", "1527/SNV-VP", date(2018, 9, 28), "Sở Nội vụ", None),
    ),
    "Theo đề nghị của Sở Nội vụ tại Công văn số 1527 /SNV-VP ngày 28/9/2018 về việc báo cáo công tác dân vận, "
    "Ủy ban nhân dân xã Nga Thắng báo cáo như sau:": (
        *("Công văn", "1527/SNV-VP", date(2018, 9, 28), "Sở Nội vụ", "báo cáo công tác dân vận"),
    ),
    "Thực hiện Kế hoạch số 15-KH/HU ngày 02/3/2018 của Ban Thường vụ Huyện ủy; UBND xã Nga Thắng báo cáo kết quả.": (
        *("Kế hoạch", "15-KH/HU", date(2018, 3, 2), "Ban Thường vụ Huyện ủy", None),
    ),
}


@pytest.mark.parametrize("sentence", LETTERS)
def test_asking_letter(sentence: str, example: Report):
    answers = with_opening(example, sentence).answers
    names = ("letter_kind", "letter_number", "letter_date", "letter_sender", "letter_subject")
    assert tuple(answers.get(f"general.{name}") for name in names) == LETTERS[sentence]


@pytest.mark.parametrize(
    ("title", "theme"),
    [
        ("Kết quả triển khai thực hiện “Năm dân vận chính quyền” 2018", "Năm dân vận chính quyền"),
        ('Kết quả triển khai thực hiện "Năm dân vận khéo" năm 2019', "Năm dân vận khéo"),
        ("Kết quả thực hiện Năm dân vận chính quyền năm 2018", "Năm dân vận chính quyền"),
        ("Kết quả thực hiện năm dân vận của chính quyền các cấp 2020", "Năm dân vận của chính quyền các cấp"),
        ("Tình hình kinh tế - xã hội năm 2019", None),
    ],
)
def test_theme_with_and_without_quotes(title: str, theme: str | None, example: Report):
    parts = changed(parts_of(example), "title", lambda _: line(title, bold=True))
    parts = changed(parts, "opening", lambda _: line("UBND huyện Nga Sơn báo cáo kết quả như sau:"))
    assert understand(document(parts)).answers.get("general.theme") == theme


def test_theme_the_title_does_not_name_comes_from_the_opening(example: Report):
    parts = changed(parts_of(example), "title", lambda _: line("Kết quả công tác dân vận năm 2018", bold=True))
    assert understand(document(parts)).answers["general.theme"] == "Năm dân vận chính quyền"


def test_period_the_frame_does_not_name_comes_from_the_text(example: Report):
    assert understand(document(parts_of(example))).answers["general.period"] == "9 tháng đầu năm"


def test_period_named_once_in_the_text_tells_nothing(example: Report):
    few = [part for part in parts_of(example) if "tháng đầu năm" not in getattr(part.block, "text", "")]
    once = [*few[:8], Part("text", line("Kết quả 6 tháng đầu năm đạt khá.")), *few[8:]]
    assert "general.period" not in understand(document(once)).answers


def test_footnote_is_listed_as_one(example: Report):
    parts = [*parts_of(example), Part("note", line("Số liệu của Chi cục Thống kê.", label="[1]", is_note=True))]
    assert understand(document(parts)).unmatched == ("Chú thích: [1] Số liệu của Chi cục Thống kê.",)


def test_title_goes_on_in_a_line_of_another_look(example: Report):
    parts = changed(parts_of(example), "title", lambda _: [line("Kết quả triển khai thực hiện", bold=True)])
    at = next(index for index, part in enumerate(parts) if part.role == "title")
    parts.insert(at + 1, Part("title", line("“Năm dân vận chính quyền” năm 2018")))
    found = understand(document(parts))
    assert found.header.title == "Kết quả triển khai thực hiện “Năm dân vận chính quyền” năm 2018"


def test_opening_the_program_would_write_itself_is_no_answer(example: Report):
    answers = understand(document(parts_of(example))).answers
    assert not {"general.opening", "general.closing", "general.letter_subject"} & set(answers)


def test_opening_of_other_words_is_kept(example: Report):
    found = with_opening(example, "UBND huyện Nga Sơn báo cáo kết quả như sau:")
    assert found.answers["general.opening"] == "UBND huyện Nga Sơn báo cáo kết quả như sau:"


def test_one_addressee(example: Report):
    found = with_opening(example, "Kính gửi: Sở Nội vụ tỉnh Thanh Hóa.", "UBND huyện Nga Sơn báo cáo như sau:")
    assert found.answers["general.addressee"] == ("Sở Nội vụ tỉnh Thanh Hóa",)


def test_several_addressees(example: Report):
    texts = ("Kính gửi:", "- Sở Nội vụ;", "- Ban Dân vận Tỉnh ủy.", "UBND huyện Nga Sơn báo cáo như sau:")
    assert with_opening(example, *texts).answers["general.addressee"] == ("Sở Nội vụ", "Ban Dân vận Tỉnh ủy")


def test_legal_bases(example: Report):
    texts = (
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "Căn cứ Kế hoạch số 5/KH-UBND.",
        "UBND huyện báo cáo như sau:",
    )
    found = with_opening(example, *texts)
    assert found.answers["general.legal_bases"] == (
        "Căn cứ Luật Tổ chức chính quyền địa phương",
        "Căn cứ Kế hoạch số 5/KH-UBND",
    )


def test_text_before_the_first_section_is_listed(example: Report):
    found = with_opening(example, "Năm 2018 là năm bản lề của nhiệm kỳ.", "UBND huyện báo cáo như sau:")
    assert found.unmatched == ("Năm 2018 là năm bản lề của nhiệm kỳ.",)


SIGNERS = {
    ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"): "tm_chairman",
    ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"): "tm_kt_chairman",
    ("T/M ỦY BAN NHÂN DÂN", "K/T CHỦ TỊCH", "PHÓ CHỦ TỊCH"): "tm_kt_chairman",
    ("TM.UBND HUYỆN", "KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH"): "tm_kt_chairman",
    ("CHỦ TỊCH",): "chairman",
    ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"): "kt_chairman",
    ("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ"): "tl_chairman",
    ("TUQ. CHỦ TỊCH", "Chánh Văn phòng"): "tuq_chairman",
    ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"): "acting_chairman",
}


@pytest.mark.parametrize("lines", SIGNERS)
def test_form_of_signing(lines: tuple[str, ...], example: Report):
    found = with_closing(example, beside(("Nơi nhận:", "- Lưu: VT."), (*lines, "(Đã ký)", "Trần Ngọc Quyết")))
    assert (found.answers["general.signer_form"], found.header.signer) == (SIGNERS[lines], "Trần Ngọc Quyết")
    assert found.unmatched == ()


def test_role_of_who_signs_for_the_chairman(example: Report):
    lines = ("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ", "Mai Văn An")
    found = with_closing(example, beside(("Nơi nhận:", "- Lưu: VT."), lines))
    assert found.answers["general.signer_role"] == "Trưởng phòng Nội vụ"


SIGNATURES: dict[str, tuple[SourceParagraph | SourceTable, ...]] = {
    "lines": tuple(
        map(line, ("Nơi nhận:", "- Như trên;", "- Ban Dân vận;", "- Lưu: VT, NV.", "CHỦ TỊCH", "Trần Ngọc Quyết"))
    ),
    "signature first": tuple(
        map(line, ("CHỦ TỊCH", "Trần Ngọc Quyết", "Nơi nhận:", "- Như trên;", "- Ban Dân vận;", "- Lưu: VT, NV."))
    ),
    "tabs": (
        line("Nơi nhận:\tCHỦ TỊCH"),
        line("- Như trên;"),
        line("- Ban Dân vận;"),
        line("- Lưu: VT, NV.\tTrần Ngọc Quyết"),
    ),
    "row by row": (
        rows(
            ("Nơi nhận:", "CHỦ TỊCH"),
            ("- Như trên;", ""),
            ("- Ban Dân vận;", ""),
            ("- Lưu: VT, NV.", "Trần Ngọc Quyết"),
        ),
    ),
    "without dashes": (
        beside(("Nơi nhận:", "Như trên;", "Ban Dân vận;", "Lưu: VT, NV."), ("CHỦ TỊCH", "Trần Ngọc Quyết")),
    ),
}


@pytest.mark.parametrize("name", SIGNATURES)
def test_receivers_and_signer_in_any_layout(name: str, example: Report):
    found = with_closing(example, *SIGNATURES[name])
    assert found.header.recipients == ("Như trên", "Ban Dân vận", "Lưu: VT, NV")
    assert (found.answers["general.receivers"], found.answers["general.filing"]) == (("Ban Dân vận",), "VT, NV")
    assert (found.header.signer, found.unmatched) == ("Trần Ngọc Quyết", ())


def test_noise_after_the_end_mark_is_no_part_of_the_closing(example: Report):
    closing = "Trên đây là kết quả công tác dân vận năm 2018, UBND huyện báo cáo./. *thư*"
    found = understand(document(changed(parts_of(example), "closing", lambda _: line(closing))))
    assert found.answers["general.closing"] == "Trên đây là kết quả công tác dân vận năm 2018, UBND huyện báo cáo./."


def test_line_after_the_signature_is_listed(example: Report):
    parts = [*parts_of(example), Part("more", line("Người lập biểu: Mai Văn An, điện thoại 0912."))]
    assert understand(document(parts)).unmatched == ("Người lập biểu: Mai Văn An, điện thoại 0912.",)


def test_title_of_the_appendix_is_no_name(example: Report):
    found = with_closing(example, beside(("Nơi nhận:", "- Lưu: VT."), ("CHỦ TỊCH",)))
    assert (found.header.signer, found.unmatched) == ("", ())


def test_another_appendix_is_listed(example: Report):
    parts = [*parts_of(example), Part("more", line("PHỤ LỤC 5: Danh sách mô hình", bold=True))]
    assert understand(document(parts)).unmatched == ("PHỤ LỤC 5: Danh sách mô hình",)


def test_date_without_its_spaces(example: Report):
    head = beside(("UBND HUYỆN NGA SƠN", "Số: 1/BC-UBND"), (NATION, MOTTO, "Nga Sơn,ngày 14 tháng5 năm 2018"))
    found = with_letterhead(example, head)
    assert (found.header.date, found.answers["general.date"]) == ("ngày 14 tháng 5 năm 2018", date(2018, 5, 14))


def test_capitals_after_the_number_are_no_agency(example: Report):
    found = with_letterhead(example, beside(("UBND HUYỆN NGA SƠN", "Số: 1/BC-UBND", "KHẨN"), (NATION, MOTTO)))
    assert (found.header.superior, found.header.agency, found.unmatched) == ("", "UBND HUYỆN NGA SƠN", ("KHẨN",))
