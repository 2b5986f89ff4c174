"""A file that was read, as the checks see it: a report, and the words of the file that are no answers of one."""

from collections.abc import Iterator

from models.checks.subject import OwnWords, Passage, Subject
from models.exchange.reading.apply import changes_from
from models.exchange.reading.understood import Understood
from models.form.library import load_form
from models.report.report import Report
from models.report.wording import heading
from models.text.search import fold

_WHOLE = 3
"""Sections from which a text is a report of the form, and no part of one or something else."""
_WRITTEN_FRAME = frozenset({"general.theme", "general.opening", "general.closing", "general.letter_subject"})
"""Fields whose words stand in sentences of the frame: the title, the first and the last sentence."""


def checked_subject(understood: Understood, own: OwnWords = OwnWords()) -> Subject:  # noqa: B008 - frozen
    """Return what a file says as a report to be checked; headings and what found no place are looked at too."""
    report = Report(load_form(understood.form_id))
    report.apply(changes_from(report, understood, "theirs"))
    is_whole = len(understood.sections) >= _WHOLE
    return Subject(report, own=own, loose=tuple(_loose(report, understood)), is_whole=is_whole, has_frame=False)


def _loose(report: Report, understood: Understood) -> Iterator[Passage]:
    known = {passage.text for passage in Subject(report).passages}
    headings = {fold(heading(report, section)) for section in report.form.sections}
    for number, piece in enumerate(understood.pieces, start=1):
        match piece.role:
            case "heading" if fold(piece.text) not in headings and piece.target in report.form.items:
                yield Passage(piece.target, None, piece.text)
            case "frame" if piece.target in _WRITTEN_FRAME and piece.text not in known:
                yield Passage(piece.target, None, piece.text)
            case "left_over" | "prose" if not piece.target and not piece.caption:
                yield Passage(f"paragraph.{number}", None, piece.text)
            case _:
                pass
