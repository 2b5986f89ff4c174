"""Whatever three places of an exported Word file are edited, these three come back and nothing else."""

from dataclasses import replace
from html import escape
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.exchange.reading.apply import changes_from
from models.exchange.reading.own import read_own
from models.exchange.word.marks import mark_name
from models.exchange.word.package import DOCUMENT, pack, unpack
from models.exchange.word.render import WordTemplate
from models.form.library import load_form
from models.report.answers import Answer
from models.report.example import load_example
from models.report.figures import Figure
from models.report.report import Report, differences
from models.text.prose import Paragraph, Prose, Run

EXAMPLE = load_example("nga-son-2018")
FILE = WordTemplate(EXAMPLE.form.file("report.docx")).render(EXAMPLE)
Edits = dict[tuple[str, int], str]
"""What is written after the words of a paragraph, or into a cell, by key and the number of the paragraph."""


def _paragraphs() -> list[tuple[str, int]]:
    """Return the places of the paragraphs that stand in the file in one run and once only."""
    document = unpack(FILE)[DOCUMENT].decode()
    return [
        (section.key, number)
        for section in EXAMPLE.form.written_sections
        for number, part in enumerate(EXAMPLE.prose(section.key))
        if len(part.runs) == 1 and document.count(f"{escape(part.text, quote=False)}</w:t>") == 1
    ]


CELLS = [(column.key, 0) for column in EXAMPLE.form.columns if column.type == "count" and EXAMPLE.figure(column.key)]
PLACES = [*_paragraphs(), *CELLS]
WORDS = st.text("aăđ ếộ123,;()-", min_size=1, max_size=12).map(lambda text: f" {text.strip()}x")


@st.composite
def edits(draw: st.DrawFn) -> Edits:
    chosen = draw(st.lists(st.sampled_from(PLACES), min_size=3, max_size=3, unique=True))
    return {place: str(draw(st.integers(0, 999))) if place in CELLS else draw(WORDS) for place in chosen}


def _edited(changes: Edits) -> bytes:
    parts = unpack(FILE)
    document = parts[DOCUMENT].decode()
    for (key, number), words in changes.items():
        if (key, number) in CELLS:
            start = document.index(">", document.index("<w:t", document.index(f'"{mark_name(key)}"'))) + 1
            document = document[:start] + words + document[document.index("<", start) :]
        else:
            text = f"{escape(EXAMPLE.prose(key)[number].text, quote=False)}"
            document = document.replace(f"{text}</w:t>", f"{text}{words}</w:t>")
    return pack({**parts, DOCUMENT: document.encode()})


def _expected(changes: Edits) -> dict[str, Answer | None]:
    answers: dict[str, Answer | None] = {}
    for (key, number), words in changes.items():
        if (key, number) in CELLS:
            answers[key] = Figure(words)
            continue
        prose: Prose = cast("Prose", answers.get(key, EXAMPLE.prose(key)))
        answers[key] = (*prose[:number], _longer(prose[number], words), *prose[number + 1 :])
    return {key: answer for key, answer in answers.items() if answer != EXAMPLE.get(key)}


def _longer(part: Paragraph, words: str) -> Paragraph:
    (run,) = part.runs
    return replace(part, runs=(Run(run.text + words, *run.format()),))


@given(edits())
@settings(deadline=None, max_examples=40)
def test_three_edits_come_back_and_nothing_else(changes: Edits):
    read = read_own(_edited(changes))
    assert read is not None
    report = Report(load_form(read.form_id))
    report.apply(changes_from(report, read, "theirs"))
    assert {change.key: change.new for change in differences(EXAMPLE, report)} == _expected(changes)
    assert read.unmatched == ()


@pytest.mark.parametrize("least", [40])
def test_there_are_places_enough_to_edit(least: int):
    assert len(PLACES) >= least
