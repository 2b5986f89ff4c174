"""Number, place, date and agency in the ways offices lay a letterhead out."""

from dataclasses import replace
from datetime import date

import pytest

from models.exchange.reading.source import SourceCell, SourceParagraph, SourceTable
from models.exchange.reading.understand import understand
from models.exchange.reading.understood import Header
from models.report.report import Report
from tests.models.exchange.reading.understand.frames import MOTTO, NATION, PLACE_DATE, beside, rows, with_letterhead
from tests.models.exchange.reading.understand.made import Part, changed, document, line, parts_of

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
    "one space, number and date": (
        line(f"UBND HUYỆN NGA SƠN {NATION}"),
        line(MOTTO),
        line(f"Số: 293/BC-UBND {PLACE_DATE}"),
    ),
    "date before number": (beside(("UBND HUYỆN NGA SƠN",), (NATION, MOTTO)), line(f"{PLACE_DATE}\tSố: 293/BC-UBND")),
    "one cell": (beside(("UBND HUYỆN NGA SƠN", "Số: 293/BC-UBND", NATION, MOTTO, PLACE_DATE)),),
    "capitals": (beside(("UBND HUYỆN NGA SƠN", "SỐ: 293/BC-UBND"), (NATION, MOTTO, PLACE_DATE)),),
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
    ("ỦY BAN NHÂN DÂN", "HUYỆN NGA SƠN", "ỦY BAN NHÂN DÂN", "XÃ NGA THẮNG"): (
        "ỦY BAN NHÂN DÂN HUYỆN NGA SƠN",
        "ỦY BAN NHÂN DÂN XÃ NGA THẮNG",
    ),
    ("DỰ THẢO", "UBND HUYỆN NGA SƠN", "UBND XÃ NGA THẮNG"): ("UBND HUYỆN NGA SƠN", "UBND XÃ NGA THẮNG"),
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


def test_date_without_its_spaces(example: Report):
    head = beside(("UBND HUYỆN NGA SƠN", "Số: 1/BC-UBND"), (NATION, MOTTO, "Nga Sơn,ngày 14 tháng5 năm 2018"))
    found = with_letterhead(example, head)
    assert (found.header.date, found.answers["general.date"]) == ("ngày 14 tháng 5 năm 2018", date(2018, 5, 14))


def test_capitals_after_the_number_are_no_agency(example: Report):
    found = with_letterhead(example, beside(("UBND HUYỆN NGA SƠN", "Số: 1/BC-UBND", "KHẨN"), (NATION, MOTTO)))
    assert (found.header.superior, found.header.agency, found.unmatched) == ("", "UBND HUYỆN NGA SƠN", ("KHẨN",))


@pytest.mark.parametrize(
    ("typed", "printed", "symbol"),
    [
        ("Số: 45/BC-UBND", "45/BC-UBND", "BC-UBND"),
        ("Số 45 /BC – UBND", "45/BC-UBND", "BC-UBND"),
        ("Số: 45 BC/UBND", "45/BC/UBND", "BC/UBND"),
        ("Số: 45-BC/UBND", "45-BC/UBND", "BC/UBND"),
        ("Số:45/2019/BC-UBND", "45/2019/BC-UBND", "2019/BC-UBND"),
    ],
)
def test_number_and_symbol_in_any_writing(typed: str, printed: str, symbol: str, example: Report):
    found = with_letterhead(example, beside(("UBND HUYỆN NGA SƠN", typed), (NATION, MOTTO, PLACE_DATE)))
    answers = (found.answers["general.number"], found.answers["general.symbol"])
    assert (found.header.number, *answers, found.unmatched) == (printed, "45", symbol, ())


def test_date_in_figures(example: Report):
    head = beside(("UBND HUYỆN NGA SƠN", "Số: 1/BC-UBND"), (NATION, MOTTO, "Nga Sơn, ngày 09/10/2018"))
    found = with_letterhead(example, head)
    assert (found.header.place, found.header.date) == ("Nga Sơn", "ngày 09/10/2018")
    assert (found.answers["general.date"], found.unmatched) == (date(2018, 10, 9), ())


def test_title_inside_the_letterhead(example: Report):
    title = SourceCell((line("BÁO CÁO", bold=True),))
    above = beside(("UBND HUYỆN NGA SƠN", "Số: 1/BC-UBND"), (NATION, MOTTO, PLACE_DATE))
    table = SourceTable((*above.rows, (title, replace(title, is_origin=False))), has_borders=False)
    parts = changed(changed(parts_of(example), "letterhead", lambda _: table), "name", lambda _: [])
    found = understand(document(parts))
    assert found.header.title == "Kết quả triển khai thực hiện “Năm dân vận chính quyền” 2018"
    assert (found.header.place, found.unmatched) == ("Nga Sơn", ())
