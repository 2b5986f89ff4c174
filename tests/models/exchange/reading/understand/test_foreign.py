"""Reports of other offices come out whole, however they number, word, wrap and merge their headings."""

from collections.abc import Mapping

import pytest

from models.exchange.reading.source import SourceParagraph, SourceRun
from models.exchange.reading.understand import understand
from tests.models.exchange.reading.understand.foreign import (
    FORMS_OWN,
    REWORDED,
    ROMANS,
    TOP,
    Foreign,
    Lines,
    Number,
    found_prose,
    last_number,
)
from tests.models.exchange.reading.understand.made import line


def numbered(pattern: str) -> Number:
    return lambda address, words: [line(pattern.format(last_number(address), words), bold=True)]


def letters_and_romans(address: str, words: str) -> list[SourceParagraph]:
    number = "ABCD"[TOP[address] - 1] if address in TOP else ROMANS[int(last_number(address)) - 1]
    return [line(f"{number}. {words}", bold=True)]


def decimal(address: str, words: str) -> list[SourceParagraph]:
    top, _, below = address.partition(".")
    return [line(f"{TOP[top]}.{below} {words}" if below else f"{TOP[top]}. {words}", bold=True)]


def parts_above_titles(address: str, words: str) -> list[SourceParagraph]:
    if address not in TOP:
        return [line(f"{last_number(address)}. {words}", bold=True)]
    name = ("nhất", "hai", "ba", "tư")[TOP[address] - 1]
    return [line(f"Phần thứ {name}", bold=True, is_centred=True), line(words, bold=True, is_centred=True)]


def sections_and_brackets(address: str, words: str) -> list[SourceParagraph]:
    return [line(f"Mục {address}: {words}" if address in TOP else f"{last_number(address)}) {words}", bold=True)]


def automatic(address: str, words: str) -> list[SourceParagraph]:
    return [line(words, bold=True, label=f"{last_number(address)}.")]


def unnumbered(_: str, words: str) -> list[SourceParagraph]:
    return [line(words, bold=True)]


NUMBERS: Mapping[str, Number] = {
    "stops": numbered("{}. {}"),
    "slashes": numbered("{}/ {}"),
    "dashes": numbered("{} – {}"),
    "colons": numbered("{}: {}:"),
    "letters and Romans": letters_and_romans,
    "decimal": decimal,
    "parts above titles": parts_above_titles,
    "sections and brackets": sections_and_brackets,
    "automatic": automatic,
    "unnumbered": unnumbered,
}
PLAIN = [name for name in NUMBERS if name != "unnumbered"]


@pytest.mark.parametrize("heads", [FORMS_OWN, REWORDED], ids=["own words", "reworded"])
@pytest.mark.parametrize("name", NUMBERS)
def test_numbers_of_any_kind(name: str, heads: Mapping[str, str]):
    made = Foreign(NUMBERS[name], heads)
    found = understand(made.document())
    assert (found_prose(found), found.unmatched) == (made.true_text(), ())


@pytest.mark.parametrize("heads", [FORMS_OWN, REWORDED], ids=["own words", "reworded"])
@pytest.mark.parametrize("name", PLAIN)
def test_numbers_of_any_kind_without_a_look(name: str, heads: Mapping[str, str]):
    made = Foreign(NUMBERS[name], heads, is_bold=False)
    found = understand(made.document())
    assert (found_prose(found), found.unmatched) == (made.true_text(), ())


def test_a_section_left_out_renumbers_the_rest():
    fewer = {"II.6": "5", "II.7": "6"}

    def number(address: str, words: str) -> list[SourceParagraph]:
        return [line(f"{fewer.get(address, last_number(address))}. {words}", bold=True)]

    made = Foreign(number, REWORDED, without=("II.5",))
    found = understand(made.document())
    assert (found_prose(found), found.unmatched) == (made.true_text(), ())


def joined(separator: str) -> Foreign:
    """The heading of a group and that of its first section in one paragraph."""

    def change(lines: Lines) -> Lines:
        made = list(lines)
        for group in ("II", "III"):
            at = next(index for index, (role, _) in enumerate(made) if role == f"h {group}")
            above, below = made[at][1], made[at + 1][1]
            assert isinstance(above, SourceParagraph)
            assert isinstance(below, SourceParagraph)
            runs = (*above.runs, SourceRun(separator, bold=True), *below.runs)
            made[at : at + 2] = [(f"h {group}.1", SourceParagraph(runs))]
        return made

    return Foreign(NUMBERS["stops"], change=change)


