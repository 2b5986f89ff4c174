"""“số” before the number of a document."""

import pytest

from models.checks.rules.writing import document_numbers
from tests.models.checks.made import findings


@pytest.mark.parametrize(
    ("text", "found", "mend"),
    [
        ("Thực hiện Nghị định 108/2014/NĐ-CP của Chính phủ", "Nghị định 108/2014/NĐ-CP", "Nghị định số 108/2014/NĐ-CP"),
        ("Chỉ thị 04-CT/TU ngày 18/10/2016", "Chỉ thị 04-CT/TU", "Chỉ thị số 04-CT/TU"),
        ("Quyết định 1161/QĐ-TTg", "Quyết định 1161/QĐ-TTg", "Quyết định số 1161/QĐ-TTg"),
    ],
)
def test_the_word_is_put_before_number_and_symbol(text: str, found: str, mend: str) -> None:
    assert findings(document_numbers, text) == [(found, mend)]


@pytest.mark.parametrize(
    "text",
    [
        "Chỉ thị 05 của Bộ Chính trị, Đề án 06, Nghị quyết 18",
        "Nghị định số 108/2014/NĐ-CP, Công văn số: 15/SNV-VP",
        "kế hoạch 2018/2019, báo cáo 30/9/2018, đường 527B-Nga Yên",
    ],
)
def test_bare_and_complete_numbers_are_left_alone(text: str) -> None:
    assert findings(document_numbers, text) == []
