"""The office's own data, in the data file and in new reports."""

import pytest

from models.form.definition import FormDefinition
from models.form.library import load_form, load_forms
from models.report.office import Office, dump_office, load_office, office_changes, split_unit, unit_kinds
from models.report.report import Report
from models.report.start import new_report

OFFICE = Office("Huyện Nga Sơn", "Sở Nội vụ tỉnh Thanh Hóa", "kt_chairman", "Trần Ngọc Quyết")


def test_the_office_is_kept_whole() -> None:
    assert load_office(dump_office(OFFICE)) == OFFICE


@pytest.mark.parametrize("text", ["", "[]", "x", "null"])
def test_what_is_no_office_is_none(text: str) -> None:
    assert load_office(text) is None


def test_a_report_of_the_office_begins_with_its_data(form: FormDefinition) -> None:
    report = new_report(form, 2018, "Huyện Nga Sơn")
    report.apply(office_changes(report, OFFICE))
    assert report.get("general.addressee") == ("Sở Nội vụ tỉnh Thanh Hóa",)
    assert report.get("general.signer_form") == "kt_chairman"
    assert report.get("general.signer_name") == "Trần Ngọc Quyết"


def test_the_same_office_of_another_level_is_still_the_same() -> None:
    report = new_report(load_form("xa_2025"), 2026, "Xã Nga Sơn")
    assert {change.key for change in office_changes(report, OFFICE)} >= {"general.signer_name", "general.addressee"}


def test_another_office_has_another_signer(form: FormDefinition) -> None:
    assert office_changes(new_report(form, 2018, "Huyện Hậu Lộc"), OFFICE) == []


def test_what_the_office_does_not_say_stays_as_it_is(form: FormDefinition) -> None:
    before = {"general.unit": "Huyện Nga Sơn", "general.signer_name": "Lê Văn A"}
    report = new_report(form, 2018, "Huyện Nga Sơn", before)
    report.apply(office_changes(report, Office("Huyện Nga Sơn", "Sở Nội vụ")))
    assert report.text("signer_name") == "Lê Văn A"


def test_what_a_report_says_already_is_no_change(form: FormDefinition) -> None:
    report = Report(form, {"general.unit": "Huyện Nga Sơn", "general.signer_name": "Trần Ngọc Quyết"})
    assert office_changes(report, Office("Huyện Nga Sơn", signer_name="Trần Ngọc Quyết")) == []


def test_the_kinds_of_the_newest_form_come_first() -> None:
    forms, _refused = load_forms()
    kinds = unit_kinds(forms)
    assert kinds[:3] == ["xã", "phường", "đặc khu"]
    assert len(kinds) == len(set(kinds))


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Xã Nga Sơn", ("xã", "Nga Sơn")),
        ("thị xã Bỉm Sơn", ("thị xã", "Bỉm Sơn")),
        ("  Nga   Sơn ", ("", "Nga Sơn")),
        ("", ("", "")),
    ],
)
def test_the_kind_typed_before_the_name_is_told_apart(typed: str, parts: tuple[str, str]) -> None:
    forms, _refused = load_forms()
    assert split_unit(typed, unit_kinds(forms)) == parts
