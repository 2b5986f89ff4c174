"""The real report as a file with some of its words changed, and what only a file shows of it."""

from dataclasses import replace

from models.checks.issues import Issue
from models.exchange.file_rules import file_issues
from models.exchange.reading.checked import checked_subject
from models.exchange.reading.source import SourceCell, SourceParagraph
from models.exchange.reading.understand import understand
from models.report.report import Report
from tests.models.exchange.reading.understand.made import Block, document, parts_of


def issues(report: Report, *changes: tuple[str, str]) -> list[Issue]:
    """Return what is told of the report typed as a file, with words changed."""
    parts = [replace(part, block=_changed(part.block, changes)) for part in parts_of(report)]
    understood = understand(document(parts))
    return list(file_issues(understood, checked_subject(understood)))


def told(report: Report, *changes: tuple[str, str]) -> list[tuple[str, str, str, str | None]]:
    """Return (code, key, found, mend) of each issue."""
    return [(issue.code, issue.key, issue.found, issue.mend) for issue in issues(report, *changes)]


def _changed(block: Block, changes: tuple[tuple[str, str], ...]) -> Block:
    if isinstance(block, SourceParagraph):
        return _paragraph(block, changes)
    rows = tuple(tuple(_cell(cell, changes) for cell in row) for row in block.rows)
    return replace(block, rows=rows)


def _cell(cell: SourceCell, changes: tuple[tuple[str, str], ...]) -> SourceCell:
    return replace(cell, paragraphs=tuple(_paragraph(part, changes) for part in cell.paragraphs))


def _paragraph(paragraph: SourceParagraph, changes: tuple[tuple[str, str], ...]) -> SourceParagraph:
    runs = list(paragraph.runs)
    for old, new in changes:
        runs = [replace(run, text=run.text.replace(old, new)) for run in runs]
    return replace(paragraph, runs=tuple(runs))
