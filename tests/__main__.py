"""`python -m tests`: says which system library Qt lacks, else runs the suite offscreen, a worker for each core."""

import os
import sys
from collections.abc import Sequence

from models.commands.screen import library_problem


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        print(library_problem(error) or error, file=sys.stderr)
        return 2
    import pytest

    return int(pytest.main([*_workers(sys.argv[1:]), *sys.argv[1:]]))


def _workers(arguments: Sequence[str]) -> list[str]:
    """Return the options that share the tests out; pytest takes what is said later instead, such as `-n 0`."""
    is_alone = any("no:xdist" in argument for argument in arguments)
    return [] if is_alone else ["-n", "logical", "--dist", "worksteal"]


if __name__ == "__main__":
    sys.exit(main())
