"""Two sides that are no whole."""

import pytest

from models.checks.rules.prose import halves
from tests.models.checks.made import findings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hồ sơ giải quyết đúng hạn và trước hạn đạt 98,9%, quá hạn 2,1%.", "98,9%, quá hạn 2,1%"),
        (
            "Có 1.105 phiếu: rất hài lòng 42,7%, hài lòng 56,1%, không hài lòng 5,7%.",
            "42,7%, hài lòng 56,1%, không hài lòng 5,7%",
        ),
        ("Có 41 ý kiến góp ý, cơ quan soạn thảo tiếp thu 34 ý kiến, giải trình 5 ý kiến.", "41"),
        ("Trong tổng số 2.754 hồ sơ có 2.731 hồ sơ trả đúng hạn, 14 hồ sơ trả chậm.", "2.754"),
    ],
)
def test_sides_that_make_another_whole_are_told(text: str, found: str) -> None:
    assert findings(halves, text) == [(found, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Hồ sơ giải quyết đúng hạn đạt 98,9%, quá hạn 1,1%.",
        "Có 41 ý kiến góp ý, tiếp thu 36 ý kiến, giải trình 5 ý kiến.",
        "Có 41 ý kiến, tiếp thu 30 ý kiến, giải trình 5 ý kiến, 6 ý kiến đang xem xét.",
        "Tiếp nhận 25 ý kiến, trả lời ngay 18 ý kiến, tiếp thu 5 ý kiến, giải trình 2 ý kiến.",
        "Có 40 ý kiến, tiếp thu 12 ý kiến, giải trình 20 ý kiến, chuyển trên 8 ý kiến.",
        "Hồ sơ trực tuyến đạt 96%, tỷ lệ đúng hạn đạt 99%, số hóa đạt 85%.",
        "Tỷ lệ hài lòng đạt 60%, tỷ lệ rất hài lòng đạt 45%.",
        "Có 12 hộ: 5 nam, 7 nữ.",
    ],
)
def test_a_whole_and_sides_of_other_things_are_right(text: str) -> None:
    assert findings(halves, text) == []


def test_what_is_left_of_a_total_is_only_a_hint() -> None:
    told = "Có 41 ý kiến, tiếp thu {} ý kiến, giải trình 5 ý kiến."
    weights = [finding.weight for part in (34, 38) for finding in halves.in_text(told.format(part), None)]  # pyright: ignore[reportArgumentType]
    assert weights == ["hint", "warning"]
