"""Both years row by row."""

from models.form.library import load_form
from models.report.figures import parse_figure
from models.report.report import Report
from tests.ui.last_year.conftest import OLD
from ui.last_year.compared import Row, compared_places, compared_rows, marked

HEAD, FIRST, SECOND = OLD.split("\n")
KEY = "II.5"


def test_paragraphs_stand_beside_their_own(editing, last, write):
    changed = FIRST.replace("2018", "2019")
    write(KEY, f"{HEAD}\n{changed}\nCâu hoàn toàn mới viết.")
    rows = compared_rows(editing.report, last, KEY)
    assert [(row.old, row.new) for row in rows] == [
        (HEAD, HEAD),
        (FIRST, changed),
        (SECOND, ""),
        ("", "Câu hoàn toàn mới viết."),
    ]
    assert [row.state for row in rows] == ["same", "changed", "gone", "added"]


def test_only_the_changed_word_is_marked():
    old, new = marked(Row("trong năm 2018 đã", "trong năm 2019 đã"))
    assert [each.text for each in old if each.kind == "gone"] == ["2018"]
    assert [each.text for each in new if each.kind == "added"] == ["2019"]


def test_figure_bears_no_marks_but_its_difference(editing, last):
    key = "citizens.unit.reception_visits"
    editing.push("Sửa", [editing.report.change(key, parse_figure(editing.report.item(key), "412"))])
    row = next(row for row in compared_rows(editing.report, last, "citizens") if row.new == "412")
    assert (row.old, row.note) == ("390", "▲ +22 (+5,6%)")
    assert {each.kind for text in marked(row) for each in text} == {"same"}


def test_blank_field_is_missing_not_gone(editing, last):
    rows = compared_rows(editing.report, last, "general")
    assert next(row for row in rows if row.old == "1527/SNV-VP").state == "missing"


def test_section_only_last_year_had_is_listed(last):
    commune = Report(load_form("xa_2025"))
    places = [place for place in compared_places(commune, last) if not place.is_here]
    for place in places:
        assert all(row.state == "gone" for row in compared_rows(commune, last, place.key))


def test_number_of_a_section_names_its_group(editing, last):
    titles = {place.key: place.title for place in compared_places(editing.report, last)}
    assert titles["II.5"].startswith("II.5. ")
