"""The layout of the file, element by element, as NĐ 30/2020, Phụ lục I rules it."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from models.exchange.word.looks import LOOKS
from models.exchange.word.package import unpack
from models.exchange.word.render import WordTemplate
from models.exchange.word.template_maker import main, template_of
from models.exchange.word.verify import check_word
from models.form.definition import FormDefinition
from models.form.library import form_ids, load_form
from models.report.example import load_example
from models.report.start import new_report


@pytest.fixture(scope="module", params=["shipped", "drawn"])
def template(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> WordTemplate:
    """The template that is shipped and one drawn anew: neither may leave the decree."""
    form = load_form("huyen_2018")
    path = form.file("report.docx")
    if request.param == "drawn":
        path = tmp_path_factory.mktemp("drawn") / "report.docx"
        path.write_bytes(template_of(form))
    return WordTemplate(path)


@pytest.fixture(scope="module")
def example_file(template: WordTemplate) -> bytes:
    return template.render(load_example("nga-son-2018"))


@pytest.fixture(scope="module")
def example_document(example_file: bytes) -> Document:
    return docx.Document(BytesIO(example_file))


def _styles(document: Document) -> dict[str, Any]:
    return {style.name: style for style in document.styles if style.name}


def _line(document: Document, text: str) -> Any:
    return next(line for line in document.paragraphs if line.text.startswith(text))


def _spans(row: Any) -> list[int]:
    spans = [cell.tcPr.gridSpan for cell in row._tr.tc_lst]
    return [1 if span is None else span.val for span in spans]


def _merges(row: Any) -> list[str | None]:
    return [cell.vMerge for cell in row._tr.tc_lst]


def _size(page: Any) -> tuple[int, int]:
    return round(page.page_width.mm), round(page.page_height.mm)


@pytest.mark.parametrize("form_id", form_ids())
def test_a_template_drawn_for_any_form_holds_its_report(form_id: str, tmp_path: Path):
    form = load_form(form_id)
    path = tmp_path / "report.docx"
    path.write_bytes(template_of(form))
    report = new_report(form, 2026, "Xã Nga Sơn")
    check_word(WordTemplate(path).render(report), report)


@pytest.fixture
def ungrouped(form: FormDefinition) -> FormDefinition:
    """A form whose last table has no merged heads."""
    *others, last = form.tables
    columns = tuple(replace(column, group="") for column in last.columns)
    return replace(form, tables=(*others, replace(last, columns=columns)))


def test_a_table_without_groups_has_one_row_of_heads(ungrouped: FormDefinition, tmp_path: Path):
    path = tmp_path / "report.docx"
    path.write_bytes(template_of(ungrouped))
    report = new_report(ungrouped, 2026, "Huyện Nga Sơn")
    content = WordTemplate(path).render(report)
    check_word(content, report)
    assert len(docx.Document(BytesIO(content)).tables[-1].rows) == 2


def test_the_same_form_draws_the_same_bytes():
    form = load_form("huyen_2018")
    assert template_of(form) == template_of(form)


def test_the_paper_is_a4_with_the_margins_of_the_decree(example_document: Document):
    page = example_document.sections[0]
    assert _size(page) == (210, 297)
    margins = [round(margin.mm) for margin in (page.top_margin, page.bottom_margin, page.left_margin) if margin]
    assert margins == [20, 20, 30]
    assert page.right_margin is not None
    assert 15 <= round(page.right_margin.mm) <= 20


def test_the_appendix_lies_across_the_paper(example_document: Document):
    page = example_document.sections[1]
    assert page.orientation == WD_ORIENT.LANDSCAPE
    assert _size(page) == (297, 210)


def test_page_numbers_stand_top_centre_from_page_2_in_each_part(example_document: Document):
    for section in example_document.sections:
        number: Any = section.header.paragraphs[0]
        assert number._p.find(qn("w:fldSimple")).get(qn("w:instr")) == "PAGE"
        assert number.style.name == "DV Số trang"
        assert section.different_first_page_header_footer
        # linked to nothing before it: the first page has an empty header
        assert section.first_page_header.is_linked_to_previous


def test_each_part_counts_its_pages_from_1(example_document: Document):
    starts = [section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) for section in example_document.sections]
    assert starts == ["1", "1"]


@pytest.mark.parametrize(
    ("name", "size", "bold", "italic"),
    [
        ("DV Quốc hiệu", 13, True, None),
        ("DV Tiêu ngữ", 14, True, None),
        ("DV Cơ quan chủ quản", 13, None, None),
        ("DV Cơ quan", 13, True, None),
        ("DV Số ký hiệu", 13, None, None),
        ("DV Địa danh ngày", 14, None, True),
        ("DV Tên loại", 14, True, None),
        ("DV Trích yếu", 14, True, None),
        ("DV Kính gửi", 14, None, None),
        ("DV Căn cứ", 14, None, True),
        ("DV Mục I", 14, True, None),
        ("DV Mục 1", 14, True, None),
        ("DV Đoạn", 14, None, None),
        ("DV Quyền hạn", 14, True, None),
        ("DV Người ký", 14, True, None),
        ("DV Nơi nhận", 12, True, True),
        ("DV Danh sách nơi nhận", 11, None, None),
        ("DV Phụ lục", 14, True, None),
        ("DV Tên phụ lục", 14, True, None),
        ("DV Kèm theo", 14, None, True),
        ("DV Số trang", 14, None, None),
    ],
)
def test_letters_are_those_of_the_decree(
    example_document: Document, name: str, size: int, bold: bool | None, italic: bool | None
):
    font = _styles(example_document)[name].font
    assert (font.size.pt, font.bold, font.italic) == (size, bold, italic)


def test_the_body_is_spaced_as_the_decree_has_it(example_document: Document):
    body = _styles(example_document)["DV Đoạn"].paragraph_format
    assert str(body.alignment).startswith("JUSTIFY")
    assert round(body.first_line_indent.mm, 1) in {10, 12.7}
    assert body.space_after.pt >= 6
    assert 1 <= body.line_spacing <= 1.5


def test_every_script_is_in_times_new_roman_and_vietnamese(example_file: bytes):
    styles = unpack(example_file)["word/styles.xml"].decode()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        assert f'w:{script}="Times New Roman"' in styles
    assert '<w:lang w:val="vi-VN"' in styles
    assert "Theme" not in styles


def test_nothing_of_python_docx_is_left(example_file: bytes):
    assert set(unpack(example_file)) == {
        "[Content_Types].xml",
        "_rels/.rels",
        "customXml/_rels/item1.xml.rels",
        "customXml/item1.xml",
        "customXml/itemProps1.xml",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/header1.xml",
        "word/settings.xml",
        "word/styles.xml",
    }


def test_only_styles_give_the_text_its_look(example_file: bytes):
    document = unpack(example_file)["word/document.xml"].decode()
    assert not [mark for mark in ("<w:sz ", "<w:rFonts", "<w:b/>", "<w:jc ", "<w:spacing") if mark in document]


def test_every_named_style_is_in_the_gallery(example_document: Document):
    styles = _styles(example_document)
    assert all(styles[look.name].quick_style for look in LOOKS)


def test_style_ids_are_unique():
    assert len({look.style_id for look in LOOKS}) == len(LOOKS)


def test_number_and_date_stand_in_one_row(example_document: Document):
    row = example_document.tables[0].rows[1]
    assert [cell.text for cell in row.cells] == [
        "Số: " + "\u00a0" * 6 + "/BC-UBND",
        "Nga Sơn, ngày 09 tháng 10 năm 2018",
    ]


def test_the_letterhead_reads_as_the_sample_has_it(example_document: Document):
    left, right = example_document.tables[0].rows[0].cells
    assert [line.text for line in left.paragraphs[:2]] == ["ỦY BAN NHÂN DÂN", "HUYỆN NGA SƠN"]
    assert [line.text for line in right.paragraphs[:2]] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]


def test_the_closing_sentence_stays_with_the_signature(example_document: Document):
    closing = _line(example_document, "Trên đây là")
    assert closing._p.getnext().tag == qn("w:tbl")
    assert closing.style.paragraph_format.keep_with_next
    assert closing.style.paragraph_format.keep_together


def test_the_signature_is_never_torn(example_document: Document):
    signature = example_document.tables[1]
    row: Any = signature.rows[0]
    assert row._tr.trPr.find(qn("w:cantSplit")) is not None
    lines: list[Any] = [line for cell in signature.rows[0].cells for line in cell.paragraphs]
    assert all(line.style.paragraph_format.keep_with_next for line in lines)


@pytest.fixture
def many_receivers(template: WordTemplate) -> Any:
    """The signature of a report that 90 offices receive."""
    report = load_example("nga-son-2018")
    report.apply([report.change("general.receivers", tuple(f"Phòng {number}" for number in range(1, 91)))])
    content = template.render(report)
    check_word(content, report)
    return docx.Document(BytesIO(content)).tables[1]


def test_many_receivers_run_on_below_the_signature(many_receivers: Any):
    beside, signer = many_receivers.rows[0].cells
    below = [row.cells[0].text for row in many_receivers.rows[1:]]
    assert [line.text for line in beside.paragraphs][-1] == "- Phòng 12;"
    assert signer.paragraphs[-1].text == "Trần Ngọc Quyết"
    assert below == [*(f"- Phòng {number};" for number in range(13, 91)), "- Lưu: VT, NV."]


def test_receivers_below_the_signature_do_not_hold_it_on_their_page(many_receivers: Any):
    lines = [line for row in many_receivers.rows[1:] for cell in row.cells for line in cell.paragraphs]
    assert not any(line.style.paragraph_format.keep_with_next for line in lines)


def test_headings_stay_with_what_follows(example_document: Document):
    styles = _styles(example_document)
    for name in ("DV Mục I", "DV Mục 1", "DV Đầu mục sao", "DV Đầu bảng"):
        assert styles[name].paragraph_format.keep_with_next


def test_heads_of_one_group_are_one_cell(example_document: Document):
    assert [_spans(table.rows[0]) for table in example_document.tables[2:]] == [[1, 1, 3], [6], [4, 3], [3, 3, 3]]


def test_heads_without_a_group_reach_over_both_rows(example_document: Document):
    top, bottom, _row = example_document.tables[2].rows
    assert _merges(top) == ["restart", "restart", None]
    assert _merges(bottom) == ["continue", "continue", None, None, None]


def test_heads_are_repeated_and_rows_are_whole(example_document: Document):
    for table in example_document.tables[2:]:
        rows: list[Any] = [row._tr.trPr for row in table.rows]
        assert [row.find(qn("w:tblHeader")) is not None for row in rows] == [True, True, False]
        assert all(row.find(qn("w:cantSplit")) is not None for row in rows)


def test_tables_fill_the_page_between_its_margins(example_document: Document):
    for table in example_document.tables[2:]:
        assert sum(column.width.mm for column in table.columns if column.width) == pytest.approx(252, abs=1)


def test_the_unit_has_the_width_its_form_gives_it(form: FormDefinition):
    first, *others = form.tables
    narrow = replace(form, tables=(replace(first, unit_width=10), *others))
    wide, less = (docx.Document(BytesIO(template_of(each))).tables[2].columns[0].width for each in (form, narrow))
    assert wide is not None
    assert less is not None
    assert less.mm == pytest.approx(252 * 10 / 84, abs=0.5)
    assert wide.mm == pytest.approx(252 * 20 / 94, abs=0.5)


def test_the_appendix_is_headed_as_the_sample_has_it(example_document: Document):
    texts = [line.text for line in example_document.paragraphs]
    start = texts.index("Phụ lục")
    attached = "(Kèm theo Báo cáo số {}/BC-UBND ngày 09 tháng 10 năm 2018 của UBND huyện Nga Sơn)"
    assert texts[start + 1 : start + 3] == ["PHỤ LỤC SỐ LIỆU", attached.format("\u00a0" * 6)]


def test_the_template_opens_in_todays_word(example_file: bytes):
    assert b'w:name="compatibilityMode"' in unpack(example_file)["word/settings.xml"]


def test_the_command_writes_the_template_of_a_form(form: FormDefinition, tmp_path: Path):
    (tmp_path / form.id).mkdir()
    (tmp_path / form.id / "form.toml").write_bytes(form.file("form.toml").read_bytes())
    assert main([form.id], tmp_path) == 0
    assert (tmp_path / form.id / "report.docx").read_bytes() == template_of(form)


@pytest.mark.parametrize(
    ("form_ids", "sentence"),
    [((), "Hãy nêu mã biểu mẫu"), (("none",), "Không có biểu mẫu “none”"), (("hong",), "sai cú pháp TOML")],
)
def test_a_form_that_cannot_be_drawn_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form_ids: tuple[str, ...], sentence: str
):
    (tmp_path / "hong").mkdir()
    (tmp_path / "hong" / "form.toml").write_text("= 5", encoding="utf-8")
    assert main(form_ids, tmp_path) == 2
    told = capsys.readouterr().err
    assert sentence in told
    assert told.count("\n") == 1
