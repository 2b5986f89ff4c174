"""A mend puts its words where the finding stands, as one change."""

from models.checks.issues import Issue, Spot
from models.checks.mending import mending
from models.report.report import Report
from models.text.prose import to_text
from tests.models.checks.made import answer, enter, write


def test_words_of_a_section_are_replaced_where_they_stand(report: Report) -> None:
    write(report, "III.1", "Đúng.\nRất đặt biệt tốt.")
    issue = Issue("confused", "warning", "III.1", "", "đặt biệt", "đặc biệt", Spot(1, 4, 12))
    report.apply(mending(report, issue))
    assert to_text(report.prose("III.1")) == "Đúng.\nRất đặc biệt tốt."


def test_words_that_changed_since_are_left_alone(report: Report) -> None:
    write(report, "III.1", "Rất đặc biệt tốt.")
    assert mending(report, Issue("confused", "warning", "III.1", "", "đặt biệt", "đặc biệt", Spot(0, 4, 12))) == []


def test_a_figure_is_replaced(report: Report) -> None:
    key = "new_rural.unit.communes_met_rate"
    enter(report, key, "57,6%")
    report.apply(mending(report, Issue("share", "error", key, "", "57,6%", "57,7%")))
    figure = report.figure(key)
    assert figure is not None
    assert figure.text == "57,7%"


def test_a_field_is_replaced(report: Report) -> None:
    answer(report, symbol="BC-UB")
    report.apply(mending(report, Issue("symbol", "warning", "general.symbol", "", "BC-UB", "BC-UBND")))
    assert report.text("symbol") == "BC-UBND"


def test_what_only_the_clerk_can_tell_has_no_change(report: Report) -> None:
    assert mending(report, Issue("missing_field", "warning", "general.unit", "")) == []
