"""The hidden bookmarks: where they stand, what they are called, and that no template needs them."""

import re
from io import BytesIO
from pathlib import Path

import docx
import pytest

from models.exchange.word.context import report_context
from models.exchange.word.marks import Marker, bare_name, mark_name, marked
from models.exchange.word.package import DOCUMENT, pack, unpack
from models.exchange.word.render import WordTemplate
from models.form.library import form_ids, load_form
from models.report.report import Report


def _bookmarks(content: bytes) -> list[tuple[str, str]]:
    return re.findall(r'<w:bookmarkStart w:id="(\d+)" w:name="([^"]+)"/>', unpack(content)[DOCUMENT].decode())


@pytest.mark.parametrize("form_id", form_ids())
def test_every_key_has_a_name_of_its_own_that_word_takes(form_id: str):
    form = load_form(form_id)
    keys = [*(section.address for section in form.sections), *(column.key for column in form.columns)]
    names = [mark_name(key) for key in keys]
    assert len(set(names)) == len(names)
    assert [name for name in names if not re.fullmatch(r"_bcdv_\w{1,29}", name)] == []


def test_each_line_of_a_list_has_a_name_of_its_own():
    mark = Marker()
    names = re.findall(r'w:name="(.+?)"', mark("receivers") + mark("receivers") + mark("opening"))
    assert names == ["_bcdv_receivers", "_bcdv_receivers__2", "_bcdv_opening"]
    assert [bare_name(name) for name in names] == ["_bcdv_receivers", "_bcdv_receivers", "_bcdv_opening"]


def test_bookmarks_are_numbered_once_and_closed(example_file: bytes):
    document = unpack(example_file)[DOCUMENT].decode()
    numbers = [number for number, _ in _bookmarks(example_file)]
    assert len(set(numbers)) == len(numbers)
    assert re.findall(r'<w:bookmarkEnd w:id="(\d+)"/>', document) == numbers


def test_every_section_and_cell_of_a_file_is_marked(example: Report, example_file: bytes):
    names = [name for _, name in _bookmarks(example_file)]
    assert len(set(names)) == len(names)
    for key in [section.address for section in example.form.sections] + [each.key for each in example.form.columns]:
        assert mark_name(key) in names


def test_a_heading_stands_in_its_marked_paragraph(example_file: bytes):
    document = unpack(example_file)[DOCUMENT].decode()
    line = re.search(r'<w:p>(?:(?!<w:p>).)*w:name="_bcdv_III_1"/>.*?</w:p>', document)
    assert line is not None
    assert "1. Về kết quả đạt được." in line[0]


def test_the_shipped_template_has_no_bookmark(example: Report):
    template = example.form.file("report.docx").read_bytes()
    assert b"bookmarkStart" not in unpack(template)[DOCUMENT]


def test_loops_may_call_their_variables_as_they_like():
    source = "{% for a in sections %}<w:p><w:r><w:t>{{ a.heading }}</w:t></w:r></w:p>{% endfor %}"
    assert "<w:p>{{ mark(a.address) }}<w:r>" in marked(source)


def test_a_loop_over_pairs_ends_no_other_loop():
    pairs = "{% for name, text in pairs %}<w:p><w:r><w:t>{{ name }}</w:t></w:r></w:p>{% endfor %}"
    line = "<w:p><w:r><w:t>{{ a.heading }}</w:t></w:r></w:p>"
    assert marked(f"{{% for a in sections %}}{pairs}{line}{{% endfor %}}").count("mark(a.address)") == 1


def test_a_tracked_change_of_a_paragraphs_looks_is_left_whole():
    looks = "<w:pPr><w:jc/><w:pPrChange><w:pPr><w:ind/></w:pPr></w:pPrChange></w:pPr>"
    assert f"{looks}<w:bookmarkStart" in marked(f"<w:p>{looks}<w:r><w:t>{{{{ subject }}}}</w:t></w:r></w:p>")


def test_a_key_that_ends_like_a_count_is_no_line_of_a_list():
    assert bare_name(mark_name("citizens.unit.round__2")) == mark_name("citizens.unit.round__2")


def test_what_is_printed_again_is_marked_once():
    line = "<w:p><w:r><w:t>{{ subject }}</w:t></w:r></w:p>"
    assert marked(line + line).count("bookmarkStart") == 1


def test_what_has_no_key_is_not_marked():
    source = "{% for line in others %}<w:p><w:r><w:t>{{ line }} {{ author }}</w:t></w:r></w:p>{% endfor %}"
    assert marked(source) == source


def test_a_template_restyled_in_word_is_marked_too(example: Report, tmp_path: Path):
    document = docx.Document(str(example.form.file("report.docx")))
    document.add_paragraph("Lời của cơ quan")
    path = tmp_path / "report.docx"
    document.save(str(path))
    assert "_bcdv_II_7" in [name for _, name in _bookmarks(WordTemplate(path).render(example))]


def test_the_sections_tell_their_addresses(example: Report):
    addresses = [section.address for section in report_context(example)["sections"]]
    assert addresses == [section.address for section in example.form.sections]


def test_the_marked_file_opens(example_file: bytes):
    assert docx.Document(BytesIO(pack(unpack(example_file)))).paragraphs
