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
        ("<p>a &amp; b&nbsp;c</p>", ["a & b\u00a0c"]),
        ("<p><![if !supportLists]>-&nbsp;<![endif]>a</p>", ["-\u00a0a"]),
        ("<p>a</b></i></span></p><p>b</p>", ["a", "b"]),
    ],
)
def test_a_page_reads_as_paragraphs(page: str, found: list[str]) -> None:
    assert read(page) == found


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


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(SourceError, match="không có chữ"):
        read_html(b"<html><body><img src=a></body></html>")


def test_a_cell_wider_than_any_table_is_refused() -> None:
    with pytest.raises(SourceError):
        read("<table><tr><td colspan=50000000>a</table>")


def test_tags_without_end_are_borne() -> None:
    assert read("<b>" * 5000 + "<table><tr><td>" * 100 + "a")
