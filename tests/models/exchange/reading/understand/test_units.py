"""The row of the reporting unit among other units, totals and columns of other years."""

import pytest

from models.exchange.reading.understand.units import choose_row

COMMUNES = ["Xã Nga Thắng", "Thị trấn Nga Sơn", "Xã Nga Mỹ"]


def chosen(names: list[str], unit: str) -> str | None:
    row = choose_row(dict(enumerate(names)), unit).row
    return None if row is None else names[row]


@pytest.mark.parametrize("total", ["Tổng cộng", "Toàn huyện", "Cộng", "TỔNG SỐ", "Tổng"])
def test_district_is_the_total_of_its_communes(total: str):
    assert chosen([*COMMUNES, total], "Huyện Nga Sơn") == total


def test_total_may_stand_first():
    assert chosen(["Tổng số", *COMMUNES], "Huyện Nga Sơn") == "Tổng số"


def test_town_that_shares_the_districts_name_is_another_unit():
    assert chosen([*COMMUNES, "Tổng cộng"], "Thị trấn Nga Sơn") == "Thị trấn Nga Sơn"


def test_row_of_the_district_itself_comes_before_a_total():
    assert chosen([*COMMUNES, "Huyện Nga Sơn", "Tổng cộng"], "Huyện Nga Sơn") == "Huyện Nga Sơn"


@pytest.mark.parametrize("row", ["Xã Nga Mỹ", "Nga Mỹ", "UBND xã Nga Mỹ", "XÃ NGA MỸ"])
def test_commune_among_others_however_it_is_named(row: str):
    assert chosen(["Nga Thắng", row, "Nga Văn", "Cộng"], "Xã Nga Mỹ") == row


def test_commune_that_is_not_among_others_is_no_total():
    choice = choose_row(dict(enumerate([*COMMUNES, "Tổng cộng"])), "Xã Nga Văn")
    assert (choice.row, "mà không có “Xã Nga Văn”" in choice.note) == (None, True)


def test_only_row_of_another_unit_is_unsure_and_told():
    choice = choose_row({0: "Xã Nga Văn"}, "Xã Nga Mỹ")
    assert (choice.row, choice.sure) == (0, 0.5)
    assert choice.note == "Dòng số liệu duy nhất ghi “Xã Nga Văn”, không phải “Xã Nga Mỹ”; hãy xem lại."


@pytest.mark.parametrize("row", ["UBND xã", "Xã", "Đơn vị"])
def test_only_row_that_names_no_place_is_sure(row: str):
    assert choose_row({0: row}, "Xã Nga Mỹ").sure == 1.0


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (["Năm 2018", "Năm 2019"], "Năm 2019"),
        (["Năm 2019", "Năm 2018"], "Năm 2019"),
        (["Kế hoạch năm 2019", "Thực hiện năm 2019"], "Thực hiện năm 2019"),
        (["Thực hiện", "Kế hoạch"], "Thực hiện"),
        (["Số liệu"], "Số liệu"),
    ],
)
def test_what_was_done_in_the_latest_year_is_taken(names: list[str], wanted: str):
    assert chosen(names, "Xã Nga Mỹ") == wanted
