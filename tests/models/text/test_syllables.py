"""Syllables that Vietnamese spelling allows."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.report.report import Report
from models.text.clean import clean
from models.text.syllables import is_near_syllable, is_syllable

RIGHT = re.findall(
    r"\S+",
    """
    đặt nghiêng quyển giếng khuỷu bóc gì già gìn giữ giết hoà hòa thuỷ thủy khoẻ khỏe thuở quở uỷ ủy khuya khoèo
    xoong soóc ngoằn ngoèo yếu ý kỹ quốc quý buýt ở ếch ạ thuế thuê huơ khuấy ngoảnh tuyết nguyệt rượu hươu xuất
    nghỉ ghế kẻ kính gà cá xoáy người ướt ưu yêu oà huỳnh khuếch bâng khuâng choòng quặng quắc tiếp nhưng muỗi
""",
)
WRONG = re.findall(
    r"\S+",
    """
    ngi qân cía kăn đạtt bac hoac qúy nghàn cêu đ b xyz café été Müller kính\u0301 ngả̉ thuơc gheé hoằ giía chuộ̣c cế ghá
    kó ngể quò moà hóà nb sch trr aa 5 m²
""",
)


@pytest.mark.parametrize("word", RIGHT)
def test_a_syllable_is_one(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(word.upper())
    assert is_syllable(word.capitalize())


@pytest.mark.parametrize("word", WRONG)
def test_what_no_rule_makes_is_none(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize("word", ["qủa", "qúy", "gía", "tìêng"])
def test_a_misplaced_tone_mark_is_near_and_not_right(word: str) -> None:
    assert is_near_syllable(word)
    assert not is_syllable(word)


@pytest.mark.parametrize("word", ["các", "đẹp", "một", "sách"])
def test_a_stopped_syllable_keeps_its_tone(word: str) -> None:
    for toneless in (word.translate(str.maketrans("áẹộ", "aeô")), word.translate(str.maketrans("áẹộ", "àẻỗ"))):
        assert not is_near_syllable(toneless)


def test_decomposed_letters_are_the_same_letters() -> None:
    assert is_syllable("vie\u0323\u0302t")


def test_the_words_of_a_real_report_are_syllables(example: Report) -> None:
    text = clean(
        " ".join(part.text for section in example.form.written_sections for part in example.prose(section.key))
    )
    words = {word for word in re.findall(r"[^\W\d_]+", text) if not word.isascii() and not word.isupper()}
    assert {word for word in words if not is_syllable(word)} <= {"luớt"}
    assert len(words) > 500


@given(st.text(max_size=8))
def test_any_text_gets_an_answer(word: str) -> None:
    assert is_near_syllable(word) or not is_syllable(word)