@pytest.mark.parametrize("separator", ["\n", " ", ". "])
def test_two_headings_in_one_paragraph(separator: str):
    made = joined(separator)
    found = understand(made.document())
    assert (found_prose(found), found.unmatched) == (made.true_text(), ())


def wrapped(width: int) -> Foreign:
    """Every line of the page is a paragraph of its own."""

    def change(lines: Lines) -> Lines:
        return [
            (role, part)
            for role, block in lines
            for part in ([block] if role in {"letterhead", "signature"} else _wrapped(block, width))  # type: ignore[arg-type]
        ]

    return Foreign(NUMBERS["stops"], change=change)


def _wrapped(block: SourceParagraph, width: int) -> list[SourceParagraph]:
    texts = [""]
    for word in block.text.split(" "):
        if len(texts[-1]) + len(word) >= width:
            texts.append("")
        texts[-1] = f"{texts[-1]} {word}".strip()
    bold = bool(block.runs and block.runs[0].bold)
    return [line(text, bold=bold, is_centred=block.is_centred) for text in texts]


@pytest.mark.parametrize("width", [70, 80, 95])
def test_every_line_a_paragraph(width: int):
    found = understand(wrapped(width).document())
    headings = [piece.text for piece in found.pieces if piece.role == "heading"]
    assert headings == [f"{last_number(address)}. {words}" for address, words in FORMS_OWN.items()]
    assert (found.answers["general.letter_number"], found.unmatched) == ("315/PNV", ())


def run_in(lines: Lines) -> Lines:
    """The first paragraph of a section stands behind its heading."""
    made: list[tuple[str, SourceParagraph]] = []
    for role, block in lines:
        above = made[-1] if made else None
        first_letter = block.text[:1] if isinstance(block, SourceParagraph) else ""
        if above and above[0] == f"h {role[2:]}" and role.startswith("p ") and "." in role and first_letter.isupper():
            made[-1] = (role, SourceParagraph((*above[1].runs, SourceRun(": "), *block.runs), above[1].label))  # type: ignore[union-attr]
        else:
            made.append((role, block))  # type: ignore[arg-type]
    return made


@pytest.mark.parametrize("heads", [FORMS_OWN, REWORDED], ids=["own words", "reworded"])
@pytest.mark.parametrize("is_bold", [True, False])
@pytest.mark.parametrize("name", ["stops", "slashes", "automatic", "decimal", "letters and Romans"])
def test_text_behind_its_heading(name: str, is_bold: bool, heads: Mapping[str, str]):
    made = Foreign(NUMBERS[name], heads, change=run_in, is_bold=is_bold)
    found = understand(made.document())
    assert (found_prose(found), found.unmatched) == (made.true_text(), ())


def exchanged(lines: Lines) -> Lines:
    """II.6 stands before II.5."""
    earlier = [each for each in lines if each[0].endswith(" II.5")]
    later = [each for each in lines if each[0].endswith(" II.6")]
    at = next(index for index, each in enumerate(lines) if each in earlier)
    rest = [each for each in lines if each not in earlier and each not in later]
    return [*rest[:at], *later, *earlier, *rest[at:]]


@pytest.mark.parametrize("heads", [FORMS_OWN, REWORDED], ids=["own words", "reworded"])
def test_sections_in_another_order_are_unsure(heads: Mapping[str, str]):
    made = Foreign(NUMBERS["stops"], heads, change=exchanged, is_bold=False)
    found = understand(made.document())
    sure = {section.address: section.confidence for section in found.sections}
    assert found_prose(found) == made.true_text()
    assert min(sure["II.5"], sure["II.6"]) <= 0.6


def test_line_joined_to_the_heading_of_a_group_is_told():
    """Nothing else shows what the heading of a group says."""

    def change(lines: Lines) -> Lines:
        at = next(index for index, (role, _) in enumerate(lines) if role == "h II")
        return [*lines[: at + 1], ("more", line("theo sáu nội dung lớn", bold=True)), *lines[at + 1 :]]

    notes = understand(Foreign(NUMBERS["stops"], change=change).document()).notes
    assert any("II. KẾT QUẢ THỰC HIỆN theo sáu nội dung lớn" in note for note in notes)
