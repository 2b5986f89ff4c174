"""The clerk sends stretches of a file elsewhere: text, cells and the frame follow, nothing is lost, all goes back."""

from collections import Counter
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.exchange.reading.mapping import Target, lessons, recalled, retargeted, targets
from models.exchange.reading.understand import understand
from models.exchange.reading.understood import SourcePiece, Understood
from models.form.library import load_form
from models.report.example import load_example
from models.text.prose import to_text
from tests.models.exchange.reading.understand.made import Part, document, found_text, grid, line, parts_of

FORM = load_form("huyen_2018")
MORE = [
    Part("more", line("V. KIẾN NGHỊ, ĐỀ XUẤT", bold=True)),
    Part("more", line("Đề nghị tỉnh cấp kinh phí.")),
    Part("more", line("Đề nghị tỉnh mở lớp tập huấn.")),
]


@cache
def read() -> Understood:
    parts = parts_of(load_example("nga-son-2018"))
    end = next(index for index, part in enumerate(parts) if part.role == "closing")
    other = grid([["TT", "Tên mô hình", "Số hộ"], ["1", "Dòng họ tự quản", "45"], ["2", "Xóm bình yên", "30"]])
    addressee = Part("to", line("Kính gửi: Sở Nội vụ tỉnh Thanh Hóa"))
    start = next(index for index, part in enumerate(parts) if part.role == "opening")
    last = Part("other", other)
    return understand(document([*parts[:start], addressee, *parts[start:end], *MORE, *parts[end:], last]), FORM)


def at(text: str, found: Understood | None = None) -> int:
    pieces = (found or read()).pieces
    return next(index for index, piece in enumerate(pieces) if text in piece.text)


def sent(text: str, target: str) -> Understood:
    return retargeted(read(), {at(text): target})


def texts(found: Understood) -> Counter[str]:
    return Counter(piece.text for piece in found.pieces)


@st.composite
def choices(draw: st.DrawFn) -> dict[int, str]:
    count = len(read().pieces)
    indexes = draw(st.lists(st.integers(0, count - 1), max_size=8, unique=True))
    keys = {index: [each.key for each in targets(FORM, read().pieces[index].role)] for index in indexes}
    return {index: draw(st.sampled_from(each)) for index, each in keys.items()}


PROPERTY = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def placed(found: Understood, address: str) -> list[SourcePiece]:
    return [piece for piece in found.pieces if piece.target == address and piece.paragraph]


@PROPERTY
@given(choices())
def test_no_text_is_ever_lost(chosen: dict[int, str]):
    found = retargeted(read(), chosen)
    assert texts(found) == texts(read())


@PROPERTY
@given(choices())
def test_every_line_without_a_place_is_a_piece_and_every_such_piece_is_listed(chosen: dict[int, str]):
    found = retargeted(read(), chosen)
    homeless = [piece.text for piece in found.pieces if not piece.target]
    assert all(any(text in listed for listed in found.unmatched) for text in homeless)
    assert all(any(listed.endswith(text) for text in homeless) for listed in found.unmatched)


@PROPERTY
@given(choices())
def test_every_paragraph_of_every_section_is_a_piece(chosen: dict[int, str]):
    found = retargeted(read(), chosen)
    for section in found.sections:
        held = [to_text((piece.paragraph,)) for piece in placed(found, section.address) if piece.paragraph]
        written = [to_text((part,)) for part in section.prose]
        assert [text for text in written if text in held] == held


@PROPERTY
@given(choices())
def test_sent_away_and_back_is_as_it_was(chosen: dict[int, str]):
    back = {index: read().pieces[index].target for index in chosen}
    assert retargeted(retargeted(read(), chosen), back) == read()


@PROPERTY
@given(choices())
def test_one_after_the_other_is_as_all_at_once(chosen: dict[int, str]):
    found = read()
    for index, target in chosen.items():
        found = retargeted(found, {index: target})
    assert found == retargeted(read(), chosen)


def test_no_choice_changes_nothing():
    assert retargeted(read(), {}) == read()


def test_pieces_stand_in_the_order_of_the_file():
    named = [(piece.role, piece.target) for piece in read().pieces]
    order = ["general.unit", "general.symbol", "general.date", "general.theme", "general.addressee", "I", "II", "II.1"]
    order += ["IV", "general.closing", "general.signer_name", "new_rural.unit.poverty_rate"]
    places = [[target for _, target in named].index(target) for target in order]
    assert places == sorted(places)


def test_every_cell_is_a_piece_with_its_caption():
    piece = read().pieces[at("20/28")]
    assert (piece.role, piece.target) == ("cell", "admin_reform.unit.offices_surveyed")
    assert piece.caption.endswith("Số đầu mối/tổng số đầu mối trực thuộc cấp huyện đánh giá sự hài lòng")


def test_heading_takes_its_text_along():
    found = sent("V. KIẾN NGHỊ", "III.2")
    assert found_text(found)["III.2"].endswith("Đề nghị tỉnh cấp kinh phí.\nĐề nghị tỉnh mở lớp tập huấn.")
    assert not any("Đề nghị" in text or "KIẾN NGHỊ" in text for text in found.unmatched)


def test_second_heading_of_a_section_is_a_line_of_its_text():
    assert "V. KIẾN NGHỊ, ĐỀ XUẤT" in found_text(sent("V. KIẾN NGHỊ", "III.2"))["III.2"]


