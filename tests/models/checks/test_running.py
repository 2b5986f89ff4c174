"""Every rule is found by standing in the folder, and runs in short steps."""

from models.checks.running import check, report_rules, sentence_at, steps
from models.checks.subject import Subject
from models.report.report import Report


def test_issues_stand_in_the_order_of_the_form(report: Report) -> None:
    keys = [issue.key for issue in check(Subject(report))]
    assert keys == [key for key in report.form.items if key in keys]


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
