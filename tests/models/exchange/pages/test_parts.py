"""A section, the appendix, its empty form and the proof sheet, each as a file of its own."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from models.exchange.export import Exporter
from models.exchange.pages.child import PageChild
from models.exchange.pages.failures import PagesError
from models.exchange.pages.parts import Part, part_of
from models.form.library import form_ids, load_form
from models.report.figures import Figure
from models.report.report import Report
from models.report.wording import heading
from tests.models.exchange.pages.made import texts, without_bookmarks


def test_the_whole_report_is_the_exported_file_itself(docx: bytes, example: Report) -> None:
    assert part_of(docx, example, Part()) == docx


def test_a_section_is_its_heading_and_its_prose(docx: bytes, example: Report) -> None:
    section = next(each for each in example.form.sections if each.address == "II.4")
    expected = [heading(example, section), *(part.text for part in example.prose("II.4"))]
    found = texts(part_of(docx, example, Part("section", "II.4")))
    assert len(found) == len(expected)
    assert all(line.endswith(text) for line, text in zip(found, expected, strict=True))


def test_a_group_of_sections_is_all_that_lies_below_it(docx: bytes, example: Report) -> None:
    found = texts(part_of(docx, example, Part("section", "III")))
    heads = [heading(example, each) for each in example.form.sections if each.address.split(".")[0] == "III"]
    assert len(heads) > 1
    assert [line for line in found if line in heads] == heads


def test_the_last_section_ends_before_the_closing_sentence(docx: bytes, example: Report) -> None:
    last = list(example.form.sections)[-1]
    found = texts(part_of(docx, example, Part("section", last.address)))
    assert not any(line.startswith("Trên đây") for line in found)


@pytest.mark.parametrize(("part", "is_lying"), [(Part("section", "I"), False), (Part("appendix"), True)])
def test_a_part_stands_on_its_own_paper(
    pages: PageChild, docx: bytes, example: Report, part: Part, is_lying: bool
) -> None:
    page = pages.lay_out(part_of(docx, example, part)).pages[0]
    assert (page.width > page.height) == is_lying


def test_the_appendix_begins_with_its_name_and_has_every_figure(docx: bytes, example: Report) -> None:
    found = texts(part_of(docx, example, Part("appendix")))
    assert found[0] == example.form.fact("appendix_name")
    assert {"26/27", "57,6%", "390"} <= set(found)


@pytest.mark.parametrize("form_id", form_ids())
def test_the_empty_form_has_every_head_and_no_figure(form_id: str) -> None:
    form = load_form(form_id)
    report = Report(form)
    column = next(column for column in form.columns if column.type == "count")
    report.apply([report.change(column.key, Figure("987.654"))])
    docx = Exporter().word_file(report)
    whole, empty = (texts(part_of(docx, report, Part(kind))) for kind in ("appendix", "empty_appendix"))
    assert "987.654" in whole
    assert not any("987.654" in line or "***" in line for line in empty)
    assert sum("……" in line for line in empty) >= 1


def test_the_cells_of_the_empty_form_are_high_enough_to_write_in(
    pages: PageChild, docx: bytes, example: Report
) -> None:
    heights: dict[str, float] = {}
    for kind in ("appendix", "empty_appendix"):
        layout = pages.lay_out(part_of(docx, example, Part(kind)))
        area = next(area for area in layout.areas if area.key == "new_rural")
        heights[kind] = area.bottom - area.top
    assert heights["empty_appendix"] > heights["appendix"] + 20


def test_the_proof_sheet_has_both_years_beside_each_other(docx: bytes, example: Report, last: Report) -> None:
    found = texts(part_of(docx, example, Part("proof"), last))
    place = found.index("77")
    assert found[place - 1 : place + 2] == ["70", "77", "+7 (+10%)"]


def test_the_proof_sheet_names_every_figure_of_every_table(docx: bytes, example: Report, last: Report) -> None:
    found = texts(part_of(docx, example, Part("proof"), last))
    rows = [*example.form.columns, *example.form.inputs]
    assert found.count("☐") == len(rows)


def test_the_proof_sheet_tells_what_was_not_entered(report: Report) -> None:
    found = texts(part_of(Exporter().word_file(report), report, Part("proof")))
    assert found.count("chưa nhập") == found.count("☐") > 0


def test_the_proof_sheet_without_last_year_compares_nothing(docx: bytes, example: Report) -> None:
    assert "Chênh lệch" not in texts(part_of(docx, example, Part("proof")))


@pytest.mark.parametrize("part", [Part("section", "II.3"), Part("appendix"), Part("empty_appendix")])
def test_a_template_that_tells_no_places_is_one_sentence(docx: bytes, example: Report, part: Part) -> None:
    with pytest.raises(PagesError, match="hãy in cả báo cáo"):
        part_of(without_bookmarks(docx), example, part)


def test_a_section_that_is_not_there_is_one_sentence(docx: bytes, example: Report) -> None:
    with pytest.raises(PagesError, match="hãy in cả báo cáo"):
        part_of(docx, example, Part("section", "IX"))


@pytest.mark.parametrize("kind", ["section", "appendix", "empty_appendix", "proof"])
def test_every_part_prints_all_its_letters(pages: PageChild, docx: bytes, example: Report, kind: str) -> None:
    made = part_of(docx, example, Part(kind, "II.3"))  # pyright: ignore[reportArgumentType] - one of the kinds
    pages.lay_out(made)
    pages.check(made)


def test_the_second_page_of_the_appendix_has_its_number(pages: PageChild, docx: bytes, example: Report) -> None:
    pages.lay_out(part_of(docx, example, Part("appendix")))
    assert PdfReader(BytesIO(pages.pdf())).pages[1].extract_text().split()[0] == "2"
