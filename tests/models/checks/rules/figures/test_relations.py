"""Cells that contradict each other by a rule of the form."""

from dataclasses import replace

import pytest

from models.checks.running import check
from models.checks.subject import Subject
from models.form.definition import FormDefinition, Rule
from models.form.library import form_ids, load_form
from models.report.report import Report
from tests.models.checks.made import enter


def broken(report: Report) -> list[tuple[str, str]]:
    return [(issue.key, issue.weight) for issue in check(Subject(report)) if issue.code == "broken_rule"]


@pytest.mark.parametrize("form_id", form_ids())
@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"citizens.unit.receptions_by_chairman": "18", "citizens.unit.receptions": "17"}, "error"),
        ({"citizens.unit.dialogues_by_chairman": "3", "citizens.unit.dialogues": "2"}, "error"),
        ({"citizens.unit.dialogue_visits": "1", "citizens.unit.dialogues": "2"}, "warning"),
        ({"citizens.unit.reception_visits": "339", "citizens.unit.receptions": "342"}, "hint"),
        ({"new_rural.unit.communes_met": "27", "new_rural.unit.communes_taking_part": "26/27"}, "error"),
        ({"admin_reform.unit.procedures_cut": "77", "admin_reform.unit.procedures_cut_rate": "-"}, "warning"),
        ({"admin_reform.unit.procedures_cut": "0", "admin_reform.unit.procedures_cut_rate": "5%"}, "warning"),
        ({"citizens.unit.complaints_resolved": "11", "citizens.unit.complaints_within_authority": "10"}, "error"),
    ],
)
def test_a_broken_rule_is_told_at_its_first_cell(form_id: str, cells: dict[str, str], expected: str) -> None:
    report = Report(load_form(form_id))
    for key, text in cells.items():
        enter(report, key, text)
    weights = [weight for key, weight in broken(report) if key in cells]
    assert weights == [expected]


@pytest.mark.parametrize("other", ["17", "x", "mười"])
def test_a_rule_that_holds_or_cannot_be_read_is_silent(report: Report, other: str) -> None:
    enter(report, "citizens.unit.receptions_by_chairman", "17")
    assert broken(enter(report, "citizens.unit.receptions", other)) == []


def test_a_cell_not_yet_entered_breaks_no_rule(report: Report) -> None:
    assert broken(enter(report, "admin_reform.unit.procedures_cut", "77")) == []


def test_the_sentence_names_both_sides(report: Report) -> None:
    enter(enter(report, "citizens.unit.dialogues_by_chairman", "03"), "citizens.unit.dialogues", "2")
    (issue,) = [issue for issue in check(Subject(report)) if issue.code == "broken_rule"]
    assert issue.message == (
        "Ô “Đôi thoại định kỳ và đột xuất: Số cuộc tiếp dân của chủ tịch UBND huyện” (03) lớn hơn ô “Đôi thoại định kỳ "
        "và đột xuất: Số cuộc” (2): số cuộc đối thoại của Chủ tịch UBND là một phần của tổng số cuộc."
    )


def with_rule(form: FormDefinition, rule: Rule) -> Report:
    return Report(replace(form, rules=(rule,)))


@pytest.mark.parametrize(("missing", "count"), [("skip", 0), ("zero", 1)])
def test_a_rule_says_what_a_missing_value_means(form: FormDefinition, missing: str, count: int) -> None:
    rule = Rule("r", "citizens.dialogues", ">", "citizens.receptions + 1", "Câu.", missing=missing)  # pyright: ignore[reportArgumentType]
    report = with_rule(form, rule)
    assert len(broken(enter(report, "citizens.unit.dialogues", "1"))) == count


def test_a_side_adds_up_cells_and_sides_of_a_ratio(form: FormDefinition) -> None:
    rule = Rule("r", "citizens.dialogues + new_rural.communes_taking_part.b", "=", "citizens.receptions", "Câu.")
    report = with_rule(form, rule)
    enter(enter(report, "citizens.unit.dialogues", "3"), "new_rural.unit.communes_taking_part", "26/27")
    assert broken(enter(report, "citizens.unit.receptions", "30")) == []
    assert broken(enter(report, "citizens.unit.receptions", "29")) == [("citizens.unit.dialogues", "warning")]
