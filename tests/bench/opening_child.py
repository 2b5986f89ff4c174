"""A child: opens a data file as the start page does, and prints how long that took: `… DATA_FILE`."""

import json
import sys
from pathlib import Path
from time import perf_counter

from models.store.store import Store

PAGE = 50
"""As many as the start page reads at first."""


def main() -> None:
    """Print the milliseconds until the first page of reports is there, and those of that page alone."""
    path = Path(sys.argv[1])
    start = perf_counter()
    store = Store.open(path, folder=path.parent)
    opened = perf_counter()
    store.count()
    store.reports(limit=PAGE)
    end = perf_counter()
    print(json.dumps({"open": (end - start) * 1_000, "listed": (end - opened) * 1_000}))


if __name__ == "__main__":
    main()
