"""What a new report begins with."""

from datetime import date

import pytest

from models.form.library import form_ids, load_form
from models.report.answers import Answer, AnswerError
from models.report.start import new_report
from models.text.prose import to_text

FORM = load_form("xa_2025")
BEFORE: dict[str, Answer] = {
    "general.unit": "Xã Nga Sơn",
    "general.place": "Nga Sơn",
    "general.signer_name": "Trần Văn An",
    "general.signer_form": "kt_chairman",
    "general.receivers": ("Sở Nội vụ (b/c)",),
    "general.number": "7",
    "general.date": date(2025, 12, 15),
    "general.year": 2025,
}


@pytest.mark.parametrize("form_id", form_ids())
def test_unit_and_year_are_those_asked_for(form_id: str) -> None:
    report = new_report(load_form(form_id), 2026, " Xã  Nga Sơn ")
    assert (report.text("unit"), report.year()) == ("Xã Nga Sơn", 2026)


def test_defaults_of_the_form_stand_in_their_fields() -> None:
    report = new_report(FORM, 2026, "Xã Nga Sơn")
    assert (report.text("symbol"), report.year("base_year"), report.text("filing")) == ("BC-UBND", 2021, "VT")


def test_the_pattern_of_a_sentence_is_no_answer() -> None:
    assert new_report(FORM, 2026, "Xã Nga Sơn").get("general.opening") is None


def test_the_place_follows_from_the_unit() -> None:
    assert new_report(FORM, 2026, "UBND phường Hạc Thành").text("place") == "Hạc Thành"


def test_the_heads_of_the_form_stand_in_their_sections() -> None:
    report = new_report(FORM, 2026, "Xã Nga Sơn")
    assert to_text(report.prose("II.4")).splitlines() == [
        "* Kết quả thực hiện tinh giản biên chế",
        "* Kiện toàn tổ chức bộ máy và đội ngũ cán bộ",
    ]


@pytest.mark.parametrize("key", ["general.signer_name", "general.signer_form", "general.receivers", "general.place"])
def test_what_the_office_entered_is_remembered(key: str) -> None:
    assert new_report(FORM, 2026, "Xã Nga Sơn", BEFORE).get(key) == BEFORE[key]


@pytest.mark.parametrize("key", ["general.number", "general.date"])
def test_what_belongs_to_one_report_is_not_remembered(key: str) -> None:
    assert new_report(FORM, 2026, "Xã Nga Sơn", BEFORE).get(key) is None


def test_the_year_asked_for_goes_before_the_one_remembered() -> None:
    assert new_report(FORM, 2026, "Xã Nga Sơn", BEFORE).year() == 2026


@pytest.mark.parametrize("unit", ["xã nga sơn", "UBND xã Nga Sơn", "Ủy ban nhân dân Xã Nga Sơn", "Phường Nga Sơn"])
def test_an_office_is_known_again_by_its_name(unit: str) -> None:
    assert new_report(FORM, 2026, unit, BEFORE).text("signer_name") == "Trần Văn An"


def test_an_office_is_known_again_after_its_level_changed() -> None:
    before = {**BEFORE, "general.unit": "UBND huyện Nga Sơn"}
    assert new_report(FORM, 2026, "Xã Nga Sơn", before).text("signer_name") == "Trần Văn An"


@pytest.mark.parametrize("unit", ["Xã Nga An", "Phường Hạc Thành"])
def test_another_office_has_its_own_signer_and_place(unit: str) -> None:
    report = new_report(FORM, 2026, unit, BEFORE)
    assert (report.text("signer_name"), report.text("place")) == ("", unit.partition(" ")[2])


def test_answers_another_form_has_are_left_behind() -> None:
    assert new_report(FORM, 2026, "Xã Nga Sơn", {**BEFORE, "general.gone": "x"}).text("signer_name") == "Trần Văn An"


def test_what_is_remembered_is_left_as_it_was() -> None:
    kept = dict(BEFORE)
    new_report(FORM, 2026, "Xã Nga Sơn", BEFORE)
    assert kept == BEFORE


@pytest.mark.parametrize(("year", "unit"), [(18, "Xã Nga Sơn"), (20260, "Xã Nga Sơn"), (2026, "x" * 3_000)])
def test_what_cannot_be_kept_is_refused(year: int, unit: str) -> None:
    with pytest.raises(AnswerError):
        new_report(FORM, year, unit)


def test_a_new_report_takes_the_first_change() -> None:
    report = new_report(FORM, 2026, "Xã Nga Sơn")
    report.apply([report.change("general.number", "7")])
    assert report.text("number") == "7"
