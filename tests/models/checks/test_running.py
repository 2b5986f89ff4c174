"""Every rule is found by standing in the folder, and runs in short steps."""

from models.checks.issues import Issue, Spot, Weight
from models.checks.running import check, in_order, report_rules, sentence_at, steps
from models.checks.subject import Subject
from models.report.report import Report


def test_issues_stand_in_the_order_of_the_form(report: Report) -> None:
    keys = [issue.key for issue in check(Subject(report))]
    assert keys == [key for key in report.form.items if key in keys]


def test_of_issues_at_one_spot_the_heavier_stands(report: Report) -> None:
    hint, error = at_one_spot("hint", "3"), at_one_spot("error", None)
    assert in_order(report, [hint, error]) == in_order(report, [error, hint]) == [error]


def test_of_two_as_heavy_at_one_spot_the_one_with_a_mend_stands(report: Report) -> None:
    bare, mended = at_one_spot("warning", None), at_one_spot("warning", "3")
    assert in_order(report, [bare, mended]) == in_order(report, [mended, bare]) == [mended]


def at_one_spot(weight: Weight, mend: str | None) -> Issue:
    return Issue(f"{weight}_{mend}", weight, "II.2", "Một câu.", "2", mend, Spot(0, 4, 5))


def test_every_module_of_the_folder_is_a_check() -> None:
    assert "models.checks.rules.completeness.fields" in {rule.__module__ for rule in report_rules()}


def test_work_is_cut_into_steps(example: Report) -> None:
    pauses = sum(step is None for step in steps(Subject(example)))
    assert pauses >= len(Subject(example).passages)


def test_a_part_of_a_report_lacks_nothing(report: Report) -> None:
    assert check(Subject(report, is_whole=False)) == []


def test_a_sentence_ends_with_its_full_stop() -> None:
    text = "Đã họp 3 lần. Số cuộc là 1.306 cuộc; còn lại chưa họp."
    assert sentence_at(text, 20) == "Số cuộc là 1.306 cuộc; còn lại chưa họp"


def test_a_text_without_a_full_stop_is_cut_near_the_letter() -> None:
    assert len(sentence_at("họp " * 5_000, 9_000)) < 2_000
