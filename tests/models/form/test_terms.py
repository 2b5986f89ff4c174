"""The sides of a rule as terms."""

from models.form.terms import Term, terms


def test_a_side_is_cells_sides_of_a_ratio_and_numbers() -> None:
    assert terms("citizens.dialogues + new_rural.part.a + 2") == (
        Term(cell="citizens.dialogues"),
        Term(cell="new_rural.part", side="a"),
        Term(number=2),
    )
