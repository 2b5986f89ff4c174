"""What this year's report still carries from last year's."""

from dataclasses import replace

import pytest

from models.form.definition import FormDefinition
from models.report.carried import (
    LastYear,
    Stale,
    carried,
    carried_keys,
    confirmation,
    confirmed_ids,
    last_paragraphs,
    unconfirmed,
)
from models.report.next_year import last_key, start_year
from models.report.report import Report, inverse
from models.text.prose import from_text, to_text


@pytest.fixture
def begun(form: FormDefinition, example: Report) -> Report:
    return start_year(form, 2019, example)


def _write(report: Report, key: str, text: str) -> None:
    report.apply([report.change(key, from_text(text))])


def _facts(report: Report, last: Report, key: str) -> list[str]:
    texts = [part.text for part in report.prose(key)]
    return [texts[fact.paragraph][fact.start : fact.end] for fact in carried(report, last, key).stale]


def test_every_fact_of_a_report_just_begun_is_stale(begun: Report, example: Report):
    assert _facts(begun, example, "II.4") == ["108/2014/NĐ-CP", "9", "2018", "11"]


def test_places_are_counted(begun: Report, example: Report):
    counts = unconfirmed(begun, example)
    assert (counts["II.4"], counts["general"]) == (4, 1)
    assert list(counts) == [key for key in ("general", *begun.form.items) if key in counts]


def test_a_place_without_a_fact_is_not_counted(begun: Report, example: Report):
    begun.apply([begun.change("II.4", None)])
    assert "II.4" not in unconfirmed(begun, example)


def test_a_changed_fact_is_stale_no_more(begun: Report, example: Report):
    _write(begun, "II.4", to_text(begun.prose("II.4")).replace("2018", "2019"))
    assert _facts(begun, example, "II.4") == ["108/2014/NĐ-CP", "9", "11"]


def _confirm(report: Report, last: Report, key: str, *places: int) -> list[Stale]:
    chosen = [fact for index, fact in enumerate(carried(report, last, key).stale) if index in places]
    report.apply([confirmation(report, key, [fact.id for fact in chosen])])
    return chosen


def test_a_confirmed_fact_is_stale_no_more(begun: Report, example: Report):
    _confirm(begun, example, "II.4", 0)
    assert _facts(begun, example, "II.4") == ["9", "2018", "11"]


def test_facts_are_confirmed_beside_those_confirmed_before(begun: Report, example: Report):
    _confirm(begun, example, "II.4", 0)
    _confirm(begun, example, "II.4", 0, 1)
    assert _facts(begun, example, "II.4") == ["11"]
    assert len(confirmed_ids(begun, "II.4")) == 3


def test_a_confirmation_is_undone_like_any_change(begun: Report, example: Report):
    before = unconfirmed(begun, example)
    change = confirmation(begun, "II.4", [fact.id for fact in carried(begun, example, "II.4").stale])
    begun.apply([change])
    begun.apply(inverse([change]))
    assert unconfirmed(begun, example) == before


def test_a_confirmed_fact_stays_so_when_its_text_is_moved_and_edited(begun: Report, example: Report):
    _confirm(begun, example, "II.4", 0)
    lines = to_text(begun.prose("II.4")).split("\n")
    _write(begun, "II.4", "\n".join(["Đoạn mới.", *reversed(lines)]).replace("đã thực hiện", "thực hiện"))
    assert _facts(begun, example, "II.4") == ["9", "2018", "11"]


def test_a_paragraph_moved_to_another_section_takes_its_facts_along(begun: Report, example: Report):
    moved = begun.prose("II.4")[1:2]
    begun.apply([begun.change("II.4", ()), begun.change("II.5", (*begun.prose("II.5"), *moved))])
    assert _facts(begun, example, "II.5")[-4:] == ["108/2014/NĐ-CP", "9", "2018", "11"]
    assert (carried(begun, example, "II.5").states[-1], carried(begun, example, "II.5").origins[-1]) == (
        "unchanged",
        None,
    )


