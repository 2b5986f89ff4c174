"""Packages hold what was put in, and equal parts make equal bytes."""

import pytest

from models.exchange.word.package import extended, pack, unpack

PARTS = {"[Content_Types].xml": b"<a/>", "word/document.xml": "Nga Sơn".encode()}


def test_parts_come_back_in_their_order():
    assert list(unpack(pack(PARTS)).items()) == list(PARTS.items())


def test_equal_parts_make_equal_bytes():
    assert pack(PARTS) == pack(dict(PARTS))


def test_a_package_takes_more_parts_at_its_end():
    assert unpack(extended(pack(PARTS), {"more.xml": b"<b/>"})) == {**PARTS, "more.xml": b"<b/>"}


def test_one_part_can_be_read_alone():
    assert unpack(pack(PARTS), "word/document.xml") == {"word/document.xml": "Nga Sơn".encode()}


@pytest.mark.parametrize("content", [b"", b"no zip", pack(PARTS)[:-30]])
def test_what_is_no_package_is_a_value_error(content: bytes):
    with pytest.raises(ValueError, match="zip"):
        unpack(content)


def test_a_part_that_is_not_there_is_a_value_error():
    with pytest.raises(ValueError, match="nope"):
        unpack(pack(PARTS), "nope.xml")
