"""The documents a text cites."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text.citations import citation_at, citations_in
from models.text.dates import cited_date

DIRECTIVE = (
    "Thực hiện Chỉ thị số 29/CT-UBND ngày 30/9/2016 của Chủ tịch UBND tỉnh Thanh Hóa về tăng cường kỷ cương của các "
    "ngành trên địa bàn tỉnh. Tăng cường kiểm tra."
)


def test_kind_number_symbol_day_and_sender_are_told():
    (cited,) = citations_in(DIRECTIVE)
    assert (cited.kind, cited.number, cited.symbol, cited.sender) == (
        "chỉ thị",
        "29",
        "CT-UBND",
        "Chủ tịch UBND tỉnh Thanh Hóa",
    )
    assert cited.day
    assert cited.day.date
    assert cited_date(cited.day.date) == "30/9/2016"


def test_the_subject_ends_with_its_sentence():
    assert citation_at(DIRECTIVE, DIRECTIVE.index("trên địa bàn tỉnh"))
    assert not citation_at(DIRECTIVE, DIRECTIVE.index("Tăng cường kiểm tra"))


def test_the_year_in_a_number_is_told():
    (cited,) = citations_in("Nghị định số 108/2014/NĐ-CP của Chính phủ")
    assert (cited.year, cited.symbol, cited.sender) == (2014, "NĐ-CP", "Chính phủ")


def test_a_bare_number_needs_its_kind():
    assert [cited.number for cited in citations_in("Công văn số 1527 ngày 28/9/2018; tổ dân phố số 12")] == ["1527"]


def test_a_quoted_subject_ends_with_its_quotes():
    text = "Kế hoạch số 5/KH-UBND ngày 02/3/2018 của UBND xã về “Năm dân vận” và phát động thi đua"
    (cited,) = citations_in(text)
    assert cited.subject
    assert text[slice(*cited.subject)] == "“Năm dân vận”"


def test_one_document_has_one_identity_however_it_is_typed():
    first, second = citations_in("Chỉ thị 04-CT/TU và Chỉ thị số 4 - CT/TU")
    assert first.identity == second.identity


@pytest.mark.parametrize("text", ["26/27 xã", "đạt 74.6% KH", "đường 527B-Nga Yên", "số hộ 12", "ngày 30/9/2016"])
def test_what_only_looks_like_a_number_is_no_citation(text):
    assert not citations_in(text)


_PARTS = st.sampled_from(
    [
        "Kế hoạch số ",
        "12/KH-UBND",
        " ngày 30/9/2018",
        " của UBND xã",
        " về việc ",
        "12/2018/NĐ-CP",
        ". ",
        "“",
        "”",
        "15/26",
    ]
)


@given(st.lists(_PARTS, max_size=12).map("".join))
def test_citations_stand_in_order_and_do_not_overlap(text):
    found = citations_in(text)
    assert all(one.start < one.end <= other.start for one, other in itertools.pairwise(found))
    assert all(0 <= cited.start < cited.end <= len(text) for cited in found)
