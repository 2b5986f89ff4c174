"""Phrases offices confuse: what is found, in whose letters it is mended, and what is right although it looks alike."""

import tomllib
from typing import Any

import pytest

from models.checks.rules.writing import phrases
from models.checks.subject import OwnWords
from models.paths import RESOURCES
from models.text.clean import clean
from models.text.syllables import is_syllable
from tests.models.checks.made import findings

DATA: dict[str, Any] = tomllib.loads((RESOURCES / "phrases.toml").read_text(encoding="utf-8"))
WRONG = [(wrong, right) for part in ("sure", "likely") for right, all in DATA[part].items() for wrong in all]


@pytest.mark.parametrize(
    ("text", "found", "mend"),
    [
        ("chú trọng các giải pháp, đặt biệt quan tâm", "đặt biệt", "đặc biệt"),
        ("Đặt biệt là đồng bào", "Đặt biệt", "Đặc biệt"),
        ("KẾT QUẢ SỬ LÝ ĐƠN THƯ", "SỬ LÝ", "XỬ LÝ"),
        ("nhằm chán chĩnh tác phong", "chán chĩnh", "chấn chỉnh"),
        ("đã sát  nhập 2 thôn", "sát  nhập", "sáp nhập"),
    ],
)
def test_a_confused_phrase_is_mended_in_its_letters(text: str, found: str, mend: str) -> None:
    assert findings(phrases, text) == [(found, mend)]


@pytest.mark.parametrize(
    "text",
    [
        "Phòng trưng bày lịch sử lý luận của Đảng",
        "công tác phòng chống dịch",
        "cán bộ dân vận chuyên trách",
        "nâng cao tính hiệu quả",
        "ông Trần Đặt Biệt",
        "đặt, biệt phái cán bộ",
        "cũng cố gắng hoàn thành",
    ],
)
def test_what_only_looks_confused_is_left_alone(text: str) -> None:
    assert findings(phrases, text) == []


def test_the_offices_own_phrases_are_found_and_lead() -> None:
    own = OwnWords(phrases=(("ubnd huyện nga sơn", "UBND xã Nga Sơn"), ("đặt biệt", "nhất là")))
    assert findings(phrases, "UBND huyện Nga Sơn, đặt biệt", own) == [
        ("UBND huyện Nga Sơn", "UBND xã Nga Sơn"),
        ("đặt biệt", "nhất là"),
    ]


def test_an_allowed_phrase_is_no_finding() -> None:
    assert findings(phrases, "bài “đặt biệt” của tờ tin", OwnWords(allowed=frozenset({"đặt biệt"}))) == []


def test_no_phrase_is_given_twice() -> None:
    assert len({wrong for wrong, _ in WRONG}) == len(WRONG)


def test_phrases_are_clean_small_and_of_possible_syllables() -> None:
    odd = [wrong for wrong, right in WRONG if wrong != clean(wrong).lower() or wrong == right]
    assert odd + [wrong for wrong, _ in WRONG if not all(map(is_syllable, wrong.split()))] == []


def test_every_phrase_of_the_list_is_found_alone() -> None:
    assert [wrong for wrong, right in WRONG if (wrong, right) not in findings(phrases, f"({wrong})")] == []


def test_every_right_phrase_hides_a_wrong_one() -> None:
    inside = [right for right in DATA["right"]["phrases"] if any(wrong in right for wrong, _ in WRONG)]
    assert inside == DATA["right"]["phrases"]


def test_nothing_right_is_called_wrong() -> None:
    assert {right for _, right in WRONG} & {wrong for wrong, _ in WRONG} == set()
