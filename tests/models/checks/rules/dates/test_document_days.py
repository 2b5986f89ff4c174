"""The day of a cited document against its number."""

import pytest

from models.checks.rules.dates import document_days
from models.text.dates import parse_date
from models.text.word_lists import word_lists
from tests.models.checks.made import findings


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nghị định số 108/2014/NĐ-CP ngày 20/11/2015 của Chính phủ", ("20/11/2015", "20/11/2014")),
        ("Nghị định 30/2020/NĐ-CP ngày 15/3/2020", ("15/3/2020", "05/3/2020")),
        ("Quyết định số 12/2018/QĐ-UBND ngày 15/5/2017 của UBND tỉnh", ("15/5/2017", "15/5/2018")),
        ("Nghị định 30/2020/NĐ-CP ngày 05 tháng 3 năm 2021", ("05 tháng 3 năm 2021", "05 tháng 3 năm 2020")),
    ],
)
def test_a_day_that_is_not_the_documents_is_found(text, told):
    assert findings(document_days, text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định số 108/2014/NĐ-CP ngày 20/11/2014",
        "Thông tư số 16/2014/TT-BTNMT ngày 05/01/2015",
        "Chỉ thị số 05-CT/TW ngày 15/5/2016",
        "Nghị định số 108/2014/NĐ-CP của Chính phủ",
    ],
)
def test_a_right_day_and_a_number_without_a_year_are_left_alone(text):
    assert not findings(document_days, text)


@pytest.mark.parametrize(("label", "day"), word_lists("documents")["days"].items())
def test_each_known_document_bears_a_day_of_the_year_in_its_number(label, day):
    year = label.split("/")[1]
    is_law = not year.isdigit() or len(year) == 4
    assert is_law
    assert str(parse_date(day).year) == year
