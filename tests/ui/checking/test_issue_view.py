"""The list of issues: filters, the way to a place, mends and acceptance."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from models.checks.issues import Issue, Spot
from tests.ui.checking.conftest import RATE
from ui import dialogs
from ui.checking.issue_view import ACCEPTED, IssueView
from ui.checking.live import LiveChecks
from ui.checking.slips import Slip, SlipModel
from ui.editing import Editing


@pytest.fixture
def view(faulty: Editing, checks: LiveChecks, qtbot: QtBot) -> IssueView:
    made = IssueView(faulty)
    qtbot.addWidget(made)
    made.resize(320, 500)
    made.show()
    return made


def keys(view: IssueView) -> list[str]:
    found = [view.slips.issue(view.slips.index(row)) for row in view.slips.issue_rows()]
    return [issue.key for issue in found if issue]


def choose(view: IssueView, key: str) -> Issue:
    view.list.show_row(view.slips.issue_rows()[keys(view).index(key)])
    issue = view.current()
    assert issue is not None
    return issue


def filter_by(view: IssueView, value: str) -> None:
    combo = view.weight if view.weight.findData(value) >= 0 else view.where
    combo.setCurrentIndex(combo.findData(value))


def test_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = SlipModel()
    model.show([Slip("Lỗi (1)"), Slip("", Issue("a", "error", "I", "Sai."), "I. Công tác")])
    qtmodeltester.check(model)


def test_groups_tell_their_number(view: IssueView) -> None:
    filter_by(view, "warning")
    assert view.slips.index(0).data() == f"Cần xem ({len(keys(view))})"


def test_a_filter_shows_one_weight(view: IssueView) -> None:
    filter_by(view, "warning")
    assert RATE in keys(view)
    filter_by(view, "hint")
    assert RATE not in keys(view)


def test_the_list_can_be_narrowed_to_the_place_at_hand(view: IssueView) -> None:
    view.show_place("new_rural")
    filter_by(view, "place")
    assert {key.partition(".")[0] for key in keys(view)} == {"new_rural"}


def test_enter_goes_to_the_place(view: IssueView, qtbot: QtBot) -> None:
    issue = choose(view, RATE)
    with qtbot.waitSignal(view.wanted) as signal:
        qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert signal.args == [issue]


def test_stepping_goes_round_the_end(view: IssueView, qtbot: QtBot) -> None:
    view.list.show_row(view.slips.issue_rows()[-1])
    with qtbot.waitSignal(view.wanted):
        view.step(1)
    assert view.list.currentIndex().row() == view.slips.issue_rows()[0]


def test_a_reason_is_asked_for_and_kept(view: IssueView, checks: LiveChecks, monkeypatch: pytest.MonkeyPatch) -> None:
    def ask(_parent: object, question: str, _text: str) -> str:
        assert "Vì sao giữ nguyên?" in question
        return "Số của huyện"

    monkeypatch.setattr(dialogs, "ask_text", ask)
    choose(view, RATE)
    view.accept_button.click()
    assert [why for _, why in checks.accepted()] == ["Số của huyện"]
    assert RATE not in keys(view)


def test_an_accepted_issue_is_listed_apart(view: IssueView, checks: LiveChecks) -> None:
    checks.accept(choose(view, RATE), "Số của huyện")
    filter_by(view, ACCEPTED)
    assert keys(view) == [RATE]
    assert "Đã chấp nhận: Số của huyện" in view.slips.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_what_is_missing_cannot_be_accepted(view: IssueView) -> None:
    choose(view, "general.addressee")
    assert not view.accept_button.isEnabled()


def test_an_issue_without_a_mend_says_so(view: IssueView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.message) as signal:
        view.mend(choose(view, RATE))
    assert signal.args == ["Chỗ này không có gợi ý sửa; hãy sửa tay."]


def test_a_mend_says_how_to_take_it_back(view: IssueView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.message) as signal:
        view.mend(Issue("spaces", "warning", "III.1", "", "tốt .", "tốt.", Spot(0, 8, 13)))
    assert signal.args == ["Đã sửa thành “tốt.”. Ctrl+Z để hoàn tác."]
