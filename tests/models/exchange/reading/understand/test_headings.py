"""Headings that are missing, extra, out of order, and lines that only look like headings."""

from collections.abc import Iterable

import pytest

from models.exchange.reading.source import SourceParagraph
from models.exchange.reading.understand import understand
from models.exchange.reading.understood import Understood
from models.report.report import Report
from tests.models.exchange.reading.understand.made import (
    Part,
    block_text,
    changed,
    document,
    found_text,
    line,
    parts_of,
    true_text,
)


def read(parts: Iterable[Part]) -> Understood:
    return understand(document(parts))


def without(parts: list[Part], *addresses: str) -> list[Part]:
    return [part for part in parts if part.address not in addresses]


def without_heading(parts: list[Part], *addresses: str) -> list[Part]:
    return [part for part in parts if part.role != "heading" or part.address not in addresses]


def after_section(parts: list[Part], address: str, *lines: SourceParagraph) -> list[Part]:
    place = max(index for index, part in enumerate(parts) if part.address == address)
    return [*parts[: place + 1], *(Part("more", each) for each in lines), *parts[place + 1 :]]


def bold(parts: list[Part], address: str, *, is_bold: bool) -> list[Part]:
    def change(part: Part) -> SourceParagraph:
        return line(block_text(part), bold=is_bold) if part.address == address else part.block  # type: ignore[return-value]

    return changed(parts, "text", change)


@pytest.mark.parametrize("address", ["I", "II.1", "II.4", "II.7", "III.1", "III.2", "IV"])
def test_missing_section_leaves_the_others(address: str, example: Report):
    found = read(without(parts_of(example), address))
    assert found_text(found) == {key: text for key, text in true_text(example).items() if key != address}
    assert any(f"mục {address}." in note for note in found.notes)


@pytest.mark.parametrize("address", ["II.2", "II.5"])
def test_sections_renumbered_after_one_is_missing(address: str, example: Report):
    number = int(address[-1])

    def renumber(part: Part) -> SourceParagraph:
        text = block_text(part)
        own = int(part.address[3:]) if part.address.startswith("II.") else 0
        return line(text.replace(f"{own}.", f"{own - 1}.", 1) if own > number else text, bold=True)

    found = read(changed(without(parts_of(example), address), "heading", renumber))
    assert found_text(found) == {key: text for key, text in true_text(example).items() if key != address}


def test_group_heading_that_is_missing_takes_nothing_along(example: Report):
    assert found_text(read(without(parts_of(example), "II", "III"))) == true_text(example)


def test_missing_part_renumbers_the_next(example: Report):
    parts = without(parts_of(example), "III", "III.1", "III.2")
    parts = changed(parts, "heading", lambda part: line(block_text(part).replace("IV.", "III."), bold=True))
    missing = {"III.1", "III.2"}
    assert found_text(read(parts)) == {key: text for key, text in true_text(example).items() if key not in missing}


def test_text_without_the_first_heading_is_the_first_section(example: Report):
    found = read(without_heading(parts_of(example), "I"))
    assert found_text(found) == true_text(example)
    assert found.sections[0].confidence < 0.5


@pytest.mark.parametrize("address", ["II.2", "II.3", "II.4"])
def test_known_starred_head_begins_a_section_without_heading(address: str, example: Report):
    assert found_text(read(without_heading(parts_of(example), address))) == true_text(example)


@pytest.mark.parametrize("address", ["II.5", "II.3", "III.2"])
def test_heading_of_wholly_other_words_is_told_by_its_number(address: str, example: Report):
    def rename(part: Part) -> SourceParagraph:
        number = address.rpartition(".")[2]
        return line(f"{number}. Một số nội dung khác", bold=True) if part.address == address else part.block  # type: ignore[return-value]

    found = read(changed(parts_of(example), "heading", rename))
    assert found_text(found) == true_text(example)
    assert min(section.confidence for section in found.sections) <= 0.5


def test_sections_out_of_order_are_found(example: Report):
    parts = parts_of(example)
    moved = [part for part in parts if part.address == "II.5"]
    rest = [part for part in parts if part.address != "II.5"]
    place = next(index for index, part in enumerate(rest) if part.address == "II.7")
    assert found_text(read([*rest[:place], *moved, *rest[place:]])) == true_text(example)


def test_extra_top_heading_is_listed_and_noted(example: Report):
    more = (line("V. KIẾN NGHỊ, ĐỀ XUẤT", bold=True), line("Đề nghị tỉnh quan tâm."))
    found = read(after_section(parts_of(example), "IV", *more))
    assert found_text(found) == true_text(example)
    assert found.unmatched == ("V. KIẾN NGHỊ, ĐỀ XUẤT", "Đề nghị tỉnh quan tâm.")
    assert any("KIẾN NGHỊ" in note for note in found.notes)


