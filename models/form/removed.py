"""What falls away with a column that a form takes out of the one it extends: the rules and mentions that name it."""

from collections.abc import Iterator
from typing import Any

Raw = dict[str, Any]


def without_orphans(base: Raw, own: Raw) -> Raw:
    """Return the base without the rules and mentions that name a column or table its own form removes."""
    gone = set(_removed(own))
    if not gone:
        return base
    kept = {
        name: [item for item in base[name] if not gone & set(_cells(item))]
        for name in ("rules", "mentions")
        if name in base
    }
    left = {item["id"] for item in kept.get("mentions", [])}
    if "mentions" in kept:
        kept["mentions"] = [item for item in kept["mentions"] if item.get("after", "") in {"", *left}]
    return {**base, **kept}


def _removed(own: Raw) -> Iterator[str]:
    for table in own.get("tables", []):
        if table.get("removed"):
            yield str(table.get("id"))
        for column in (*table.get("columns", []), *table.get("inputs", [])):
            if column.get("removed"):
                yield f"{table.get('id')}.{column.get('id')}"


def _cells(item: Raw) -> Iterator[str]:
    sides = [*item.get("columns", []), *item.get("wholes", []), item.get("left", ""), item.get("right", "")]
    for side in sides:
        for part in side.split("+"):
            table, _, column = part.strip().partition(".")
            yield table
            yield f"{table}.{column.partition('.')[0]}"
