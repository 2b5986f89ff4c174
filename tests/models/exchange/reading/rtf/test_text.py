"""Rich text as Word, WordPad and LibreOffice write it."""

import pytest

from models.exchange.reading.rtf.text import read_rtf
from models.exchange.reading.source import SourceError, SourceParagraph
from tests.models.exchange.reading.flat import lines

FONTS = rb"{\fonttbl{\f0\fnil Times New Roman;}{\f1\fnil\fcharset163 Arial{\*\falt b};}{\f2\fnil .VnTimeH;}}"


def read(body: bytes) -> list[str]:
    return lines(read_rtf(rb"{\rtf1\ansi\ansicpg1252\deff0" + FONTS + body + b"}"))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (rb"\pard a\par b\par", ["a", "b"]),
        (rb"\b a\b0  b{\i c}{\ul d}\ulnone e\par", ["*a* b/c/_d_e"]),
        (rb"B\u225?o c\u225?o\par", ["Báo cáo"]),
        (rb"\uc0 B\u225o\par", ["Báo"]),
        (rb"\uc2 B\u225 ??o\par", ["Báo"]),
        (rb"\u7841\'61\par", ["ạ"]),
        (rb"\u-10179?\u-8704?\par", ["😀"]),
        (rb"\f1 a\'ec\par", ["a\u0301"]),
        (rb"a\~b\_c\-d\{\\\}\par", ["a\u00a0b\u2011c\xadd{\\}"]),
        (rb"a\line b\tab c\endash d\par", ["a\nb\tc–d"]),
        (rb"\caps abc\par", ["ABC"]),
        (rb"a{\v b}{\deleted c}d\par", ["ad"]),
        (rb"\b\ul a\plain b\par", ["*_a_*b"]),
        (rb"{\listtext II.\tab}a\par", ["II. a"]),
        (rb"{\field{\*\fldinst PAGE}{\fldrslt 2}}a\par", ["2a"]),
        (rb"{\info{\title t}}{\header h\par}{\*\generator g;}{\pict ffff}a\par", ["a"]),
        (rb"{\object{\*\objdata 00ff}{\result r}}a\par", ["a"]),
        (rb"a\bin4 \parb\par", ["ab"]),
        (b"a\r\nb\\par", ["ab"]),
        (rb"a\par\par b", ["a", "", "b"]),
        (rb"a{\footnote b\par}c\par", ["ac", "b"]),
    ],
)
def test_rich_text_reads_as_paragraphs(body: bytes, found: list[str]) -> None:
    assert read(body) == found


def test_the_font_of_old_letters_is_kept() -> None:
    (paragraph,) = read_rtf(rb"{\rtf1" + FONTS + rb"\f2 B\'b8o\par}").blocks
    assert isinstance(paragraph, SourceParagraph)
    assert (paragraph.text, paragraph.runs[0].font) == ("B¸o", ".VnTimeH")


def test_middle_and_level_are_told() -> None:
    (paragraph,) = read_rtf(rb"{\rtf1 \pard\qc\outlinelevel1 a\par}").blocks
    assert isinstance(paragraph, SourceParagraph)
    assert (paragraph.is_centred, paragraph.outline) == (True, 2)


def test_a_text_box_is_told() -> None:
    boxed = read_rtf(rb"{\rtf1 a{\shp{\*\shpinst{\sp{\sn s}{\sv 1}}{\shptxt b\par}}{\shprslt c}}\par}").blocks
    assert [(block.text, block.is_boxed) for block in boxed if isinstance(block, SourceParagraph)] == [
        ("b", True),
        ("a", False),
    ]


def test_a_footnote_is_told() -> None:
    found = read_rtf(rb"{\rtf1 a{\footnote b\par}\par}").blocks
    assert [(block.text, block.is_note) for block in found if isinstance(block, SourceParagraph)] == [
        ("a", False),
        ("b", True),
    ]


def test_a_soft_hyphen_is_kept_for_the_old_code_that_means_a_letter_by_it() -> None:
    assert read(rb"th\-ng") == ["th\xadng"]


def test_a_footnote_marked_as_optional_is_read() -> None:
    assert read(rb"a{\super \chftn{\*\footnote \pard b}}c\par") == ["ac", "b"]


def test_tracked_changes_are_accepted_and_told() -> None:
    found = read_rtf(rb"{\rtf1 a{\revised b}{\deleted c}\par}")
    assert [getattr(block, "text", "") for block in found.blocks] == ["ab"]
    assert any("theo dõi thay đổi" in note for note in found.notes)


def test_capitals_by_attribute_leave_old_letters_to_be_decoded() -> None:
    (paragraph,) = read_rtf(rb"{\rtf1" + FONTS.replace(b".VnTimeH", b".VnTime") + rb"\f2\caps B\'b8o\par}").blocks
    assert isinstance(paragraph, SourceParagraph)
    assert (paragraph.text, paragraph.runs[0].font) == ("B¸o", ".VnTimeH")


ROW = rb"\trowd\clbrdrt\brdrs\cellx1000\clbrdrt\brdrs\cellx2000\pard\intbl "


def test_a_table_has_a_cell_for_each_edge() -> None:
    assert read(rb"a\par" + ROW + rb"b\cell c\par d\cell\row\pard e\par") == ["a", "b|c/d", "e"]


def test_the_look_of_a_label_leaves_its_paragraph_in_the_table() -> None:
    label = rb"{\listtext\pard\plain -\tab}"
    assert read(ROW + label + rb"b\par\pard\intbl c\cell d\cell\row\pard") == ["b/c|d"]


def test_a_wide_cell_covers_the_columns_below_it() -> None:
    head = rb"\trowd\cellx2010\pard\intbl h\cell\row"
    assert read(head + ROW + rb"b\cell c\cell\row") == ["h|^", "b|c"]


def test_cells_merged_down_and_right_are_one() -> None:
    first = rb"\trowd\clvmgf\cellx1000\clmgf\cellx2000\clmrg\cellx3000\pard\intbl a\cell b\cell\cell\row"
    second = rb"\trowd\clvmrg\cellx1000\cellx2000\cellx3000\pard\intbl \cell c\cell d\cell\row"
    assert read(first + second) == ["a|b|^", "^|c|d"]


def test_a_file_cut_off_gives_what_it_has() -> None:
    assert lines(read_rtf(rb"{\rtf1 a\par {\b b")) == ["a", "*b*"]


@pytest.mark.parametrize("content", [rb"{\rtf1}", rb"{\rtf1{\info{\title t}}}"])
def test_a_file_without_words_is_refused(content: bytes) -> None:
    with pytest.raises(SourceError):
        read_rtf(content)


def test_groups_without_end_are_refused() -> None:
    with pytest.raises(SourceError):
        read_rtf(rb"{\rtf1 " + b"{" * 100_000)


def test_more_columns_than_any_table_has_are_refused() -> None:
    edges = b"".join(b"\\cellx%d" % (100 * number) for number in range(600))
    with pytest.raises(SourceError):
        read(rb"\trowd" + edges + rb"\pard\intbl " + rb"a\cell " * 600 + rb"\row")


def test_a_row_of_more_cells_than_any_table_is_refused() -> None:
    with pytest.raises(SourceError, match="cột"):
        read(rb"\trowd" + rb"\cellx1" * 501)
