import pytest

from models.form.library import form_ids, load_form
from models.report.choice import covers, suited_forms

FORMS = [load_form(form_id) for form_id in form_ids()]


@pytest.mark.parametrize(
    ("year", "unit", "forms"),
    [
        (2018, "Huyện Nga Sơn", ["huyen_2018"]),
        (2018, "Ủy ban nhân dân xã Nga Thắng", ["xa_2018"]),
        (2026, "Đặc khu Phú Quý", ["xa_2025"]),
        (2026, "Huyện Nga Sơn", []),
        (2026, "Nga Sơn", []),
        (2026, "", []),
    ],
)
def test_forms_suit_a_unit_and_a_year(year: int, unit: str, forms: list[str]) -> None:
    assert [form.id for form in suited_forms(FORMS, year, unit)] == forms


@pytest.mark.parametrize(("year", "is_covered"), [(2017, False), (2018, True), (2024, True), (2025, False)])
def test_a_form_covers_its_years(year: int, is_covered: bool) -> None:
    assert covers(load_form("huyen_2018"), year) == is_covered
