"""Per cents worked out from their parts, and what a cell shows in the end."""

from decimal import Decimal

from models.form.definition import Column
from models.report.figures import Figure, amount
from models.report.report import Report
from models.text.numbers import format_share


def shown_figure(report: Report, column: Column) -> Figure | None:
    """Return what a cell shows: what was entered by hand, else what its parts give, None for not entered."""
    entered = report.figure(column.key)
    return computed_figure(report, column) if entered is None else entered


def computed_figure(report: Report, column: Column) -> Figure | None:
    """Return the per cent its parts give, rounded half up; None without both parts or with a whole of 0."""
    if column.share is None:
        return None
    part = _part(report, column.table, column.share.part)
    whole = _part(report, column.table, column.share.whole)
    if part is None or not whole:
        return None
    return Figure(format_share(part, whole, column.decimals))


def is_overridden(report: Report, column: Column) -> bool:
    """Return whether a cell was entered by hand although its parts give another figure; `57,70%` is `57,7%`."""
    entered, computed = report.figure(column.key), computed_figure(report, column)
    if entered is None or computed is None:
        return False
    return amount(column, entered) != amount(column, computed)


def part_keys(report: Report, column: Column) -> tuple[str, ...]:
    """Return the keys of the cells a per cent is worked out from."""
    if column.share is None:
        return ()
    return tuple(_column(report, column.table, name).key for name in (column.share.part, column.share.whole))


def share_parts(report: Report, column: Column) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """Return the part and the whole of a per cent as entered, and the b of a whole a/b of which only the a counts."""
    if column.share is None:
        return None, None, None
    part, whole = (_part(report, column.table, name) for name in (column.share.part, column.share.whole))
    other = column.share.whole.removesuffix(".a")
    return part, whole, _part(report, column.table, f"{other}.b") if other != column.share.whole else None


def _part(report: Report, table_id: str, name: str) -> Decimal | None:
    column = _column(report, table_id, name)
    value = amount(column, report.figure(column.key))
    if value is None:
        return None
    return value.whole if name.endswith(".b") else value.number


def _column(report: Report, table_id: str, name: str) -> Column:
    table = report.form.table(table_id)
    return next(column for column in (*table.columns, *table.inputs) if column.id == name.partition(".")[0])
