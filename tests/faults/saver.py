"""A program to be killed: `python -m tests.faults.saver FILE [LIMIT]` saves on and on, and prints what was saved."""

import sys
from pathlib import Path

from models.store.errors import StoreError
from models.store.store import Store
from tests.faults.work import save


def main(path: Path, limit: int = 0) -> None:
    """Save numbers until killed; with a limit in bytes, until no file may grow beyond it, then once more without."""
    store = Store.open(path, folder=path.parent)
    number = 0
    if limit:
        _allow(limit)
    while True:
        number += 1
        try:
            save(store, number, 50 if not limit else 2_000)
        except StoreError as error:
            print("refused", type(error).__name__, flush=True)
            _allow(-1)
            save(store, number)
            print(number, flush=True)
            return
        print(number, flush=True)


def _allow(size: int) -> None:
    import resource  # Windows has none

    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
