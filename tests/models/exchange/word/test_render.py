"""What the Word file says: every word of the report, in order, unchanged."""

from io import BytesIO

import docx
import pytest
from docx.document import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from models.exchange.word.render import WordTemplate
from models.exchange.word.verify import ExportMismatch, check_word
from models.form.library import form_ids, load_form
from models.report.figures import Figure
from models.report.report import Report
from models.report.start import new_report
from models.text.prose import KINDS, Paragraph, Run, label, paragraph, tidy

HOSTILE = [
    "{{ 7*7 }}",
    "{% for x in y %}",
    "{# không #}",
    "R&D <b>đậm</b>",
    "a <b> c",
    "=1+1",
    "]]>",
    "<!-- -->",
    "&amp;&#65;",
    "Chào 🇻🇳 🙂",
    "“ngoặc” \"kép\" 'đơn'",
    "{_{ và }_} và {_% và %_}",
    "{{r part.words }}",
    "***",
    "\u00a0 khoảng trắng cứng",
    "hai  khoảng  trắng",
]


def _lines(content: bytes) -> list[str]:
    return _document_lines(docx.Document(BytesIO(content)))


def _document_lines(document: Document) -> list[str]:
    return [line.text for line in document.paragraphs]


def _with(report: Report, key: str, answer: object) -> Report:
    report.apply([report.change(key, answer)])  # pyright: ignore[reportArgumentType]
    return report


def test_every_paragraph_of_the_example_stands_in_order(example: Report, example_document: Document):
    parts = [part for section in example.form.written_sections for part in example.prose(section.address)]
    printed = [label(part) + part.text for part in parts]
    found = iter(_document_lines(example_document))
    assert len(printed) == 63
    assert all(line in found for line in printed)


def test_every_heading_of_the_example_stands_in_order(example: Report, example_document: Document):
    found = iter(_document_lines(example_document))
    assert all(section.label in found for section in example.form.sections)


def test_the_appendix_of_the_example_holds_its_figures(example_document: Document):
    rows = [[cell.text for cell in table.rows[-1].cells] for table in example_document.tables[2:]]
    missing = "***{}***".format
    assert rows == [
        ["Huyện Nga Sơn", "3,43%", "26/27", "15", "57,6%"],
        [
            "77",
            "38,5%",
            missing("Số điều kiện kinh doanh được cắt giảm"),
            "-",
            missing("Số dịch vụ công trực tuyến"),
            "20/28",
        ],
        [
            "5",
            "9",
            missing("Số đầu mối cơ quan, đơn vị được sắp xếp"),
            missing("Số đầu mối trực thuộc cấp huyện (cấp bộ) giảm so với 2015"),
            missing("Số cuộc"),
            missing("Số cơ quan, đơn vị được kiểm tra"),
            missing("Số cán bộ, công chức, viên chức bị xử lý"),
        ],
        ["342", "390", "17", "02", "02", "01", "0", "10", "100%"],
    ]


def test_the_same_report_makes_the_same_bytes(template: WordTemplate, example: Report, example_file: bytes):
    assert template.render(example) == example_file


def test_a_kept_template_forgets_the_report_before(template: WordTemplate, example: Report, report: Report):
    template.render(example)
    assert "Nga Sơn" not in "\n".join(_lines(template.render(report)))


def test_the_properties_name_the_document_and_the_agency(example_document: Document):
    properties = example_document.core_properties
    assert properties.title == "BÁO CÁO Kết quả triển khai thực hiện “Năm dân vận chính quyền” 2018"
    assert properties.author == "UBND huyện Nga Sơn"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_prose_comes_out_unchanged(template: WordTemplate, report: Report, text: str):
    content = template.render(_with(report, "II.3", (paragraph(text),)))
    assert paragraph(text).text in _lines(content)
    check_word(content, report)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_field_comes_out_unchanged(template: WordTemplate, report: Report, text: str):
    content = template.render(_with(report, "general.signer_name", text))
    assert docx.Document(BytesIO(content)).tables[1].cell(0, 1).paragraphs[-1].text == text


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_cell_comes_out_unchanged(template: WordTemplate, report: Report, text: str):
    content = template.render(_with(report, "citizens.unit.receptions", Figure(text)))
    assert docx.Document(BytesIO(content)).tables[-1].cell(2, 0).text == text


def test_a_text_of_200_000_letters_comes_out_whole(template: WordTemplate, report: Report):
    text = "Nhân dân & chính quyền " * 8_695 + "hết."
    assert len(text) > 199_980
    content = template.render(_with(report, "I", (paragraph(text),)))
    check_word(content, report)
    assert text in _lines(content)


