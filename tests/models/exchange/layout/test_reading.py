"""Effective looks: what defaults, styles, tables, lists and hands say of a line, the nearest last."""

import pytest

from models.exchange.layout.reading import read_sheet
from models.exchange.layout.sheet import Line, Sheet, columns
from tests.models.exchange.reading.docx_files import p, r, word_file

DEFAULTS = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
STYLES = (
    f"{DEFAULTS}"
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="160"/>'
    '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="N"/><w:pPr>'
    '<w:spacing w:line="360"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/>'
    '</w:rPr></w:style><w:style w:type="character" w:styleId="C"><w:name w:val="C"/><w:rPr><w:b/><w:sz w:val="26"/>'
    '</w:rPr></w:style><w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:pPr><w:jc w:val="center"/></w:pPr>'
    '<w:rPr><w:sz w:val="24"/></w:rPr></w:style>'
)
LISTS = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/>'
    '<w:pPr><w:ind w:left="1440" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


def sheet(body: str) -> Sheet:
    return read_sheet(word_file(body, styles=STYLES, numbering=LISTS))


def line(*content: str, properties: str = "") -> Line:
    return sheet(p(*content, properties=properties)).lines[0]


def styled(style: str, more: str = "") -> str:
    return f'<w:pStyle w:val="{style}"/>{more}'


def sizes(made: Line) -> list[float]:
    return [run.size for run in made.runs]


def test_a_size_comes_from_the_defaults() -> None:
    assert sizes(line("a")) == [11]


def test_a_size_comes_from_the_style_of_the_paragraph() -> None:
    assert sizes(line("a", properties=styled("A"))) == [14]


def test_a_size_comes_from_the_style_of_the_letters() -> None:
    assert sizes(line(r("a", '<w:rStyle w:val="C"/>'), properties=styled("A"))) == [13]


def test_a_size_set_by_hand_goes_before_all() -> None:
    assert sizes(line(r("a", '<w:rStyle w:val="C"/><w:sz w:val="30"/>'), properties=styled("A"))) == [15]


def test_the_size_of_complex_scripts_is_not_that_of_latin_letters() -> None:
    assert sizes(line(r("a", '<w:szCs w:val="40"/>'))) == [11]


def test_bold_twice_by_styles_is_not_bold() -> None:
    assert not line(r("a", '<w:rStyle w:val="C"/>'), properties=styled("A")).runs[0].bold


def test_a_style_keeps_what_the_one_below_says() -> None:
    made = line("a", properties=styled("A"))
    assert (made.after, made.spacing, round(made.first, 1), made.align) == (8, 1.5, 12.7, "both")


def test_what_is_set_by_hand_changes_only_itself() -> None:
    made = line("a", properties=styled("A", '<w:spacing w:before="120"/><w:ind w:left="720"/>'))
    assert (made.before, made.after, made.spacing) == (6, 8, 1.5)
    assert (round(made.left, 1), round(made.first, 1)) == (12.7, 12.7)


def test_an_indent_to_the_left_goes_before_one_to_the_right() -> None:
    assert round(line("a", properties='<w:ind w:hanging="720" w:firstLine="360"/>').first, 1) == -12.7


def test_a_table_style_is_weaker_than_that_of_the_paragraph() -> None:
    cell = f"<w:tc>{p('a')}{p('b', properties=styled('A'))}</w:tc>"
    first, second = sheet(f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr>{cell}</w:tr></w:tbl>').lines
    assert (sizes(first), first.align) == ([12], "center")
    assert (sizes(second), second.align) == ([14], "both")


def test_a_list_brings_its_letter_and_its_indent() -> None:
    made = line("a", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    assert (made.words, round(made.left, 1), round(made.first, 1)) == ("a) a", 25.4, -6.3)


@pytest.mark.parametrize(
    ("spacing", "expected"),
    [
        ('w:line="360"', (1.5, 0)),
        ('w:line="360" w:lineRule="exact"', (0, 18)),
        ('w:line="360" w:lineRule="atLeast"', (0, 18)),
        ('w:line="none"', (1, 0)),
    ],
)
def test_line_spacing_is_in_lines_or_in_points(spacing: str, expected: tuple[float, float]) -> None:
    made = line("a", properties=f"<w:spacing {spacing}/>")
    assert (made.spacing, made.height) == expected


def test_a_length_may_bring_its_unit() -> None:
    assert round(line("a", properties='<w:ind w:firstLine="1cm"/>').first, 1) == 10


def test_a_line_break_makes_two_lines_of_one_paragraph() -> None:
    first, second = sheet(p("a", "<w:r><w:br/></w:r>", "b")).lines
    assert (first.words, second.words, first.number, second.number) == ("a", "b", 1, 1)
    assert first.is_start
    assert not second.is_start


def test_paragraphs_are_counted_without_blank_ones() -> None:
    assert [made.number for made in sheet(p("a") + p() + p("b")).lines] == [1, 0, 2]


def test_the_mark_of_a_note_is_no_word() -> None:
    assert line("a", r("1", '<w:vertAlign w:val="superscript"/>')).words == "a"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Nơi nhận:\tCHỦ TỊCH", ["Nơi nhận:", "CHỦ TỊCH"]),
        ("UBND XÃ          CỘNG HÒA", ["UBND XÃ", "CỘNG HÒA"]),
        ("Số:          /BC-UBND", ["Số: /BC-UBND"]),
        ("ngày      tháng      năm 2018", ["ngày tháng năm 2018"]),
        ("\tTrần Văn An", ["Trần Văn An"]),
    ],
)
def test_tabs_and_spaces_set_columns_apart(text: str, parts: list[str]) -> None:
    content = "<w:r><w:tab/></w:r>".join(r(part) for part in text.split("\t"))
    assert [part.words for part in columns(line(content))] == parts


def test_pages_end_where_their_setup_stands() -> None:
    setup = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>'
    made = sheet(p("a", properties=setup) + p("b") + setup)
    assert [each.page for each in made.lines] == [0, 1]
    assert made.pages[0].is_landscape
