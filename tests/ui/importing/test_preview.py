from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.form.definition import FormDefinition
from models.report.report import Report
from tests.ui.importing.made import CELL_KEY, HEAD_2, STRAY, file_read, understood
from ui.importing.outcome import next_report, office, report_of_file
from ui.importing.preview import Preview
from ui.importing.reading import FileRead


def test_one_line_says_what_was_understood(preview: Preview) -> None:
    told = "Báo cáo năm 2018 của UBND huyện Nga Sơn · 2/11 mục, 3 đoạn · 1/4 bảng, 1 ô có số liệu · 1 đoạn chưa có chỗ"
    assert preview._summary.text() == told


def test_the_line_follows_what_the_clerk_sends(preview: Preview) -> None:
    preview.pieces.model.send([STRAY], "IV")
    assert "3/11 mục, 4 đoạn" in preview._summary.text()
    assert "chưa có chỗ" not in preview._summary.text()


def test_next_years_report_is_proposed_where_none_is_open(preview: Preview) -> None:
    outcome = preview.outcome()
    assert (outcome.use, outcome.year, outcome.file_year) == ("next_year", 2019, 2018)
    assert (outcome.form_id, outcome.unit) == ("huyen_2018", "Huyện Nga Sơn")
    assert not preview.uses.radio("into").isVisible()


def test_the_open_report_is_proposed_where_there_is_one(into: Preview) -> None:
    assert into.outcome().use == "into"


def test_the_outcome_holds_the_corrected_file(preview: Preview) -> None:
    preview.pieces.model.send([HEAD_2], "II.5")
    outcome = preview.outcome()
    assert [section.address for section in outcome.understood.sections] == ["II.1", "II.5"]
    assert list(outcome.lessons.values()) == ["II.5"]


def test_last_years_report_is_made_from_the_outcome(preview: Preview) -> None:
    read = report_of_file(preview.outcome())
    assert read.year() == 2018
    assert read.prose("II.1")[0].text == "Đã tổ chức quán triệt."
    assert read.figure(CELL_KEY) is not None


def test_next_years_report_carries_text_and_no_figure(preview: Preview) -> None:
    preview.uses.unit.setText("Huyện Hà Trung")
    begun = next_report(preview.outcome())
    assert (begun.year(), begun.text("unit")) == (2019, "Huyện Hà Trung")
    assert begun.prose("II.1")[0].text == "Đã tổ chức quán triệt."
    assert begun.figure(CELL_KEY) is None


@pytest.mark.parametrize(("unit", "signer"), [("Xã Nga Sơn", "Lê Văn Bình"), ("Huyện Hà Trung", "")])
def test_only_the_office_itself_keeps_its_signer(preview: Preview, unit: str, signer: str) -> None:
    preview.uses.unit.setText(unit)
    outcome = preview.outcome()
    answers = {**outcome.understood.answers, "general.signer_name": "Lê Văn Bình"}
    begun = next_report(replace(outcome, understood=replace(outcome.understood, answers=answers)))
    assert begun.text("signer_name") == signer


def test_the_year_of_the_file_can_be_said(preview: Preview) -> None:
    preview.uses.radio("keep").click()
    preview.uses.file_year.setValue(2017)
    assert report_of_file(preview.outcome()).year() == 2017


def test_every_change_of_the_open_report_is_listed(into: Preview, example: Report) -> None:
    keys = [change.key for change in into.outcome().changes]
    assert keys == ["II.1", "II.2"]
    assert into.tabs.tabText(1) == "Những chỗ sẽ thay đổi (2)"
    assert into.changes.model.name(0).startswith("II.1. ")


def test_a_change_without_its_tick_is_left_out(into: Preview, qtbot: QtBot) -> None:
    into.tabs.setCurrentWidget(into.changes)
    into.changes.view.setFocus()
    qtbot.waitUntil(into.changes.view.hasFocus)
    qtbot.keyClick(into.changes.view, Qt.Key.Key_Space)
    assert [change.key for change in into.outcome().changes] == ["II.2"]
    assert into._count.text() == "Sẽ thay 1 chỗ trong báo cáo đang mở, 1 chỗ bỏ lại."


def test_a_tick_stays_away_while_pieces_are_sent(into: Preview) -> None:
    into.changes.model.tick([0], is_wanted=False)
    into.pieces.model.send([STRAY], "IV")
    assert [change.key for change in into.outcome().changes] == ["II.2", "IV"]


