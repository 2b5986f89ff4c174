"""Issues follow the report by themselves, in slices."""

from pytestqt.qtbot import QtBot

from models.checks.issues import Issue, Spot
from models.report.figures import Figure
from models.text.prose import to_text
from tests.ui.checking.conftest import RATE
from ui.checking.live import LiveChecks, live_checks
from ui.editing import Editing


def test_a_report_is_checked_when_it_is_opened(editing: Editing, qtbot: QtBot) -> None:
    checks = live_checks(editing)
    with qtbot.waitSignal(checks.changed):
        pass
    assert "general.addressee" in {issue.key for issue in checks.issues()}


def test_a_change_is_checked_after_a_pause(checks: LiveChecks, faulty: Editing, qtbot: QtBot) -> None:
    with qtbot.waitSignal(checks.changed):
        faulty.push("Sửa", [faulty.report.change(RATE, Figure("57,7%"))])
    assert checks.of(RATE) == []


def test_a_note_is_no_reason_to_look_anew(checks: LiveChecks, faulty: Editing, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(checks.changed, wait=400):
        faulty.push("Ghi chú", [faulty.report.change("note.I", "Hỏi lại")])


def test_an_accepted_issue_is_gone_at_once(checks: LiveChecks) -> None:
    (issue,) = checks.of(RATE)
    checks.accept(issue, "Số của huyện")
    assert checks.of(RATE) == []
    assert checks.accepted() == [(issue, "Số của huyện")]


def test_accepting_can_be_undone(checks: LiveChecks, faulty: Editing) -> None:
    (issue,) = checks.of(RATE)
    checks.accept(issue, "")
    faulty.undo()
    assert checks.of(RATE) == [issue]


def test_an_accepted_issue_can_be_opened_again(checks: LiveChecks) -> None:
    (issue,) = checks.of(RATE)
    checks.accept(issue, "")
    checks.reopen(issue)
    assert checks.of(RATE) == [issue]


def test_a_mend_is_one_step_back(checks: LiveChecks, faulty: Editing) -> None:
    assert checks.mend(Issue("spaces", "warning", "III.1", "", "tốt .", "tốt.", Spot(0, 8, 13)))
    assert to_text(faulty.report.prose("III.1")) == "Đã làm  tốt."
    faulty.undo()
    assert to_text(faulty.report.prose("III.1")) == "Đã làm  tốt ."


def test_a_mend_of_words_that_changed_is_refused(checks: LiveChecks) -> None:
    assert not checks.mend(Issue("spaces", "warning", "III.1", "", "xấu .", "xấu.", Spot(0, 8, 13)))


def test_what_is_not_there_yet_makes_no_badge(checks: LiveChecks) -> None:
    assert "II.1" not in checks.weights()
    assert checks.weights()["new_rural"]["warning"] == 1


def test_text_that_is_no_answer_comes_first(checks: LiveChecks, faulty: Editing) -> None:
    faulty.refused["general.date"] = "Không có ngày này."
    assert checks.issues()[0].key == "general.date"
