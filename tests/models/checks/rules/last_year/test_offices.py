"""Offices that were no more at the day of the report."""

from datetime import date

import pytest

from models.form.library import load_form
from models.report.report import Report
from models.text.dates import parse_date
from models.text.word_lists import word_lists
from tests.models.checks.made import answer, found, write


def _commune(year: int) -> Report:
    return answer(Report(load_form("xa_2025")), unit="Xã Măng Đen", date=date(year, 12, 15), year=year)


def _told(report: Report, text: str, key: str = "III.1") -> list[tuple[str, str, str | None]]:
    issues = found(write(report, key, text), key)
    return [(issue.weight, issue.found, issue.mend) for issue in issues if issue.code == "former_office"]


def test_an_office_that_is_no_more_is_a_warning_in_a_later_year():
    assert _told(_commune(2026), "UBND huyện chỉ đạo sát sao.") == [("warning", "UBND huyện", None)]


def test_in_the_year_of_the_change_only_the_present_is_a_warning():
    assert _told(_commune(2025), "UBND huyện chỉ đạo sát sao.") == [("hint", "UBND huyện", None)]
    assert _told(_commune(2025), "Đề nghị UBND huyện hỗ trợ.")[0][0] == "warning"


def test_what_took_its_place_is_offered_where_it_can_stand_there():
    text = "Sở Tài nguyên và Môi trường tỉnh đã cấp 12 giấy."
    assert _told(_commune(2026), text) == [("warning", "Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Môi trường")]


def test_a_province_that_went_into_another_is_found():
    assert _told(_commune(2026), "UBND tỉnh Kon Tum hỗ trợ.") == [("warning", "tỉnh Kon Tum", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 12/QĐ-UBND ngày 12/3/2023 của UBND huyện Kon Plông về việc giao đất.",
        "Trước ngày 01/7/2025, UBND huyện đã giải quyết 120 hồ sơ.",
        "UBND huyện (cũ) bàn giao hồ sơ.",
        "Năm 2024, Công an huyện lập 3 đoàn.",
        "Sau khi sáp nhập, hồ sơ của UBND huyện được lưu tại xã.",
        "Thực hiện Pháp lệnh dân chủ ở xã, phường, thị trấn.",
        "Thu nhập tăng; Sở Nông nghiệp và Môi trường hướng dẫn; thôn Quảng Nam; đường Thái Bình.",
    ],
)
def test_what_was_is_left_alone(text):
    assert not _told(_commune(2026), text)


def test_before_the_change_the_office_is_right(example):
    assert not [issue for issue in found(example, "II.6") if issue.code == "former_office"]


def test_a_receiver_that_is_no_more_is_a_warning():
    report = answer(_commune(2025), addressee=("Ủy ban nhân dân huyện Kon Plông",))
    issues = [issue for issue in found(report, "general.addressee") if issue.code == "former_office"]
    assert [issue.weight for issue in issues] == ["warning"]


@pytest.mark.parametrize("entry", word_lists("offices")["offices"])
def test_each_office_names_its_day_and_law(entry):
    assert parse_date(entry["until"]) < date(2100, 1, 1)
    assert entry["law"]
    assert all(name == name.lower() and (" " in name or "of" in entry) for name in entry["names"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Phối hợp với Thanh tra thị xã giải quyết 2 đơn.", "Thanh tra thị xã"),
        ("Công an thành phố Thanh Hóa tuần tra 24/7.", "Công an thành phố Thanh Hóa"),
        ("Toàn huyện có 5 mô hình.", "Toàn huyện"),
        (
            "Phối hợp với Sở Kế hoạch và Đầu tư theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.",
            "Sở Kế hoạch và Đầu tư",
        ),
    ],
)
def test_an_office_spoken_of_as_present_is_a_warning(text, told):
    assert [(weight, found) for weight, found, _ in _told(_commune(2026), text)] == [("warning", told)]


def test_a_city_that_is_only_a_place_is_left_alone():
    assert not _told(_commune(2026), "Bệnh nhân được chuyển đến thành phố Thanh Hóa.")


def test_words_that_do_not_act_are_a_hint():
    assert [weight for weight, *_ in _told(_commune(2026), "Hội thi cấp huyện được duy trì.")] == ["hint"]