def test_a_new_paragraph_carries_nothing_from_other_sections(begun: Report, example: Report):
    _write(begun, "II.4", "Trong kỳ, huyện đã tổ chức hội thi viết về công tác dân vận, có 27 xã, thị trấn dự.")
    assert _facts(begun, example, "II.4") == []


def test_lines_of_the_general_page_are_marked_line_by_line(form: FormDefinition):
    lines = ("Luật số 72/2025/QH15;", "Kế hoạch số 15/KH-UBND.")
    last = Report(form, {"general.legal_bases": lines})
    report = Report(form, {"general.legal_bases": ("Căn cứ mới;", *lines)})
    found = carried(report, last, "general.legal_bases")
    assert (found.states, found.origins) == (("new", "unchanged", "unchanged"), (None, 0, 1))
    assert [(fact.paragraph, fact.kind) for fact in found.stale] == [(1, "document"), (2, "document")]


def test_the_signer_is_a_name_to_confirm(begun: Report, example: Report):
    (fact,) = carried(begun, example, "general.signer_name").stale
    assert fact.kind == "name"


def test_what_names_the_office_is_not_asked_for(begun: Report):
    keys = carried_keys(begun.form)
    assert "general.signer_name" in keys
    assert not {"general.unit", "general.unit_code", "general.number", "general.period"}.intersection(keys)


def test_the_offices_own_name_holds_no_fact(form: FormDefinition):
    answers = {"general.unit": "Quận 1", "I": from_text("Ở Quận 1 có 10 phường.")}
    assert _facts(Report(form, answers), Report(form, answers), "I") == ["10"]


def test_a_section_moved_by_the_form_is_found_by_its_title(begun: Report, example: Report):
    moved = {"II.4": "II.5", "II.5": "II.4"}
    titles = {section.address: section.title for section in example.form.sections}
    sections = tuple(
        replace(section, title=titles[moved.get(section.address, section.address)]) for section in example.form.sections
    )
    report = start_year(replace(begun.form, sections=sections), 2019, example)
    assert report.prose("II.5") == example.prose("II.4")
    assert last_paragraphs(report, example, "II.5") == tuple(part.text for part in example.prose("II.4"))
    assert _facts(report, example, "II.5") == ["108/2014/NĐ-CP", "9", "2018", "11"]


def test_a_section_last_years_form_had_not_is_new(begun: Report, example: Report):
    sections = tuple(
        replace(section, address="II.8", title="Mục mới") if section.address == "II.7" else section
        for section in begun.form.sections
    )
    report = Report(replace(begun.form, sections=sections), {"II.8": from_text("Có 5 việc.")})
    assert last_paragraphs(report, example, "II.8") == ()
    assert carried(report, example, "II.8").states == ("new",)


def test_a_reworded_title_is_found_by_its_number(begun: Report, example: Report):
    sections = tuple(
        replace(section, title="Tên gọi khác hẳn") if section.address == "II.7" else section
        for section in begun.form.sections
    )
    report = Report(replace(begun.form, sections=sections))
    assert last_paragraphs(report, example, "II.7") == tuple(part.text for part in example.prose("II.7"))


def test_last_year_knows_its_year(example: Report):
    assert LastYear("x", example).year == 2018


def test_a_section_put_before_another_takes_nothing_of_it(begun: Report, example: Report):
    titles = {section.address: section.title for section in example.form.sections}
    renumbered = {"II.4": "Mục mới", "II.5": titles["II.4"]}
    sections = tuple(
        replace(section, title=renumbered.get(section.address, section.title)) for section in example.form.sections
    )
    form = replace(begun.form, sections=sections)
    assert (last_key(form, example.form, "II.4"), last_key(form, example.form, "II.5")) == (None, "II.4")


def test_a_paragraph_with_a_phrase_of_another_section_is_new(begun: Report, example: Report):
    phrase = "Thực hiện Kế hoạch số 1573-KH/BDVTW-BCSĐCP ngày 08/02/2018 của Ban Dân vận Trung ương"
    _write(begun, "II.4", f"{phrase}, phòng đã rà soát vị trí việc làm, bố trí lại nhân sự, gộp hai trạm, giải thể tổ.")
    assert (carried(begun, example, "II.4").states, _facts(begun, example, "II.4")) == (("new",), [])
