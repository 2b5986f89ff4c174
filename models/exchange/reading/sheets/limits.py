"""How large a sheet may be: beyond this it is no appendix, and a hostile file would fill the memory."""

from models.exchange.reading.source import SourceError

MAX_ROWS = 1_048_576
"""Rows of a sheet in Excel."""
MAX_VALUES = 100_000
"""Cells with a value in a workbook; the appendix of a province of 500 communes has 15,000."""
MAX_AREA = 400_000
"""Cells of the smallest rectangle that holds all values of a sheet."""


def too_large(name: str) -> SourceError:
    """Return the failure for a sheet beyond the limits."""
    return SourceError(
        f"Trang “{name}” của tệp bảng tính lớn khác thường nên không đọc; hãy chép riêng bảng số liệu sang tệp mới "
        "rồi nhập tệp đó."
    )


def check_rows(name: str, rows: int) -> None:
    """Raise SourceError for more rows than a sheet has."""
    if rows > MAX_ROWS:
        raise too_large(name)


def check_values(name: str, values: int, last_row: int, last_column: int) -> None:
    """Raise SourceError for more values, or values farther apart, than an appendix has; counts from 0."""
    if values > MAX_VALUES or (last_row + 1) * (last_column + 1) > MAX_AREA:
        raise too_large(name)
