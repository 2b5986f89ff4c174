"""Reading a typed report, beside python-docx merely opening and walking it; and whether a long one costs its share."""

from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from time import process_time

import docx
from docx.document import Document
from docx.shared import Pt

from models.exchange.reading.decode import decode_document
from models.exchange.reading.docx import read_docx
from models.exchange.reading.understand import understand
from models.exchange.reading.understood import Understood
from models.report.example import load_example
from models.text.prose import Paragraph, label
from tests.bench.measure import Measure

ROUNDS = 15
"""In turn, the least of each taken, in time of this process: what others do on the machine only adds to it."""
LETTERS_A_PAGE = 2_700
"""On A4 in 14 points with the margins of an official document."""
PAGES, MANY_PAGES = 12, 300
TABLES, ROWS = 2, 12


def reading_measures(_folder: Path) -> Iterator[Measure]:
    """Yield the ratios to python-docx for a report of 12 pages, and the cost of a page of a long one."""
    typed, long = typed_report(PAGES), typed_report(MANY_PAGES)
    works = (walk, read_docx, understood)
    rounds = [[_milliseconds(work, typed) for work in works] for _ in range(ROUNDS)]
    bare, *ours = map(min, zip(*rounds, strict=True))
    for name, work, own in zip(("reading", "reading and understanding"), works[1:], ours, strict=True):
        times = f"{own:.1f} ms, python-docx {bare:.1f} ms"
        yield Measure(f"{name} {PAGES} pages ÷ python-docx walking them", own / bare, "", 2, times)
        whole = min(_milliseconds(work, long) for _ in range(3))
        share = (whole / MANY_PAGES) / (own / PAGES)
        said = f"{whole:.0f} ms for {MANY_PAGES}"
        yield Measure(f"{name}: a page of {MANY_PAGES} ÷ a page of {PAGES}", share, "", 1.2, said)


def understood(content: bytes) -> Understood:
    """Return what the whole chain makes of a file, from its bytes to the places of a form."""
    document, encoding, samples = decode_document(read_docx(content))
    return understand(document, None, encoding, samples)


def typed_report(pages: int) -> bytes:
    """Return a Word file of so many pages as clerks type them: formats on each run, numbers by hand, tables."""
    report = load_example("nga-son-2018")
    prose = {section.key: report.prose(section.key) for section in report.form.written_sections}
    letters = sum(len(part.text) for parts in prose.values() for part in parts)
    times = pages * LETTERS_A_PAGE / letters
    document = docx.Document()
    document.add_paragraph("BÁO CÁO")
    for section in report.form.sections:
        document.add_paragraph().add_run(section.label).bold = True
        parts = prose.get(section.key, ())
        _type(document, islice(cycle(parts), round(len(parts) * times)))
    for _ in range(round(TABLES * times)):
        _type_table(document)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def walk(content: bytes) -> int:
    """Return the letters python-docx finds on its way through paragraphs, runs, tables and cells."""
    document = docx.Document(BytesIO(content))
    letters = sum(len(run.text) for paragraph in document.paragraphs for run in paragraph.runs)
    return letters + sum(len(cell.text) for table in document.tables for row in table.rows for cell in row.cells)


def _type(document: Document, prose: Iterable[Paragraph]) -> None:
    for part in prose:
        paragraph = document.add_paragraph(label(part))
        for run in part.runs:
            typed = paragraph.add_run(run.text)
            typed.bold, typed.italic = run.bold or None, run.italic or None
            typed.font.name, typed.font.size = "Times New Roman", Pt(14)


def _type_table(document: Document) -> None:
    table = document.add_table(ROWS, 9, "Table Grid")
    table.cell(0, 0).merge(table.cell(0, 2))
    for cell in (cell for row in table.rows for cell in row.cells):
        cell.text = "1.306"


def _milliseconds(work: Callable[[bytes], object], content: bytes) -> float:
    start = process_time()
    work(content)
    return (process_time() - start) * 1_000
