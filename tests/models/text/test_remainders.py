"""What is left of things that are worked off."""

import pytest

from models.text.remainders import remainders_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Còn 5 đơn chưa giải quyết xong.", [("đơn", 5, True)]),
        ("Hoàn thành 6 việc còn lại trong kế hoạch.", [("việc", 6, True)]),
        ("Kế hoạch gồm 16 việc, đang làm 4 việc.", [("việc", 4, True)]),
        ("Tiếp nhận 71 đơn, đã giải quyết 68 đơn.", [("đơn", 3, False)]),
        ("Giải quyết 21 đơn trên tổng số 23 đơn.", [("đơn", 2, False)]),
    ],
)
def test_what_is_left_is_told_or_follows(text: str, found: list[tuple[str, int, bool]]) -> None:
    assert [(each.head, each.value, each.told is not None) for each in remainders_in(text)] == found


@pytest.mark.parametrize(
    "text",
    ["Tiếp nhận 71 đơn, trong đó 12 đơn tố cáo.", "Còn 85 hộ nghèo.", "Đã giải quyết 68 đơn.", "Có 12 đơn, 5 ý kiến."],
)
def test_other_counts_leave_nothing(text: str) -> None:
    assert remainders_in(text) == ()
