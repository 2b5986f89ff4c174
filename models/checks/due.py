"""What the appendix says of a figure the prose tells, and whether both are of one time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from models.checks.told import Told
from models.form.definition import Column, Mention
from models.form.terms import terms
from models.report.computed import computed_figure, shown_figure
from models.report.figures import Figure, amount, figure_words
from models.report.report import Report
from models.report.wording import caption, full_caption
from models.text.number_words import read_number
from models.text.quantities import Quantity

_TELLING = 12
"""Letters of a caption that says by itself what is counted; `Tỷ lệ` does not."""
_MONTHS = re.compile(r"(\w+) tháng|tháng (\d{1,2})")


@dataclass(frozen=True, slots=True)
class Due:
    """The figure of the appendix a mention tells."""

    columns: tuple[Column, ...]
    figures: tuple[Figure | None, ...]
    value: Decimal | None
    """None where a cell is blank, cannot be read or is not the unit's to fill."""
    whole: Decimal | None = None

    @property
    def is_blank(self) -> bool:
        """Whether no cell has been filled yet."""
        return all(figure is None for figure in self.figures)


def due(report: Report, mention: Mention) -> Due:
    """Return what the appendix says; `không phát sinh` is 0."""
    columns = tuple(report.form.cell(name) for name in mention.columns)
    figures = tuple(shown_figure(report, column) for column in columns)
    values = [_value(column, figure) for column, figure in zip(columns, figures, strict=True)]
    known = [value for value in values if value is not None]
    total = sum(known, Decimal(0)) if len(known) == len(values) else None
    meant = amount(columns[0], figures[0]) if len(columns) == 1 else None
    return Due(columns, figures, total, meant.whole if meant else None)


def agrees(told: Quantity, owed: Due) -> bool:
    """Return whether a told figure is that of the appendix; a per cent may be told with fewer decimals."""
    if owed.value is None:
        return False
    if owed.whole is not None and told.whole is not None and told.whole != owed.whole:
        return False
    if told.kind == "percent":
        return told.value == owed.value or abs(told.value - owed.value) <= told.step / 2 < Decimal("0.5")
    return told.value == owed.value


def is_of_year(report: Report, told: Told) -> bool:
    """Return whether the words round a figure name no other year than the report's, or the one it is counted from."""
    own = {report.year(), report.year(told.mention.since) if told.mention.since else None}
    return not told.years or bool(own & told.years) or bool(told.mention.after)


def is_of_period(report: Report, told: Told) -> bool:
    """Return whether the words round a figure name no other part of the year, and the year it is counted from."""
    since = report.year(told.mention.since) if told.mention.since else None
    return (since is None or since in told.years) and all(_is_own(report, span) for span in told.spans)


def words_of(report: Report, owed: Due) -> str:
    """Return the cells and what they hold: `ô “Số cuộc” ghi 342`."""
    captions = " và ".join(f"“{short_caption(report, column)}”" for column in owed.columns)
    shown = [figure_words(figure) if figure else "trống" for figure in owed.figures]
    if len(shown) == 1:
        return f"ô {captions} ghi {shown[0]}"
    return f"ô {captions} ghi {' + '.join(shown)} = {owed.value}"


def short_caption(report: Report, column: Column) -> str:
    """Return the caption of a column, with its group head before it where another column has the same caption."""
    is_single = sum(other.label == column.label for other in report.form.columns) == 1
    return caption(report, column) if is_single and len(column.label) > _TELLING else full_caption(report, column)


def is_sure(report: Report, owed: Due) -> bool:
    """Return whether the cell is a per cent that its own parts give."""
    column = owed.columns[0]
    computed = computed_figure(report, column)
    return computed is not None and amount(column, computed) == amount(column, owed.figures[0])


def wholes(report: Report, mention: Mention) -> Sequence[Decimal]:
    """Return what the b of a told a/b may be; nothing where the appendix does not say."""
    found: list[Decimal] = []
    for name in mention.wholes:
        for term in terms(name):
            column = report.form.cell(term.cell)
            meant = amount(column, shown_figure(report, column))
            value = None if meant is None else meant.whole if term.side == "b" else meant.number
            found += [] if value is None else [value]
    return found


def _value(column: Column, figure: Figure | None) -> Decimal | None:
    if figure is not None and figure.nothing == "none_arisen":
        return Decimal(0)
    meant = amount(column, figure)
    return None if meant is None else meant.number


def _is_own(report: Report, span: str) -> bool:
    months = _months(span)
    as_of = report.date("as_of")
    if months is None:
        return False
    own = _months(report.text("period").lower())
    # “đến hết tháng 9” of figures as of 30 September
    return months == own or (span.startswith("tháng") and as_of is not None and months == as_of.month)


def _months(words: str) -> int | None:
    match = _MONTHS.search(words)
    if match is None:
        return None
    number = match[1] or match[2]
    return int(number) if number.isdigit() else read_number([number])
