"""`python -m tests.faults [ROUNDS [SEED]]`: whether acknowledged work outlives faults, as a table."""

import sys
from collections.abc import Callable
from random import Random

from tests.faults.cases import (
    failing_disk,
    first_power_cut,
    flipped,
    full_disk,
    held_lock,
    killed,
    losses,
    other_settings,
    power_cut,
)
from tests.faults.disk import can_be_watched
from tests.faults.work import Loss


def main(rounds: int = 1_000, seed: int = 1) -> int:
    """Print a row for each fault; return 1 when work was lost."""
    chance = Random(seed)
    cases: dict[str, Callable[[], str]] = {
        "killed while saving": lambda: killed(max(rounds // 50, 1), chance),
        "lock held by another program": held_lock,
        "bytes changed at rest": lambda: flipped(rounds, chance),
        "disk full (file size limit)": full_disk,
    }
    if can_be_watched():
        cases |= {
            "disk refuses a step of a save": failing_disk,
            "power cut while saving": lambda: power_cut(rounds, chance),
            "power cut in the first start": lambda: first_power_cut(rounds, chance),
        }
    lost = max([_row(name, case) for name, case in cases.items()])
    if can_be_watched():
        _print_comparison(rounds, chance)
    return lost


def _print_comparison(rounds: int, chance: Random) -> None:
    print(f"\nPower cuts that lose acknowledged work with other settings, of {rounds}:")
    for journal, synchronous in (("delete", 2), ("truncate", 1), ("truncate", 0)):
        with other_settings(journal_mode=journal, synchronous=synchronous):
            print(f"journal_mode {journal}, synchronous {synchronous}: {losses(rounds, chance)}", flush=True)


def _row(name: str, case: Callable[[], str]) -> int:
    try:
        print(f"{name:<32} ok     {case()}", flush=True)
    except Loss as loss:
        print(f"{name:<32} LOST   {loss}", flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
