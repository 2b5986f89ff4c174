"""OpenDocument workbooks."""

import pytest

from models.exchange.reading.odf.sheet import read_ods
from models.exchange.reading.source import SourceError, SourceTable
from tests.models.exchange.reading.flat import lines
from tests.models.exchange.reading.odf.files import odf


def cell(text: str = "", kind: str = "", value: str = "", **more: int) -> str:
    attributes = "".join(f' table:number-{name.replace("_", "-")}="{count}"' for name, count in more.items())
    if kind:
        place = "date-value" if kind == "date" else "value"
        attributes += f' office:value-type="{kind}" office:{place}="{value}"'
    return f"<table:table-cell{attributes}>{text and f'<text:p>{text}</text:p>'}</table:table-cell>"


def sheet(*rows: str, name: str = "A", style: str = "") -> str:
    return f'<table:table table:name="{name}" table:style-name="{style}">{"".join(rows)}</table:table>'


def row(*cells: str, again: int = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{again}">{"".join(cells)}</table:table-row>'


def read(*sheets: str) -> list[str]:
    return lines(read_ods(odf("spreadsheet", "".join(sheets))))


@pytest.mark.parametrize(
    ("shown", "kind", "value", "found"),
    [
        ("57,7%", "percentage", "0.577", "57,7%"),
        ("57.7%", "percentage", "0.577", "57,7%"),
        ("1,306", "float", "1306", "1.306"),
        ("1.306", "float", "1306", "1.306"),
        ("1.306", "float", "1.306", "1,306"),
        ("74.6", "float", "74.6", "74,6"),
        ("02", "float", "2", "02"),
        ("-1,234.5", "float", "-1234.5", "-1.234,5"),
        ("26/27", "string", "", "26/27"),
        ("10/09/2018", "date", "2018-10-09", "09/10/2018"),
        ("10/09/18", "date", "2018-10-09", "09/10/2018"),
        ("10-Dec", "date", "2018-12-10", "10/12"),
    ],
)
def test_a_cell_reads_as_a_vietnamese_office_writes_it(shown: str, kind: str, value: str, found: str) -> None:
    assert read(sheet(row(cell(shown, kind, value)))) == [found]


def test_only_the_used_cells_are_taken() -> None:
    rows = (row(cell(columns_repeated=3), again=5), row(cell(), cell("a"), cell(columns_repeated=16000)))
    assert read(sheet(*rows, row(cell(), again=1_048_570))) == ["a"]


def test_a_merged_cell_stands_in_every_place_it_covers() -> None:
    first = row(cell("a", columns_spanned=2, rows_spanned=2), "<table:covered-table-cell/>", cell("b"))
    second = row('<table:covered-table-cell table:number-columns-repeated="2"/>', cell("c"))
    assert read(sheet(first, second)) == ["a|^|b", "^|^|c"]


def test_repeated_values_are_written_out() -> None:
    assert read(sheet(row(cell("a", columns_repeated=2), again=2))) == ["a|a", "a|a"]


def test_a_hidden_sheet_is_named_and_left_out() -> None:
    styles = (
        '<style:style style:name="H" style:family="table"><style:table-properties table:display="false"/></style:style>'
    )
    sheets = sheet(row(cell("a"))) + sheet(row(cell("b")), name="Nháp", style="H")
    document = read_ods(odf("spreadsheet", sheets, styles))
    assert [block.name for block in document.blocks if isinstance(block, SourceTable)] == ["A"]
    assert "“Nháp”" in document.notes[0]


@pytest.mark.parametrize(
    "rows",
    [
        row(cell("a", columns_repeated=50_000_000)),
        row(cell("a"), again=50_000_000),
        row(cell("a")) + row(again=1_000_000) + row(cell(columns_repeated=16_000), cell("b")),
        row(cell()),
    ],
)
def test_a_sheet_beyond_the_limits_or_without_a_value_is_refused(rows: str) -> None:
    with pytest.raises(SourceError):
        read(sheet(rows))
