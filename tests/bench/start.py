"""The start of the window and its memory at rest, beside a window of PySide6 with one label."""

from collections.abc import Iterator
from pathlib import Path

from tests.bench.child import alternate
from tests.bench.measure import Measure

MODULE = "tests.bench.window"


def start_measures(folder: Path) -> Iterator[Measure]:
    """Yield the measures of the start; the data file is there already, empty."""
    # other work on the machine only adds time, and memory does not change
    bare, ours = alternate(MODULE, ["bare"], ["ours", str(folder / "data.sqlite")], folder, min)
    painted = f"{ours['painted']:.0f} ms, bare {bare['painted']:.0f} ms"
    yield Measure("start to painted window ÷ bare window", ours["painted"] / bare["painted"], "", 1.15, painted)
    yield Measure("start to reports shown", ours["ready"], "ms")
    own = f"most own work without a pause {ours['own']:.0f} ms, bare {bare['pause']:.0f} ms"
    yield Measure("longest pause behind the painted window", ours["pause"], "ms", 50, own)
    if bare["memory"]:
        memory = f"{ours['memory']:.0f} MB, bare {bare['memory']:.0f} MB"
        yield Measure("memory at rest ÷ bare window", ours["memory"] / bare["memory"], "", 1.6, memory)
