"""`python -m tests`: says which system library Qt lacks, else runs the whole suite offscreen."""

import os
import sys

from models.commands.screen import library_problem


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        print(library_problem(error) or error, file=sys.stderr)
        return 2
    import pytest

    return int(pytest.main(sys.argv[1:]))


if __name__ == "__main__":
    sys.exit(main())
