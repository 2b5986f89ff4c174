"""How commands print: lines for people, JSON for programs."""

import json
import sys
from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from models.errors import ReportError


def print_rows(options: Namespace, rows: Sequence[dict[str, Any]], none: str) -> None:
    """Print rows as a JSON list when asked for, else one a line with tabs between, `none` for no row."""
    if options.json:
        print_json(rows)
        return
    for row in rows:
        print("\t".join("" if value is None else str(value) for value in row.values()))
    if not rows:
        print(none)


def print_json(value: object) -> None:
    """Print a value as indented JSON."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def print_refused(refused: Sequence[ReportError]) -> None:
    """Print what was passed over, one sentence a line, beside the result."""
    for error in refused:
        print(error, file=sys.stderr)
