"""A PDF that lost letters is never handed out."""

import pytest

from models.exchange.pages.failures import PagesError
from models.exchange.pages.letters import check_letters
from tests.models.exchange.pages.made import paragraph, word_file

DOCX = word_file(paragraph("Ủy ban nhân dân xã"), paragraph("1.306 hộ"))


@pytest.mark.parametrize(
    "text",
    [
        "Ủy ban nhân dân xã 1.306 hộ",
        "2\nUỶ BAN NHÂN DÂN XÃ\n1 306 HỘ".replace("UỶ", "ỦY"),
        "hộ 1306\nỦy ban nhân\ndân xã trang 2",
        "Ủy ban nhân dân xã 1.306 hộ".replace("Ủ", "U\u0309"),
    ],
)
def test_broken_lines_capitals_and_page_numbers_do_no_harm(text: str) -> None:
    check_letters(DOCX, text)


@pytest.mark.parametrize("text", ["", "Uy ban nhân dân xã 1.306 hộ", "Ủy ban nhân dân xã 1.36 hộ", "Ủy ban nhân dân"])
def test_a_lost_letter_or_digit_is_told(text: str) -> None:
    with pytest.raises(PagesError, match="thiếu"):
        check_letters(DOCX, text)


def test_a_file_that_is_none_is_one_sentence() -> None:
    with pytest.raises(PagesError, match="không đọc lại được"):
        check_letters(b"rubbish", "")
