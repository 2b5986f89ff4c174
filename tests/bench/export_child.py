"""A child: exports the example once and again, by the program or by its bare libraries, and prints both times.

`python -m tests.bench.export_child bare|ours FOLDER`.
"""

import json
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter

from docxtpl import DocxTemplate
from jinja2 import Environment
from openpyxl import Workbook, load_workbook

from models.exchange.excel.render import render_workbook
from models.exchange.export import Exporter
from models.exchange.word.context import report_context
from models.report.example import load_example
from models.report.report import Report

AGAIN = 7


def main() -> None:
    """Print the milliseconds of the first export and the median of those after it."""
    report, folder = load_example("nga-son-2018"), Path(sys.argv[2])
    work = {"bare": _bare, "ours": _ours}[sys.argv[1]](report, folder)
    times = [_timed(work) for _ in range(1 + AGAIN)]
    print(json.dumps({"first": times[0], "again": median(times[1:])}))


def _ours(report: Report, folder: Path) -> Callable[[], object]:
    exporter = Exporter()
    return lambda: exporter.export(report, folder / "ours")


def _bare(report: Report, folder: Path) -> Callable[[], object]:
    # what the libraries are given is made ready before the clock starts
    words, cells = report_context(report), _cells(render_workbook(report))
    template = report.form.file("report.docx")
    (folder / "bare").mkdir(exist_ok=True)

    def work() -> None:
        document = DocxTemplate(template)
        document.render(words, Environment(autoescape=True))
        document.save(folder / "bare" / "report.docx")
        _write(cells, folder / "bare" / "report.xlsx")

    return work


_Sheets = dict[str, tuple[dict[str, object], list[str]]]
"""Values by address and merged ranges, by sheet."""


def _cells(content: bytes) -> _Sheets:
    return {
        sheet.title: (
            {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None},
            [str(merged) for merged in sheet.merged_cells.ranges],
        )
        for sheet in load_workbook(BytesIO(content)).worksheets
    }


def _write(sheets: _Sheets, path: Path) -> None:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for title, (values, merged) in sheets.items():
        sheet = workbook.create_sheet(title)
        for place, value in values.items():
            sheet[place] = value
        for place in merged:
            sheet.merge_cells(place)
    workbook.save(path)


def _timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1_000


if __name__ == "__main__":
    main()
