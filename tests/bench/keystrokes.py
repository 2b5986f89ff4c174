"""From a keystroke to the screen in a report of 60 pages with its pages open, beside a bare editor with its text."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.child import run
from tests.bench.measure import Measure

MODULE = "tests.bench.typing_child"
ROUNDS = 2
"""In turn, the least of each taken: other work on the machine only adds to it."""


def keystroke_measures(folder: Path) -> Iterator[Measure]:
    """Yield the time within which 99 of 100 letters are on the screen."""
    rounds = [(_run("bare", folder), _run("ours", folder)) for _ in range(ROUNDS)]
    bare, ours = ({name: min(one[name] for one in runs) for name in runs[0]} for runs in zip(*rounds, strict=True))
    half = f"half of them {ours['half']:.1f} ms"
    yield Measure("keystroke to screen, 60 pages, pages open: 99 of 100", ours["most"], "ms", 16, half)
    detail = f"bare {bare['most']:.1f} ms, half of them {bare['half']:.1f} ms"
    yield Measure("keystroke to screen ÷ bare QTextEdit, same text", ours["most"] / bare["most"], "", 2, detail)


def _run(kind: str, folder: Path) -> dict[str, float]:
    with TemporaryDirectory(dir=folder) as home:
        return run(MODULE, kind, home, home=Path(home))
