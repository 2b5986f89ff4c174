"""What a clerk waits for in the window: a page of the wizard, and the pages as they will print beside it."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.child import run
from tests.bench.long_report import SIXTY_PAGES
from tests.bench.measure import Measure

MODULE = "tests.bench.shown_child"
KINDS = {1: "example", SIXTY_PAGES: "60 pages"}


def shown_measures(folder: Path) -> Iterator[Measure]:
    """Yield the times of page switches and of the pages beside the form, for the example and for 60 pages."""
    for times, name in KINDS.items():
        with TemporaryDirectory(dir=folder) as home:
            found = run(MODULE, str(times), home, home=Path(home))
        yield _switches(f"page switch, {name}: first, the slowest", found["first"])
        yield _switches(f"page switch, {name}: again, the slowest", found["again"])
        yield Measure(f"pages beside the form, {name}: from F12", found["pages"], "ms", None, "process started")
        half = f"middle {found['changed_half']:.0f} ms"
        yield Measure(f"pages beside the form, {name}: from a key", found["changed"], "ms", 1_000, half)


def _switches(name: str, switches: dict[str, list[float]]) -> Measure:
    key, (took, worked) = max(switches.items(), key=lambda switch: switch[1][0])
    half = median(took for took, _ in switches.values())
    return Measure(name, took, "ms", None, f"{key}, own work {worked:.0f} ms; middle of all {half:.0f} ms")
