"""The hidden part of a Word file: every answer, kept apart from what is printed."""

from pathlib import Path

import pytest

from models.exchange.word.hidden import HiddenPartError, hidden_part, prepared, read_hidden
from models.exchange.word.package import pack, unpack
from models.exchange.word.render import WordTemplate
from models.exchange.word.verify import ExportMismatch, check_word
from models.report.report import Report
from models.text.prose import paragraph

PART = "customXml/item1.xml"


def test_every_answer_comes_back(example: Report, example_file: bytes):
    read = read_hidden(unpack(example_file))
    assert read is not None
    assert (read.form.id, read.answers) == (example.form.id, example.answers)


def test_notes_are_left_out(example: Report):
    example.apply([example.change("note.I", "Hỏi lại phòng Nội vụ.")])
    assert b"note.I" not in hidden_part(example)


def test_confirmations_are_left_out(example: Report):
    example.apply([example.change("confirmed.I", "6cdba3c6.349")])
    assert b"confirmed.I" not in hidden_part(example)


@pytest.mark.parametrize(
    "text", ["R&D <b>", "]]>", "Chào 🇻🇳", "\u00a0", '"', "\\u0041", "{{ 7*7 }}", "\ufffe\\\uffff", "\u0085\u2028"]
)
def test_letters_of_every_sort_come_back(example: Report, text: str):
    example.apply([example.change("I", (paragraph(f"trước {text} sau"),))])
    read = read_hidden({PART: hidden_part(example)})
    assert read is not None
    assert read.prose("I") == example.prose("I")


@pytest.mark.parametrize("letter", ["\ufffe", "\uffff", "\ud800", "\x00", "\x1f", "\r"])
def test_letters_that_xml_cannot_hold_come_back(example: Report, letter: str):
    example.apply([example.change("general.opening", f"trước {letter}\\{letter} sau")])
    read = read_hidden({PART: hidden_part(example)})
    assert read is not None
    assert read.text("opening") == example.text("opening")


def test_a_file_without_the_part_has_none(example_file: bytes):
    parts = unpack(example_file)
    del parts[PART]
    assert read_hidden(parts) is None


def test_a_changed_part_is_refused(example: Report):
    part = hidden_part(example).replace(b"VT, NV", b"VT, XX")
    with pytest.raises(HiddenPartError, match="bị sửa"):
        read_hidden({PART: part})


def test_a_part_of_a_newer_program_is_refused(example: Report):
    part = hidden_part(example).replace(b'format="1"', b'format="2"')
    with pytest.raises(HiddenPartError, match="bản mới hơn"):
        read_hidden({PART: part})


def test_a_template_made_of_an_exported_file_holds_one_part(example: Report, example_file: bytes, tmp_path: Path):
    place = prepared(unpack(example_file))
    assert [
        name for name, part in place.parts.items() if b"urn:bao-cao-dan-van:report" in part and "Props" not in name
    ] == []
    path = tmp_path / "report.docx"
    path.write_bytes(example_file)
    assert read_hidden(unpack(WordTemplate(path).render(example))) is not None


def test_a_part_of_another_program_keeps_its_name(example: Report, tmp_path: Path):
    parts = unpack(example.form.file("report.docx").read_bytes())
    path = tmp_path / "report.docx"
    path.write_bytes(pack({**parts, "customXml/item1.xml": b"<other/>"}))
    written = unpack(WordTemplate(path).render(example))
    assert written["customXml/item1.xml"] == b"<other/>"
    assert b"urn:bao-cao-dan-van:report" in written["customXml/item2.xml"]


def test_an_export_without_the_part_is_refused(example: Report, example_file: bytes):
    parts = unpack(example_file)
    del parts[PART]
    with pytest.raises(ExportMismatch, match="dữ liệu ẩn"):
        check_word(pack(parts), example)


def test_an_export_with_another_answer_hidden_is_refused(example: Report, example_file: bytes):
    other = {**example.answers, "general.unit_code": "14773"}
    parts = unpack(example_file) | {PART: hidden_part(Report(example.form, other))}
    with pytest.raises(ExportMismatch, match="dữ liệu ẩn"):
        check_word(pack(parts), example)
