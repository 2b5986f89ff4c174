"""Runs a piece of work in a fresh Python process and takes what it measured."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter_ns
from typing import Any

from models.paths import ROOT

STARTED = "BENCH_STARTED"
"""The variable that tells a child when it was asked for, in nanoseconds of the clock all processes share."""
RUNS = 9


def run(module: str, *arguments: str, home: Path) -> dict[str, Any]:
    """Run `python -m MODULE ARGUMENTS` with a home of its own and return what it printed as JSON."""
    environment = {**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home), "LOCALAPPDATA": str(home)}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled; the first run is left out
    environment[STARTED] = str(now())
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return json.loads(done.stdout)


def alternate(
    module: str, first: list[str], second: list[str], home: Path, choose: Callable[[list[float]], float] = median
) -> tuple[dict[str, float], dict[str, float]]:
    """Run two pieces of work in turn and return the median, or what `choose` gives, of each figure of both.

    The first run of each warms up and is left out.
    """
    rounds = [(run(module, *first, home=home), run(module, *second, home=home)) for _ in range(RUNS + 1)][1:]
    return _chosen([one for one, _ in rounds], choose), _chosen([other for _, other in rounds], choose)


def now() -> int:
    """Return nanoseconds of a clock that is the same in every process."""
    # perf_counter counts from the start of the machine on Linux, Windows and macOS alike
    return perf_counter_ns()


def since_start() -> float:
    """Return the milliseconds since this child was asked for."""
    return (now() - int(os.environ[STARTED])) / 1e6


def _chosen(runs: list[dict[str, float]], choose: Callable[[list[float]], float]) -> dict[str, float]:
    return {name: choose([run[name] for run in runs]) for name in runs[0]}
