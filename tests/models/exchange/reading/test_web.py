"""Web pages, most of them saved from Word under the name .doc."""

import pytest

from models.exchange.reading.source import SourceError, SourceParagraph
from models.exchange.reading.web import read_html, read_mhtml
from tests.models.exchange.reading.flat import lines


def read(page: str) -> list[str]:
    return lines(read_html(page.encode()))


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<p>Báo   cáo\n kết quả</p>", ["Báo cáo kết quả"]),
        ("<p><b>I.</b> a <i>b</i> <u>c</u></p>", ["*I.* a /b/ _c_"]),
        ("<p style='font-weight:bold'>a<span style='font-weight:normal'>b</span></p>", ["*a*b"]),
        ("<h1>I. Đầu</h1><p>a</p>", ["*I. Đầu*", "a"]),
        ("a<br>b<p>c<br/></p>", ["a\nb", "c"]),
        ("<p>a<p>b<div>c</div>", ["a", "b", "c"]),
        ("<ul><li>a<li>b</ul><ol start=3><li>c<li>d</ol>", ["- a", "- b", "3. c", "4. d"]),
        ("<head><title>t</title><style>p {}</style></head><body>a</body>", ["a"]),
        ("<script>x</script>a<span style='display:none'>b</span>", ["a"]),
        ("<div title='header'><p>2</p></div><p>a</p><div title='footer'><p>b</p></div>", ["a"]),
        ("<p>a &amp; b&nbsp;c</p>", ["a & b\u00a0c"]),
        ("<p><![if !supportLists]>-&nbsp;<![endif]>a</p>", ["-\u00a0a"]),
        ("<p>a</b></i></span></p><p>b</p>", ["a", "b"]),
    ],
)
def test_a_page_reads_as_paragraphs(page: str, found: list[str]) -> None:
    assert read(page) == found


LIST = "<p><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp; </span>"


def test_the_signs_and_numbers_of_lists_are_labels() -> None:
    number = "<p><span style='mso-list:Ignore'>II.<span>&nbsp;&nbsp;</span></span>b</p>"
    assert read(f"{LIST}</span></span><![endif]>a</p>{number}") == ["• a", "II. b"]


NOTES = {
    "Word": "<p>a<a href='#_ftn1'>[1]</a></p><div><div id=ftn1><p><a href='#_ftnref1'>[1]</a> b</p></div></div>"
    "<p>c</p>",
    "LibreOffice": "<p>a<a href='#sdfootnote1sym'><sup>1</sup></a></p><div id=sdfootnote1><p>"
    "<a href='#sdfootnote1anc'>[1]</a> b</p></div><p>c</p>",
}


@pytest.mark.parametrize("program", NOTES)
def test_footnotes_stand_behind_all_and_are_told(program: str) -> None:
    found = read_html(NOTES[program].encode())
    assert lines(found) == ["a", "c", "[1] b"]
    assert [block.is_note for block in found.blocks if isinstance(block, SourceParagraph)] == [False, False, True]
    assert any("chú thích" in note for note in found.notes)


def test_comments_at_the_margin_are_left_out() -> None:
    comment = "<div style='mso-element:comment-list'><p>b</p></div><span class=MsoCommentReference>[A1]</span>"
    assert read(f"<p>a</p>{comment}") == ["a"]


def test_tracked_changes_are_accepted_and_told() -> None:
    found = read_html(b"<p>a<del datetime=x>b</del><ins datetime=x>c</ins></p>")
    assert lines(found) == ["ac"]
    assert any("theo dõi thay đổi" in note for note in found.notes)


def test_capitals_by_style_are_capitals() -> None:
    assert read("<p style='text-transform:uppercase'>báo <span style='text-transform:none'>cáo</span></p>") == [
        "BÁO cáo"
    ]


def test_a_table_is_a_full_grid() -> None:
    page = "<table border=1><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>"
    assert read(page) == ["a|b|^", "^|c|d"]


def test_rows_without_their_ends_are_told_apart() -> None:
    assert read("<table><tr><th>a</th><td><p>b</p><p>c</p></td><tr><td>d</table>") == ["a|b/c", "d|"]


def test_a_table_in_a_cell_becomes_its_text() -> None:
    assert read("<table><tr><td>a<table><tr><td>b<td>c</table>d<td>f</table>e") == ["a/b/c/d|f", "e"]


def test_a_table_of_figures_in_a_cell_stands_behind_the_table_round_it() -> None:
    inner = "<table border=1><tr><td>b<td>c<tr><td>d<td>e</table>"
    assert read(f"<table><tr><td>a{inner}<td>f</table>") == ["a|f", "b|c", "d|e"]


def test_a_frame_round_text_and_tables_is_looked_through() -> None:
    assert read("<table><tr><td>a<table><tr><td>b<td>c</table>d<tr><td>e</table>") == ["a", "b|c", "d", "e"]


@pytest.mark.parametrize(("attribute", "has_borders"), [("border=1", True), ("border=0", False), ("", False)])
def test_a_letterhead_has_no_borders(attribute: str, has_borders: bool) -> None:
    (table,) = read_html(f"<table {attribute}><tr><td>a</table>".encode()).blocks
    assert getattr(table, "has_borders", None) is has_borders


def test_the_font_of_old_letters_is_kept() -> None:
    (paragraph,) = read_html(b"<p><font face='.VnTime'>B\xb8o c\xb8o</font></p>").blocks
    assert isinstance(paragraph, SourceParagraph)
    assert (paragraph.text, paragraph.runs[0].font) == ("B¸o c¸o", ".VnTime")


def test_the_middle_is_told() -> None:
    (paragraph,) = read_html(b"<p align=center>a</p>").blocks
    assert getattr(paragraph, "is_centred", None)


@pytest.mark.parametrize(
    "content",
    [
        "<p>Báo cáo</p>".encode("utf-16"),
        "<meta charset=utf-8><p>Báo cáo</p>".encode(),
        b"<meta http-equiv=Content-Type content='text/html; charset=windows-1258'>"
        + "<p>B\u00e1o c\u00e1o".encode("cp1258"),
    ],
)
def test_letters_of_any_encoding_are_read(content: bytes) -> None:
    assert lines(read_html(content)) == ["Báo cáo"]


def test_a_page_in_one_file_is_unpacked() -> None:
    page = (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; "
        b"charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>B=C3=A1o c=C3=A1o</p>\r\n--x--\r\n"
    )
    assert lines(read_mhtml(page)) == ["Báo cáo"]


def test_the_page_of_a_mail_in_a_mail_box_is_read_in_the_letters_it_names() -> None:
    head = b"From - Mon Nov 23 03:05:48 2026\nSubject: a\nContent-Type: text/html; charset=windows-1258\n\n"
    assert lines(read_mhtml(head + "<p>B\u00e1o c\u00e1o, D\u00e2n v\u00e2\u0323n".encode("cp1258"))) == [
        "Báo cáo, Dân v\u00e2\u0323n"
    ]


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(SourceError, match="không có chữ"):
        read_html(b"<html><body><img src=a></body></html>")


def test_a_cell_wider_than_any_table_is_refused() -> None:
    with pytest.raises(SourceError):
        read("<table><tr><td colspan=50000000>a</table>")


def test_tags_without_end_are_borne() -> None:
    assert read("<b>" * 5000 + "<table><tr><td>" * 100 + "a")
