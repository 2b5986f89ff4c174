"""Words that cannot be Vietnamese, and the one syllable each was meant for."""

import pytest

from models.checks.rules.writing import spelling
from models.checks.subject import OwnWords
from tests.models.checks.made import findings


@pytest.mark.parametrize(
    ("text", "found", "mend"),
    [
        ("còn biểu hiện làm luớt, làm qua loa", "luớt", "lướt"),
        ("hoặc làm ghep với các nội dung khác", "ghep", "ghép"),
        ("đã đươcj giao", "đươcj", "được"),
        ("vai trò của chinhs quyền", "chinhs", "chính"),
        ("đã tiep61 tục chỉ đạo", "tiep61", "tiếp"),
        ("khắc phuc khó khăn", "phuc", "phục"),
        ("giải quyêt đơn thư", "quyêt", "quyết"),
        ("các nghành, các cấp", "nghành", "ngành"),
        ("kết qủa đạt được", "qủa", "quả"),
        ("chất luợng dạy và học", "luợng", "lượng"),
        ("xây dựngg nông thôn mới", "dựngg", "dựng"),
        ("hoàn thnàh kế hoạch", "thnàh", "thành"),
        ("Thưc hiện nhiệm vụ", "Thưc", "Thực"),
        ("làm tốt coong tác dân vận", "coong", "công"),
        ("CẢI CÁCH HÀNH CHÍHN", "CHÍHN", "CHÍNH"),
    ],
)
def test_a_slip_is_mended_by_its_neighbours(text: str, found: str, mend: str) -> None:
    assert findings(spelling, text) == [(found, mend)]


def test_a_word_nobody_can_guess_has_no_mend() -> None:
    assert findings(spelling, "ở nơi trựqng này") == [("trựqng", None)]


@pytest.mark.parametrize(
    "text",
    [
        "trồng atisô, nuôi ong",
        "xã Đăk Tăng, người Xơ Đăng, nhà rông, xã Pờ Ê, bản Pù Nhi",
        "ông A Brơn, bà H'Wiêng Mlô, ông Y Bliu",
        "trên trang http://konplong.kontum.gov.vn và dichvucong.gov.vn",
        "nhóm zalo, website, iOffice, VNeID, COVID-19, ki-lô-mét, Mát-xcơ-va",
        "1.280 ha, 5 km2, 3 m3, 12 kw, khu A3, quốc lộ 1A, mạng 5G",
        "Quyết định số 12/QĐ-TTg của TTg; khóa XXII; mục iv",
        "hoà giải, hòa giải, uỷ ban, ủy ban, khoẻ, thuở, quý, gìn giữ, giếng nước",
        "theo chương trình start up và open data",
    ],
)
def test_names_signs_and_foreign_words_are_left_alone(text: str) -> None:
    assert findings(spelling, text) == []


def test_an_allowed_word_is_left_alone() -> None:
    assert findings(spelling, "điệu khắp xtưng", OwnWords(allowed=frozenset({"xtưng"}))) == []


def test_what_the_list_of_phrases_tells_is_not_told_twice() -> None:
    own = OwnWords(phrases=(("khắc phuc", "khắc phục"),))
    assert findings(spelling, "khắc phuc khó khăn", own) == []
