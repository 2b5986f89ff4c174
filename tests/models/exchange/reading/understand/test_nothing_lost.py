"""Whatever stands in a file stands somewhere in what was understood: in an answer, a section, a cell or the list."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.exchange.reading.source import SourceCell, SourceDocument, SourceParagraph, SourceRun, SourceTable
from models.exchange.reading.understand import understand
from models.exchange.reading.understood import Understood
from models.report.example import load_example
from models.text.prose import to_text
from tests.models.exchange.reading.understand.made import Part, parts_of

EXAMPLE = load_example("nga-son-2018")
BEGINNINGS = st.sampled_from(
    [
        *("", "", "", "I. ", "II/ ", "Phần III: ", "1. ", "2.1. ", "3) ", "a) ", "- ", "+ ", "* ", "*** ", "(1) "),
        *(
            "Kính gửi: ",
            "Căn cứ ",
            "Số: 12/BC-UBND ",
            "Nơi nhận: ",
            "TM. ỦY BAN NHÂN DÂN ",
            "CHỦ TỊCH ",
            "Trên đây là ",
        ),
        *("PHỤ LỤC ", "BÁO CÁO ", "Thực hiện Công văn số 5/UBND ", "Công tác tiếp công dân ", "CẢI CÁCH HÀNH CHÍNH "),
        *("ĐÁNH GIÁ CHUNG ", "Ghi chú: ", "(Kèm theo báo cáo ", "UBND HUYỆN NGA SƠN "),
    ]
)
ENDINGS = st.sampled_from(["", ".", ";", ":", "./.", " như sau:", "\n- thêm", "\tcột hai", "   cột ba", " 2018", ","])
LABELS = st.sampled_from(["", "", "", "I.", "2.", "a)", "-", "\uf0b7", "1.2."])
PLACES = st.integers(0, 120)


@st.composite
def paragraphs(draw: st.DrawFn, name: str = "dấu") -> SourceParagraph:
    text = f"{draw(BEGINNINGS)}{name}{draw(ENDINGS)}"
    run = SourceRun(text, bold=draw(st.booleans()))
    return SourceParagraph(
        (run,), draw(LABELS), outline=draw(st.sampled_from([0, 0, 1, 2])), is_centred=draw(st.booleans())
    )


@st.composite
def tables(draw: st.DrawFn, name: str) -> SourceTable:
    width, height = draw(st.integers(1, 6)), draw(st.integers(1, 5))
    rows = [
        tuple(SourceCell((draw(paragraphs(f"{name}{'uvwxy'[row]}{'abcdef'[column]}")),)) for column in range(width))
        for row in range(height)
    ]
    return SourceTable(tuple(rows), has_borders=draw(st.booleans()))


@st.composite
def additions(draw: st.DrawFn) -> list[tuple[int, Part]]:
    """New paragraphs and tables, each with words that stand nowhere else, and where they go."""
    made: list[tuple[int, Part]] = []
    for number in range(draw(st.integers(1, 5))):
        name = f"dấu{'mnpqt'[number]}"
        block = draw(st.one_of(paragraphs(name), tables(name)))
        made.append((draw(PLACES), Part("more", block)))
    return made


def texts(block: SourceParagraph | SourceTable) -> list[str]:
    if isinstance(block, SourceParagraph):
        return [block.text]
    return [cell.text for row in block.rows for cell in row]


def said(found: Understood) -> str:
    prose = [f"{section.title} {to_text(section.prose)}" for section in found.sections]
    cells = [cell for table in found.tables for cell in table.cells]
    return " ".join([repr(found.header), repr(dict(found.answers)), *prose, *cells, *found.unmatched, *found.notes])


def lost(document: SourceDocument, name: str = "dấu") -> list[str]:
    everything = said(understand(document)).casefold()
    marks = (word for block in document.blocks for text in texts(block) for word in text.split() if name in word)
    return [mark for mark in marks if mark.strip(".;:,/()").casefold() not in everything]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(additions())
def test_words_added_to_a_report_are_somewhere(added: list[tuple[int, Part]]):
    parts = parts_of(EXAMPLE)
    for place, part in added:
        parts.insert(min(place, len(parts)), part)
    assert lost(SourceDocument(tuple(part.block for part in parts))) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(additions())
def test_words_of_any_file_are_somewhere(added: list[tuple[int, Part]]):
    assert lost(SourceDocument(tuple(part.block for _, part in added))) == []


def test_words_of_the_report_itself_are_somewhere():
    parts = [replace(part) for part in parts_of(EXAMPLE) if part.role in {"text", "opening", "closing"}]
    everything = said(understand(SourceDocument(tuple(part.block for part in parts_of(EXAMPLE)))))
    words = {word for part in parts for text in texts(part.block) for word in text.split() if word.isalpha()}
    assert [word for word in words if word not in everything] == []
