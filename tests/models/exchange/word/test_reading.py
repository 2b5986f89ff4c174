"""The body of a Word file as a reader sees it."""

import pytest

from models.exchange.word.reading import read_body, runs_of
from models.text.prose import Run

_HEAD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'


def _body(xml: str):
    return read_body(f"{_HEAD}{xml}</w:body></w:document>".encode())


def _cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def test_tabs_and_breaks_are_letters():
    line = _body("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>").lines[0]
    assert line.text == "a\tb\nc"


def test_a_tab_stop_is_no_letter():
    line = _body("<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p>").lines[0]
    assert line.text == "a"


def test_lines_without_words_are_left_out():
    assert _body("<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>").lines == ()


@pytest.mark.parametrize(("mark", "is_bold"), [("<w:b/>", True), ('<w:b w:val="0"/>', False), ("", False)])
def test_a_format_can_be_switched_off(mark: str, is_bold: bool):
    line = _body(f"<w:p><w:r><w:rPr>{mark}</w:rPr><w:t>a</w:t></w:r></w:p>").lines[0]
    assert list(runs_of(line)) == [Run("a", bold=is_bold)]


def test_no_underline_is_no_format():
    line = _body('<w:p><w:r><w:rPr><w:u w:val="none"/></w:rPr><w:t>a</w:t></w:r></w:p>').lines[0]
    assert list(runs_of(line)) == [Run("a")]


def test_a_merged_cell_stands_in_every_place_it_covers():
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    first = _cell("a", down) + _cell("b", '<w:gridSpan w:val="2"/>')
    second = _cell("", on) + _cell("c") + _cell("d")
    table = f"<w:tbl><w:tr>{first}</w:tr><w:tr>{second}</w:tr></w:tbl>"
    assert _body(table).tables == ((("a", "b", "b"), ("a", "c", "d")),)


def test_a_cell_of_two_paragraphs_reads_as_two_lines():
    cell = "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc>"
    assert _body(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>").tables == ((("a\nb",),),)


def test_what_is_no_xml_is_a_value_error():
    with pytest.raises(ValueError, match="Start tag expected"):
        read_body(b"no xml")
