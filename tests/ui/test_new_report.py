import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.keys import type_text
from ui.new_report import NewReportDialog


@pytest.mark.parametrize(
    ("year", "level", "form"),
    [(2018, "huyen", "huyen_2018"), (2018, "xa", "xa_2018"), (2026, "xa", "xa_2025"), (2026, "huyen", "xa_2025")],
)
def test_the_form_of_the_year_and_level_is_proposed(year: int, level: str, form: str, qtbot: QtBot) -> None:
    dialog = NewReportDialog("Xã Nga Sơn", year, level)
    qtbot.addWidget(dialog)
    assert dialog.chosen().form.id == form


def test_changing_the_year_proposes_another_form(qtbot: QtBot) -> None:
    dialog = NewReportDialog("Xã Nga Sơn", 2026, "xa")
    qtbot.addWidget(dialog)
    dialog.year.setValue(2019)
    assert dialog.chosen().form.id == "xa_2018"


def test_a_report_needs_a_unit(qtbot: QtBot) -> None:
    dialog = NewReportDialog("", 2026, "xa")
    qtbot.addWidget(dialog)
    create = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Lập báo cáo")
    assert not create.isEnabled()
    type_text(dialog.unit, "Xã Nga Sơn")
    assert create.isEnabled()


def test_a_name_too_long_is_refused_with_a_sentence_and_not_cut(qtbot: QtBot) -> None:
    dialog = NewReportDialog("", 2026, "xa")
    qtbot.addWidget(dialog)
    dialog.unit.setText("ệ" * 200_000)
    assert len(dialog.unit.text()) == 200_000
    assert not dialog._create.isEnabled()
    assert "hãy ghi tên ngắn hơn 2000 ký tự" in dialog._note.text()
