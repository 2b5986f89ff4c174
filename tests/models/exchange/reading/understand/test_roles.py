"""Roles typed in capitals keep the capitals of the names in them."""

import pytest

from models.exchange.reading.understand.roles import written_role

ROLES = [
    "Trưởng phòng Nội vụ",
    "Phó Trưởng phòng Nội vụ",
    "Chánh Văn phòng",
    "Phó Chánh Văn phòng HĐND và UBND",
    "Trưởng ban Dân vận",
    "Giám đốc Sở Nội vụ",
    "Trưởng phòng Văn hóa và Thông tin",
    "Trưởng phòng Lao động - Thương binh và Xã hội",
    "Phó Chủ tịch",
    "Phó Giám đốc Sở Tài nguyên và Môi trường tỉnh Thanh Hóa",
]


@pytest.mark.parametrize("role", ROLES)
def test_role_in_capitals_is_written_as_in_a_sentence(role: str):
    assert written_role(role.upper()) == role


def test_role_typed_as_in_a_sentence_stays():
    assert written_role("Chánh văn phòng ") == "Chánh văn phòng"
