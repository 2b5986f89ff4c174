import pytest

from models.report.report import Report
from ui.places import place_key, place_status, place_title, places


def test_places_stand_in_the_order_of_the_form(example: Report) -> None:
    keys = [place.key for place in places(example.form)]
    assert keys[:4] == ["general", "I", "II", "II.1"]
    assert keys[-5:] == ["new_rural", "admin_reform", "organisation", "citizens", "export"]


@pytest.mark.parametrize(
    ("key", "place"),
    [
        ("general.unit", "general"),
        ("II.3", "II.3"),
        ("citizens.unit.receptions", "citizens"),
        ("new_rural.unit.households", "new_rural"),
        ("note.IV", "IV"),
        ("export", "export"),
    ],
)
def test_each_answer_has_its_place(example: Report, key: str, place: str) -> None:
    assert place_key(example, key) == place


def test_an_unknown_key_has_no_place(example: Report) -> None:
    with pytest.raises(KeyError):
        place_key(example, "general.nonsense")


def test_group_heads_have_no_state(example: Report) -> None:
    group = next(place for place in places(example.form) if place.key == "II")
    assert place_status(example, group) is None


def test_sections_are_titled_with_their_number(example: Report) -> None:
    place = next(place for place in places(example.form) if place.key == "IV")
    assert place_title(example, place) == "IV. NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI"
