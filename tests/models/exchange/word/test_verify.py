"""The reading back finds what was lost, changed or put in another place, and says where."""

import re
from collections.abc import Callable

import pytest

from models.exchange.word.package import DOCUMENT, pack, unpack
from models.exchange.word.render import WordTemplate
from models.exchange.word.verify import ExportMismatch, check_word
from models.report.figures import Figure
from models.report.report import Report
from models.text.prose import Paragraph, Run, from_text

Edit = Callable[[str], str]


def _edited(content: bytes, edit: Edit) -> bytes:
    parts = unpack(content)
    old = parts[DOCUMENT].decode()
    new = edit(old)
    assert new != old
    return pack({**parts, DOCUMENT: new.encode()})


def _replaced(old: str, new: str, count: int = -1) -> Edit:
    return lambda xml: xml.replace(old, new, count)


def test_the_example_agrees_with_its_report(example: Report, example_file: bytes):
    check_word(example_file, example)


@pytest.mark.parametrize(
    ("edit", "place"),
    [
        (_replaced("+ </w:t>", "- </w:t>", 1), "mục II.2, đoạn 3"),
        (_replaced("5. </w:t>", "6. </w:t>", 1), "mục IV, đoạn 6"),
        (_replaced("1.306 tỷ", "1306 tỷ", 1), "mục II.2, đoạn 3"),
        (_replaced("III. ĐÁNH GIÁ CHUNG", "ĐÁNH GIÁ CHUNG"), "III. ĐÁNH GIÁ CHUNG"),
        (_replaced(">20/28<", ">28/20<"), "đánh giá sự hài lòng” phải là “20/28”"),
        (_replaced(">57,6%<", "><"), "ô “Xây dựng nông thôn mới năm 2018 (tính đến ngày 30/10/2018): Tỷ lệ”"),
        (_replaced("Thực hiện cải cách hành chính<", "Cải cách<"), "Phụ lục 2: Cải cách hành chính"),
        (_replaced(">Trần Ngọc Quyết<", ">Trần Ngọc Quyêt<"), "Họ và tên người ký"),
        (_replaced("Lưu: VT, NV", "Lưu: VT"), "Lưu"),
        (_replaced("ngày 09 tháng 10 năm 2018<", "ngày 9 tháng 10 năm 2018<"), "Địa danh, ngày ký"),
        (_replaced(">HUYỆN NGA SƠN<", ">HUYỆN NGA SON<"), "Tên đơn vị"),
        (_replaced("Trên đây là kết quả", "Trên đây"), "Câu kết"),
        (_replaced("CHỦ TỊCH<", "<"), "Quyền hạn, chức vụ"),
        (_replaced("Sở Nội vụ (B/c)", "Sở Nội vụ"), "Nơi nhận"),
    ],
)
def test_a_difference_is_named(example: Report, example_file: bytes, edit: Edit, place: str):
    with pytest.raises(ExportMismatch) as caught:
        check_word(_edited(example_file, edit), example)
    assert place in str(caught.value)


def test_a_lost_paragraph_is_found(example: Report, example_file: bytes):
    def without_one(xml: str) -> str:
        start = xml.rindex("<w:p>", 0, xml.index("+ </w:t>"))
        return xml[:start] + xml[xml.index("</w:p>", start) + len("</w:p>") :]

    with pytest.raises(ExportMismatch, match=re.escape("mục II.2, đoạn 3")):
        check_word(_edited(example_file, without_one), example)


def test_paragraphs_in_another_order_are_found(template: WordTemplate, report: Report):
    report.apply([report.change("I", from_text("Một.\nHai."))])
    content = template.render(report)
    report.apply([report.change("I", from_text("Hai.\nMột."))])
    with pytest.raises(ExportMismatch, match="mục I, đoạn 1"):
        check_word(content, report)


@pytest.mark.parametrize("flag", ["bold", "italic", "underline"])
def test_a_lost_format_is_found(template: WordTemplate, report: Report, flag: str):
    report.apply([report.change("I", from_text("Đã triển khai."))])
    content = template.render(report)
    report.apply([report.change("I", (Paragraph((Run("Đã "), Run("triển khai.", **{flag: True}))),))])
    with pytest.raises(ExportMismatch, match="sai chữ đậm, nghiêng hoặc gạch chân"):
        check_word(content, report)


def test_figures_in_each_others_cells_are_found(template: WordTemplate, report: Report):
    cells = ("citizens.unit.receptions", "citizens.unit.reception_visits")
    report.apply([report.change(key, Figure(text)) for key, text in zip(cells, ("3", "4"), strict=True)])
    content = template.render(report)
    report.apply([report.change(key, Figure(text)) for key, text in zip(cells, ("4", "3"), strict=True)])
    with pytest.raises(ExportMismatch, match="Số cuộc” phải là “4”"):
        check_word(content, report)


def test_a_lost_note_on_the_signs_is_found(template: WordTemplate, report: Report):
    report.apply([report.change("citizens.unit.receptions", Figure(nothing="not_competent"))])
    content = _edited(template.render(report), _replaced("Ghi chú: ", ""))
    with pytest.raises(ExportMismatch, match="thiếu “Ghi chú”"):
        check_word(content, report)


def test_spaces_that_word_would_drop_are_found(example: Report, example_file: bytes):
    edit = _replaced('<w:t xml:space="preserve">+ </w:t>', "<w:t>+ </w:t>")
    with pytest.raises(ExportMismatch, match=re.escape("mục II.2")):
        check_word(_edited(example_file, edit), example)


def test_what_an_office_adds_around_the_sections_is_its_own(example: Report, example_file: bytes):
    check_word(_edited(example_file, _replaced("<w:body>", "<w:body><w:p><w:r><w:t>KHẨN</w:t></w:r></w:p>")), example)


@pytest.mark.parametrize("content", [b"", b"PK", pack({"other.xml": b""}), pack({DOCUMENT: b"<w:document>"})])
def test_what_is_no_word_file_is_refused(example: Report, content: bytes):
    with pytest.raises(ExportMismatch, match="tệp không đọc lại được"):
        check_word(content, example)
