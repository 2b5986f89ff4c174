"""An hour of a clerk's work: the memory it leaves behind and the longest pause of the window's thread."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench.child import run
from tests.bench.long_report import SIXTY_PAGES
from tests.bench.measure import Measure
from tests.bench.watchdog import LIMIT_MS

MODULE = "tests.bench.session_child"
HOUR = 60
LONG_MINUTES = 15
"""Minutes of work with a report of 60 pages: every page twice."""


def session_measures(folder: Path) -> Iterator[Measure]:
    """Yield the memory after an hour beside that at its start, and the longest pauses."""
    hour = _run(1, HOUR, folder)
    if hour["before"]:
        memory = f"{hour['after']:.0f} MB, at the start {hour['before']:.0f} MB"
        yield Measure("memory after an hour of work ÷ at its start", hour["after"] / hour["before"], "", None, memory)
    yield _longest("longest pause in an hour of work", hour["pauses"])
    yield _longest("longest pause with 60 pages", _run(SIXTY_PAGES, LONG_MINUTES, folder)["pauses"])


def _run(times: int, minutes: int, folder: Path) -> dict[str, Any]:
    with TemporaryDirectory(dir=folder) as home:
        return run(MODULE, str(times), str(minutes), home, home=Path(home))


def _longest(name: str, pauses: list[dict[str, Any]]) -> Measure:
    """Return the pause in which the thread itself worked longest: other work on the machine only adds to the rest."""
    worst = max(pauses, key=lambda pause: pause["own"], default={"milliseconds": 0, "own": 0, "where": "nowhere"})
    detail = f"of its own work; {worst['milliseconds']:.0f} ms by the clock, {worst['where']}; {len(pauses)} pauses"
    return Measure(name, worst["own"], "ms", LIMIT_MS, detail)
