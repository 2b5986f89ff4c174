"""Clipboard HTML as Word, Chrome, Google Docs, LibreOffice and Excel write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text.html import prose_from_html, prose_to_html
from models.text.prose import KINDS, Paragraph, Prose, Run, paragraph, read_line, tidy_paragraph

WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<title>Báo cáo cũ</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style>
<!--
 p.MsoNormal {margin:0in; font-size:14.0pt; font-family:"Times New Roman",serif;}
-->
</style>
</head>
<body lang=EN-US style='tab-interval:.5in'>
<!--StartFragment-->
<p class=MsoNormal style='text-align:justify'><b style='mso-bidi-font-weight:normal'><i
style='mso-bidi-font-style:normal'><span lang=VI style='color:red'>* Việc đơn giản hóa
thủ tục<o:p></o:p></span></i></b></p>
<p class=MsoNormal><span style='mso-spacerun:yes'>&nbsp;&nbsp; </span>Trong <b>9 tháng</b> đầu năm,
R&amp;D đạt &lt;b&gt;.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='margin-left:.5in;text-indent:-.25in;mso-list:l0 level1 lfo1'><![if
!supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>
Gạch thứ nhất</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if
!supportLists]><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>
Gạch thứ hai</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l1 level1 lfo2'><![if
!supportLists]><span style='mso-list:Ignore'>3.<span style='font:7.0pt "Times"'>&nbsp; </span></span><![endif]>
Nhiệm vụ ba</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l2 level1 lfo3'><![if
!supportLists]><span style='mso-list:Ignore'>a)<span style='font:7.0pt "Times"'>&nbsp; </span></span><![endif]>
Điểm a</p>
<!--EndFragment-->
</body>
</html>"""

LIBREOFFICE = """<!DOCTYPE html>
<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
<meta name="generator" content="LibreOffice 7.4"/><style type="text/css">p { line-height: 115% }</style></head>
<body lang="vi-VN" link="#000080" dir="ltr"><p align="justify" style="margin-bottom: 0cm">
<font face="Times New Roman, serif"><font size="4" style="font-size: 14pt">Tổng thu <u>ngân
sách</u></font></font></p>
<ul>
	<li><p style="margin-bottom: 0cm">Một</p></li>
	<li><p>Hai</p></li>
</ul>
<ol start="4">
	<li><p>Bốn</p></li>
	<li><p>Năm</p><p>Tiếp của năm</p></li>
</ol>
<ol type="a"><li><p>Điểm đầu</p></li></ol>
</body></html>"""

CHROME = (
    "<meta charset='utf-8'><span style=\"color: rgb(32, 33, 34); font-weight: 400; white-space: normal;\">Phong trào "
    '</span><b style="color: rgb(32, 33, 34);">“Dân vận khéo”</b><span>&nbsp;năm </span>'
    '<a href="https://example.vn/" style="text-decoration: underline;">2018</a><img src="x.png" alt="ảnh">'
    '<br class="Apple-interchange-newline">'
)

GOOGLE_DOCS = (
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr">'
    '<span style="font-weight:400;white-space:pre-wrap;">Thường  hai cách</span>'
    '<span style="font-weight:700;font-style:italic;white-space:pre-wrap;"> đậm</span></p></b>'
)

EXCEL = """<table border=0><tr height=20><td class=xl65>Chỉ tiêu</td><td>1.306</td></tr>
<tr><td>Hộ <b>nghèo</b><br>2018</td><td align=right>3,43%</td></tr></table>"""


def texts(source: str) -> list[str]:
    return [part.text for part in prose_from_html(source)]


def test_word_paragraphs_keep_their_order_and_lose_what_is_not_text() -> None:
    assert texts(WORD) == [
        "Việc đơn giản hóa thủ tục",
        "Trong 9 tháng đầu năm, R&D đạt <b>.",
        "Gạch thứ nhất",
        "Gạch thứ hai",
        "Nhiệm vụ ba",
        "a) Điểm a",
    ]


def test_word_list_markers_become_kinds() -> None:
    kinds = [(part.kind, part.number) for part in prose_from_html(WORD)]
    assert kinds == [("starred", 0), ("plain", 0), ("dash", 0), ("dash", 0), ("numbered", 3), ("plain", 0)]


def test_word_formats_are_kept() -> None:
    head, second, *_ = prose_from_html(WORD)
    assert head.runs == (Run("Việc đơn giản hóa thủ tục", bold=True, italic=True),)
    assert second.runs[1] == Run("9 tháng", bold=True)


