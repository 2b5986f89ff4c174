"""OpenDocument texts."""

import pytest

from models.exchange.reading.odf.text import read_odt
from models.exchange.reading.source import SourceError, SourceParagraph, SourceTable
from tests.models.exchange.reading.flat import lines
from tests.models.exchange.reading.odf.files import odf

STYLES = (
    '<style:font-face style:name="F" svg:font-family="&apos;.VnTime&apos;"/>'
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="N" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>'
    '<style:style style:name="U" style:family="text"><style:text-properties style:text-underline-style="solid"/>'
    '</style:style><style:style style:name="P" style:family="paragraph" style:parent-style-name="H">'
    '<style:paragraph-properties fo:text-align="center"/></style:style>'
)
MORE = (
    '<style:style style:name="H" style:display-name="Mục lớn" style:family="paragraph">'
    '<style:text-properties fo:font-weight="bold" style:font-name="F"/></style:style>'
)
ROMAN = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" '
    'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." '
    'text:display-levels="2"/><text:list-level-style-bullet text:level="3" text:bullet-char="-"/></text:list-style>'
)


def read(body: str, styles: str = STYLES) -> list[str]:
    return lines(read_odt(odf("text", body, styles, MORE)))


def item(text: str, inner: str = "") -> str:
    return f"<text:list-item><text:p>{text}</text:p>{inner}</text:list-item>"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<text:p>a</text:p><text:p/><text:p>b</text:p>", ["a", "", "b"]),
        ('<text:p>a<text:span text:style-name="B">b</text:span>c</text:p>', ["a*b*c"]),
        ('<text:p text:style-name="P">a<text:span text:style-name="N">b</text:span></text:p>', ["*a*b"]),
        ('<text:p><text:span text:style-name="U">a</text:span></text:p>', ["_a_"]),
        ('<text:p>a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d</text:p>', ["a  b\tc\nd"]),
        ("<text:p>a<text:a>b</text:a><text:bookmark/>c</text:p>", ["abc"]),
        ("<text:section><text:p>a</text:p></text:section>", ["a"]),
        ("<text:p>a<office:annotation><text:p>x</text:p></office:annotation>b</text:p>", ["ab"]),
        ("<text:p>a<text:note><text:note-body><text:p>x</text:p></text:note-body></text:note>b</text:p>", ["ab", "x"]),
        ("<text:tracked-changes><text:p>x</text:p></text:tracked-changes><text:p>a</text:p>", ["a"]),
    ],
)
def test_a_text_reads_as_paragraphs(body: str, found: list[str]) -> None:
    assert read(body) == found


def test_lists_bring_their_labels() -> None:
    deepest = f"<text:list>{item('d')}</text:list>"
    inner = f"<text:list>{item('b')}{item('c', deepest)}</text:list>"
    body = f'<text:list text:style-name="L">{item("a", inner)}{item("e")}</text:list>'
    assert read(body, ROMAN) == ["I. a", "I.1. b", "I.2. c", "- d", "II. e"]


def test_a_list_may_go_on_after_a_paragraph() -> None:
    again = f'<text:list text:style-name="L" text:continue-numbering="true">{item("c")}</text:list>'
    body = f'<text:list text:style-name="L">{item("a")}</text:list><text:p>b</text:p>{again}'
    assert read(body, ROMAN) == ["I. a", "b", "II. c"]


def test_style_font_and_middle_are_told() -> None:
    (paragraph,) = read_odt(odf("text", '<text:p text:style-name="P">a</text:p>', STYLES, MORE)).blocks
    assert isinstance(paragraph, SourceParagraph)
    assert (paragraph.style, paragraph.runs[0].font, paragraph.is_centred) == ("Mục lớn", ".VnTime", True)


def test_a_heading_tells_its_level() -> None:
    (paragraph,) = read_odt(odf("text", '<text:h text:outline-level="2">a</text:h>')).blocks
    assert getattr(paragraph, "outline", None) == 2


def test_a_text_box_stands_behind_its_paragraph() -> None:
    box = "<draw:frame><draw:text-box><text:p>b</text:p></draw:text-box></draw:frame>"
    found = read_odt(odf("text", f"<text:p>a{box}</text:p>")).blocks
    assert [(block.text, block.is_boxed) for block in found if isinstance(block, SourceParagraph)] == [
        ("a", False),
        ("b", True),
    ]


def test_a_footnote_stands_behind_all_and_is_told() -> None:
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>b</text:p></text:note-body>"
    found = read_odt(odf("text", f"<text:p>a{note}</text:note></text:p><text:p>c</text:p>")).blocks
    assert [(block.text, block.is_note) for block in found if isinstance(block, SourceParagraph)] == [
        ("a", False),
        ("c", False),
        ("b", True),
    ]


def cell(text: str, span: int = 1, inner: str = "") -> str:
    return f'<table:table-cell table:number-columns-spanned="{span}"><text:p>{text}</text:p>{inner}</table:table-cell>'


def table(*rows: str, head: str = "") -> str:
    rest = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    return f"<table:table><table:table-header-rows>{head}</table:table-header-rows>{rest}</table:table>"


def test_a_table_is_a_full_grid() -> None:
    head = f"<table:table-row>{cell('a', 2)}<table:covered-table-cell/></table:table-row>"
    assert read(table(cell("b") + cell("c"), head=head)) == ["a|^", "b|c"]


def test_a_table_in_a_cell_becomes_its_text() -> None:
    assert read(table(cell("a", inner=table(cell("b") + cell("c"))) + cell("d"))) == ["a/b/c|d"]


@pytest.mark.parametrize("border", ["none", "0.5pt solid #000000"])
def test_borders_are_told(border: str) -> None:
    styles = (
        '<style:style style:name="C" style:family="table-cell">'
        f'<style:table-cell-properties fo:border="{border}"/></style:style>'
    )
    cell = '<table:table-cell table:style-name="C"><text:p>a</text:p></table:table-cell>'
    (table,) = read_odt(
        odf("text", f"<table:table><table:table-row>{cell}</table:table-row></table:table>", styles)
    ).blocks
    assert isinstance(table, SourceTable)
    assert table.has_borders == (border != "none")


def test_comments_and_tracked_changes_are_told() -> None:
    body = (
        "<text:tracked-changes><text:changed-region/></text:tracked-changes>"
        "<text:p>a<office:annotation><text:p>x</text:p></office:annotation></text:p>"
    )
    assert len(read_odt(odf("text", body)).notes) == 2


def test_a_password_is_named() -> None:
    with pytest.raises(SourceError, match="mật khẩu"):
        read_odt(odf("text", "", manifest=b"<encryption-data/>"))


@pytest.mark.parametrize("body", ["", "<text:p>", "<text:section>" * 100 + "</text:section>" * 100])
def test_what_cannot_be_read_is_refused(body: str) -> None:
    with pytest.raises(SourceError):
        read_odt(odf("text", body))
