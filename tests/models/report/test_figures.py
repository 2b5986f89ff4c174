"""What is typed into a cell, what it prints, what it means and what is wrong with it."""

from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.form.definition import Column, FigureType
from models.report.figures import MAX_LENGTH, Amount, Figure, FigureError, amount, figure_problem, parse_figure

TYPES: tuple[FigureType, ...] = get_args(FigureType)
typed_texts = st.one_of(
    st.text(max_size=60),
    st.text("0123456789.,/%+- x", max_size=20),
    st.from_regex(r"\d{1,12}(,\d{1,3})? ?%?", fullmatch=True),
    st.from_regex(r"\d{1,6} ?/ ?\d{1,6}", fullmatch=True),
)


def column(figure_type: FigureType) -> Column:
    return Column("cell", "table", "Số cuộc", figure_type)


def printed(figure_type: FigureType, text: str) -> str:
    figure = parse_figure(column(figure_type), text)
    assert figure is not None
    return figure.text


@pytest.mark.parametrize(
    ("figure_type", "typed", "shown"),
    [
        ("count", "1306", "1.306"),
        ("count", "1.306", "1.306"),
        ("count", "02", "02"),
        ("count", "0", "0"),
        ("count", "5,0", "5"),
        ("count", "-0", "0"),
        ("decimal", "74.6", "74,6"),
        ("decimal", "0.306", "0,306"),
        ("decimal", "-9,20", "-9,20"),
        ("percent", "57.6", "57,6%"),
        ("percent", "57,60 %", "57,60%"),
        ("percent", "100%", "100%"),
        ("ratio", "26 / 27", "26/27"),
        ("ratio", "02/07", "02/07"),
        ("ratio", "1306/2000", "1.306/2.000"),
        ("text", "=1+1", "=1+1"),
        ("text", "R&D <b> {{ 7*7 }}", "R&D <b> {{ 7*7 }}"),
    ],
)
def test_typed_figure_takes_its_printed_form(figure_type: FigureType, typed: str, shown: str) -> None:
    assert printed(figure_type, typed) == shown
    assert not figure_problem(column(figure_type), Figure(shown))


@pytest.mark.parametrize(
    ("figure_type", "typed"),
    [
        ("count", "một"),
        ("count", "-1"),
        ("count", "1,5"),
        ("count", "1,306"),
        ("count", "57%"),
        ("decimal", "1.2.3"),
        ("percent", "%"),
        ("percent", "5%%"),
        ("ratio", "26"),
        ("ratio", "26/0"),
        ("ratio", "26/00"),
        ("ratio", "1/2/3"),
        ("ratio", "1,5/2"),
    ],
)
def test_wrong_text_is_kept_and_marked(figure_type: FigureType, typed: str) -> None:
    figure = parse_figure(column(figure_type), typed)
    assert figure == Figure(typed)
    assert figure_problem(column(figure_type), figure).endswith(".")


@pytest.mark.parametrize("typed", ["-", "–", "—", "\u2212", "Không phát sinh", "khong phat sinh", "KPS"])
def test_nothing_arose_in_every_spelling(typed: str) -> None:
    assert parse_figure(column("count"), typed) == Figure(nothing="none_arisen")


@pytest.mark.parametrize("typed", ["x", "X", "KTTQ", "không thuộc thẩm quyền"])
def test_not_competent_in_every_spelling(typed: str) -> None:
    assert parse_figure(column("percent"), typed) == Figure(nothing="not_competent")


def test_blank_is_not_entered() -> None:
    assert parse_figure(column("count"), " \t\u200b ") is None


def test_zero_is_no_blank() -> None:
    assert parse_figure(column("count"), "0") == Figure("0")


def test_text_too_long_for_a_cell_is_refused() -> None:
    assert printed("text", "a" * MAX_LENGTH) == "a" * MAX_LENGTH
    with pytest.raises(FigureError, match="tối đa 200 ký tự"):
        parse_figure(column("text"), "a" * (MAX_LENGTH + 1))


def test_decomposed_letters_are_composed() -> None:
    assert printed("text", "xa\u0303") == "xã"


@settings(deadline=None)
@given(st.sampled_from(TYPES), typed_texts)
def test_printed_figure_is_read_as_itself(figure_type: FigureType, typed: str) -> None:
    figure = parse_figure(column(figure_type), typed)
    if figure is not None and not figure.nothing:
        assert parse_figure(column(figure_type), figure.text) == figure


@settings(deadline=None)
@given(st.sampled_from(TYPES), typed_texts)
@example("decimal", "0\u0660")  # an Arabic zero
@example("decimal", "0" * 16)
def test_printing_never_makes_or_hides_a_problem(figure_type: FigureType, typed: str) -> None:
    figure = parse_figure(column(figure_type), typed)
    is_plain = figure is None or figure.nothing is not None or figure_type == "text"
    assert (amount(column(figure_type), figure) is None) == (
        is_plain or bool(figure_problem(column(figure_type), figure))
    )


@pytest.mark.parametrize(
    ("figure_type", "text", "meant"),
    [
        ("count", "1.306", Amount(Decimal(1306))),
        ("count", "02", Amount(Decimal(2))),
        ("percent", "57,6%", Amount(Decimal("57.6"))),
        ("ratio", "26/27", Amount(Decimal(26), Decimal(27))),
        ("ratio", "26", None),
        ("text", "5", None),
    ],
)
def test_amount_of_a_figure(figure_type: FigureType, text: str, meant: Amount | None) -> None:
    assert amount(column(figure_type), Figure(text)) == meant


def test_nothing_has_no_amount() -> None:
    assert amount(column("count"), Figure(nothing="none_arisen")) is None


def test_nothing_is_never_a_problem() -> None:
    assert not figure_problem(column("ratio"), Figure(nothing="not_competent"))
