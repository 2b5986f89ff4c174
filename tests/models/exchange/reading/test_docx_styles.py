"""How text looks: by the run, its styles and the defaults, nearest first."""

import pytest

from models.exchange.reading.docx_runs import capitals
from tests.models.exchange.reading.docx_files import one, p, r

BOLD = "<w:rPr><w:b/></w:rPr>"


def style(name: str, content: str, kind: str = "paragraph", more: str = "") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{name}" {more}><w:name w:val="{name}"/>{content}</w:style>'


def based(name: str) -> str:
    return f'<w:basedOn w:val="{name}"/>'


def styled(name: str, *content: str) -> str:
    return p(*content, properties=f'<w:pStyle w:val="{name}"/>')


def is_bold(body: str, styles: str = "") -> bool:
    return one(body, styles=styles).runs[0].bold


@pytest.mark.parametrize(
    ("properties", "look"),
    [
        ("", (False, False, False)),
        ("<w:b/>", (True, False, False)),
        ('<w:b w:val="true"/><w:i w:val="1"/>', (True, True, False)),
        ('<w:b w:val="0"/><w:i w:val="false"/>', (False, False, False)),
        ('<w:u w:val="single"/>', (False, False, True)),
        ('<w:u w:val="none"/>', (False, False, False)),
        ("<w:bCs/><w:iCs/>", (False, False, False)),
        ("<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>", (False, False, False)),
    ],
)
def test_a_run_by_itself(properties: str, look: tuple[bool, bool, bool]) -> None:
    run = one(p(r("chữ", properties))).runs[0]
    assert (run.bold, run.italic, run.underline) == look


def test_neighbours_that_look_alike_are_one_run() -> None:
    runs = one(p(r("a", "<w:b/>"), r("b", '<w:b/><w:sz w:val="28"/>'), r("c"))).runs
    assert [(run.text, run.bold) for run in runs] == [("ab", True), ("c", False)]


def test_a_style_makes_bold() -> None:
    assert is_bold(styled("Head", "chữ"), style("Head", BOLD))


def test_a_style_makes_bold_what_is_based_on_it() -> None:
    assert is_bold(styled("Sub", "chữ"), style("Head", BOLD) + style("Sub", based("Head")))


def test_styles_based_on_each_other_end() -> None:
    assert is_bold(styled("A", "chữ"), style("A", based("B")) + style("B", based("A") + BOLD))


def test_the_default_style_holds_where_none_is_named() -> None:
    assert is_bold(p("chữ"), style("Normal", BOLD, more='w:default="1"'))


def test_the_defaults_of_the_file_hold_under_every_style() -> None:
    assert is_bold(p("chữ"), f"<w:docDefaults><w:rPrDefault>{BOLD}</w:rPrDefault></w:docDefaults>")


def test_a_run_overrules_its_style() -> None:
    assert not is_bold(styled("Head", r("chữ", '<w:b w:val="0"/>')), style("Head", BOLD))


def test_bold_by_letters_inside_bold_by_paragraph_is_plain() -> None:
    styles = style("Head", BOLD) + style("Strong", BOLD, "character")
    assert not is_bold(styled("Head", r("chữ", '<w:rStyle w:val="Strong"/>')), styles)


def test_the_mark_of_the_paragraph_says_nothing_of_its_words() -> None:
    assert not is_bold(p("chữ", properties=BOLD))


class TestCapitals:
    def test_capitals_by_attribute_are_capitals_in_the_text(self) -> None:
        assert one(p(r("Kết quả ß", "<w:caps/>"))).text == "KẾT QUẢ ß"

    def test_capitals_by_style(self) -> None:
        styles = style("Head", "<w:rPr><w:caps/></w:rPr>")
        assert one(styled("Head", "Kết quả"), styles=styles).text == "KẾT QUẢ"

    def test_small_capitals_keep_the_typed_letters(self) -> None:
        assert one(p(r("Kết quả", "<w:smallCaps/>"))).text == "Kết quả"

    def test_letters_of_an_old_font_become_capitals_by_its_other_font(self) -> None:
        assert capitals("kÕt qu¶ µ", ".VnTime") == ("kÕt qu¶ µ", ".VnTimeH")

    def test_an_old_font_of_capitals_stays(self) -> None:
        assert capitals("a", ".VnTimeH") == ("a", ".VnTimeH")


