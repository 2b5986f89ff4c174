"""What falls away with a column a form takes out."""

import pytest

from models.form.removed import without_orphans

BASE = {
    "rules": [
        {"id": "within", "left": "citizens.dialogues", "right": "citizens.receptions + 1"},
        {"id": "side", "left": "new_rural.met", "right": "new_rural.part.a"},
    ],
    "mentions": [
        {"id": "dialogues", "columns": ["citizens.dialogues"]},
        {"id": "rate", "columns": ["citizens.rate"], "after": "dialogues"},
        {"id": "met", "columns": ["new_rural.met"], "wholes": ["new_rural.part.b"]},
    ],
}


def left_over(own: dict[str, object]) -> list[str]:
    kept = without_orphans(BASE, own)
    return [item["id"] for item in (*kept["rules"], *kept["mentions"])]


@pytest.mark.parametrize(
    ("table", "column", "left"),
    [
        ("citizens", "dialogues", ["side", "met"]),
        ("new_rural", "part", ["within", "dialogues", "rate"]),
        ("citizens", "other", ["within", "side", "dialogues", "rate", "met"]),
    ],
)
def test_what_names_a_removed_column_goes_with_it(table: str, column: str, left: list[str]) -> None:
    assert left_over({"tables": [{"id": table, "columns": [{"id": column, "removed": True}]}]}) == left


def test_what_names_a_removed_table_goes_with_it() -> None:
    assert left_over({"tables": [{"id": "citizens", "removed": True}]}) == ["side", "met"]