@pytest.mark.parametrize("is_bold", [True, False])
def test_extra_heading_after_its_equals_is_listed(is_bold: bool, example: Report):
    more = (line("8. Công tác dân tộc, tôn giáo", bold=is_bold), line("Tình hình tôn giáo ổn định."))
    found = read(after_section(parts_of(example), "II.7", *more) if is_bold else plain(example, more))
    assert found_text(found) == true_text(example)
    assert found.unmatched == ("8. Công tác dân tộc, tôn giáo", "Tình hình tôn giáo ổn định.")


def plain(example: Report, more: tuple[SourceParagraph, ...]) -> list[Part]:
    parts = changed(parts_of(example), "heading", lambda part: line(block_text(part)))
    return after_section(parts, "II.7", *more)


def test_extra_heading_between_renumbered_ones_is_listed(example: Report):
    def renumber(part: Part) -> SourceParagraph:
        own = int(part.address[3:]) if part.address.startswith("II.") else 0
        text = block_text(part)
        return line(text.replace(f"{own}.", f"{own + 1}.", 1) if own > 3 else text, bold=True)

    parts = changed(parts_of(example), "heading", renumber)
    more = (line("4. Quốc phòng địa phương", bold=True), line("Giao quân đủ chỉ tiêu."))
    found = read(after_section(parts, "II.3", *more))
    assert found_text(found) == true_text(example)
    assert found.unmatched == ("4. Quốc phòng địa phương", "Giao quân đủ chỉ tiêu.")


def test_list_inside_a_section_stays_there(example: Report):
    inner = [line(f"{number}. Nội dung thứ {number}", bold=True) for number in (1, 2, 3)]
    found = read(after_section(parts_of(example), "II.1", *inner))
    expected = true_text(example)
    expected["II.1"] += "".join(f"\n{number}. Nội dung thứ {number}" for number in (1, 2, 3))
    assert found_text(found) == expected


@pytest.mark.parametrize("sign", ["a) ", "b. ", "1.1. ", "2.3.1. ", "(1) ", "i) "])
def test_lower_numbering_inside_a_section_stays_there(sign: str, example: Report):
    found = read(after_section(parts_of(example), "II.6", line(f"{sign}Công tác hòa giải ở cơ sở", bold=True)))
    assert found_text(found)["II.6"].endswith(f"\n{sign}Công tác hòa giải ở cơ sở")


@pytest.mark.parametrize("is_bold", [True, False])
def test_tasks_are_no_headings(is_bold: bool, example: Report):
    assert found_text(read(bold(parts_of(example), "IV", is_bold=is_bold))) == true_text(example)


def test_short_tasks_in_capitals_of_the_sections_words_are_no_headings(example: Report):
    tasks = [
        line("8. Đẩy mạnh cải cách hành chính", bold=True),
        line("9. Tăng cường tiếp công dân, đối thoại, giải quyết đơn thư khiếu nại, tố cáo", bold=True),
    ]
    found = read(after_section(parts_of(example), "IV", *tasks))
    assert {key: text for key, text in found_text(found).items() if key != "IV"} == {
        key: text for key, text in true_text(example).items() if key != "IV"
    }
    assert found_text(found)["IV"].startswith(true_text(example)["IV"])


def test_text_under_a_group_heading_is_listed(example: Report):
    parts = parts_of(example)
    place = next(index for index, part in enumerate(parts) if part.address == "II") + 1
    intro = Part("more", line("Trong năm, huyện đã đạt các kết quả sau:"))
    found = read([*parts[:place], intro, *parts[place:]])
    assert found_text(found) == true_text(example)
    assert found.unmatched == ("Trong năm, huyện đã đạt các kết quả sau:",)


def test_headings_without_text_give_empty_sections(example: Report):
    found = read([part for part in parts_of(example) if part.role != "text"])
    assert {section.address for section in found.sections} == set(true_text(example))
    assert not any(found_text(found).values())


def test_prose_without_any_heading_is_listed_whole():
    texts = ("Hôm nay trời đẹp và mọi người đi làm đồng rất sớm.", "Chiều về có mưa to ở phía tây của huyện.")
    found = understand(document(Part("text", line(text)) for text in texts))
    assert found.sections == ()
    assert set(found.unmatched) == set(texts)


def test_confidence_is_highest_for_the_words_number_and_look_of_the_form(example: Report):
    assert {section.confidence for section in read(parts_of(example)).sections} == {1.0}


def test_title_keeps_the_heading_as_the_file_has_it(example: Report):
    parts = changed(parts_of(example), "heading", lambda part: line(block_text(part).replace(". ", "/  ", 1)))
    assert read(parts).sections[0].title == "I/ CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO TRIỂN KHAI"