class TestFonts:
    THEME = "<a:fontScheme xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'>{}</a:fontScheme>"

    def font(self, fonts: str, text: str = "a", **parts: str) -> str:
        return one(p(r(text, f"<w:rFonts {fonts}/>")), **parts).runs[0].font

    def test_the_font_of_the_run(self) -> None:
        assert self.font('w:ascii=".VnTime" w:hAnsi=".VnTime"') == ".VnTime"

    def test_letters_beyond_ascii_have_their_own_font(self) -> None:
        fonts = 'w:ascii="Times New Roman" w:hAnsi=".VnTime"'
        assert (self.font(fonts, "a"), self.font(fonts, "µ")) == ("Times New Roman", ".VnTime")

    def test_one_font_is_enough(self) -> None:
        assert self.font('w:hAnsi=".VnTime"') == ".VnTime"

    def test_the_font_of_the_theme(self) -> None:
        minor = self.THEME.format("<a:minorFont><a:latin typeface='Calibri'/></a:minorFont>")
        assert self.font('w:asciiTheme="minorHAnsi"', theme=minor) == "Calibri"

    def test_a_font_named_by_the_run_goes_before_the_theme_of_its_style(self) -> None:
        minor = self.THEME.format("<a:minorFont><a:latin typeface='Calibri'/></a:minorFont>")
        styles = style("Normal", '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr>', more='w:default="1"')
        assert self.font('w:ascii="Arial"', theme=minor, styles=styles) == "Arial"

    def test_signs_of_a_symbol_font_are_letters_every_font_has(self) -> None:
        assert one(p("a", r("\uf0b3", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'))).text == "a≥"

    def test_letters_of_an_old_font_may_be_numbered_as_symbols(self) -> None:
        assert one(p(r("\uf0b5", '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'))).text == "µ"

    def test_a_word_set_in_a_symbol_font_by_mistake_stays(self) -> None:
        assert one(p(r("Nga Sơn", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'))).text == "Nga Sơn"


class TestParagraphs:
    @pytest.mark.parametrize(
        ("properties", "outline"),
        [("", 0), ('<w:outlineLvl w:val="0"/>', 1), ('<w:outlineLvl w:val="9"/>', 0), ('<w:outlineLvl w:val="x"/>', 0)],
    )
    def test_the_level_in_the_outline(self, properties: str, outline: int) -> None:
        assert one(p("chữ", properties=properties)).outline == outline

    def test_the_level_of_a_style(self) -> None:
        styles = style("Muc", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
        assert one(styled("Muc", "chữ"), styles=styles).outline == 2

    def test_the_level_of_a_heading_by_its_name(self) -> None:
        styles = style("u3", "").replace('<w:name w:val="u3"/>', '<w:name w:val="heading 3"/>')
        part = one(styled("u3", "chữ"), styles=styles)
        assert (part.outline, part.style) == (3, "heading 3")

    def test_a_heading_whose_style_the_file_lacks(self) -> None:
        assert one(styled("Heading2", "chữ")).outline == 2

    @pytest.mark.parametrize("place", ["paragraph", "style", "defaults"])
    def test_centred_by_the_paragraph_or_what_lies_under_it(self, place: str) -> None:
        centre = '<w:jc w:val="center"/>'
        styles = {
            "paragraph": "",
            "style": style("Normal", f"<w:pPr>{centre}</w:pPr>", more='w:default="1"'),
            "defaults": f"<w:docDefaults><w:pPrDefault><w:pPr>{centre}</w:pPr></w:pPrDefault></w:docDefaults>",
        }[place]
        assert one(p("chữ", properties=centre if place == "paragraph" else ""), styles=styles).is_centred

    def test_a_paragraph_overrules_its_style(self) -> None:
        styles = style("Giua", '<w:pPr><w:jc w:val="center"/></w:pPr>')
        body = p("chữ", properties='<w:pStyle w:val="Giua"/><w:jc w:val="both"/>')
        assert not one(body, styles=styles).is_centred
