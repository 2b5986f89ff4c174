"""The kind of a cited document against its symbol."""

import pytest

from models.checks.rules.dates import document_kinds
from tests.models.checks.made import findings


def test_a_symbol_of_another_kind_is_found():
    text = "Thực hiện Kế hoạch số 12/QĐ-UBND ngày 05/3/2018 của UBND huyện."
    assert findings(document_kinds, text) == [("Kế hoạch số 12/QĐ-UBND", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 217-QĐ/TW ngày 12/12/2013",
        "Quy định số 11-QĐ/TW",
        "Công văn số 1527/SNV-VP",
        "Đề án số 06/QĐ-TTg",
        "Nghị quyết số 30c/NQ-CP",
        "Kế hoạch thực hiện Chỉ thị số 05-CT/TW",
    ],
)
def test_a_symbol_of_its_kind_and_kinds_without_one_are_left_alone(text):
    assert not findings(document_kinds, text)
