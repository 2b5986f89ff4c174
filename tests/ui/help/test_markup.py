"""Markdown of the help as HTML."""

import pytest

from ui.help.markup import to_html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("## Gõ số", '<h2><a name="Gõ số"></a>Gõ số</h2>'),
        ("Một\nhai", "<p>Một hai</p>"),
        ("- a\n- **b**", "<ul><li>a</li><li><b>b</b></li></ul>"),
        ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
        ("> a\n> b", "<blockquote>a b</blockquote>"),
        ("a & b < c", "<p>a &amp; b &lt; c</p>"),
        ("`***tên***` và **đậm**", "<p><code>***tên***</code> và <b>đậm</b></p>"),
        ("[Phím](13-phim.md)", '<p><a href="13-phim.md">Phím</a></p>'),
        ("![Trang](pictures/a.png)", '<p><img src="pictures/a.png" alt="Trang"></p>'),
    ],
)
def test_each_kind_of_line_is_drawn(text: str, html: str) -> None:
    assert to_html(text) == html


def test_a_table_has_a_head_and_no_rule() -> None:
    html = to_html("| Phím | Việc |\n|---|---|\n| F1 | trợ giúp |")
    assert html.count("<tr>") == 2
    assert html.count("<th ") == html.count("<td ") == 2
