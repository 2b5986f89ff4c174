"""Automatic numbers: the labels Word prints and keeps out of the text."""

import pytest

from tests.models.exchange.reading.docx_files import p, paragraphs, table_of


def level(number: int, text: str, kind: str = "decimal", more: str = "") -> str:
    head = f'<w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}'
    return f'<w:lvl w:ilvl="{number}">{head}<w:lvlText w:val="{text}"/></w:lvl>'


def numbering(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>{nums}'


def num(name: int, overrides: str = "", definition: int = 7) -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{definition}"/>{overrides}</w:num>'


def item(number: int = 0, name: int = 1) -> str:
    return p("mục", properties=f'<w:numPr><w:ilvl w:val="{number}"/><w:numId w:val="{name}"/></w:numPr>')


def labels(body: str, numbers: str, **parts: str) -> list[str]:
    return [part.label for part in paragraphs(body, numbering=numbers, **parts)]


OUTLINE = numbering(level(0, "%1.", "upperRoman"), level(1, "%2."), level(2, "%3)", "lowerLetter"))


def test_levels_count_and_begin_anew_under_the_next() -> None:
    body = "".join(map(item, (0, 1, 1, 2, 2, 1, 2, 0, 1)))
    assert labels(body, OUTLINE) == ["I.", "1.", "2.", "a)", "b)", "3.", "a)", "II.", "1."]


def test_a_level_may_never_begin_anew() -> None:
    numbers = numbering(level(0, "%1."), level(1, "%2)", more='<w:lvlRestart w:val="0"/>'))
    assert labels("".join(map(item, (0, 1, 1, 0, 1))), numbers) == ["1.", "1)", "2)", "2.", "3)"]


def test_a_label_names_the_levels_above() -> None:
    numbers = numbering(level(0, "Phần %1:", "upperRoman"), level(1, "%1.%2."))
    assert labels(item(0) + item(1) + item(1), numbers) == ["Phần I:", "I.1.", "I.2."]


def test_legal_numbers_are_digits_throughout() -> None:
    numbers = numbering(level(0, "%1.", "upperRoman"), level(1, "%1.%2.", more="<w:isLgl/>"))
    assert labels(item(0) + item(1), numbers) == ["I.", "1.1."]


def test_a_level_above_that_was_never_used_shows_its_start() -> None:
    assert labels(item(1), numbering(level(0, "%1."), level(1, "%1.%2."))) == ["1.1."]


@pytest.mark.parametrize(
    ("kind", "start", "label"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 3, "03"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerRoman", 4, "iv"),
        ("upperLetter", 28, "BB"),
        ("lowerLetter", 5, "e"),
        ("chineseCounting", 5, "5"),
        ("upperRoman", 2_000_000_000, "2000000000"),
        ("lowerLetter", 2_000_000_000, "2000000000"),
        ("none", 5, ""),
    ],
)
def test_kinds_of_numbers(kind: str, start: int, label: str) -> None:
    numbers = numbering(level(0, "%1", kind).replace('w:start w:val="1"', f'w:start w:val="{start}"'))
    assert labels(item(), numbers) == [label]


@pytest.mark.parametrize(
    ("text", "font", "label"),
    [
        ("-", "", "-"),
        ("+", "", "+"),
        ("–", "", "–"),
        ("\uf0b7", "Symbol", "•"),
        ("\uf02d", "Symbol", "-"),
        ("\uf0d8", "Wingdings", "•"),
        ("Ø", "Wingdings", "•"),
        ("o", "Courier New", "•"),
        ("", "", "•"),
    ],
)
def test_signs_of_lists(text: str, font: str, label: str) -> None:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>'
    assert labels(item(), numbering(level(0, text, "bullet", fonts))) == [label]


def test_lists_of_one_definition_count_on() -> None:
    assert labels(item(0, 1) + item(0, 2), numbering(level(0, "%1."), nums=num(1) + num(2))) == ["1.", "2."]


def test_a_list_with_its_own_start_begins_there_once() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbers = numbering(level(0, "%1."), nums=num(1) + num(2, start))
    assert labels(item(0, 1) + item(0, 2) + item(0, 2), numbers) == ["1.", "5.", "6."]


def test_a_list_may_overrule_a_level() -> None:
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "Điều %1.")}</w:lvlOverride>'
    assert labels(item(0, 2), numbering(level(0, "%1."), nums=num(2, other))) == ["Điều 1."]


