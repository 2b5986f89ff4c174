"""One autosave: fifty answers in one transaction that is on the disk when it returns."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from models.report.example import load_example
from models.report.report import Report
from models.store.store import Store
from tests.bench.measure import Measure

COMMITS = 60
ANSWERS = 50


def saving_measures(folder: Path) -> Iterator[Measure]:
    """Yield the median of many saves, each of other words, and the longest."""
    report = load_example("nga-son-2018")
    with Store.open(folder / "data.sqlite", folder=folder) as store:
        report_id = store.add("Báo cáo", report)
        times = [_save(store, report_id, report, number) for number in range(COMMITS)]
    yield Measure(f"one autosave of {ANSWERS} answers", median(times), "ms", None, f"longest {max(times):.1f} ms")


def _save(store: Store, report_id: int, report: Report, number: int) -> float:
    keys = [f"note.{key}" for key in report.form.items][:ANSWERS]
    report.apply([report.change(key, f"Ghi chú lần {number}") for key in keys])
    start = perf_counter()
    store.save(report_id, report, keys)
    return (perf_counter() - start) * 1_000
