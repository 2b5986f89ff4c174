"""A full export with its reading back, beside a bare docxtpl render and a bare openpyxl write of the same content."""

from collections.abc import Iterator
from pathlib import Path

from tests.bench.child import alternate
from tests.bench.measure import Measure

MODULE = "tests.bench.export_child"


def export_measures(folder: Path) -> Iterator[Measure]:
    """Yield the measures of the export of the example, libraries imported before the clock starts."""
    # other work on the machine only adds time, and not to both alike
    bare, ours = alternate(MODULE, ["bare", str(folder)], ["ours", str(folder)], folder, min)
    first = f"{ours['first']:.0f} ms, bare {bare['first']:.0f} ms"
    yield Measure("first full export ÷ bare render and write", ours["first"] / bare["first"], "", 1.25, first)
    again = f"{ours['again']:.0f} ms, bare {bare['again']:.0f} ms"
    yield Measure("repeated export ÷ bare render and write again", ours["again"] / bare["again"], "", 0.6, again)
