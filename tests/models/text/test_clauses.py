"""The clause and the sentence a word stands in."""

from models.text.clauses import clause_span, sentence_span

TEXT = "Đạt 74.6% kế hoạch; hộ nghèo còn 3,43%. Năm 2018: tốt."


def test_a_clause_ends_at_a_semicolon_and_not_inside_a_figure():
    assert TEXT[slice(*clause_span(TEXT, 2))] == "Đạt 74.6% kế hoạch"


def test_a_sentence_keeps_its_semicolon():
    assert TEXT[slice(*sentence_span(TEXT, 30))] == "Đạt 74.6% kế hoạch; hộ nghèo còn 3,43%"


def test_the_last_clause_ends_with_its_stop():
    assert TEXT[slice(*clause_span(TEXT, len(TEXT) - 2))] == " tốt"


def test_a_clause_without_an_end_is_cut_far_from_the_word():
    start, end = clause_span("a " * 5_000, 5_000)
    assert end - start < 2_000
