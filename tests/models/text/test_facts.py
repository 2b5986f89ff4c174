"""The facts a text states."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text.facts import facts_in

YEAR, DATE, FIGURE, DOCUMENT, NAME = "year", "date", "figure", "document", "name"


def _found(text: str, *leave_out: str) -> list[tuple[str, str]]:
    return [(text[fact.start : fact.end], fact.kind) for fact in facts_in(text, leave_out)]


@pytest.mark.parametrize(
    ("text", "fact", "kind"),
    [
        ("Trong năm 2018, huyện", "2018", YEAR),
        ("giai đoạn 2016-2020", "2016-2020", YEAR),
        ("năm học 2018 – 2019", "2018 – 2019", YEAR),
        ("“Năm dân vận chính quyền” 2018;", "2018", YEAR),
        ("(giá CĐ2010)", "2010", YEAR),
        ("ngày 05 tháng 12 năm 2018", "05 tháng 12 năm 2018", DATE),
        ("ngày 9 tháng 10, năm 2018", "9 tháng 10, năm 2018", DATE),
        ("ngày 28/9/2018 của", "28/9/2018", DATE),
        ("ngày 05.12.2018.", "05.12.2018", DATE),
        ("đến ngày 30/9", "30/9", DATE),
        ("tháng 11/2018", "11/2018", DATE),
        ("tháng 11 năm 2018", "11 năm 2018", DATE),
        ("Quý IV/2018", "IV/2018", DATE),
        ("quý III", "III", DATE),
        ("Nghị định 108/2014/NĐ-CP của", "108/2014/NĐ-CP", DOCUMENT),
        ("Kết luận số 12-KL/TW", "12-KL/TW", DOCUMENT),
        ("1764-QĐ/TW", "1764-QĐ/TW", DOCUMENT),
        ("Công văn số 1234/UBND-VX", "1234/UBND-VX", DOCUMENT),
        ("Kế hoạch số 1573-KH/BDVTW-BCSĐCP", "1573-KH/BDVTW-BCSĐCP", DOCUMENT),
        ("Quyết định 1246/QĐ-TTg", "1246/QĐ-TTg", DOCUMENT),
        ("Luật số 72/2025/QH15", "72/2025/QH15", DOCUMENT),
        ("Chỉ thị 05 của Bộ Chính trị", "05", DOCUMENT),
        ("Công văn số: 15 của", "15", DOCUMENT),
        ("ước đạt 1.306 tỷ đồng", "1.306", FIGURE),
        ("đạt 74.6% KH", "74.6%", FIGURE),
        ("chiếm 3,43 % số hộ", "3,43 %", FIGURE),
        ("đạt 65%KH", "65%", FIGURE),
        ("lên 20/26 xã", "20/26", FIGURE),
        ("công nhận 02 xã", "02", FIGURE),
        ("trồng 20ha", "20", FIGURE),
        ("tổ chức ba cuộc", "ba", FIGURE),
        ("hai mươi lăm hội nghị", "hai mươi lăm", FIGURE),
        ("năm mươi hộ", "năm mươi", FIGURE),
        ("một trăm hộ", "một trăm", FIGURE),
        ("đầu tư hai công trình", "hai", FIGURE),
        ("khóa XII", "XII", FIGURE),
        ("có một vụ khiếu nại", "một", FIGURE),
        ("12/2018", "12/2018", DATE),
        ("CV số 15", "15", DOCUMENT),
        ("1,306,000 đồng", "1,306,000", FIGURE),
        ("đồng chí Nguyễn Văn A, Chủ tịch", "Nguyễn Văn A", NAME),
        ("Ông Lò Văn Tím làm trưởng đoàn", "Lò Văn Tím", NAME),
        ("do Mai Thị Hoa phụ trách", "Mai Thị Hoa", NAME),
        ("Trần Ngọc Quyết", "Trần Ngọc Quyết", NAME),
    ],
)
def test_one_fact_is_found(text: str, fact: str, kind: str):
    assert _found(text) == [(fact, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Trong năm xã đã quan tâm",
        "một số đơn vị, một cửa liên thông",
        "đầu tư xã hội",
        "mỗi năm một lần, một lần nữa, một đơn vị",
        "phòng chống Covid-19",
        "niêm yết trên giấy A3",
        "tỉnh lộ 527B-Nga Yên",
        "1. Tiếp tục thực hiện",
        "2.1. Kết quả",
        "UBND huyện Nga Sơn",
        "Bà mẹ Việt Nam anh hùng",
        "đồng chí Trưởng Ban Dân vận",
        "trường THPT Mai Anh Tuấn",
        "tấm gương đạo đức Hồ Chí Minh",
        "ông Chủ tịch",
        "nâng cao đời sống",
    ],
)
def test_what_is_no_fact(text: str):
    assert _found(text) == []


def test_a_document_and_its_date_are_two_facts():
    assert [kind for _, kind in _found("Công văn số 1527/SNV-VP ngày 28/9/2018 của Sở Nội vụ")] == [DOCUMENT, DATE]


def test_a_figure_of_months_is_no_number_of_a_report():
    assert _found("Báo cáo 9 tháng đầu năm 2018") == [("9", FIGURE), ("2018", YEAR)]


def test_own_names_are_left_out():
    assert _found("Quận 1 có 12 phường", "Quận 1") == [("12", FIGURE)]


def test_own_names_are_left_out_however_they_are_written():
    assert _found("đồng chí Nga Sơn Hà; QUẬN 1", "quận 1", "Nga Sơn") == []


@given(st.text("ngày năm2018/.,-%NĐCPTWông Nguyễn Văn ba cuộc IVquý ", max_size=80))
def test_facts_are_in_order_and_never_overlap(text: str):
    ends = [place for fact in facts_in(text) for place in (fact.start, fact.end)]
    assert ends == sorted(ends)
    assert all(fact.start < fact.end <= len(text) for fact in facts_in(text))


@given(st.text("năm2018/.,-%NĐ ", max_size=40), st.sampled_from(["12-KL/TW", "3,43%", "05/12/2018"]))
def test_a_fact_between_words_is_found_whatever_stands_round_it(text: str, fact: str):
    assert fact in [found for found, _ in _found(f"{text} và {fact} và {text}")]


def test_every_number_of_the_real_report_is_a_fact(real_text: list[str]):
    missed = [
        text[index]
        for text in real_text
        for index in range(len(text))
        if text[index].isdigit() and not any(fact.start <= index < fact.end for fact in facts_in(text))
    ]
    # the 3 of “giấy A3” and the number of the road 527B
    assert missed == list("5273")


@pytest.fixture(scope="module")
def real_text() -> list[str]:
    from models.report.carried import paragraphs
    from models.report.example import load_example

    report = load_example("nga-son-2018")
    return [text for section in report.form.written_sections for text in paragraphs(report, section.key)]
