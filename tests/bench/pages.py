"""The pages of the example and of 60 pages: first of all, after one change, and one page drawn for the screen."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from models.exchange.export import Exporter
from models.exchange.pages.child import PageChild
from models.report.example import load_example
from models.report.report import Report
from models.text.prose import paragraph
from tests.bench.long_report import SIXTY_PAGES, long_report
from tests.bench.measure import Measure

CHANGES = 9
"""The least wait of them is taken: other work on the machine only adds to it."""
DOTS_PER_INCH = 96
SECTION = "II.3"


def pages_measures(_folder: Path) -> Iterator[Measure]:
    """Yield how long the clerk waits for pages, from a report in memory to the page drawn."""
    for name, report in (("example", load_example("nga-son-2018")), ("60 pages", long_report(SIXTY_PAGES))):
        with PageChild() as child:
            exporter = Exporter()
            first, count = _waited(exporter, child, report)
            again = [_waited(exporter, child, _changed(report))[0] for _ in range(CHANGES)]
            started = perf_counter()
            child.draw(1, 2 * DOTS_PER_INCH)
            drawn = (perf_counter() - started) * 1_000
        detail = f"middle {median(again):.0f} ms, worst {max(again):.0f} ms"
        yield Measure(f"pages of the {name}: first, process started", first, "ms", None, f"{count} pages")
        yield Measure(f"pages of the {name}: after one change", min(again), "ms", 1_000, detail)
        yield Measure(f"pages of the {name}: one page drawn at 192 dots", drawn, "ms")


def _changed(report: Report) -> Report:
    report.apply([report.change(SECTION, (*report.prose(SECTION), paragraph("Thêm một câu.")))])
    return report


def _waited(exporter: Exporter, child: PageChild, report: Report) -> tuple[float, int]:
    started = perf_counter()
    layout = child.lay_out(exporter.word_file(report))
    child.draw(layout.places[SECTION][0], DOTS_PER_INCH)
    return (perf_counter() - started) * 1_000, len(layout.pages)
