"""Runs every check: in one go for a command, in short steps for a window that must not wait."""

import pkgutil
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from importlib import import_module
from typing import cast

from models.checks import rules
from models.checks.issues import WEIGHTS, Finding, Issue, Spot
from models.checks.subject import OwnWords, Passage, Subject
from models.report.example import load_example
from models.report.report import Report
from models.text.clauses import sentence_span

TextRule = Callable[[str, OwnWords], Iterator[Finding]]
"""Looks at one paragraph alone: its findings depend on nothing else, so they are kept until the text changes."""
ReportRule = Callable[[Subject], Iterator[Issue | None]]
"""Looks at the report as a whole; None between two pieces of work lets the window go on."""
_KEPT = 8_000
"""Paragraphs whose findings are kept: those of a report of 400 pages."""


def check(subject: Subject) -> list[Issue]:
    """Return every issue of a report in the order of its texts, the heaviest first where several stand at one place."""
    return in_order(subject.report, (issue for issue in steps(subject) if issue is not None))


def in_order(report: Report, issues: Iterable[Issue]) -> list[Issue]:
    """Return issues, one for each place in a text and none twice, in the order of the texts they stand in."""
    order = {key: number for number, key in enumerate(report.form.items)}
    return sorted(_one_a_place(dict.fromkeys(issues)), key=lambda issue: _rank(order, issue))


def steps(subject: Subject) -> Iterator[Issue | None]:
    """Yield the issues one by one, unsorted, and None after every piece of work, each of a few milliseconds at most."""
    for passage in subject.passages:
        for finding in findings_in(passage.text, subject.own):
            yield issue_of(passage, finding)
        yield None
    for rule in report_rules():
        yield from rule(subject)
        yield None


@lru_cache(_KEPT)
def findings_in(text: str, own: OwnWords) -> tuple[Finding, ...]:
    """Return what the rules for single paragraphs find; where two name the same letters the heavier one stands."""
    found: dict[tuple[int, int], Finding] = {}
    for rule in text_rules():
        for finding in rule(text, own):
            place = finding.start, finding.end
            if place not in found or WEIGHTS.index(finding.weight) < WEIGHTS.index(found[place].weight):
                found[place] = finding
    return tuple(found[place] for place in sorted(found))


def issue_of(passage: Passage, finding: Finding) -> Issue:
    """Return a finding of a text as an issue at its place; its basis is the sentence it stands in."""
    spot = None if passage.paragraph is None else Spot(passage.paragraph, finding.start, finding.end)
    return Issue(
        finding.code,
        finding.weight,
        passage.key,
        finding.message,
        passage.text[finding.start : finding.end],
        finding.mend,
        spot,
        sentence_at(passage.text, finding.start),
    )


def sentence_at(text: str, position: int) -> str:
    """Return the sentence a letter stands in, so much of it as stands near."""
    start, end = sentence_span(text, position)
    return text[start:end].strip()


@cache
def text_rules() -> tuple[TextRule, ...]:
    """Return the `in_text` of every module in `models/checks/rules`."""
    return tuple(cast("TextRule", rule) for module in _modules() if (rule := getattr(module, "in_text", None)))


@cache
def report_rules() -> tuple[ReportRule, ...]:
    """Return the `in_report` of every module in `models/checks/rules`."""
    return tuple(cast("ReportRule", rule) for module in _modules() if (rule := getattr(module, "in_report", None)))


def load_rules() -> None:
    """Load every rule and its words: half a second that is better spent beside the window than at its first report."""
    check(Subject(load_example("nga-son-2018")))


@cache
def _modules() -> tuple[object, ...]:
    found = pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.")
    return tuple(import_module(each.name) for each in found if not each.ispkg)


def _one_a_place(issues: Iterable[Issue]) -> Iterator[Issue]:
    """Yield the issues without those that name letters another names too: the heavier stands, else one with a mend."""
    places: dict[tuple[str, Spot], Issue] = {}
    for issue in issues:
        if issue.spot is None:
            yield issue
            continue
        place = issue.key, issue.spot
        places[place] = min(places.get(place, issue), issue, key=_lightness)
    yield from places.values()


def _lightness(issue: Issue) -> tuple[int, bool]:
    return WEIGHTS.index(issue.weight), issue.mend is None


def _rank(order: dict[str, int], issue: Issue) -> tuple[int, int, int, int]:
    spot = issue.spot or Spot(-1, 0, 0)
    return order.get(issue.key, len(order)), spot.paragraph, spot.start, WEIGHTS.index(issue.weight)
