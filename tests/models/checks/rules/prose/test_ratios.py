"""Per cents beside the numbers they are made of."""

import pytest

from models.checks.rules.prose import ratios
from models.report.report import Report
from tests.models.checks.made import enter, found, write


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Có 15/26 xã đạt chuẩn, đạt 57,6%.", [("57,6%", "57,7%")]),
        ("Có 15/26 xã đạt chuẩn nông thôn mới, chiếm 57.6% số xã.", [("57.6%", "57,7%")]),
        ("Cấp phép cho 39 trên tổng số 60 doanh nghiệp, đạt 66%.", [("66%", "65%")]),
        ("Số đơn thuộc thẩm quyền là 91 đơn, đã giải quyết 88 đơn, đạt 97,6%.", [("97,6%", "96,7%")]),
        ("Tỷ lệ khám phá đạt 95,1% (16/17 vụ).", [("95,1%", "94,1%")]),
        ("Tỷ lệ hộ nghèo là 3,36% (905 hộ trên tổng số 24.960 hộ).", [("3,36%", "3,63%")]),
        ("Cắt giảm 38 TTHC trên tổng số 214 TTHC, giảm 17,7% so với năm 2018.", [("17,7%", "17,8%")]),
        ("Gieo trồng đạt 6.874 ha, bằng 92,8% kế hoạch (KH) là 7.000 ha.", [("92,8%", "98,2%")]),
        ("Thu ngân sách 121,6 tỷ đồng, bằng 67% KH (160 tỷ đồng).", [("67%", "76%")]),
        ("Ghi nhận 417 phản ánh, trong đó 398 phản ánh xử lý đúng hạn (94,5%).", [("94,5%", "95,4%")]),
        ("Tiếp nhận 1.204 hồ sơ, trả đúng hạn 1.196 hồ sơ, đạt 93,9%.", [("93,9%", "99,3%")]),
        (
            "Có 1.312 ý kiến: 1.187 ý kiến đã xử lý xong, 125 ý kiến đang xử lý, tỷ lệ xử lý xong đạt 95,0%.",
            [("95,0%", "90,5%")],
        ),
        ("Thu 312,6 tỷ đồng, đạt 102,8% dự toán (dự toán giao 289 tỷ đồng).", [("102,8%", "108,2%")]),
        ("Thu 9,86 tỷ đồng, bằng 121% dự toán huyện giao (8,8 tỷ đồng).", [("121%", "112%")]),
        ("Huyện tái canh được 215 ha, đạt 105,7% kế hoạch (200 ha).", [("105,7%", "107,5%")]),
        ("Giải quyết việc làm cho 138/160 lao động, bằng 88,3% kế hoạch.", [("88,3%", "86,3%")]),
        ("Có 19.840 học sinh, trong đó học sinh DTTS 11.706 em, chiếm 61%.", [("61%", "59%")]),
        ("Còn 1.548 hộ nghèo. Hộ nghèo DTTS 1.402 hộ, chiếm 90,5% tổng số hộ nghèo.", [("90,5%", "90,6%")]),
        ("Có 2.386 hộ nghèo trên tổng số 77.214 hộ, tỷ lệ 3,90%.", [("3,90%", "3,09%")]),
        ("Phát sinh 2.310 hồ sơ, chiếm 15,2% tổng số 16.268 hồ sơ.", [("15,2%", "14,2%")]),
    ],
)
def test_a_per_cent_of_other_parts_is_mended(text: str, wrong: list[tuple[str, str]]) -> None:
    assert [(text[each.start : each.end], each.mend) for each in ratios.wrong_shares(text)] == wrong


@pytest.mark.parametrize(
    "text",
    [
        "Có 15/26 xã đạt chuẩn, đạt 57,7%.",
        "Có 15/26 xã đạt chuẩn, đạt 58%.",
        "Có 15/26 xã đạt chuẩn, đạt 75% kế hoạch.",
        "Thành lập mới 39 doanh nghiệp, đạt 65%KH.",
        "Có 18/26 đầu mối đánh giá sự hài lòng; kết quả 91,3% số phiếu hài lòng.",
        "Có 15/26 xã đạt chuẩn, bằng 60% kế hoạch.",
        "Thu 312,6 tỷ đồng, đạt 102,8% dự toán (cùng kỳ đạt 289 tỷ đồng).",
        "Còn 1.548 hộ nghèo. Hộ nghèo DTTS 1.402 hộ, chiếm 90,6% tổng số hộ nghèo.",
        "Có 5/5 đơn vị đánh giá sự hài lòng, đạt 98,2%.",
        "Có 3.500 hộ, 1.200 hộ vay vốn, đạt 85%.",
        "Có 15/26 xã đạt chuẩn, đạt khoảng 60%.",
        "Có 15/26 xã đạt chuẩn, tăng 12%.",
        "Giải ngân 1,2 tỷ đồng, bằng 33,8% kế hoạch (3,5 tỷ đồng).",
        "Đàn lợn 3.200 con, đạt 91,4% kế hoạch (3.500 con) và bằng 104,9% so với cùng kỳ (3.050 con).",
        "Thu 12,5 tỷ đồng, bằng 104,2% dự toán huyện giao và 98% dự toán xã giao (12,8 tỷ đồng).",
        "Tiếp nhận 1.204 hồ sơ, đã giải quyết 1.190 hồ sơ, tỷ lệ đúng hạn đạt 99,5%.",
    ],
)
def test_what_is_right_or_of_something_else_is_left_alone(text: str) -> None:
    assert ratios.wrong_shares(text) == ()


@pytest.mark.parametrize(("cell", "mend"), [("3,09%", "3,09%"), ("3,19%", None)])
def test_another_value_in_the_appendix_leaves_the_choice_to_the_clerk(
    report: Report, cell: str, mend: str | None
) -> None:
    write(enter(report, "new_rural.unit.poverty_rate", cell), "II.2", "Tỷ lệ hộ nghèo là 3,90% (2.386/77.214 hộ).")
    (issue,) = (each for each in found(report, "II.2") if each.code == "wrong_per_cent")
    assert issue.mend == mend
