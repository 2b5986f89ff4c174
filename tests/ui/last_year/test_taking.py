"""What became of last year's paragraphs, and where a taken one goes."""

import pytest

from models.form.definition import Field
from models.report.carried import carried
from models.text.prose import to_text
from tests.ui.last_year.conftest import OLD
from ui.last_year.taking import taken_field, taken_paragraph, taken_section, uses

HEAD, FIRST, SECOND = OLD.split("\n")
KEY = "II.5"


@pytest.fixture
def take(editing, last):
    """Return the section as text after one of last year's paragraphs was taken."""

    def _take(index: int, at_hand: int | None = None) -> list[str]:
        editing.report.apply([taken_paragraph(editing.report, last, KEY, index, at_hand)])
        return to_text(editing.report.prose(KEY)).split("\n")

    return _take


def test_uses_tell_what_stands_changed_or_is_missing(editing, last, write):
    write(KEY, f"{HEAD}\n{FIRST.replace('2018', '2019')}")
    now = carried(editing.report, last.report, KEY)
    assert uses(3, now) == ("unchanged", "changed", "unused")


def test_paragraph_goes_after_its_neighbour(take, write):
    write(KEY, f"{HEAD}\nĐoạn mới viết của năm nay.\n{SECOND}")
    assert take(1) == [HEAD, FIRST, "Đoạn mới viết của năm nay.", SECOND]


def test_first_paragraph_goes_before_the_next_one(take, write):
    write(KEY, f"Lời dẫn hoàn toàn khác hẳn.\n{SECOND}")
    assert take(0) == ["Lời dẫn hoàn toàn khác hẳn.", HEAD, SECOND]


def test_paragraph_without_neighbours_goes_behind_the_cursor(take, write):
    write(KEY, "Một câu khác hẳn.\nCâu cuối cùng.")
    assert take(1, at_hand=0) == ["Một câu khác hẳn.", FIRST, "Câu cuối cùng."]


def test_paragraph_without_neighbours_or_cursor_goes_to_the_end(take, write):
    write(KEY, "Một câu khác hẳn.\nCâu cuối cùng.")
    assert take(1)[-1] == FIRST


def test_changed_paragraph_is_replaced(take, write):
    write(KEY, f"{HEAD}\n{FIRST.replace('2018', '2019')}\n{SECOND}")
    assert take(1) == [HEAD, FIRST, SECOND]


def test_section_is_added_after_what_is_written(editing, last, write):
    write(KEY, "Lời của năm nay.")
    change = taken_section(editing.report, last, KEY, is_added=True)
    editing.report.apply([change])
    assert to_text(editing.report.prose(KEY)) == f"Lời của năm nay.\n{OLD}"


def test_field_is_taken(editing, last):
    change = taken_field(editing.report, last, field(editing, "general.letter_number"))
    assert change is not None
    assert change.new == "1527/SNV-VP"


def test_year_is_never_taken(editing, last):
    assert taken_field(editing.report, last, field(editing, "general.year")) is None


def test_blank_of_last_year_is_not_taken(editing, last):
    assert taken_field(editing.report, last, field(editing, "general.number")) is None


def field(editing, key: str) -> Field:
    item = editing.report.item(key)
    assert isinstance(item, Field)
    return item
