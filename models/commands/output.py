"""How commands print: lines for people, JSON for programs."""

import json
from argparse import Namespace
from collections.abc import Sequence
from typing import Any


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
