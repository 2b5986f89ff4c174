"""An exported Word file comes back exactly, and with exactly what was edited in it."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from models.exchange.reading.apply import changes_from
from models.exchange.reading.own import read_own
from models.exchange.reading.understood import Understood
from models.exchange.word.marks import mark_name
from models.exchange.word.package import DOCUMENT, pack, unpack
from models.exchange.word.render import WordTemplate
from models.form.library import load_form
from models.report.answers import Answer
from models.report.example import load_example
from models.report.figures import Figure
from models.report.report import Report, differences
from models.text.prose import paragraph
from tests.models.exchange.reports import reports


def understood(content: bytes) -> Understood:
    read = read_own(content)
    assert read is not None
    return read


def read_back(content: bytes) -> Report:
    """Return what an import into an empty report makes of a file."""
    read = understood(content)
    report = Report(load_form(read.form_id))
    report.apply(changes_from(report, read, "theirs"))
    return report


def edited(content: bytes, *replacements: tuple[str, str]) -> bytes:
    """Return a Word file with texts of its XML replaced, each found exactly once."""
    parts = unpack(content)
    document = parts[DOCUMENT].decode()
    for old, new in replacements:
        assert document.count(old) == 1, old
        document = document.replace(old, new)
    return pack({**parts, DOCUMENT: document.encode()})


def changed(content: bytes) -> dict[str, Answer | None]:
    """Return what differs from the example, by key."""
    return {change.key: change.new for change in differences(load_example("nga-son-2018"), read_back(content))}


def plain(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def test_the_example_comes_back_without_a_difference(word_file: bytes, example: Report):
    assert list(differences(example, read_back(word_file))) == []


def test_a_file_read_back_is_exact_and_leaves_nothing_over(word_file: bytes):
    read = understood(word_file)
    assert read.is_exact
    assert (read.unmatched, read.notes) == ((), ())


def test_importing_it_again_changes_nothing(word_file: bytes, example: Report):
    assert changes_from(example, understood(word_file), "theirs") == []


def test_the_letterhead_is_told_as_printed(word_file: bytes):
    header = understood(word_file).header
    assert header.agency == "ỦY BAN NHÂN DÂN HUYỆN NGA SƠN"
    assert (header.number, header.place, header.date) == ("", "Nga Sơn", "ngày 09 tháng 10 năm 2018")
    assert header.title == "Kết quả triển khai thực hiện “Năm dân vận chính quyền” 2018"
    assert header.signer == "Trần Ngọc Quyết"
    assert header.recipients == ("Sở Nội vụ (B/c)", "Lưu: VT, NV")


def test_a_number_is_told_with_its_symbol(word_file: bytes):
    assert understood(edited(word_file, ("Số: " + "\u00a0" * 6, "Số: 125"))).header.number == "125/BC-UBND"


def test_cells_are_told_as_printed(word_file: bytes):
    cells = {table.table: table.cells for table in understood(word_file).tables}
    assert cells["new_rural"] == ("3,43%", "26/27", "15", "57,6%")
    assert cells["admin_reform"] == ("77", "38,5%", "", "-", "", "20/28")


def test_three_edits_come_back_as_three_changes(word_file: bytes, example: Report):
    content = edited(
        word_file,
        ("đạt 74.6% KH, tăng 9.2% CK", "đạt 74,6% KH, tăng 9,2% CK"),
        (">342<", ">343<"),
        ("Trần Ngọc Quyết", "Mai Đình Lâm"),
    )
    found = changed(content)
    assert list(found) == ["general.signer_name", "II.2", "citizens.unit.receptions"]
    assert (found["general.signer_name"], found["citizens.unit.receptions"]) == ("Mai Đình Lâm", Figure("343"))
    prose = found["II.2"]
    assert isinstance(prose, tuple)
    before = example.prose("II.2")
    assert [new for old, new in zip(before, prose, strict=True) if old != new] == [
        paragraph(before[2].text.replace("74.6", "74,6").replace("9.2", "9,2"), "plus")
    ]


@pytest.mark.parametrize(
    ("old", "new", "key", "answer"),
    [
        ("/BC-UBND</w:t>", "/BC-UBND-VX</w:t>", "general.symbol", "BC-UBND-VX"),
        ("Số: " + "\u00a0" * 6, "Số: 125", "general.number", "125"),
        ("Nga Sơn, ngày 09", "Thanh Hóa, ngày 09", "general.place", "Thanh Hóa"),
        ("Nga Sơn, ngày 09 tháng 10", "Nga Sơn, ngày 12 tháng 11", "general.date", date(2018, 11, 12)),
        ("Nga Sơn, ngày 09 tháng 10", "Nga Sơn, ngày … tháng 10", "general.date", None),
        (">HUYỆN NGA SƠN<", ">HUYỆN HẬU LỘC<", "general.unit", "HUYỆN HẬU LỘC"),
        ("***Kính gửi***", "Sở Nội vụ tỉnh Thanh Hóa", "general.addressee", ("Sở Nội vụ tỉnh Thanh Hóa",)),
        ("Sở Nội vụ (B/c);", "Sở Nội vụ (b/c);", "general.receivers", ("Sở Nội vụ (b/c)",)),
        ("Lưu: VT, NV.", "Lưu: VT.", "general.filing", "VT"),
        (">CHỦ TỊCH<", ">Q. CHỦ TỊCH<", None, None),
        ("Trần Ngọc Quyết", "", "general.signer_name", None),
    ],
)
def test_an_edit_of_the_general_page_comes_back(
    word_file: bytes, old: str, new: str, key: str | None, answer: Answer | None
):
    assert changed(edited(word_file, (old, new))) == ({key: answer} if key else {})


def test_another_form_of_signing_is_known_by_its_lines(word_file: bytes):
    lines = re.search(r"<w:p>(?:(?!<w:p>).)*>CHỦ TỊCH<.*?</w:p>", unpack(word_file)[DOCUMENT].decode())
    assert lines is not None
    above = lines[0].replace("CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN")
    below = plain("CHỦ TỊCH")
    assert changed(edited(word_file, (lines[0], above + below))) == {"general.signer_form": "tm_chairman"}


def test_a_form_of_signing_nobody_knows_is_listed(word_file: bytes):
    assert understood(edited(word_file, (">CHỦ TỊCH<", ">TRƯỞNG PHÒNG<"))).unmatched == ("TRƯỞNG PHÒNG",)


def test_a_sentence_rewritten_takes_the_place_of_the_made_one(word_file: bytes):
    found = changed(edited(word_file, ("Trên đây là kết quả triển khai", "Trên đây là toàn bộ kết quả triển khai")))
    assert list(found) == ["general.closing"]
    assert str(found["general.closing"]).startswith("Trên đây là toàn bộ kết quả")


def test_a_paragraph_added_in_word_comes_in_its_place(word_file: bytes, example: Report):
    document = unpack(word_file)[DOCUMENT].decode()
    end = document.index("</w:p>", document.index("(có thủ tục sớm hẹn)")) + len("</w:p>")
    content = edited(word_file, (document[end - 200 : end], document[end - 200 : end] + plain("- Đoạn mới.")))
    before = example.prose("II.3")
    assert changed(content) == {"II.3": (*before[:3], paragraph("Đoạn mới.", "dash"), *before[3:])}


def test_a_paragraph_deleted_in_word_is_gone(word_file: bytes, example: Report):
    document = unpack(word_file)[DOCUMENT].decode()
    found = re.search(r"<w:p>(?:(?!<w:p>).)*Tại UBND các xã, thị trấn cơ bản.*?</w:p>", document)
    assert found is not None
    before = example.prose("II.3")
    assert changed(edited(word_file, (found[0], ""))) == {"II.3": (*before[:2], *before[3:])}


def test_a_section_emptied_in_word_is_empty(word_file: bytes):
    document = unpack(word_file)[DOCUMENT].decode()
    body = re.search(r"(?<=</w:p>)\s*<w:p>(?:(?!<w:p>).)*Các cấp, các ngành trên địa bàn huyện tăng.*?</w:p>", document)
    assert body is not None
    assert changed(edited(word_file, (body[0], ""))) == {"II.5": None}


def test_bold_given_in_word_comes_back(word_file: bytes, example: Report):
    words = "Huyện Nga Sơn đã căn cứ chức năng, nhiệm vụ được giao"
    bold = f'{words[:13]}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{words[13:]}'
    content = edited(word_file, (words, bold))
    prose = changed(content)["II.4"]
    assert isinstance(prose, tuple)
    last: Any = prose[-1]
    assert [run.bold for run in last.runs] == [False, True]
    assert last.text == example.prose("II.4")[-1].text


def test_tracked_changes_are_read_as_accepted_and_said_so(word_file: bytes):
    new = (
        '</w:t></w:r><w:del w:id="1"><w:r><w:delText>Trần Ngọc Quyết</w:delText></w:r></w:del>'
        '<w:ins w:id="2"><w:r><w:t>Mai Đình Lâm</w:t></w:r></w:ins><w:r><w:t>'
    )
    content = edited(word_file, ("Trần Ngọc Quyết", new))
    assert changed(content) == {"general.signer_name": "Mai Đình Lâm"}
    assert "Track Changes" in understood(content).notes[0]


def test_words_moved_away_stand_only_where_they_went(word_file: bytes):
    moved = '</w:t></w:r><w:moveFrom w:id="1"><w:r><w:t>Trần Ngọc Quyết</w:t></w:r></w:moveFrom><w:r><w:t>'
    assert changed(edited(word_file, ("Trần Ngọc Quyết", moved))) == {"general.signer_name": None}


def test_a_lost_bookmark_is_found_by_its_heading(word_file: bytes):
    document = unpack(word_file)[DOCUMENT].decode()
    mark = re.search(r'<w:bookmarkStart w:id="\d+" w:name="_bcdv_III_1"/>', document)
    assert mark is not None
    assert changed(edited(word_file, (mark[0], ""))) == {}


def without_marks(content: bytes, *names: str) -> bytes:
    """Return a Word file without some bookmarks, as typing over a whole line may leave it."""
    parts = unpack(content)
    document = parts[DOCUMENT].decode()
    for name in names:
        document, count = re.subn(rf'<w:bookmarkStart w:id="\d+" w:name="{name}"/>', "", document)
        assert count == 1
    return pack({**parts, DOCUMENT: document.encode()})


def test_a_cell_that_lost_its_bookmark_is_found_beside_the_others(word_file: bytes):
    content = without_marks(edited(word_file, (">342<", ">343<")), mark_name("citizens.unit.receptions"))
    assert changed(content) == {"citizens.unit.receptions": Figure("343")}
    assert understood(content).unmatched == ()


def test_a_signer_that_lost_its_bookmark_is_the_last_line(word_file: bytes):
    content = without_marks(edited(word_file, ("Trần Ngọc Quyết", "Mai Đình Lâm")), "_bcdv_signer_name")
    assert changed(content) == {"general.signer_name": "Mai Đình Lâm"}


@pytest.mark.parametrize(
    "name",
    [
        "signer_name",
        "signer_lines",
        "receivers",
        "receivers__2",
        "opening",
        "closing",
        "unit_capitals",
        "number",
        "II_4",
    ],
)
def test_a_line_nobody_touched_needs_no_bookmark(word_file: bytes, name: str):
    content = without_marks(word_file, f"_bcdv_{name}")
    assert changed(content) == {}


def test_a_heading_may_be_reworded(word_file: bytes):
    content = edited(word_file, ("II. KẾT QUẢ THỰC HIỆN<", "II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN<"))
    assert changed(content) == {}


def test_without_a_heading_nobody_knows_whose_words_these_are(word_file: bytes):
    document = unpack(word_file)[DOCUMENT].decode()
    found = re.search(r"<w:p>(?:(?!<w:p>).)*2\. Khó khăn, hạn chế và nguyên nhân\..*?</w:p>", document)
    assert found is not None
    assert read_own(edited(word_file, (found[0], ""))) is None


def test_words_at_a_place_without_a_key_are_listed(word_file: bytes):
    group = "II. KẾT QUẢ THỰC HIỆN</w:t></w:r></w:p>"
    content = edited(word_file, (group, group + plain("Lời dẫn chung.")))
    assert understood(content).unmatched == ("Lời dẫn chung.",)


def test_a_cell_emptied_is_not_entered(word_file: bytes):
    assert changed(edited(word_file, (">38,5%<", "><"))) == {"admin_reform.unit.procedures_cut_rate": None}


def test_a_cell_filled_in_word_comes_back(word_file: bytes):
    content = edited(word_file, ("***Số dịch vụ công trực tuyến***", "12"))
    assert changed(content) == {"admin_reform.unit.online_services": Figure("12")}


def test_a_hidden_part_that_was_changed_is_not_believed(word_file: bytes):
    parts = unpack(word_file)
    parts["customXml/item1.xml"] = parts["customXml/item1.xml"].replace(b"VT, NV", b"VT, XX")
    assert read_own(pack(parts)) is None


def test_a_file_of_a_newer_program_is_read_by_its_words(word_file: bytes):
    parts = unpack(word_file)
    parts["customXml/item1.xml"] = parts["customXml/item1.xml"].replace(b'format="1"', b'format="2"')
    assert read_own(pack(parts)) is None


def test_the_hidden_part_may_have_another_number(word_file: bytes):
    parts = unpack(word_file)
    parts["customXml/item7.xml"] = parts.pop("customXml/item1.xml")
    assert changed(pack(parts)) == {}


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"text", pack({"a": b"b"}), pack({DOCUMENT: b"<w"})])
def test_any_other_file_is_left_to_others(content: bytes):
    assert read_own(content) is None


def test_notes_are_not_in_the_file(template: WordTemplate, example: Report):
    example.apply([example.change("note.I", "Hỏi lại phòng Nội vụ.")])
    assert read_back(template.render(example)).note("I") == ""


def test_a_plain_paragraph_that_begins_with_a_sign_stays_plain(template: WordTemplate, example: Report):
    example.apply([example.change("I", (paragraph("- không phải gạch đầu dòng"),))])
    content = template.render(example)
    content = edited(content, ("- không phải gạch đầu dòng", "- không là gạch đầu dòng"))
    assert read_back(content).prose("I") == (paragraph("- không là gạch đầu dòng"),)


@given(reports())
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_report_comes_back_without_a_difference(template: WordTemplate, report: Report):
    content = template.render(report)
    assert list(differences(report, read_back(content))) == []
    assert understood(content).unmatched == ()
