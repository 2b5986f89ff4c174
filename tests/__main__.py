"""`python -m tests`: says which system library Qt lacks, else runs the whole suite offscreen."""

import os
import sys


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from main import missing_library

    if sentence := missing_library():
        print(sentence, file=sys.stderr)
        return 2
    import pytest

    return int(pytest.main(sys.argv[1:]))


if __name__ == "__main__":
    sys.exit(main())
