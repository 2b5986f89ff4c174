"""The mend of an issue as one change of the report."""

from models.checks.issues import Issue
from models.form.definition import Column, Field
from models.report.answers import parse_answer, show_answer
from models.report.figures import parse_figure
from models.report.report import Change, Report
from models.report.search import Hit, replace_hit
from models.report.wording import answer_words


def mending(report: Report, issue: Issue) -> list[Change]:
    """Return the change that puts the mend of an issue in its place; none when the report holds other words by now.

    Raise AnswerError or FigureError when the mended answer cannot be kept.
    """
    if issue.mend is None:
        return []
    if spot := issue.spot:
        hit = Hit(issue.key, spot.paragraph, spot.start, spot.end, "", issue.found, "")
        return replace_hit(report, hit, issue.mend)
    item = report.item(issue.key)
    match item:
        case Column() if answer_words(report, issue.key, report.get(issue.key)) == issue.found:
            change = report.change(issue.key, parse_figure(item, issue.mend))
        case Field() if show_answer(item, report.get(issue.key)) == issue.found:
            change = report.change(issue.key, parse_answer(item, issue.mend))
        case _:
            return []
    return [change] if change.old != change.new else []