def test_numbers_in_table_cells_count() -> None:
    rows = f"<w:tr><w:tc>{item()}</w:tc></w:tr>" * 2
    grid = table_of(f"<w:tbl>{rows}</w:tbl>", numbering=numbering(level(0, "%1"))).rows
    assert [row[0].paragraphs[0].label for row in grid] == ["1", "2"]


@pytest.mark.parametrize("name", [0, 9])
def test_no_list_no_label(name: int) -> None:
    assert labels(item(0, name), OUTLINE) == [""]


def test_a_hidden_number_is_no_label_and_counts() -> None:
    hidden = '<w:lvlOverride w:ilvl="0">{}</w:lvlOverride>'.format(level(0, "%1.", more="<w:rPr><w:vanish/></w:rPr>"))
    numbers = numbering(level(0, "%1."), nums=num(1) + num(2, hidden))
    assert labels(item(0, 1) + item(0, 2) + item(0, 1), numbers) == ["1.", "", "3."]


def test_the_plain_format_beside_a_newer_one_counts() -> None:
    both = (
        '<mc:AlternateContent><mc:Choice><w:numFmt w:val="custom" w:format="001"/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="upperRoman"/></mc:Fallback></mc:AlternateContent>'
    )
    numbers = numbering(f'<w:lvl w:ilvl="0"><w:start w:val="2"/>{both}<w:lvlText w:val="%1."/></w:lvl>')
    assert labels(item(), numbers) == ["II."]


class TestByStyle:
    def style(self, name: str, level_: str = "", base: str = "") -> str:
        numbered = f'<w:pPr><w:numPr>{level_}<w:numId w:val="1"/></w:numPr></w:pPr>'
        return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{base}{numbered}</w:style>'

    def styled(self, name: str, more: str = "") -> str:
        return p("mục", properties=f'<w:pStyle w:val="{name}"/>{more}')

    def test_a_style_numbers_its_paragraphs(self) -> None:
        body = self.styled("Muc") * 2
        assert labels(body, OUTLINE, styles=self.style("Muc")) == ["I.", "II."]

    def test_a_style_has_the_level_that_names_it(self) -> None:
        numbers = numbering(level(0, "%1."), level(1, "%2)", more='<w:pStyle w:val="Nho"/>'))
        assert labels(self.styled("Nho"), numbers, styles=self.style("Nho")) == ["1)"]

    def test_a_style_may_say_its_level(self) -> None:
        assert labels(self.styled("Nho"), OUTLINE, styles=self.style("Nho", '<w:ilvl w:val="2"/>')) == ["a)"]

    def test_a_paragraph_may_take_itself_out(self) -> None:
        out = '<w:numPr><w:numId w:val="0"/></w:numPr>'
        assert labels(self.styled("Muc", out), OUTLINE, styles=self.style("Muc")) == [""]

    def test_a_list_may_be_a_numbering_style(self) -> None:
        link = '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Kieu"/></w:abstractNum>'
        numbers = link + numbering(level(0, "Mục %1."), nums=num(1) + num(2, definition=8))
        assert labels(item(0, 2), numbers, styles=self.style("Kieu")) == ["Mục 1."]

    def test_numbering_styles_that_name_each_other_end(self) -> None:
        link = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="Kieu"/></w:abstractNum>'
        assert labels(item(), link + num(1), styles=self.style("Kieu")) == [""]
