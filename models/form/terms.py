"""The sides of a rule: cells and numbers that are added up, as `citizens.receptions + 1`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A number, or a cell by `table.column` and the side of its a/b."""

    number: int = 0
    cell: str = ""
    side: str = ""
    """`a` or `b`; "" for the whole figure."""


def terms(side: str) -> tuple[Term, ...]:
    """Return what a side of a rule adds up."""
    return tuple(_term(part.strip()) for part in side.split("+"))


def _term(text: str) -> Term:
    if text.isascii() and text.isdigit():
        return Term(number=int(text))
    table, _, rest = text.partition(".")
    column, _, side = rest.partition(".")
    return Term(cell=f"{table}.{column}", side=side)
