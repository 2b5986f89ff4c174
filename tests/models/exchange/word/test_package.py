"""Packages hold what was put in, and equal parts make equal bytes."""

from models.exchange.word.package import extended, pack, read_part, unpack

PARTS = {"[Content_Types].xml": b"<a/>", "word/document.xml": "Nga Sơn".encode()}


def test_parts_come_back_in_their_order():
    assert list(unpack(pack(PARTS)).items()) == list(PARTS.items())


def test_equal_parts_make_equal_bytes():
    assert pack(PARTS) == pack(dict(PARTS))


def test_a_package_takes_more_parts_at_its_end():
    assert unpack(extended(pack(PARTS), {"more.xml": b"<b/>"})) == {**PARTS, "more.xml": b"<b/>"}


def test_one_part_can_be_read_alone():
    assert read_part(pack(PARTS), "word/document.xml").decode() == "Nga Sơn"
