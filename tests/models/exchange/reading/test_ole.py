"""The text boxes of old Word files, whose places their reader may not know."""

import struct

import pytest

from models.exchange.reading import ole
from models.exchange.reading.open import read_content
from tests.models.exchange.reading import nasty
from tests.models.exchange.reading.flat import lines

_TEXT, _CLX = 0x400, 33
"""Where the text begins in the stream; the number of its table among those the head lists."""


def word_file(body: str, boxes: str) -> bytes:
    """Return an old Word file with nothing but a body and text boxes."""
    text = body + boxes
    counts = [0] * 22
    counts[3], counts[9] = len(body), len(boxes)
    table = b"\x02" + struct.pack("<IIIHIH", 16, 0, len(text), 0, _TEXT, 0)
    places = [(0, 0)] * 93
    places[_CLX] = (0, len(table))
    head = struct.pack("<HHHHHH", 0xA5EC, 0xC1, 0, 0x042A, 0, 0x0200).ljust(32, b"\0")
    head += struct.pack("<H28xH22i", 14, 22, *counts) + struct.pack("<H", 93)
    head += b"".join(struct.pack("<II", *place) for place in places) + struct.pack("<H", 0)
    stream = head.ljust(_TEXT, b"\0") + text.encode("utf-16-le")
    return nasty.container(WordDocument=stream.ljust(5000, b"\0"), **{"1Table": table.ljust(5000, b"\0")})


def test_text_boxes_are_read_by_paragraphs() -> None:
    content = word_file("Báo cáo\r", "Kiến nghị\rĐề nghị\x01 huyện\r\r")
    assert ole.box_texts(content) == ("Kiến nghị", "Đề nghị huyện")


def test_a_file_without_text_boxes_has_none() -> None:
    assert ole.box_texts(word_file("Báo cáo\r", "")) == ()


def test_a_broken_list_of_pieces_has_no_text_boxes() -> None:
    stream = ole.stream(word_file("Báo cáo\r", "a\r"), "WordDocument")
    assert ole.box_texts(nasty.container(WordDocument=stream, **{"1Table": bytes(5000)})) == ()


@pytest.mark.parametrize(("boxes", "left"), [("Kiến nghị\r", ["Kiến nghị"]), ("Báo  cáo\r", []), ("", [])])
def test_boxes_left_out_stand_at_the_end(boxes: str, left: list[str]) -> None:
    read = read_content(word_file("Báo cáo\r", boxes), "a.doc")
    assert (lines(read), any("hộp văn bản" in note for note in read.notes)) == (["Báo cáo", *left], bool(left))
