"""Totals beside their parts."""

import pytest

from models.checks.rules.prose import totals
from tests.models.checks.made import NO_WORDS, findings

SCHOOLS = (
    "toàn huyện có {} trường học: 27 trường mầm non, 27 trường tiểu học, 25 trường THCS, 2 trường tiểu học và trung "
    "học cơ sở, 4 trường THPT phổ thông, 1 Trung tâm Giáo dục thường xuyên, 1 trung cấp nghề. Chất lượng dạy và học"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (SCHOOLS.format(88), "88"),
        ("Có 118 dịch vụ công trực tuyến, gồm 103 dịch vụ mức độ 2 và 25 dịch vụ mức độ 3.", "118"),
        ("Có 118 dịch vụ công, trong đó 103 dịch vụ mức độ 2 và 25 dịch vụ mức độ 3.", "118"),
        ("Mở 04 lớp cho 512 người: 01 lớp có 168 người và 03 lớp có 345 người.", "512"),
        ("Đàn gia súc có 38.640 con: trâu 8.215 con, bò 11.930 con, lợn 18.594 con.", "38.640"),
        ("Tinh giản 6 biên chế công chức và 21 biên chế viên chức, tổng cộng 28 biên chế.", "28"),
        ("Tổng số là 612 ngày, gồm 420 ngày công của dân quân và 210 ngày công của dân.", "612"),
        (
            "Giá trị đạt 418,6 tỷ đồng, tăng 15,2% so với cùng kỳ (CK): thương mại - dịch vụ 239,6 tỷ đồng, "
            "tiểu thủ công nghiệp - xây dựng 152,4 tỷ đồng, nông nghiệp 29,3 tỷ đồng.",
            "418,6",
        ),
        ("Ban hành 05 văn bản, gồm 01 kế hoạch, 01 chương trình và 04 công văn.", "05"),
        ("Tổ chức 286 cuộc tiếp dân, trong đó Chủ tịch tiếp 300 cuộc.", "300"),
        ("Có 10 cán bộ và 10 công chức, trong đó 21 người có trình độ đại học.", "21"),
        ("Có 118 dịch vụ công, trong đó: 103 dịch vụ mức độ 2; 25 dịch vụ mức độ 3.", "118"),
    ],
)
def test_a_total_of_other_parts_is_told(text: str, found: str) -> None:
    assert findings(totals, text) == [(found, None)]


@pytest.mark.parametrize(
    "text",
    [
        SCHOOLS.format(87),
        "Mở 04 lớp cho 512 người: 01 lớp có 168 người và 03 lớp có 344 người.",
        "Tai nạn giảm cả ba tiêu chí: số vụ 13 vụ, số người chết 9 người, bị thương 7 người.",
        "Có 27 xã, thị trấn, trong đó 15 xã đạt chuẩn.",
        "Có 12 người, trong đó 8 người là nữ, 7 người là đảng viên.",
        "Tinh giản 4 công chức và 16 viên chức, gồm 15 người nghỉ hưu và 5 người thôi việc.",
        "Có 87 trường: 27 trường mầm non, 27 trường tiểu học, còn lại là trường khác.",
        "Thu 12,3 tỷ đồng, gồm 5,2 tỷ đồng tiền đất và 7,2 tỷ đồng thuế.",
        "Tổ chức 3 hội nghị: 120 đại biểu, 15 ý kiến.",
        "Đã giải quyết 91 hồ sơ, trong đó đúng hạn 88 hồ sơ (96,7%), trễ hạn 3 hồ sơ; còn 7 hồ sơ chưa đến hạn.",
        "Đã giải quyết 91 hồ sơ, trong đó đúng hạn 88 hồ sơ; còn 7 hồ sơ chưa đến hạn.",
        "Đàn gia súc có 535 con, trong đó trâu 51 con, dê 35 con; đàn gia cầm 1.420 con.",
        "Đàn gia súc có 535 con, trong đó trâu 51 con; đàn gia cầm 1.420 con.",
        "Có 10 cán bộ và 10 công chức, trong đó 17 người có trình độ đại học, 3 người có trình độ trung cấp.",
        "Có 35 xã, thị trấn: 32 xã và 3 thị trấn (Yên Định, Cồn), dân số trên 26 vạn người.",
    ],
)
def test_a_total_of_its_parts_or_of_some_is_right(text: str) -> None:
    assert findings(totals, text) == []


def test_the_sum_is_told_like_the_total() -> None:
    told = "Huy động 11,8 tỷ đồng, gồm ngân sách 7,1 tỷ đồng và đóng góp 5,7 tỷ đồng."
    (finding,) = totals.in_text(told, NO_WORDS)
    assert finding.message == "“11,8” không khớp với các phần được kể: 7,1 + 5,7 = 12,8; tổng hoặc một phần sai."