@pytest.mark.parametrize("policy", [1, 2])
def test_what_is_there_stays_where_the_clerk_wants_that(into: Preview, policy: int) -> None:
    into.uses.policy.setCurrentIndex(policy)
    assert into.outcome().changes == ()
    assert into._count.text() == "Báo cáo đang mở không thay đổi."


def test_nothing_is_written_by_looking(into: Preview, example: Report) -> None:
    before = example.answers
    into.pieces.model.send([STRAY], "IV")
    into.outcome()
    assert example.answers == before


def test_a_file_of_another_year_is_told_of(into: Preview, form: FormDefinition) -> None:
    into.show_file(file_read(form, 2017))
    assert into.uses._year_note.text().startswith("Tệp là của năm 2017, báo cáo là của năm 2018")
    assert into.uses._year_note.isVisible()


def test_a_file_of_no_known_year_is_told_of(into: Preview, form: FormDefinition) -> None:
    found = replace(understood(form), answers={"general.unit": "Huyện Nga Sơn"})
    into.show_file(FileRead("a.docx", found, found, None))
    assert into.uses._year_note.text().startswith("Không thấy trong tệp nói là của năm nào")
    assert into.uses._year_note.isVisible()


def test_a_file_that_is_no_report_is_doubted(preview: Preview, form: FormDefinition) -> None:
    file = file_read(form)
    nothing = replace(file.by_itself, sections=(), tables=(), pieces=file.by_itself.pieces[-1:])
    preview.show_file(replace(file, by_itself=nothing, for_report=nothing))
    assert preview._doubt.isVisible()


def test_converted_text_is_shown_before_and_after(preview: Preview, form: FormDefinition) -> None:
    file = file_read(form)
    old = replace(file.by_itself, encoding="tcvn3", converted=(("C«ng t¸c", "Công tác"),))
    preview.show_file(replace(file, by_itself=old))
    preview._see_converted.click()
    assert preview.tabs.currentWidget() is preview.converted
    model = preview.converted.model()
    assert [model.index(0, column).data() for column in (0, 1)] == ["C«ng t¸c", "Công tác"]


def test_a_file_too_large_to_keep_is_told_of(preview: Preview, form: FormDefinition) -> None:
    preview.show_file(replace(file_read(form), source=None))
    assert "không được giữ kèm báo cáo" in preview._notes.text()


def test_a_unit_no_form_is_made_for_is_said(preview: Preview) -> None:
    preview.uses.year.setValue(2026)
    assert preview.uses._form_note.text().startswith("Chưa có biểu mẫu dành riêng")


def test_a_form_the_clerk_chose_is_kept(preview: Preview, qtbot: QtBot) -> None:
    preview.uses.form.setFocus()
    qtbot.keyClick(preview.uses.form, Qt.Key.Key_End)
    preview.uses.year.setValue(2020)
    assert preview.uses.form_id == "xa_2025"


def test_a_name_too_long_is_refused_with_a_sentence(preview: Preview) -> None:
    preview.uses.unit.setText("ệ" * 3000)
    assert not preview.agree.isEnabled()
    assert preview.uses._form_note.text().startswith("Tên đơn vị quá dài")


def test_tab_goes_from_the_pieces_to_the_use_to_the_buttons(into: Preview, qtbot: QtBot) -> None:
    into.pieces.view.setFocus()
    visited: list[QWidget | None] = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    assert visited == [into.uses.radio("into"), into.uses.policy, into.agree, into.cancel]


def test_it_fits_an_old_screen(into: Preview) -> None:
    assert into.minimumSizeHint().width() <= 1024
    assert into.minimumSizeHint().height() <= 700


def test_what_was_chosen_outlasts_a_change_of_form(into: Preview, form: FormDefinition) -> None:
    file = file_read(form)
    into.show_file(replace(file, by_itself=replace(file.by_itself, form_id="xa_2018")))
    into.pieces.model.send([HEAD_2], "II.5")
    into.uses.radio("keep").click()
    assert into.outcome().understood.form_id == "xa_2018"
    assert into.pieces.model.line(HEAD_2).piece.target == "II.5"


def test_an_office_is_known_again_however_its_name_is_written(form: FormDefinition) -> None:
    found = understood(form)
    shouted = replace(found, answers={"general.unit": "HUYỆN  NGA SƠN"})
    assert office(shouted) == office(found) == "huyen nga son"


def test_the_choices_are_not_cut_at_the_edge(preview: Preview) -> None:
    preview.resize(1366, 700)
    preview.show()
    assert preview.uses.visibleRegion().boundingRect().width() == preview.uses.width()