def test_text_chosen_singly_stays_where_it_was_sent():
    chosen = {at("V. KIẾN NGHỊ"): "III.2", at("Đề nghị tỉnh mở lớp"): "I"}
    text = found_text(retargeted(read(), chosen))
    assert text["III.2"].endswith("Đề nghị tỉnh cấp kinh phí.")
    assert text["I"].endswith("Đề nghị tỉnh mở lớp tập huấn.")


def test_text_held_where_it_is_stays_when_its_heading_goes():
    held = retargeted(read(), {at("Các cấp, các ngành trên địa bàn huyện"): "II.5"})
    found = retargeted(held, {at("5. Nâng cao đạo đức"): "III.1"})
    assert found_text(found)["II.5"].startswith("Các cấp, các ngành trên địa bàn huyện")


def test_heading_sent_to_a_group_leaves_its_text_without_a_place():
    assert "Đề nghị tỉnh cấp kinh phí." in sent("V. KIẾN NGHỊ", "II").unmatched


def test_note_on_a_heading_goes_when_it_has_a_place():
    assert any("KIẾN NGHỊ" in note for note in read().notes)
    assert not any("KIẾN NGHỊ" in note for note in sent("V. KIẾN NGHỊ", "III.2").notes)


def test_section_left_by_all_its_text_is_named_as_missing():
    found = sent("1. Nâng cao hiệu lực", "")
    assert "Không thấy trong tệp: mục II.1." in found.notes
    assert "II.1" not in found_text(found)


def test_cell_sent_elsewhere_takes_the_place_of_the_one_there():
    found = retargeted(read(), {at("20/28"): "admin_reform.unit.online_services"})
    cells = next(table.cells for table in found.tables if table.table == "admin_reform")
    assert cells == ("77", "38,5%", "", "-", "20/28", "")


def test_cell_that_gave_way_is_listed_with_its_caption():
    found = retargeted(read(), {at("20/28"): "admin_reform.unit.procedures_cut"})
    assert "Thực hiện cải cách hành chính: Số thủ tục hành chính được cắt giảm: 77" in found.unmatched


def test_cells_may_change_places():
    chosen = {at("77"): "admin_reform.unit.offices_surveyed", at("20/28"): "admin_reform.unit.procedures_cut"}
    found = retargeted(read(), chosen)
    assert next(table.cells for table in found.tables if table.table == "admin_reform")[0::5] == ("20/28", "77")


def test_line_without_a_place_becomes_an_answer():
    found = sent("2 | Xóm bình yên", "general.addressee")
    assert found.answers["general.addressee"] == ("Sở Nội vụ tỉnh Thanh Hóa", "2 | Xóm bình yên | 30")


def test_answer_and_header_go_with_the_words():
    found = sent("Trần Ngọc Quyết", "")
    assert ("general.signer_name" in found.answers, found.header.signer) == (False, "")
    assert any("Trần Ngọc Quyết" in text for text in found.unmatched)


def test_what_the_same_words_say_goes_with_them():
    found = sent("Thực hiện Công văn số 1527", "I")
    assert "general.letter_number" not in found.answers
    assert found_text(found)["I"].startswith("Thực hiện Công văn số 1527")


def test_words_that_cannot_be_an_answer_have_no_place():
    found = sent("Đề nghị tỉnh cấp kinh phí.", "general.date")
    assert "Đề nghị tỉnh cấp kinh phí." in found.unmatched
    assert "general.date" not in found.answers


def test_place_a_piece_may_not_have_is_refused():
    with pytest.raises(KeyError):
        sent("V. KIẾN NGHỊ", "general.unit")


def test_targets_begin_with_nowhere_and_are_named_as_the_clerk_knows_them():
    first, *rest = targets(FORM, "left_over")
    assert first == Target("", "Không đưa vào")
    assert Target("II.3", "II.3. Kết quả thực hiện cải cách hành chính") in rest
    assert Target("general.number", "Số văn bản") in rest
    assert [each for each in rest if "{" in each.label] == []


def test_text_goes_to_written_sections_only_a_heading_to_groups_too():
    assert "II" in {each.key for each in targets(FORM, "heading")}
    assert "II" not in {each.key for each in targets(FORM, "prose")}


def test_lesson_of_a_heading_is_recalled_for_next_year():
    learnt = lessons(read(), {at("V. KIẾN NGHỊ"): "III.2"})
    next_year = understand(document([*parts_of(load_example("nga-son-2018"))[:-6], *MORE]), FORM)
    assert recalled(next_year, learnt) == {at("V. KIẾN NGHỊ", next_year): "III.2"}


def test_lesson_of_a_caption_does_not_hang_on_the_year():
    learnt = lessons(read(), {at("38,5%"): "admin_reform.unit.online_services"})
    assert [key for key in learnt if any(map(str.isdigit, key))] == []
    assert recalled(read(), learnt) == {at("38,5%"): "admin_reform.unit.online_services"}


def test_text_of_a_section_is_no_lesson():
    assert lessons(read(), {at("Đề nghị tỉnh cấp kinh phí."): "I"}) == {}


def test_lesson_that_changes_nothing_is_not_recalled():
    learnt = lessons(read(), {at("20/28"): "admin_reform.unit.offices_surveyed"})
    assert (len(learnt), recalled(read(), learnt)) == (1, {})


def test_lesson_for_a_place_the_form_has_not_is_passed_over():
    assert recalled(read(), dict.fromkeys(lessons(read(), {at("20/28"): ""}), "khong.co")) == {}
