"""A template an office broke gives one sentence that says what and where."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document

from models.exchange.word.package import DOCUMENT, pack, unpack
from models.exchange.word.render import WordTemplate, WordTemplateError
from models.exchange.word.verify import ExportMismatch, check_word
from models.form.definition import FormDefinition
from models.report.report import Report


@pytest.fixture
def restyle(form: FormDefinition, tmp_path: Path) -> Callable[[Callable[[Document], None]], Path]:
    """Save the template as Word would after an edit."""

    def save(edit: Callable[[Document], None]) -> Path:
        document = docx.Document(str(form.file("report.docx")))
        edit(document)
        document.save(str(tmp_path / "report.docx"))
        return tmp_path / "report.docx"

    return save


def _subject(document: Document):
    return next(line for line in document.paragraphs if line.text == "{{ subject }}")


def _render(path: Path, report: Report) -> bytes:
    return WordTemplate(path).render(report)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Về {{ subjekt }}", "dùng tên “subjekt” mà biểu mẫu không có tại “Về {{ subjekt }}”"),
        ("{{ cell.citizens.nope }}", "dùng tên “nope” mà biểu mẫu không có"),
        ("{{ subject }", "có thẻ viết sai tại “{{ subject }"),
        ("{% fro line in receivers %}", "có thẻ viết sai tại “{% fro line in receivers %}”"),
        ("{% if subject %}", "có thẻ viết sai"),
        ("{{ subject|fro }}", "có thẻ viết sai tại “{{ subject|fro }}”"),
        ("{{ 1/0 }}", "có thẻ không tính được tại “{{ 1/0 }}”"),
        ("{{ ''.__class__ }}", "có thẻ không được phép tại"),
        ("{{ sections[99] }}", "dùng một phần mà biểu mẫu không có tại “{{ sections[99] }}”"),
        ("{{ receivers.append(1) }}", "mà biểu mẫu không có"),
    ],
)
def test_a_broken_tag_is_named(restyle, report: Report, text: str, sentence: str):
    def edit(document: Document):
        _subject(document).text = text

    with pytest.raises(WordTemplateError) as caught:
        _render(restyle(edit), report)
    assert "Mẫu Word “report.docx” " in str(caught.value)
    assert sentence in str(caught.value)


def test_a_broken_tag_in_the_header_is_placed_there(restyle, report: Report):
    def edit(document: Document):
        document.sections[0].header.add_paragraph("{{ nope }}")

    with pytest.raises(WordTemplateError, match=re.escape("ở đầu trang, tại “{{ nope }}”")):
        _render(restyle(edit), report)


def test_a_tag_in_the_header_is_filled(restyle, example: Report):
    def edit(document: Document):
        document.sections[0].header.add_paragraph("{{ unit_capitals }}, {{ general.period }}")

    document = docx.Document(BytesIO(_render(restyle(edit), example)))
    assert document.sections[0].header.paragraphs[-1].text == "HUYỆN NGA SƠN, 9 tháng đầu năm"


def test_a_tag_torn_over_runs_is_filled(restyle, example: Report):
    def edit(document: Document):
        line = _subject(document)
        line.text = "{"
        line.add_run("{ sub")
        line.add_run("ject }}").bold = True

    check_word(_render(restyle(edit), example), example)


def test_a_template_without_a_tag_is_found_by_the_reading_back(restyle, example: Report):
    def edit(document: Document):
        _subject(document).text = "Báo cáo năm"

    with pytest.raises(ExportMismatch, match="Trích yếu"):
        check_word(_render(restyle(edit), example), example)


def test_a_sign_of_a_tag_can_be_written_as_text(restyle, report: Report):
    def edit(document: Document):
        document.add_paragraph("{_{ {_% %_} }_}")

    assert docx.Document(BytesIO(_render(restyle(edit), report))).paragraphs[-1].text == "{{ {% %} }}"


def test_a_template_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(WordTemplateError, match=re.escape("Không thấy mẫu Word “report.docx”")):
        WordTemplate(tmp_path / "report.docx")


@pytest.mark.parametrize("content", [b"", b"{\\rtf1}", pack({"a.xml": b""}), pack({DOCUMENT: b"{{"})])
def test_a_template_that_is_no_word_file_is_refused(tmp_path: Path, content: bytes):
    path = tmp_path / "report.docx"
    path.write_bytes(content)
    with pytest.raises(WordTemplateError, match=re.escape("Không đọc được mẫu Word “report.docx”")):
        WordTemplate(path)


def test_a_template_that_is_a_folder_is_refused(tmp_path: Path):
    with pytest.raises(WordTemplateError, match="Không đọc được mẫu Word"):
        WordTemplate(tmp_path)


def test_a_damaged_member_is_refused(form: FormDefinition, tmp_path: Path):
    content = bytearray(form.file("report.docx").read_bytes())
    place = content.index(b"word/document.xml") + 200
    content[place : place + 50] = bytes(50)
    path = tmp_path / "report.docx"
    path.write_bytes(content)
    with pytest.raises(WordTemplateError, match="Không đọc được mẫu Word"):
        WordTemplate(path)


def test_the_template_itself_holds_a_document(form: FormDefinition):
    assert DOCUMENT in unpack(form.file("report.docx").read_bytes())
