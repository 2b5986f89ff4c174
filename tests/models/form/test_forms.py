"""Each folder of templates/ as a whole: whatever a new year or level brings must pass here without new code."""

import re
import unicodedata
from collections.abc import Iterator

import pytest

from models.form.definition import Column, Field, FormDefinition, Section
from models.form.library import form_ids, load_form
from models.form.placeholders import patterns
from models.form.validate import problems
from models.paths import TEMPLATES
from models.report.answers import parse_answer
from models.report.figures import figure_problem, parse_figure
from models.report.start import new_report
from models.report.wording import fill
from models.text.search import fold

SHIPPED = ("huyen_2018", "xa_2018", "xa_2025")
OFFICIAL = ["I", "II", "II.1", "II.2", "II.3", "II.4", "II.5", "II.6", "II.7", "III", "III.1", "III.2", "IV"]
DISTRICT_WORDS = ("huyện", "thị trấn")


@pytest.fixture(params=form_ids())
def form(request: pytest.FixtureRequest) -> FormDefinition:
    """Every form in turn."""
    return load_form(request.param)


def texts(form: FormDefinition) -> Iterator[str]:
    yield form.name
    for field in form.fields:
        yield from (field.label, field.group, field.hint, field.default)
    for table in form.tables:
        yield from (table.title, table.hint)
        yield from (column.hint for column in (*table.columns, *table.inputs))
    for section in form.sections:
        yield from (section.hint, *section.heads)
    for signing in form.signer_forms:
        yield from (signing.label, *signing.lines)
    yield from (pattern for _, pattern in patterns(form))


def example_in(hint: str) -> str:
    """Return the word that follows “ví dụ:” in a hint, without the mark after it; "" for none."""
    found = re.search(r"[Vv]í dụ: (\S+)", hint)
    return found[1].rstrip(".,;") if found else ""


def test_every_folder_of_templates_is_a_form() -> None:
    assert form_ids() == sorted(path.name for path in TEMPLATES.iterdir() if path.is_dir() and path.name[0] not in "._")


def test_a_form_has_no_problem(form: FormDefinition) -> None:
    assert list(problems(form)) == []


def test_no_two_items_share_a_key(form: FormDefinition) -> None:
    every = [*form.fields, *form.written_sections, *form.columns, *form.inputs]
    assert len(form.items) == len(every)


def test_every_key_leads_to_its_item(form: FormDefinition) -> None:
    assert all(item.key == key and isinstance(item, Field | Section | Column) for key, item in form.items.items())


def test_every_printed_text_is_filled(form: FormDefinition) -> None:
    report = new_report(form, form.facts["first_year"], "Xã Nga Sơn")  # pyright: ignore[reportArgumentType]
    filled = [fill(report, pattern) for _, pattern in patterns(form)]
    assert [text for text in filled if "{" in text or "}" in text] == []


def test_every_default_is_an_answer(form: FormDefinition) -> None:
    defaults = [(field.id, parse_answer(field, field.default)) for field in form.fields if field.default]
    assert [name for name, answer in defaults if answer is None] == []


def test_years_begin_before_they_end(form: FormDefinition) -> None:
    assert int(form.facts["first_year"]) <= int(form.facts["last_year"])


def test_texts_are_composed_and_without_stray_spaces(form: FormDefinition) -> None:
    odd = [text for text in texts(form) if text != unicodedata.normalize("NFC", text).strip() or "  " in text]
    assert odd == []


def test_hints_and_labels_quote_alike(form: FormDefinition) -> None:
    assert [text for text in texts(form) if '"' in text] == []


def test_the_word_template_is_found(form: FormDefinition) -> None:
    assert form.file("report.docx").stat().st_size > 0


def test_every_item_has_a_hint_with_an_example(form: FormDefinition) -> None:
    assert [key for key, item in form.items.items() if not example_in(item.hint)] == []


def test_every_table_has_a_hint(form: FormDefinition) -> None:
    assert [table.id for table in form.tables if not table.hint] == []


def test_the_example_of_a_column_can_be_typed_into_it(form: FormDefinition) -> None:
    columns = [*form.columns, *form.inputs]
    assert [
        column.key for column in columns if figure_problem(column, parse_figure(column, example_in(column.hint)))
    ] == []


@pytest.mark.parametrize("form_id", SHIPPED)
def test_the_appendix_has_27_columns_with_the_unit(form_id: str) -> None:
    assert 1 + len(list(load_form(form_id).columns)) == 27


@pytest.mark.parametrize("form_id", SHIPPED)
def test_columns_of_the_four_tables(form_id: str) -> None:
    assert [len(table.columns) for table in load_form(form_id).tables] == [4, 6, 7, 9]


@pytest.mark.parametrize("form_id", SHIPPED)
def test_sections_carry_their_official_numbers(form_id: str) -> None:
    assert [section.address for section in load_form(form_id).sections] == OFFICIAL


@pytest.mark.parametrize("form_id", SHIPPED)
def test_there_are_seven_forms_of_signing(form_id: str) -> None:
    assert len(load_form(form_id).signer_forms) == 7


@pytest.mark.parametrize("form_id", SHIPPED[1:])
def test_columns_keep_their_ids_from_level_to_level(form_id: str) -> None:
    # the level above stacks the rows of its units by these
    assert [column.key for column in load_form(form_id).columns] == [
        column.key for column in load_form("huyen_2018").columns
    ]


@pytest.mark.parametrize("form_id", SHIPPED[1:])
def test_captions_of_a_commune_name_no_district(form_id: str) -> None:
    captions = [label for place, label in patterns(load_form(form_id)) if place.startswith("bảng")]
    assert [label for label in captions if any(word in label.lower() for word in DISTRICT_WORDS)] == []


@pytest.mark.parametrize("form_id", SHIPPED[1:])
def test_captions_of_a_commune_suit_a_ward_too(form_id: str) -> None:
    captions = [label for place, label in patterns(load_form(form_id)) if place.startswith("bảng")]
    assert [label for label in captions if "UBND xã" in label] == []


@pytest.mark.parametrize("form_id", SHIPPED)
def test_only_the_form_of_the_real_report_closes_without_its_appendix(form_id: str) -> None:
    closing = next(field.default for field in load_form(form_id).fields if field.id == "closing")
    assert ("Phụ lục" in closing) == (form_id != "huyen_2018")


@pytest.mark.parametrize(
    ("form_id", "label"), [("huyen_2018", "Cấp huyện"), ("xa_2018", "Cấp xã"), ("xa_2025", "Cấp xã")]
)
def test_the_level_is_named_for_every_kind_of_unit(form_id: str, label: str) -> None:
    assert load_form(form_id).fact("level_label") == label


def test_the_form_of_two_tiers_names_no_district_anywhere() -> None:
    assert [text for text in texts(load_form("xa_2025")) if any(word in text.lower() for word in DISTRICT_WORDS)] == []


@pytest.mark.parametrize("year", range(2018, 2031))
def test_each_year_has_one_form_for_a_commune(year: int) -> None:
    forms = [load_form(form_id) for form_id in SHIPPED]
    suited = [each for each in forms if each.facts["first_year"] <= year <= each.facts["last_year"]]  # pyright: ignore
    assert [each.level for each in suited].count("xa") == 1


def test_forms_are_named_apart() -> None:
    names = [fold(load_form(form_id).name) for form_id in form_ids()]
    assert len(set(names)) == len(names)
