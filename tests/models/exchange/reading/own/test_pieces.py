"""The program's own files as pieces: everything the report holds, each with its place."""

from models.exchange.reading.apply import changes_from
from models.exchange.reading.mapping import retargeted
from models.exchange.reading.own import read_own
from models.exchange.reading.understood import Understood
from models.report.report import Report
from models.text.prose import to_text


def understood(content: bytes) -> Understood:
    read = read_own(content)
    assert read is not None
    return read


def at(found: Understood, target: str) -> int:
    return next(index for index, piece in enumerate(found.pieces) if piece.target == target)


def test_every_paragraph_is_a_piece_of_its_section(word_file: bytes, example: Report):
    pieces = understood(word_file).pieces
    for section in example.form.written_sections:
        texts = [piece.text for piece in pieces if piece.target == section.address and piece.role == "prose"]
        assert texts == [to_text((part,)) for part in example.prose(section.address)]


def test_every_cell_is_a_piece_with_its_caption(excel_file: bytes):
    found = understood(excel_file)
    piece = found.pieces[at(found, "citizens.unit.receptions")]
    assert (piece.text, piece.role, piece.caption) == ("342", "cell", "Tiếp dân định kỳ và đột xuất: Số cuộc")


def test_every_line_of_the_general_page_is_a_piece(word_file: bytes):
    found = understood(word_file)
    piece = found.pieces[at(found, "general.signer_name")]
    assert (piece.text, piece.role, piece.caption) == ("Trần Ngọc Quyết", "frame", "Họ và tên người ký")


def test_no_choice_changes_nothing(word_file: bytes):
    assert retargeted(understood(word_file), {}) == understood(word_file)


def test_cell_sent_nowhere_is_not_taken(excel_file: bytes, report: Report):
    found = understood(excel_file)
    left = retargeted(found, {at(found, "citizens.unit.receptions"): ""})
    report.apply(changes_from(report, left, "theirs"))
    assert report.figure("citizens.unit.receptions") is None


def test_cell_sent_elsewhere_is_taken_there(excel_file: bytes, report: Report):
    found = understood(excel_file)
    moved = retargeted(found, {at(found, "citizens.unit.receptions"): "citizens.unit.dialogues"})
    report.apply(changes_from(report, moved, "theirs"))
    figure = report.figure("citizens.unit.dialogues")
    assert (figure and figure.text, report.figure("citizens.unit.receptions")) == ("342", None)


def test_text_sent_to_another_section_leaves_its_own(word_file: bytes, example: Report):
    found = understood(word_file)
    first = next(index for index, piece in enumerate(found.pieces) if piece.target == "I" and piece.paragraph)
    moved = retargeted(found, {first: "II.1"})
    example.apply(changes_from(example, moved, "theirs"))
    assert to_text(example.prose("II.1")).startswith("Thực hiện Kế hoạch số 1573")
