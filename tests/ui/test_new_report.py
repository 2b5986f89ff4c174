import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.keys import type_text
from ui.new_report import NewReportDialog


@pytest.mark.parametrize(
    ("year", "unit", "form"),
    [
        (2018, "Huyện Nga Sơn", "huyen_2018"),
        (2018, "UBND thị trấn Nga Sơn", "xa_2018"),
        (2026, "Phường Hạc Thành", "xa_2025"),
        (2026, "", "xa_2025"),
    ],
)
def test_the_form_of_the_unit_and_year_is_proposed(year: int, unit: str, form: str, qtbot: QtBot) -> None:
    dialog = NewReportDialog(unit, year)
    qtbot.addWidget(dialog)
    assert dialog.chosen().form.id == form


def test_the_form_follows_the_unit_as_it_is_typed(qtbot: QtBot) -> None:
    dialog = NewReportDialog("", 2018)
    qtbot.addWidget(dialog)
    type_text(dialog.unit, "huyện Nga Sơn")
    assert dialog.chosen().form.id == "huyen_2018"


def test_a_form_the_clerk_chose_is_kept(qtbot: QtBot) -> None:
    dialog = NewReportDialog("Xã Nga Sơn", 2026)
    qtbot.addWidget(dialog)
    dialog.form.setFocus()
    qtbot.keyClick(dialog.form, Qt.Key.Key_Home)
    dialog.year.setValue(2027)
    assert dialog.chosen().form.id == "huyen_2018"


def test_a_unit_no_form_is_made_for_is_said(qtbot: QtBot) -> None:
    dialog = NewReportDialog("Huyện Nga Sơn", 2026)
    qtbot.addWidget(dialog)
    assert dialog._note.text().startswith("Chưa có biểu mẫu dành riêng")


def test_changing_the_year_proposes_another_form(qtbot: QtBot) -> None:
    dialog = NewReportDialog("Xã Nga Sơn", 2026)
    qtbot.addWidget(dialog)
    dialog.year.setValue(2019)
    assert dialog.chosen().form.id == "xa_2018"


def test_a_report_needs_a_unit(qtbot: QtBot) -> None:
    dialog = NewReportDialog("", 2026)
    qtbot.addWidget(dialog)
    create = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Lập báo cáo")
    assert not create.isEnabled()
    type_text(dialog.unit, "Xã Nga Sơn")
    assert create.isEnabled()


def test_a_name_too_long_is_refused_with_a_sentence_and_not_cut(qtbot: QtBot) -> None:
    dialog = NewReportDialog("", 2026)
    qtbot.addWidget(dialog)
    dialog.unit.setText("ệ" * 200_000)
    assert len(dialog.unit.text()) == 200_000
    assert not dialog._create.isEnabled()
    assert "hãy ghi tên ngắn hơn 2000 ký tự" in dialog._note.text()
