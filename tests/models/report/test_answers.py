"""Answers by the type of their item: typed, shown, kept."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.form.definition import Column, Field, FieldType, Section
from models.report.answers import (
    MAX_LENGTH,
    MAX_LINES,
    Answer,
    AnswerError,
    Item,
    dump_answer,
    load_answer,
    parse_answer,
    show_answer,
)
from models.report.figures import Figure
from models.text.prose import Paragraph, Run

CELL = Column("cell", "table", "Số cuộc", "count")


def field(field_type: FieldType) -> Field:
    return Field("field", "Ô", "Nhóm", field_type)


@pytest.mark.parametrize(
    ("field_type", "typed", "answer"),
    [
        ("text", "  Huyện\tNga  Sơn ", "Huyện Nga Sơn"),
        ("text", "Nga So\u031bn", "Nga Sơn"),
        ("text", "{{ 7*7 }}", "{{ 7*7 }}"),
        ("lines", "Sở Nội vụ\r\n\n Lưu ", ("Sở Nội vụ", "Lưu")),
        ("date", "9/10/2018", date(2018, 10, 9)),
        ("year", "2018", 2018),
        ("choice", "chairman", "chairman"),
        ("sentence", "Trên đây là…", "Trên đây là…"),
    ],
)
def test_typed_text_becomes_an_answer(field_type: FieldType, typed: str, answer: Answer) -> None:
    assert parse_answer(field(field_type), typed) == answer


@pytest.mark.parametrize("field_type", ["text", "lines", "date", "year", "choice", "sentence"])
def test_blank_is_no_answer(field_type: FieldType) -> None:
    assert parse_answer(field(field_type), "") is None
    assert show_answer(field(field_type), None) == ""


@pytest.mark.parametrize(
    ("field_type", "typed", "sentence"),
    [
        ("date", "31/2/2018", "Không có ngày này"),
        ("date", "2018", "Không có ngày này"),
        ("year", "18", "bốn chữ số, từ 1990 đến 2200"),
        ("year", "02018", "bốn chữ số, từ 1990 đến 2200"),
        ("year", "1989", "bốn chữ số, từ 1990 đến 2200"),
        ("year", "2201", "bốn chữ số, từ 1990 đến 2200"),
        ("year", "9" * 5000, "bốn chữ số, từ 1990 đến 2200"),
        ("text", "a" * (MAX_LENGTH + 1), "tối đa 2.000 ký tự một dòng; hãy viết phần dài vào các mục lời văn"),
        ("lines", "a" * (MAX_LENGTH + 1), "tối đa 2.000 ký tự"),
        ("lines", "a\n" * (MAX_LINES + 1), "tối đa 200 dòng"),
    ],
)
def test_wrong_text_is_refused_with_a_sentence(field_type: FieldType, typed: str, sentence: str) -> None:
    with pytest.raises(AnswerError, match=sentence):
        parse_answer(field(field_type), typed)


@pytest.mark.parametrize(
    ("field_type", "answer", "shown"),
    [
        ("date", date(2018, 10, 9), "09/10/2018"),
        ("lines", ("a", "b"), "a\nb"),
        ("year", 2018, "2018"),
    ],
)
def test_shown_answer_is_what_a_clerk_types(field_type: FieldType, answer: Answer, shown: str) -> None:
    assert show_answer(field(field_type), answer) == shown
    assert parse_answer(field(field_type), shown) == answer


@pytest.mark.parametrize(
    ("item", "answer"),
    [
        (field("text"), "R&D <b>"),
        (field("lines"), ("a", '"b"')),
        (field("date"), date(2018, 10, 9)),
        (field("year"), 2018),
        (CELL, Figure("02")),
        (CELL, Figure("#x")),
        (CELL, Figure(nothing="none_arisen")),
        (CELL, Figure(nothing="not_competent")),
        (Section("I", "MỤC"), (Paragraph((Run("đậm", bold=True),), "numbered", 3),)),
        (None, "ghi chú\nhai dòng"),
    ],
)
def test_kept_answer_is_read_back(item: Item | None, answer: Answer) -> None:
    assert load_answer(item, dump_answer(item, answer)) == answer


@settings(deadline=None)
@given(st.text(min_size=1))
def test_every_figure_is_read_back(text: str) -> None:
    assert load_answer(CELL, dump_answer(CELL, Figure(text))) == Figure(text)


@pytest.mark.parametrize(
    ("item", "text"),
    [
        (CELL, ""),
        (CELL, "="),
        (CELL, "5"),
        (CELL, "#gone"),
        (field("lines"), '"a"'),
        (field("lines"), "a"),
        (field("date"), "9/10/2018"),
        (field("year"), "hai"),
        (Section("I", "MỤC"), "[[1]]"),
    ],
)
def test_damaged_text_is_refused(item: Item, text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        load_answer(item, text)
