"""Lines under names are as long as the decree wants."""

import pytest

from models.exchange.word.ruled_line import bold_width, part_line, whole_line

NAMES = ["XÃ BA ĐÌNH", "PHƯỜNG HẠC THÀNH", "Kết quả triển khai thực hiện “Năm dân vận chính quyền” 2018"]


@pytest.mark.parametrize("name", NAMES)
def test_a_line_is_a_third_to_a_half_of_its_text(name: str):
    width = 4 * len(part_line(name, 13, room=1000))  # an underscore of 8 points is 4 points wide
    assert 1 / 3 <= width / bold_width(name, 13) <= 1 / 2


def test_a_line_is_no_longer_than_half_the_room():
    assert 4 * len(part_line("M" * 200, 14, room=400)) <= 200


# widths in points measured in Liberation Serif Bold, whose letters are as wide as those of Times New Roman
@pytest.mark.parametrize(
    ("text", "size", "measured"),
    [
        ("Độc lập - Tự do - Hạnh phúc", 14, 171.2),
        ("HUYỆN NGA SƠN", 13, 109.0),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, 270.9),
        ("Kết quả triển khai thực hiện “Năm dân vận chính quyền” 2018", 14, 375.6),
    ],
)
def test_the_estimated_width_is_that_of_the_font(text: str, size: float, measured: float):
    assert bold_width(text, size) == pytest.approx(measured, rel=0.08)


def test_a_line_is_never_empty():
    assert whole_line(0) == "_"
