"""Words fitted to what is looked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text.matching import fit


@pytest.mark.parametrize("wanted", ["xuat bao cao", "Xuất", "cáo XUẤT", "bao", "  xuất   báo "])
def test_words_are_found_without_diacritics_in_any_order(wanted: str) -> None:
    assert fit("Xuất báo cáo", wanted) is not None


def test_every_word_looked_for_must_be_there() -> None:
    assert fit("Xuất báo cáo", "xuất bảng") is None


def test_nothing_looked_for_fits_everything() -> None:
    assert fit("Xuất báo cáo", "") is not None


def test_the_letters_found_are_told() -> None:
    found = fit("Địa danh", "dia")
    assert found is not None
    assert found.spans == ((0, 3),)


def test_the_start_of_a_word_is_found_before_its_inside() -> None:
    found = fit("Thông tin in ra", "in")
    assert found is not None
    assert found.spans == ((10, 12),)


@pytest.mark.parametrize(
    ("nearer", "farther"),
    [
        ("Ngày ký", "Số, ngày ký"),
        ("In báo cáo", "Thông tin"),
        ("Số văn bản", "Số thứ tự văn bản"),
        ("Ghi chú", "Ghi chủ đề"),
    ],
)
def test_the_nearer_words_are_the_better_fit(nearer: str, farther: str) -> None:
    wanted = {"Ngày ký": "ngay", "In báo cáo": "in", "Số văn bản": "so van", "Ghi chú": "ghi chú"}[nearer]
    near, far = fit(nearer, wanted), fit(farther, wanted)
    assert near is not None
    assert far is not None
    assert near.distance < far.distance


def test_other_words_for_the_same_thing_fit_less() -> None:
    by_name, by_other = fit("Xuất báo cáo", "xuất"), fit("Xuất báo cáo", "kết xuất ra word", "kết ra word")
    assert by_name is not None
    assert by_other is not None
    assert by_name.distance < by_other.distance
    assert by_other.spans == ((0, 4),)


@given(st.text(), st.text())
def test_spans_lie_inside_the_text_in_order(text: str, wanted: str) -> None:
    import unicodedata

    text = unicodedata.normalize("NFC", text)
    found = fit(text, wanted)
    edges = [edge for span in found.spans for edge in span] if found else []
    assert edges == sorted(set(edges))
    assert not edges or edges[-1] <= len(text)
