"""How much one file may hold: a report has some hundred paragraphs, a trap has millions."""

from dataclasses import dataclass

from models.exchange.reading.source import SourceError

MAX_PARAGRAPHS = 200_000
MAX_LETTERS = 2_000_000
MAX_CELLS = 500_000
MAX_SPAN = 200
MAX_COLUMNS = 500

_TOO_LONG = (
    "Tệp dài hơn mọi báo cáo (quá {limit} {what}) nên không được đọc. "
    "Hãy mở tệp, chép riêng phần báo cáo sang một tệp mới rồi đọc tệp mới đó."
)
_TOO_WIDE = "Tệp có bảng rộng tới {count} cột nên không được đọc. Hãy mở tệp, xóa hoặc tách bảng đó rồi lưu lại."


@dataclass(slots=True)
class Allowance:
    """What was read so far; each method raises SourceError once the file holds more than any report."""

    paragraphs: int = 0
    letters: int = 0
    cells: int = 0

    def take_paragraph(self) -> None:
        """Count one paragraph."""
        self.paragraphs += 1
        if self.paragraphs > MAX_PARAGRAPHS:
            raise _too_long(MAX_PARAGRAPHS, "đoạn văn")

    def take_letters(self, count: int) -> None:
        """Count letters."""
        self.letters += count
        if self.letters > MAX_LETTERS:
            raise _too_long(MAX_LETTERS, "chữ")

    def take_cells(self, count: int) -> None:
        """Count the places of a table's grid."""
        self.cells += count
        if self.cells > MAX_CELLS:
            raise _too_long(MAX_CELLS, "ô bảng")


def check_span(span: int) -> int:
    """Return the columns one cell covers; raise SourceError for more than any table has."""
    return _checked(span, MAX_SPAN)


def check_width(columns: int) -> int:
    """Return the columns of a table; raise SourceError for more than any table has."""
    return _checked(columns, MAX_COLUMNS)


def _checked(count: int, limit: int) -> int:
    if count > limit:
        raise SourceError(_TOO_WIDE.format(count=_written(count)))
    return count


def _too_long(limit: int, what: str) -> SourceError:
    return SourceError(_TOO_LONG.format(limit=_written(limit), what=what))


def _written(count: int) -> str:
    return f"{count:,}".replace(",", ".")
