"""Numbers as their cells show them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.reading.sheets.number_format import BUILT_IN, printed

SHOWN = [
    ("0.577", "0.0%", "57,7%"),
    ("0.0343", "0.00%", "3,43%"),
    ("1", "0%", "100%"),
    ("1", "0.0#%", "100,0%"),
    ("2", "00", "02"),
    ("1306", "#,##0", "1.306"),
    ("1306", "General", "1306"),
    ("1306", "", "1306"),
    ("74.6", "0.00", "74,60"),
    ("0.30000000000000004", "General", "0,3"),
    ("1234567.5", "#,##0.00", "1.234.567,50"),
    ("1234567", "#,##0,", "1.235"),
    ("-5", "0", "-5"),
    ("-5", "#,##0;(#,##0)", "(5)"),
    ("-0.001", "0.0", "0,0"),
    ("0", '0;-0;"-"', "-"),
    ("0", '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', "-"),
    ("5", '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', "5"),
    ("0", "#", "0"),
    ("0.5", "#.0", ",5"),
    ("0.5", ".0%", "50,0%"),
    ("3.43", '0.00"%"', "3,43%"),
    ("26", '0" hộ"', "26 hộ"),
    ("12", "[$-42A]0", "12"),
    ("12", "[Red]0;[Blue]-0", "12"),
    ("0.962962962962963", "# ??/??", "26/27"),
    ("0.25", "0/28", "7/28"),
    ("5", "@", "5"),
    ("1500", "0.00E+00", "1500"),
    ("1e20", "General", "100000000000000000000"),
    ("1e300", "0%", "1E+300"),
    ("0", "General", "0"),
]


@pytest.mark.parametrize(("number", "code", "shown"), SHOWN)
def test_a_number_is_printed_as_its_cell_shows_it(number: str, code: str, shown: str) -> None:
    assert printed(Decimal(number), code) == shown


@given(
    st.floats(allow_nan=False, allow_infinity=False),
    st.one_of(st.sampled_from(list(BUILT_IN.values())), st.text('0#?.,%;"E+-[]_*\\/@d ', max_size=12)),
)
def test_no_code_breaks_a_number(number: float, code: str) -> None:
    assert isinstance(printed(Decimal(str(number)), code), str)
