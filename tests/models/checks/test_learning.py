"""Words an office can teach the checks."""

from models.checks.issues import Issue
from models.checks.learning import can_learn, with_word
from models.checks.running import check
from models.checks.subject import OwnWords, Subject
from models.report.report import Report
from tests.models.checks.made import write

_TEXT = "Đã mở 3 lớp; phần mềm xcuang được dùng: tốt. Xã làm tốt."


def _issue(report: Report, own: OwnWords) -> Issue | None:
    told = check(Subject(write(report, "II.3", _TEXT), own=own))
    return next((issue for issue in told if issue.found == "xcuang"), None)


def test_a_word_in_the_midst_of_its_sentence_can_be_learnt(report: Report) -> None:
    issue = _issue(report, OwnWords())
    assert issue is not None
    assert can_learn(issue)


def test_a_learnt_word_is_not_told_again(report: Report) -> None:
    assert _issue(report, with_word(OwnWords(), "xcuang")) is None


def test_what_stands_in_no_text_is_no_word_to_learn(report: Report) -> None:
    assert not can_learn(Issue("missing_cell", "warning", "citizens.unit.receptions", "Chưa nhập ô.", "xcuang"))
