"""Prose values: reading signs, tidying, cutting, keeping."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text.prose import (
    KINDS,
    Kind,
    Paragraph,
    Run,
    cut,
    dump_prose,
    from_text,
    label,
    load_prose,
    paragraph,
    read_line,
    sign_of,
    tidy,
    tidy_paragraph,
    to_text,
    with_typed_sign,
)

words = st.text(max_size=20)
runs = st.lists(st.builds(Run, words, st.booleans(), st.booleans(), st.booleans()), max_size=5).map(tuple)
parts = st.builds(Paragraph, runs, st.sampled_from(KINDS), st.integers(0, 2000))
prose_values = st.lists(parts, max_size=5).map(tuple)


@pytest.mark.parametrize(
    ("line", "kind", "number", "text"),
    [
        ("* Đầu mục", "starred", 0, "Đầu mục"),
        ("- gạch", "dash", 0, "gạch"),
        ("–\xa0gạch dài", "dash", 0, "gạch dài"),
        ("•\tchấm của Word", "dash", 0, "chấm của Word"),
        ("  + cộng", "plus", 0, "cộng"),
        ("12. số", "numbered", 12, "số"),
        ("1.306 tỷ đồng", "plain", 0, "1.306 tỷ đồng"),
        ("-5 độ", "plain", 0, "-5 độ"),
        ("2018. năm", "plain", 0, "2018. năm"),
        ("- - hai gạch", "dash", 0, "- hai gạch"),
        ("", "plain", 0, ""),
    ],
)
def test_line_is_read_with_its_sign(line: str, kind: Kind, number: int, text: str) -> None:
    part = read_line((Run(line),))
    assert (part.kind, part.number, part.text) == (kind, number, text)


@pytest.mark.parametrize("line", ["- ", "*  ", "3. ", " + "])
def test_sign_alone_has_no_words(line: str) -> None:
    assert read_line((Run(line),)).text == ""


@pytest.mark.parametrize("line", ["-", "*", "3."])
def test_sign_without_a_space_is_text(line: str) -> None:
    assert read_line((Run(line),)) == paragraph(line)


def test_sign_counts_the_spaces_round_it() -> None:
    sign = sign_of("  10.  a")
    assert sign is not None
    assert (sign.number, sign.length) == (10, 7)


def test_formats_after_the_sign_are_kept() -> None:
    part = read_line((Run("- a", bold=True), Run("b"), Run("", italic=True)))
    assert part.runs == (Run("a", bold=True), Run("b"))


def test_sign_of_a_paragraph_with_a_kind_is_text() -> None:
    assert with_typed_sign(paragraph("- a", "plus")) == paragraph("- a", "plus")


def test_text_is_read_back_from_lines() -> None:
    text = "* Đầu\nthường\n- gạch\n+ cộng\n7. số"
    assert to_text(from_text(text)) == text


def test_joined_runs_compose_their_letters() -> None:
    assert tidy_paragraph(Paragraph((Run("e"), Run("\u0301")))).runs == (Run("é"),)


def test_run_emptied_by_cleaning_does_not_part_its_neighbours() -> None:
    assert tidy_paragraph(Paragraph((Run("a"), Run("\u200b", bold=True), Run("b")))).runs == (Run("ab"),)


def test_line_end_inside_a_paragraph_is_a_space() -> None:
    assert tidy_paragraph(Paragraph((Run("a\x0bb\tc"),))).text == "a b c"


@given(prose_values)
def test_tidy_prose_stays_as_it_is(prose: tuple[Paragraph, ...]) -> None:
    assert tidy(tidy(prose)) == tidy(prose)


@given(prose_values)
def test_kept_prose_is_loaded_unchanged(prose: tuple[Paragraph, ...]) -> None:
    assert load_prose(dump_prose(prose)) == prose


@given(runs, st.integers(0, 40), st.integers(0, 40))
def test_cut_is_the_slice_of_the_text(runs: tuple[Run, ...], start: int, end: int) -> None:
    text = "".join(run.text for run in runs)
    assert "".join(run.text for run in cut(runs, start, end)) == text[start:end]


@given(parts)
def test_shown_line_of_a_signed_paragraph_reads_back(part: Paragraph) -> None:
    tidied = tidy_paragraph(part)
    if tidied.kind in {"starred", "dash", "plus"} and tidied.text:
        shown = read_line((Run(label(tidied)), *tidied.runs))
        assert (shown.kind, shown.runs) == (tidied.kind, tidied.runs)


@pytest.mark.parametrize("text", ["{}", "[7]", "[[1]]", '[["bold",0,[]]]', "x", "7", '[["plain",0,[["a"]]]]'])
def test_what_is_not_kept_prose_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        load_prose(text)
