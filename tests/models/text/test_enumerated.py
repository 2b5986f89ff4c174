"""Counts beside the list of what they count."""

import pytest

from models.text.enumerated import enumerated_in


def listed(text: str) -> list[tuple[int, int]]:
    return [(each.value, each.most) for each in enumerated_in(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Giám sát 5 nội dung: bình xét hộ nghèo, thu chi tại trường học, xử lý rác thải.", (5, 3)),
        ("Công khai ở 4 điểm: trụ sở xã, nhà văn hóa thôn Đông, chợ Gốm và trạm y tế; có 14 đơn vị.", (4, 4)),
        ("Cải tiến 4 bước (tiếp nhận, thẩm tra, trả kết quả).", (4, 3)),
        ("Duy trì 3 mô hình “Dân vận khéo” gồm “Bản không rác” và “Camera cộng đồng”.", (3, 2)),
        ("Phục dựng 4 lễ cúng là lễ bến nước, lễ mừng lúa mới và lễ kết nghĩa.", (4, 3)),
        ("Tổ nấu ăn bán trú, Đội chiêng nữ, Nhóm hướng dẫn viên trẻ là bốn mô hình tiêu biểu.", (4, 3)),
        ("Ra đời các mô hình: “Đi chợ hộ”, “Bếp yêu thương”, “ATM gạo”. Bốn mô hình này giúp dân.", (4, 3)),
    ],
)
def test_a_list_beside_its_count_is_found(text: str, found: tuple[int, int]) -> None:
    assert listed(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Xây dựng 4 mô hình như: vườn mẫu, đường hoa, cổng làng.",
        "Tổ chức 4 hội nghị: triển khai, quán triệt, học tập nghị quyết.",
        "Có 4 mô hình về trồng trọt, chăn nuôi (lợn, gà, bò).",
        "Ký quy chế với 4 tổ chức: Mặt trận, Công đoàn và các đoàn thể.",
        "Có 4 dự án: trường học 5 tỷ đồng, trạm y tế, đường giao thông.",
        "Có 4 đồng chí: Lê Văn An, Bí thư Đảng ủy, Trần Thị Bình.",
        "Thực hiện “3 không”, “2 có”: không rượu, không thuốc, không cờ bạc.",
        "Rà soát 4 lĩnh vực: đất đai, hộ tịch, xây dựng…",
    ],
)
def test_examples_contents_people_and_several_things_at_once_are_no_list(text: str) -> None:
    assert listed(text) == []