def test_libreoffice_lists_become_dashes_and_numbers() -> None:
    parts = [(part.kind, part.number, part.text) for part in prose_from_html(LIBREOFFICE)[1:]]
    assert parts == [
        ("dash", 0, "Một"),
        ("dash", 0, "Hai"),
        ("numbered", 4, "Bốn"),
        ("numbered", 5, "Năm"),
        ("plain", 0, "Tiếp của năm"),
        ("plain", 0, "a) Điểm đầu"),
    ]


def test_line_ends_of_the_source_are_spaces() -> None:
    assert prose_from_html(LIBREOFFICE)[0].runs == (Run("Tổng thu "), Run("ngân sách", underline=True))


def test_chrome_spans_are_one_paragraph_without_link_and_image() -> None:
    (part,) = prose_from_html(CHROME)
    assert part.runs == (Run("Phong trào "), Run("“Dân vận khéo”", bold=True), Run("\xa0năm 2018"))


def test_google_docs_outer_bold_that_is_not_bold_is_seen_through() -> None:
    (part,) = prose_from_html(GOOGLE_DOCS)
    assert part.runs == (Run("Thường  hai cách"), Run(" đậm", bold=True, italic=True))


def test_table_row_is_one_paragraph() -> None:
    assert texts(EXCEL) == ["Chỉ tiêu 1.306", "Hộ nghèo 2018 3,43%"]


def test_list_in_a_cell_keeps_its_signs() -> None:
    assert texts("<table><tr><td>A<ol><li>một<li>hai</ol></td><td>B</td></tr></table>") == ["A 1. một 2. hai B"]


def test_unclosed_cells_rows_and_paragraphs_are_read_as_browsers_do() -> None:
    source = "<table><tr><td>a<td>b<tr><td>c</table><p><b>d<p>e<ul><li>f<li>g</ul>h"
    assert texts(source) == ["a b", "c", "d", "e", "f", "g", "h"]


def test_bold_ends_with_its_unclosed_paragraph() -> None:
    assert prose_from_html("<p style='font-weight:bold'>a<p>b")[1].runs == (Run("b"),)


@pytest.mark.parametrize(
    "source",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<title>x</title>",
        "<p style='display:none'>x</p>",
        "<span style='mso-hide:all'>x</span>",
        "<div style='mso-element:comment-list'>x</div>",
        "<del>x</del>",
        "<!-- x -->",
        "<o:p></o:p>",
        "",
    ],
)
def test_what_is_not_shown_is_dropped(source: str) -> None:
    assert prose_from_html(source) == ()


@pytest.mark.parametrize("broken", ["<", "<p", "</", "<![foo", "<![foo]>", "<!x", "&#xD800;", "&bogus;", "a<b"])
def test_broken_markup_is_no_error(broken: str) -> None:
    assert prose_from_html(f"<p>đầu</p>{broken}")[0].text == "đầu"


def test_bullets_typed_as_letters_are_dashes() -> None:
    assert prose_from_html("<p>•&nbsp;một</p><p>– hai</p>") == (paragraph("một", "dash"), paragraph("hai", "dash"))


def test_preformatted_lines_are_paragraphs() -> None:
    assert texts("<pre>a  b\n\tc\r\nd</pre>") == ["a  b", "c", "d"]


def test_decomposed_letters_are_composed() -> None:
    assert texts("<p>Tiê\u0301ng Viê\u0323t</p>") == ["Tiếng Việt"]


def test_two_hundred_thousand_letters_are_kept() -> None:
    assert texts(f"<p>{'á ' * 100_000}</p>") == [("á " * 100_000).strip()]


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
runs = st.lists(st.builds(Run, words, st.booleans(), st.booleans(), st.booleans()), max_size=4).map(tuple)
parts = st.builds(Paragraph, runs, st.sampled_from(KINDS), st.integers(1, 999))


def canonical(parts: list[Paragraph]) -> Prose:
    """Return what the lines of these paragraphs mean when they are read."""
    numbered = (Paragraph(part.runs, part.kind, part.number if part.kind == "numbered" else 0) for part in parts)
    tidied = (tidy_paragraph(part) for part in numbered)
    return tuple(part if part.kind != "plain" else read_line(part.runs) for part in tidied if part.text)


@given(st.lists(parts, max_size=5).map(canonical))
def test_html_written_is_read_back_unchanged(prose: Prose) -> None:
    assert prose_from_html(prose_to_html(prose)) == tuple(part for part in prose if part.text)
