"""The prose of an exported Word file: what nobody touched as it was entered, what was edited as it reads now."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from models.exchange.reading.own.regions import Regions
from models.exchange.word.context import printed_prose
from models.exchange.word.marks import mark_name
from models.exchange.word.reading import Line, runs_of
from models.form.definition import Section
from models.report.report import Report
from models.report.wording import heading, missing_mark
from models.text.clean import clean_line
from models.text.prose import Paragraph, Prose, Run, label, sign_of, tidy, tidy_paragraph, with_typed_sign

Printed = tuple[tuple[str, tuple[bool, bool, bool]], ...]
"""A line as printed, its sign included: stretches of words of one format."""


def headings(report: Report) -> dict[str, str]:
    """Return the printed heading of every section by the name of its bookmark."""
    return {mark_name(section.address): heading(report, section) for section in report.form.sections}


def read_sections(report: Report, regions: Regions) -> Iterator[tuple[Section, str, Prose]]:
    """Yield every section with its heading and prose as they are in the file, groups with what was written there."""
    for section in report.form.sections:
        lines = [line for line in regions.lines.get(mark_name(section.address), ()) if line.text.strip()]
        title, rest = _split(report, section, lines)
        yield section, title, _prose(report, section, rest)


def _split(report: Report, section: Section, lines: Sequence[Line]) -> tuple[str, Sequence[Line]]:
    if not lines:
        return "", ()
    printed = {_words(part) for part in printed_prose(report, section)}
    if lines[0].text in printed:
        return "", lines  # its heading was deleted: the bookmark went to the first paragraph below
    return clean_line(lines[0].text), lines[1:]


def _prose(report: Report, section: Section, lines: Sequence[Line]) -> Prose:
    kept = printed_prose(report, section)
    mark = missing_mark(heading(report, section))
    old = [_printed((Run(label(part)), *part.runs)) for part in kept]
    new = [_printed(runs_of(line)) for line in lines]
    parts: list[Paragraph] = []
    for tag, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            parts += kept[start:end]
        else:
            replaced = kept[start:end] if end - start == last - first else ()
            parts += _edited(lines[first:last], replaced)
    return tuple(part for part in parts if part.text != mark)


def _edited(lines: Sequence[Line], replaced: Sequence[Paragraph]) -> Prose:
    """Return the paragraphs of lines written in Word; a plain one whose words begin with a sign stays plain."""
    parts = [tidy_paragraph(Paragraph(tuple(runs_of(line)))) for line in lines]
    are_plain = [old.kind == "plain" and sign_of(old.text) is not None for old in replaced]
    are_plain += [False] * (len(parts) - len(are_plain))
    return tidy(
        tuple(part if is_plain else with_typed_sign(part) for part, is_plain in zip(parts, are_plain, strict=True))
    )


def _words(part: Paragraph) -> str:
    return label(part) + part.text


def _printed(runs: Iterable[Run]) -> Printed:
    alike = groupby((run for run in runs if run.text), key=Run.format)
    return tuple(("".join(run.text for run in same), look) for look, same in alike)
