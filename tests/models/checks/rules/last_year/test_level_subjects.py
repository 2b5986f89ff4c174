"""Another unit as the one that acts where the office means itself."""

from datetime import date

import pytest

from models.form.library import load_form
from models.report.report import Report
from tests.models.checks.made import answer, found, write

WARNING, HINT = "warning", "hint"


def _office(form_id: str, unit: str, year: int) -> Report:
    return answer(Report(load_form(form_id)), unit=unit, year=year, date=date(year, 12, 15))


DISTRICT = "huyen_2018", "Huyện Nga Sơn", 2018
COMMUNE = "xa_2018", "Xã Pù Nhi", 2018
WARD = "xa_2018", "Phường Trường Thi", 2021
LATER = "xa_2025", "Xã Hải Hậu", 2026


def _told(office: tuple[str, str, int], text: str) -> list[tuple[str, str, str | None]]:
    issues = found(write(_office(*office), "II.6", text), "II.6")
    return [(issue.weight, issue.found, issue.mend) for issue in issues if issue.code == "subject_of_other_level"]


@pytest.mark.parametrize(
    ("office", "text", "told"),
    [
        (DISTRICT, "Toàn tỉnh có 7.350 hộ.", (WARNING, "Toàn tỉnh", "Toàn huyện")),
        (DISTRICT, "Đến nay, toàn tỉnh đã tổ chức 12 cuộc.", (WARNING, "toàn tỉnh", "toàn huyện")),
        (COMMUNE, "Toàn huyện có 5 mô hình.", (WARNING, "Toàn huyện", "Toàn xã")),
        (WARD, "Toàn xã có 5 mô hình.", (WARNING, "Toàn xã", "Toàn phường")),
        (WARD, "Xã tổ chức 5 cuộc đối thoại.", (WARNING, "Xã", "Phường")),
        (LATER, "Huyện tổ chức 96 cuộc, Chủ tịch UBND xã tiếp 44 cuộc.", (WARNING, "Huyện", "Xã")),
        (COMMUNE, "UBND huyện cung cấp 112 dịch vụ công.", (HINT, "UBND huyện", "UBND xã")),
    ],
)
def test_a_unit_that_does_the_offices_own_work_is_found(office, text, told):
    assert _told(office, text) == [told]


def test_in_the_year_of_the_change_a_district_may_have_acted_before_it():
    assert [weight for weight, *_ in _told(("xa_2025", "Xã Hải Hậu", 2025), "Huyện tổ chức 96 cuộc.")] == [HINT]


@pytest.mark.parametrize(
    ("office", "text"),
    [
        (DISTRICT, "Toàn huyện có 7.350 hộ. Xã có 11 thôn. Tỉnh đã hỗ trợ 3 tỷ đồng."),
        (DISTRICT, "Toàn tỉnh có 27 huyện, thị xã, thành phố."),
        (DISTRICT, "Toàn tỉnh có 320 xã đạt chuẩn, trong đó huyện có 15 xã."),
        (DISTRICT, "Xếp thứ ba toàn tỉnh có nhiều mô hình."),
        (DISTRICT, "Phong trào thi đua trong toàn tỉnh được đẩy mạnh."),
        (COMMUNE, "Huyện đã hỗ trợ 3 tỷ đồng. UBND huyện đã tặng giấy khen."),
        (COMMUNE, "Năm 2017, toàn huyện có 12 xã đạt chuẩn."),
        (LATER, "Trước khi sáp nhập, huyện có 34 xã. Huyện đã bàn giao hồ sơ cho xã."),
        (LATER, "Toàn huyện có 5 mô hình."),
    ],
)
def test_what_a_wider_or_smaller_unit_does_itself_is_left_alone(office, text):
    assert not _told(office, text)