def test_formats_stand_on_their_own_letters(template: WordTemplate, report: Report):
    runs = (Run("đậm", bold=True), Run(" thường "), Run("nghiêng", italic=True), Run("gạch", underline=True))
    document = docx.Document(BytesIO(template.render(_with(report, "I", (Paragraph(runs, "dash"),)))))
    line = next(line for line in document.paragraphs if line.text == "- đậm thường nghiênggạch")
    found = [Run(run.text, bool(run.bold), bool(run.italic), bool(run.underline)) for run in line.runs]
    assert found == [Run("- "), *runs]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_its_style_and_sign(template: WordTemplate, report: Report, kind: str):
    part = paragraph("Nội dung.", kind, 3)  # pyright: ignore[reportArgumentType]
    document = docx.Document(BytesIO(template.render(_with(report, "I", (part,)))))
    line = next(line for line in document.paragraphs if line.text == label(part) + "Nội dung.")
    names = {"starred": "Đầu mục sao", "dash": "Gạch đầu dòng", "plus": "Dấu cộng", "numbered": "Đánh số"}
    assert line.style is not None
    assert line.style.name == f"DV {names.get(kind, 'Đoạn')}"


@pytest.mark.parametrize("form_id", form_ids())
def test_every_form_fills_its_template_with_nothing_left_over(form_id: str):
    form = load_form(form_id)
    report = new_report(form, 2026, "Xã Nga Sơn")
    content = WordTemplate(form.file("report.docx")).render(report)
    check_word(content, report)
    assert not [line for line in _lines(content) if "{" in line or "}" in line]


@pytest.fixture
def full_report() -> Report:
    """A report whose every part prints: each optional line, and a figure of each kind."""
    report = new_report(load_form("xa_2025"), 2026, "Xã Nga Sơn")
    answers = {
        "superior": "UBND tỉnh Thanh Hóa",
        "number": "7",
        "addressee": ("Ủy ban nhân dân tỉnh Thanh Hóa", "Sở Nội vụ tỉnh Thanh Hóa"),
        "legal_bases": ("Căn cứ Luật số 72/2025/QH15", "Căn cứ Kế hoạch số 15/KH-UBND"),
        "receivers": ("Đảng ủy xã (b/c)",),
        "signer_form": "tl_chairman",
        "signer_role": "Chánh Văn phòng",
    }
    report.apply([report.change(f"general.{name}", answer) for name, answer in answers.items()])
    return _with(report, "citizens.unit.receptions", Figure(nothing="not_competent"))


def test_every_optional_line_is_printed(template: WordTemplate, full_report: Report):
    content = template.render(full_report)
    check_word(content, full_report)
    assert [line for line in _lines(content) if line.startswith(("Kính gửi", "- ", "Căn cứ", "Ghi chú"))] == [
        "Kính gửi:",
        "- Ủy ban nhân dân tỉnh Thanh Hóa;",
        "- Sở Nội vụ tỉnh Thanh Hóa.",
        "Căn cứ Luật số 72/2025/QH15;",
        "Căn cứ Kế hoạch số 15/KH-UBND.",
        "Ghi chú: “-” là không phát sinh; “x” là không thuộc thẩm quyền.",
    ]


def test_the_superior_stands_above_the_agency(template: WordTemplate, full_report: Report):
    left = docx.Document(BytesIO(template.render(full_report))).tables[0].cell(0, 0)
    assert [line.text for line in left.paragraphs[:3]] == ["UBND TỈNH THANH HÓA", "ỦY BAN NHÂN DÂN", "XÃ NGA SƠN"]


def test_the_signature_names_receivers_and_signer(template: WordTemplate, full_report: Report):
    left, right = docx.Document(BytesIO(template.render(full_report))).tables[1].rows[0].cells
    assert [line.text for line in left.paragraphs] == [
        "Nơi nhận:",
        "- Như trên;",
        "- Đảng ủy xã (b/c);",
        "- Lưu: VT.",
    ]
    assert [line.text for line in right.paragraphs] == ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "***Họ và tên người ký***"]


@pytest.mark.parametrize("letter", ["\x01", "\ud800", "\ufffe"])
def test_a_letter_no_file_can_hold_is_found_and_not_written(template: WordTemplate, report: Report, letter: str):
    answer = (Paragraph((Run(f"trước {letter} sau"),)),)
    with pytest.raises(ExportMismatch):
        check_word(template.render(_with(report, "I", answer)), report)


_TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)
_RUNS = st.builds(Run, _TEXTS, st.booleans(), st.booleans(), st.booleans())
_PARTS = st.builds(Paragraph, st.lists(_RUNS, max_size=4).map(tuple), st.sampled_from(KINDS), st.integers(1, 999))


@given(st.lists(_PARTS, max_size=5))
@settings(deadline=None, max_examples=60)
def test_any_prose_comes_back_as_it_went_in(template: WordTemplate, parts: list[Paragraph]):
    report = Report(load_form("xa_2025"))
    prose = tidy(tuple(parts))
    content = template.render(_with(report, "II.5", prose))
    check_word(content, report)
    found = iter(_lines(content))
    assert all(label(part) + part.text in found for part in prose)
