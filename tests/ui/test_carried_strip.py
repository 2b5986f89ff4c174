"""The strip that names what still stands as last year, under a section and under a field."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.form.definition import FormDefinition
from tests.ui.carrying import carried_on
from ui.carried import carried_text
from ui.carried_strip import CarriedStrip
from ui.editing import Editing
from ui.pages.general import GeneralPage
from ui.pages.section import SectionPage


@pytest.fixture
def editing(form: FormDefinition) -> Editing:
    texts = {
        "II.3": "Năm 2018 có 12 cuộc họp.\nTrong đó có 45 hộ.",
        "signer_name": "Mai Văn Hải",
        "legal_bases": "Kế hoạch số 15/KH-UBND\nKế hoạch số 17/KH-UBND",
    }
    return carried_on(form, texts)


@pytest.fixture
def page(qtbot: QtBot, editing: Editing, form: FormDefinition) -> SectionPage:
    section = next(section for section in form.sections if section.address == "II.3")
    page = SectionPage(editing, section)
    qtbot.addWidget(page)
    page.show()
    page.editor.confirming.compare()
    return page


@pytest.fixture
def general(qtbot: QtBot, editing: Editing) -> GeneralPage:
    page = GeneralPage(editing)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    carried = carried_text(editing)
    qtbot.waitUntil(
        lambda: not carried.is_waiting("general.legal_bases") and not carried.is_waiting("general.signer_name")
    )
    return page


def strip_of(page: SectionPage) -> CarriedStrip:
    strip = page.findChild(CarriedStrip)
    assert isinstance(strip, CarriedStrip)
    return strip


def field_strip(page: GeneralPage, field: str) -> CarriedStrip:
    strip = page.editor(f"general.{field}").findChild(CarriedStrip)
    assert isinstance(strip, CarriedStrip)
    return strip


def test_the_strip_counts_and_names_the_facts(page: SectionPage) -> None:
    assert strip_of(page).words.text() == "Còn 3 chỗ như năm trước chưa xác nhận: “2018”, “12”, “45”"


def test_the_button_confirms_by_mouse(page: SectionPage, editing: Editing, qtbot: QtBot) -> None:
    page.editor.confirming.enter(1)
    qtbot.mouseClick(strip_of(page).buttons[0], Qt.MouseButton.LeftButton)
    assert carried_text(editing).count("II.3") == 2
    assert page.editor.textCursor().selectedText() == "12"


def test_the_strip_goes_when_all_is_confirmed(page: SectionPage) -> None:
    page.editor.selectAll()
    page.editor.confirming.confirm_all()
    assert strip_of(page).isHidden()


def test_the_strip_is_not_there_without_last_year(page: SectionPage, editing: Editing) -> None:
    editing.set_last_year(None)
    assert strip_of(page).isHidden()


def test_in_little_room_the_buttons_stand_below_the_words(page: SectionPage) -> None:
    strip = strip_of(page)
    page.resize(1000, 500)
    assert strip.buttons[0].y() < strip.words.geometry().bottom()
    page.resize(420, 500)
    assert strip.buttons[0].y() > strip.words.geometry().top()


def test_a_field_says_what_stands_as_last_year(general: GeneralPage) -> None:
    assert field_strip(general, "signer_name").words.text() == "Như năm trước: “Mai Văn Hải”"


def test_a_field_that_nothing_was_carried_into_says_nothing(general: GeneralPage) -> None:
    assert field_strip(general, "receivers").isHidden()


def test_ctrl_enter_confirms_a_field(general: GeneralPage, editing: Editing, qtbot: QtBot) -> None:
    general.go_to("general.signer_name")
    qtbot.keyClick(general.editor("general.signer_name").input, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert carried_text(editing).work_out("general.signer_name").stale == ()
    assert field_strip(general, "signer_name").isHidden()


def test_after_a_field_the_cursor_goes_to_the_next_one_with_facts(general: GeneralPage, qtbot: QtBot) -> None:
    general.go_to("general.signer_name")
    qtbot.keyClick(general.editor("general.signer_name").input, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(general.editor("general.legal_bases").input.hasFocus)


def test_the_facts_of_a_list_are_confirmed_one_by_one(general: GeneralPage, editing: Editing, qtbot: QtBot) -> None:
    general.show_unconfirmed(1)
    count = len(carried_text(editing).of("general.legal_bases").stale)
    qtbot.keyClick(general.editor("general.legal_bases").input, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(carried_text(editing).work_out("general.legal_bases").stale) == count - 1


def test_f5_goes_from_field_to_field(general: GeneralPage, qtbot: QtBot) -> None:
    general.show_unconfirmed(1)
    qtbot.waitUntil(general.editor("general.legal_bases").input.hasFocus)
    for _ in range(2):
        qtbot.keyClick(general.editor("general.legal_bases").input, Qt.Key.Key_F5)
    qtbot.waitUntil(general.editor("general.signer_name").input.hasFocus)


def test_f5_in_a_field_without_facts_goes_to_the_next_one_with_some(general: GeneralPage, qtbot: QtBot) -> None:
    general.go_to("general.unit")
    qtbot.keyClick(general.editor("general.unit").input, Qt.Key.Key_F5)
    qtbot.waitUntil(general.editor("general.legal_bases").input.hasFocus)


def test_f5_leaves_the_general_page_after_its_last_fact(general: GeneralPage, qtbot: QtBot) -> None:
    general.show_unconfirmed(-1)
    with qtbot.waitSignal(general.unconfirmed_wanted) as signal:
        qtbot.keyClick(general.editor("general.signer_name").input, Qt.Key.Key_F5)
    assert signal.args == [1]


def test_a_confirmed_field_taken_back_gets_the_cursor(general: GeneralPage, editing: Editing, qtbot: QtBot) -> None:
    editing.shown.connect(general.go_to)
    general.go_to("general.signer_name")
    qtbot.keyClick(general.editor("general.signer_name").input, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    editing.undo()
    qtbot.waitUntil(general.editor("general.signer_name").input.hasFocus)
