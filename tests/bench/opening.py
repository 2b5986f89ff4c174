"""Opening a data file with many reports, beside one with few: the file itself and the first page of its list."""

from collections.abc import Iterator
from pathlib import Path

from models.form.library import load_form
from models.report.start import new_report
from models.store.store import Store
from tests.bench.child import alternate
from tests.bench.measure import Measure

MODULE = "tests.bench.opening_child"
FEW, MANY = 10, 10_000


def opening_measures(folder: Path) -> Iterator[Measure]:
    """Yield how much longer a file with many reports takes to open."""
    few, many = _filled(folder / "few.sqlite", FEW), _filled(folder / "many.sqlite", MANY)
    # a few milliseconds, which other work on the machine can only lengthen: the least tells most
    small, large = alternate(MODULE, [str(few)], [str(many)], folder, min)
    detail = f"{large['open']:.1f} ms, {FEW} reports {small['open']:.1f} ms, file {many.stat().st_size / 1e6:.0f} MB"
    yield Measure(f"opening with {MANY:,} reports ÷ with {FEW}", large["open"] / small["open"], "", 1.2, detail)
    listed = f"{large['listed']:.1f} ms, {FEW} reports {small['listed']:.1f} ms"
    yield Measure("the first page of the list alone", large["listed"] / small["listed"], "", None, listed)


def _filled(path: Path, reports: int) -> Path:
    # begun, not written: so many full ones would fill a gigabyte
    report = new_report(load_form("xa_2025"), 2026, "Xã Nga Sơn")
    with Store.open(path, folder=path.parent) as store:
        for number in range(reports):
            store.add(f"Báo cáo {number}", report)
    return path
