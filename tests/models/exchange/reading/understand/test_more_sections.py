"""Reports with sections the form does not have, or without some it has, and what that does to their numbers."""

from dataclasses import replace

import pytest

from models.exchange.reading.source import SourceParagraph, SourceRun, SourceTable
from models.exchange.reading.understand import understand
from models.form.library import load_form
from models.report.report import Report
from tests.models.exchange.reading.understand.foreign import (
    FORMS_OWN,
    REWORDED,
    ROMANS,
    TOP,
    Foreign,
    Lines,
    found_prose,
    last_number,
)
from tests.models.exchange.reading.understand.made import Part, cell, document, found_cells, line, parts_of, true_cells

SITUATION = "Xã có diện tích tự nhiên 3.215 ha, dân số 12.480 người; kinh tế chủ yếu là nông nghiệp."
WISH = "Đề nghị Ủy ban nhân dân huyện quan tâm bố trí kinh phí cho công tác dân vận ở cơ sở."
QUOTED = {
    **REWORDED,
    "I": "VIỆC QUÁN TRIỆT, TỔ CHỨC TRIỂN KHAI CÁC VĂN BẢN CHỈ ĐẠO",
    "II.2": "Phát triển kinh tế, chăm lo đời sống Nhân dân",
}


def one_ahead(tops: str) -> Foreign:
    """A section of its own kind comes first, so that the form's first section is the second, and another comes last."""

    def numbered(number: int, words: str) -> SourceParagraph:
        return line(f"{ROMANS[number] if tops == 'I' else 'ABCDEG'[number]}. {words}", bold=True)

    def number(address: str, words: str) -> list[SourceParagraph]:
        below = last_number(address) if tops == "I" else ROMANS[int(address[-1]) - 1 if address[-1].isdigit() else 0]
        return [numbered(TOP[address], words) if address in TOP else line(f"{below}. {words}", bold=True)]

    def change(lines: Lines) -> Lines:
        first = next(index for index, (role, _) in enumerate(lines) if role == "h I")
        last = next(index for index, (role, _) in enumerate(lines) if role == "closing")
        before = [("h ?", numbered(0, "ĐẶC ĐIỂM TÌNH HÌNH")), ("p ?", line(SITUATION))]
        after = [("h ?", numbered(5, "KIẾN NGHỊ, ĐỀ XUẤT")), ("p ?", line(WISH))]
        return [*lines[:first], *before, *lines[first:last], *after, *lines[last:]]

    return Foreign(number, QUOTED, change=change)


@pytest.mark.parametrize("tops", ["I", "A"])
def test_a_section_before_the_forms_first(tops: str):
    made = one_ahead(tops)
    found = understand(made.document())
    assert found_prose(found) == made.true_text()
    assert {SITUATION, WISH} < set(found.unmatched)


def unnumbered(address: str, words: str) -> list[SourceParagraph]:
    return [line(words.upper() if address in TOP else words, bold=True)]


def test_a_section_more_that_only_its_look_tells():
    def change(lines: Lines) -> Lines:
        last = next(index for index, (role, _) in enumerate(lines) if role == "closing")
        more = [("h ?", line("KIẾN NGHỊ, ĐỀ XUẤT", bold=True)), ("p ?", line(WISH))]
        return [*lines[:last], *more, *lines[last:]]

    made = Foreign(unnumbered, FORMS_OWN, change=change)
    found = understand(made.document())
    assert found_prose(found) == made.true_text()
    assert WISH in found.unmatched


def test_the_first_section_of_a_group_left_out():
    def number(address: str, words: str) -> list[SourceParagraph]:
        own = int(address[-1]) - 1 if address.startswith("II.") else last_number(address)
        return [line(f"{own}. {words}", bold=True)]

    made = Foreign(number, QUOTED, without=("II.1",))
    found = understand(made.document())
    assert (found_prose(found), found.unmatched) == (made.true_text(), ())


def test_a_title_in_the_words_of_a_heading():
    def change(lines: Lines) -> Lines:
        titles = [line(text, bold=True) for text in ("Kết quả triển khai thực hiện", "“Năm dân vận chính quyền” 2020")]
        return [
            each
            for role, block in lines
            for each in ([("t", t) for t in titles] if role == "title" else [(role, block)])
        ]

    made = Foreign(unnumbered, QUOTED, change=change)
    found = understand(made.document())
    assert found.header.title == "Kết quả triển khai thực hiện “Năm dân vận chính quyền” 2020"
    assert found_prose(found) == made.true_text()


def test_what_was_not_reached_behind_its_heading():
    heads = {**QUOTED, "III.1": "Mặt được", "III.2": "Mặt chưa được và nguyên nhân"}

    def change(lines: Lines) -> Lines:
        at = next(index for index, (role, _) in enumerate(lines) if role == "h III.2")
        head, text = lines[at][1], lines[at + 1][1]
        assert isinstance(head, SourceParagraph)
        assert isinstance(text, SourceParagraph)
        joined = replace(head, runs=(SourceRun(f"{head.text}: ", bold=True), *text.runs))
        return [*lines[:at], ("p III.2", joined), *lines[at + 2 :]]

    made = Foreign(lambda address, words: [line(f"{last_number(address)}. {words}", bold=True)], heads, change=change)
    assert found_prose(understand(made.document())) == made.true_text()


def columns_apart(parts: list[Part]) -> list[Part]:
    """The first table is two: the one column without a group stands alone."""
    made: list[Part] = []
    for part in parts:
        block = part.block
        if part.role == "table" and isinstance(block, SourceTable) and block.rows[0][0].text == "Stt":
            names = [row[0] for row in block.rows]
            for columns in (slice(1, 2), slice(2, None)):
                rows = tuple((name, *row[columns]) for name, row in zip(names, block.rows, strict=True))
                title = tuple(cell("BIỂU SỐ LIỆU", is_origin=not column) for column in range(len(rows[0])))
                blank = tuple(cell("") for _ in rows[0])
                rows = (title, *rows[:-1], blank, rows[-1])
                made += [replace(part, block=replace(block, rows=rows)), Part("blank", line(""))]
        else:
            made.append(part)
    return made


def test_a_single_column_of_the_form_in_a_table_of_its_own(example: Report):
    found = understand(document(columns_apart(parts_of(example))), load_form("huyen_2018"))
    assert found_cells(found) == true_cells(example)


def test_a_single_column_far_from_the_appendix_is_none_of_its_tables(example: Report):
    lone = SourceTable(((cell("Xã"), cell("Tỷ lệ hộ nghèo (%)")), (cell("Nga An"), cell("9,99%"))))
    parts = parts_of(example)
    at = next(index for index, part in enumerate(parts) if part.address == "II.2") + 2
    found = understand(document([*parts[:at], Part("text", lone), *parts[at:]]))
    assert found_cells(found) == true_cells(example)
