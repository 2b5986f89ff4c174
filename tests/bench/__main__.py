"""`python -m tests.bench`: what the program costs beside the bare libraries, as ratios measured in one run."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.checking import checking_measures
from tests.bench.exporting import export_measures
from tests.bench.keystrokes import keystroke_measures
from tests.bench.measure import Measure
from tests.bench.opening import opening_measures
from tests.bench.pages import pages_measures
from tests.bench.reading import reading_measures
from tests.bench.saving import saving_measures
from tests.bench.session import session_measures
from tests.bench.shown import shown_measures
from tests.bench.start import start_measures

GROUPS: dict[str, Callable[[Path], Iterable[Measure]]] = {
    "start": start_measures,
    "export": export_measures,
    "save": saving_measures,
    "open": opening_measures,
    "read": reading_measures,
    "pages": pages_measures,
    "check": checking_measures,
    "keys": keystroke_measures,
    "shown": shown_measures,
    "session": session_measures,
}


def main(wanted: list[str]) -> int:
    """Print a line for each measure of the groups wanted, all when none is named; return 1 when a goal is missed."""
    is_missed = False
    for name in wanted or GROUPS:
        with TemporaryDirectory() as folder:
            for measure in GROUPS[name](Path(folder)):
                print(measure.line(), flush=True)
                is_missed |= measure.is_missed
    return int(is_missed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
