"""Sentences and clauses of a paragraph."""

from models.text.clauses import clause_end, clause_start, sentences

TEXT = "Đã họp 3 lần. Tỷ lệ là 57,6%, đạt; còn 1.306 cuộc."


def test_sentences_end_where_a_space_follows() -> None:
    assert [TEXT[start:end].strip() for start, end in sentences(TEXT)] == [
        "Đã họp 3 lần.",
        "Tỷ lệ là 57,6%, đạt;",
        "còn 1.306 cuộc.",
    ]


def test_a_semicolon_may_stand_inside() -> None:
    assert len(sentences(TEXT, with_semicolons=False)) == 2


def test_a_clause_lies_between_signs_that_stand_in_no_number() -> None:
    place = TEXT.index("57")
    assert TEXT[clause_start(TEXT, place) : clause_end(TEXT, place)].strip() == "Tỷ lệ là 57,6%"
