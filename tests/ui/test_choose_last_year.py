from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from models.report.report import Report
from models.store.store import Store, Summary
from ui.choose_last_year import FROM_FILE, ChooseLastYear


@pytest.fixture
def this(store: Store, example: Report) -> Summary:
    """The report that is open: of 2018, from Nga Sơn."""
    return store.summary(store.add("Báo cáo năm 2018", example))


def test_the_same_unit_and_the_year_before_stand_first(this: Summary, qtbot: QtBot) -> None:
    older = replace(this, id=7, year=2015)
    before = replace(this, id=8, year=2017)
    foreign = replace(this, id=9, year=2017, unit="Huyện Hà Trung")
    dialog = ChooseLastYear(this, [foreign, older, before])
    qtbot.addWidget(dialog)
    assert dialog.chosen() == before.id


def test_a_file_may_be_chosen_instead(this: Summary, qtbot: QtBot) -> None:
    dialog = ChooseLastYear(this, [replace(this, id=7, year=2017)])
    qtbot.addWidget(dialog)
    dialog._file.click()
    assert dialog.chosen() == FROM_FILE


def test_without_other_reports_only_a_file_can_be_chosen(this: Summary, qtbot: QtBot) -> None:
    dialog = ChooseLastYear(this, [])
    qtbot.addWidget(dialog)
    assert not dialog._choose.isEnabled()
    assert dialog._file.isEnabled()
