"""Sentences and clauses of a paragraph."""

from models.text.clauses import clause_end, clause_span, clause_start, sentence_span, sentences

TEXT = "Đạt 74.6% kế hoạch; hộ nghèo còn 3,43%. Năm 2018: tốt."
CUT = "Đã họp 3 lần. Tỷ lệ là 57,6%, đạt; còn 1.306 cuộc."


def test_a_clause_ends_at_a_semicolon_and_not_inside_a_figure() -> None:
    assert TEXT[slice(*clause_span(TEXT, 2))] == "Đạt 74.6% kế hoạch"


def test_a_sentence_keeps_its_semicolon() -> None:
    assert TEXT[slice(*sentence_span(TEXT, 30))] == "Đạt 74.6% kế hoạch; hộ nghèo còn 3,43%"


def test_the_last_clause_ends_with_its_stop() -> None:
    assert TEXT[slice(*clause_span(TEXT, len(TEXT) - 2))] == " tốt"


def test_a_clause_without_an_end_is_cut_far_from_the_word() -> None:
    start, end = clause_span("a " * 5_000, 5_000)
    assert end - start < 2_000


def test_sentences_end_where_a_space_follows() -> None:
    assert [CUT[start:end].strip() for start, end in sentences(CUT)] == [
        "Đã họp 3 lần.",
        "Tỷ lệ là 57,6%, đạt;",
        "còn 1.306 cuộc.",
    ]


def test_a_semicolon_may_stand_inside() -> None:
    assert len(sentences(CUT, with_semicolons=False)) == 2


def test_a_clause_lies_between_signs_that_stand_in_no_number() -> None:
    place = CUT.index("57")
    assert CUT[clause_start(CUT, place) : clause_end(CUT, place)].strip() == "Tỷ lệ là 57,6%"
