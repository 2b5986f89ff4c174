from models.exchange.reading.mapping import lessons
from models.form.definition import FormDefinition
from tests.ui.importing.made import CELL, HEAD_1, HEAD_2, STRAY, TEXT_1, TEXT_2, TEXT_3, understood
from ui.importing.pieces import LONGEST, NO_PLACE, SOURCE, SURE, TARGET, PieceModel, shortened


def test_it_is_a_sound_model(model: PieceModel, qtmodeltester) -> None:
    qtmodeltester.check(model)


def test_a_piece_names_its_place(model: PieceModel) -> None:
    assert model.index(HEAD_1, TARGET).data().startswith("II.1. ")


def test_a_figure_is_read_out_with_its_caption(model: PieceModel) -> None:
    assert model.index(CELL, SOURCE).data() == "Tỷ lệ hộ nghèo: 3,43%"


def test_how_sure_a_place_is_stands_in_words(model: PieceModel) -> None:
    words = [model.index(row, SURE).data() for row in (HEAD_1, HEAD_2, TEXT_3, STRAY)]
    assert words == ["● chắc chắn", "⚠ nên xem lại", "◐ khá chắc", "○ chưa có chỗ"]


def test_a_piece_without_a_place_asks_for_one(model: PieceModel) -> None:
    assert model.line(STRAY).label == NO_PLACE


def test_the_place_of_the_line_above_is_not_said_loudly_again(model: PieceModel) -> None:
    assert [model.line(row).repeats for row in (HEAD_1, TEXT_1, HEAD_2)] == [False, True, False]


def test_a_piece_goes_where_it_is_sent(model: PieceModel) -> None:
    model.send([STRAY], "IV")
    assert model.understood.pieces[STRAY].target == "IV"
    assert model.line(STRAY).sureness == "chosen"


def test_a_heading_takes_its_text_along(model: PieceModel) -> None:
    model.send([HEAD_2], "II.5")
    assert [model.line(row).piece.target for row in (TEXT_2, TEXT_3)] == ["II.5", "II.5"]
    assert [model.line(row).sureness for row in (TEXT_2, TEXT_3)] == ["chosen", "chosen"]


def test_what_is_sent_nowhere_is_no_open_question(model: PieceModel) -> None:
    model.send([STRAY], "")
    assert model.line(STRAY).sureness == "left_out"
    assert model.count("none") == 0


def test_several_pieces_go_to_one_place(model: PieceModel) -> None:
    assert model.send([TEXT_1, STRAY], "III.1") == 0
    assert [model.line(row).piece.target for row in (TEXT_1, STRAY)] == ["III.1", "III.1"]


def test_a_figure_is_not_sent_into_prose(model: PieceModel) -> None:
    assert model.send([CELL, TEXT_1], "III.1") == 1
    assert model.line(CELL).piece.target == "new_rural.unit.poverty_rate"


def test_a_place_taken_for_right_is_unsure_no_more(model: PieceModel) -> None:
    model.confirm([HEAD_2])
    assert model.count("unsure") == 0
    assert model.line(HEAD_2).piece.target == "II.2"


def test_choices_are_taken_back_one_by_one(model: PieceModel) -> None:
    model.send([STRAY], "IV")
    model.send([STRAY], "III.1")
    model.take_back()
    assert model.line(STRAY).piece.target == "IV"
    model.take_back()
    assert model.line(STRAY).piece.target == ""
    assert not model.is_touched


def test_a_filter_shows_what_wants_a_look(model: PieceModel) -> None:
    model.show_only("unsure")
    assert [model.line(row).piece.text for row in range(model.rowCount())] == ["2. Việc khác", "Kinh tế phát triển."]


def test_a_settled_piece_stays_until_the_filter_is_chosen_anew(model: PieceModel) -> None:
    model.show_only("none")
    model.send([0], "IV")
    assert model.rowCount() == 1
    model.show_only("none")
    assert model.rowCount() == 0


def test_the_next_open_piece_is_found_round_the_end(model: PieceModel) -> None:
    assert model.next_open(TEXT_2, 1) == STRAY
    assert model.next_open(STRAY, 1) == HEAD_2
    assert model.next_open(HEAD_2, -1) == STRAY


def test_nothing_open_leads_nowhere(model: PieceModel) -> None:
    model.confirm([HEAD_2, TEXT_2])
    model.send([STRAY], "")
    assert model.next_open(0, 1) is None


def test_an_earlier_file_of_the_office_teaches_where_pieces_go(form: FormDefinition, model: PieceModel) -> None:
    model.send([HEAD_2], "II.5")
    learnt = lessons(model.original, model.choices)
    model.show_file(understood(form, 2019), form, learnt)
    assert model.line(HEAD_2).piece.target == "II.5"
    assert model.line(HEAD_2).sureness == "recalled"
    assert not model.is_touched


def test_a_long_text_is_cut() -> None:
    assert len(shortened("ệ" * 1000)) == LONGEST + 1
    assert shortened("ngắn") == "ngắn"
