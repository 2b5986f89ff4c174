"""Real syllables that make no word with their neighbour: what is suspected, and how seldom."""

import pytest

from models.checks.rules.writing import compounds
from models.text.lexicon import free_syllables, known_syllables
from models.text.syllables import is_syllable
from tests.models.checks.made import findings


@pytest.mark.parametrize(
    ("text", "found", "mend"),
    [
        ("nghề thũ công mỹ nghệ", "thũ công", "thủ công"),
        ("Thũ công mỹ nghệ", "Thũ công", "Thủ công"),
        ("nguồn kinh phí quyên gốp", "quyên gốp", "quyên góp"),
        ("luôn lắng ghe, luôn giúp đỡ", "lắng ghe", "lắng nghe"),
        ("đúng thẩm quyến của xã", "thẩm quyến", "thẩm quyền"),
        ("tạo được sự đồng thuần trong dân", "đồng thuần", "đồng thuận"),
        ("vốn tính dụng ưu đãi và tham vấng", "tham vấng", "tham vấn"),
    ],
)
def test_a_slip_of_one_sound_is_mended(text: str, found: str, mend: str) -> None:
    assert (found, mend) in findings(compounds, text)


@pytest.mark.parametrize(
    "text",
    [
        "nuôi 240 đàn ong mật",
        "gặp gỡ, tiếp nhân dân hằng tháng",
        "kĩ thuật, lí luận, qui hoạch, vật lí, công ti",
        "Phần kinh danh mục dự án",
        "mục tiêu chỉ đạt một nửa",
        "bắt đầu từ năm 2018",
        "xã Nga Điền, ông Trần Phú",
        "nghiêm trong xử lý, kiểm, nghiệm",
    ],
)
def test_words_that_only_meet_are_left_alone(text: str) -> None:
    assert findings(compounds, text) == []


def test_every_syllable_of_the_lists_can_be_vietnamese_or_is_a_loan() -> None:
    loans = {"axit", "covid", "gas", "hmông", "internet", "mekong", "photocopy", "prông", "web"}
    assert {word for word in known_syllables() if not is_syllable(word)} <= loans


def test_free_syllables_are_known() -> None:
    assert free_syllables() <= known_syllables()
