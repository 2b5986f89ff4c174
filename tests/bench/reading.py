"""Reading a typed report, beside python-docx merely opening and walking it; and whether a long one costs its share."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from time import process_time

import docx
from docx.document import Document
from docx.shared import Pt

from models.exchange.reading.docx import read_docx
from models.report.example import load_example
from models.text.prose import Prose, label
from tests.bench.measure import Measure

ROUNDS = 15
"""In turn, the least of each taken, in time of this process: what others do on the machine only adds to it."""
LETTERS_A_PAGE = 2_700
"""On A4 in 14 points with the margins of an official document."""
PAGES, MANY_PAGES = 12, 300
ROWS = 12


def reading_measures(_folder: Path) -> Iterator[Measure]:
    """Yield the ratio to python-docx for a report of 12 pages, and the cost of a page of a long one."""
    typed, long = typed_report(PAGES), typed_report(MANY_PAGES)
    rounds = [(_milliseconds(walk, typed), _milliseconds(read_docx, typed)) for _ in range(ROUNDS)]
    bare, ours = map(min, zip(*rounds, strict=True))
    times = f"{ours:.1f} ms, python-docx {bare:.1f} ms"
    yield Measure(f"reading {PAGES} pages ÷ python-docx walking them", ours / bare, "", 2, times)
    whole = min(_milliseconds(read_docx, long) for _ in range(3))
    share = (whole / MANY_PAGES) / (ours / PAGES)
    yield Measure(f"a page of {MANY_PAGES} ÷ a page of {PAGES}", share, "", 1.2, f"{whole:.0f} ms for {MANY_PAGES}")


def typed_report(pages: int) -> bytes:
    """Return a Word file of so many pages as clerks type them: formats on each run, numbers by hand, tables."""
    report = load_example("nga-son-2018")
    sections = [report.prose(section.key) for section in report.form.sections if section.key in report.form.items]
    document = docx.Document()
    typed = 0
    while typed < pages * LETTERS_A_PAGE:
        typed += sum(_type(document, prose) for prose in sections)
        _type_table(document)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def walk(content: bytes) -> int:
    """Return the letters python-docx finds on its way through paragraphs, runs, tables and cells."""
    document = docx.Document(BytesIO(content))
    letters = sum(len(run.text) for paragraph in document.paragraphs for run in paragraph.runs)
    return letters + sum(len(cell.text) for table in document.tables for row in table.rows for cell in row.cells)


def _type(document: Document, prose: Prose) -> int:
    for part in prose:
        paragraph = document.add_paragraph(label(part))
        for run in part.runs:
            typed = paragraph.add_run(run.text)
            typed.bold, typed.italic = run.bold or None, run.italic or None
            typed.font.name, typed.font.size = "Times New Roman", Pt(14)
    return sum(len(part.text) for part in prose)


def _type_table(document: Document) -> None:
    table = document.add_table(ROWS, 9, "Table Grid")
    table.cell(0, 0).merge(table.cell(0, 2))
    for cell in (cell for row in table.rows for cell in row.cells):
        cell.text = "1.306"


def _milliseconds(work: Callable[[bytes], object], content: bytes) -> float:
    start = process_time()
    work(content)
    return (process_time() - start) * 1_000
