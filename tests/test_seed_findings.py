"""docs/checks.md lists every finding on the real report with a verdict, and none that is no longer made."""

from tests.seed_findings import UNJUDGED, findings, row_of, rows


def test_the_page_lists_what_is_found() -> None:
    assert set(rows()) == {row_of(issue) for issue in findings()}


def test_every_finding_has_a_verdict() -> None:
    assert [row for row, verdict in rows().items() if verdict in {"", UNJUDGED}] == []
