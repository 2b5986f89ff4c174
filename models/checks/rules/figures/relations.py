"""Relations between cells that the form says must hold: a part within its whole, a count with its rate."""

from collections.abc import Iterator

from models.checks.issues import Issue
from models.checks.subject import Subject
from models.report.computed import shown_figure
from models.report.figures import figure_words
from models.report.relations import Broken, broken_rules

_SAYS = {
    "<=": "lớn hơn",
    "<": "không nhỏ hơn",
    "=": "khác",
    ">=": "nhỏ hơn",
    ">": "không lớn hơn",
    "pair": "không đi đôi với",
}


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each rule of the form that its cells do not keep."""
    for broken in broken_rules(subject.report):
        yield _issue(subject, broken)
    yield None


def _issue(subject: Subject, broken: Broken) -> Issue:
    rule = broken.rule
    figure = shown_figure(subject.report, broken.column)
    found = figure_words(figure) if figure else ""
    message = f"Ô {broken.left} {_SAYS[rule.operator]} ô {broken.right}: {_small(rule.advice)}"
    return Issue("broken_rule", rule.weight, broken.column.key, message, found, basis=f"{rule.id} {broken.right}")


def _small(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
