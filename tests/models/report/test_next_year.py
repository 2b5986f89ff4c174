"""What last year's report leaves to this year's, and what it must not."""

import pytest

from models.form.definition import FormDefinition
from models.form.library import load_form
from models.report.answers import AnswerError
from models.report.next_year import is_carried, start_year
from models.report.report import Report
from models.text.prose import from_text


@pytest.fixture
def begun(form: FormDefinition, example: Report) -> Report:
    return start_year(form, 2019, example)


def test_every_section_is_carried(begun: Report, example: Report):
    for section in begun.form.written_sections:
        assert begun.prose(section.address) == example.prose(section.address)


def test_the_year_is_the_new_one(begun: Report):
    assert begun.year() == 2019


@pytest.mark.parametrize("name", ["unit", "place", "symbol", "signer_form", "signer_name", "receivers", "filing"])
def test_what_the_office_remembers_is_carried(begun: Report, example: Report, name: str):
    assert begun.get(f"general.{name}") == example.get(f"general.{name}")


@pytest.mark.parametrize("name", ["number", "date", "as_of", "letter_number", "letter_date", "letter_sender"])
def test_what_belongs_to_last_year_is_open(form: FormDefinition, example: Report, name: str):
    example.apply([example.change("general.number", "15")])
    assert start_year(form, 2019, example).get(f"general.{name}") is None


def test_no_figure_is_carried(begun: Report):
    assert [key for key in begun.answers if key.count(".") == 2] == []


def test_sentences_written_by_hand_are_made_anew(form: FormDefinition, example: Report):
    example.apply([example.change("general.closing", "Trên đây là kết quả năm 2018./.")])
    assert start_year(form, 2019, example).get("general.closing") is None


def test_notes_stay_with_their_year(form: FormDefinition, example: Report):
    example.apply([example.change("note.I", "Hỏi lại phòng Nội vụ.")])
    assert start_year(form, 2019, example).note("I") == ""


def test_empty_section_begins_with_the_heads_of_the_form(form: FormDefinition, example: Report):
    example.apply([example.change("II.3", ())])
    assert [part.kind for part in start_year(form, 2019, example).prose("II.3")] == ["starred"] * 4


def test_a_form_of_another_level_takes_the_text_too(example: Report):
    begun = start_year(load_form("xa_2025"), 2026, example)
    assert begun.prose("IV") == example.prose("IV")
    assert begun.form.id == "xa_2025"


def test_last_year_stays_as_it_was(form: FormDefinition, example: Report):
    before = example.answers
    start_year(form, 2019, example).apply([])
    assert example.answers == before


def test_an_impossible_year_is_refused(form: FormDefinition, example: Report):
    with pytest.raises(AnswerError, match="bốn chữ số"):
        start_year(form, 20190, example)


@pytest.mark.parametrize(
    ("key", "carried"),
    [("I", True), ("II", False), ("general.unit", True), ("general.letter_sender", False), ("nothing", False)],
)
def test_keys_that_are_carried(form: FormDefinition, key: str, carried: bool):
    assert is_carried(form, key) is carried


def test_prose_edited_later_is_this_years_own(begun: Report, example: Report):
    begun.apply([begun.change("I", from_text("Mới."))])
    assert example.prose("I") != begun.prose("I")


def test_the_office_under_its_new_name_keeps_its_signer(example: Report):
    begun = start_year(load_form("xa_2025"), 2026, example, "Xã Nga Sơn")
    assert (begun.text("unit"), begun.text("signer_name")) == ("Xã Nga Sơn", example.text("signer_name"))


def test_another_office_takes_the_text_and_not_the_signer(example: Report):
    begun = start_year(load_form("xa_2025"), 2026, example, "Xã Ba Đình")
    assert (begun.text("unit"), begun.text("signer_name")) == ("Xã Ba Đình", "")
    assert begun.prose("IV") == example.prose("IV")
