"""What was found is marked where it stands: in text, cell, field and outline."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from models.checks.issues import Issue, Spot
from models.form.definition import FormDefinition
from tests.ui.checking.conftest import RATE
from ui.checking.live import LiveChecks
from ui.editing import Editing
from ui.fields import FieldEditor
from ui.outline import OutlineModel
from ui.outline_roles import ISSUES_ROLE
from ui.prose.editor import ProseEditor
from ui.table.model import ISSUE_ROLE, FigureModel

TWICE = Issue("spaces", "warning", "III.1", "Thừa khoảng trắng.", "tốt .", "tốt.", Spot(0, 8, 13))


@pytest.fixture
def editor(faulty: Editing, form: FormDefinition, qtbot: QtBot) -> ProseEditor:
    section = next(section for section in form.sections if section.address == "III.1")
    made = ProseEditor(faulty, section)
    qtbot.addWidget(made)
    return made


def _at(editor: ProseEditor, position: int) -> Issue | None:
    cursor = editor.textCursor()
    cursor.setPosition(position)
    editor.setTextCursor(cursor)
    return editor.issue_at_hand()


def test_the_words_that_were_found_are_underlined(editor: ProseEditor) -> None:
    editor.mark_issues([TWICE])
    assert [each.cursor.selectedText() for each in editor.extraSelections()] == ["tốt ."]  # pyright: ignore[reportAttributeAccessIssue]


def test_an_issue_is_at_hand_where_the_cursor_stands_in_it(editor: ProseEditor) -> None:
    editor.mark_issues([TWICE])
    assert (_at(editor, 2), _at(editor, 10)) == (None, TWICE)


def test_words_that_changed_since_are_not_marked(editor: ProseEditor) -> None:
    editor.mark_issues([Issue("spaces", "warning", "III.1", "", "xấu .", "xấu.", Spot(0, 8, 13))])
    assert editor.extraSelections() == []


def test_the_menu_offers_the_mend_first(editor: ProseEditor, faulty: Editing, checks: LiveChecks, qtbot: QtBot) -> None:
    from ui.checking.issue_view import IssueView

    view = IssueView(faulty)
    qtbot.addWidget(view)
    menu = QMenu(editor)
    menu.addAction("Cắt")
    view.add_to_menu(TWICE, menu)
    assert [action.text() for action in menu.actions()][:2] == ["Sửa thành “tốt.”", "Chấp nhận chỗ này…"]
    menu.actions()[0].trigger()
    assert faulty.report.prose("III.1")[0].text == "Đã làm  tốt."


def test_a_cell_tells_its_issue(faulty: Editing, checks: LiveChecks, form: FormDefinition) -> None:
    table = form.table("new_rural")
    model = FigureModel(faulty, table, table.columns)
    cell = model.cell_index(RATE)
    assert cell.data(ISSUE_ROLE).weight == "warning"
    assert "“101%”" in cell.data(Qt.ItemDataRole.ToolTipRole)


def test_a_field_says_what_was_found_below_it(faulty: Editing, checks: LiveChecks, qtbot: QtBot) -> None:
    field = next(field for field in faulty.report.form.fields if field.id == "unit")
    editor = FieldEditor(faulty, field)
    qtbot.addWidget(editor)
    faulty.push("Sửa", [faulty.report.change("general.unit", "Nga Sơn")])
    checks.finish()
    assert editor._issue.text().startswith("⚠ “Tên đơn vị” đang ghi “Nga Sơn”")


def test_a_field_that_is_only_blank_says_nothing(faulty: Editing, checks: LiveChecks, qtbot: QtBot) -> None:
    field = next(field for field in faulty.report.form.fields if field.id == "addressee")
    editor = FieldEditor(faulty, field)
    qtbot.addWidget(editor)
    checks.finish()
    checks.changed.emit()
    assert editor._issue.isHidden()


def test_the_outline_signs_the_heaviest_of_a_place(faulty: Editing, checks: LiveChecks) -> None:
    model = OutlineModel(faulty)
    faulty.push("Sửa", [faulty.report.change("general.unit", "Nga Sơn")])
    checks.finish()
    row = model.row_of("general")
    assert model.index(row).data(ISSUES_ROLE) == "warning"
    assert "1 chỗ cần xem" in model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_place_without_a_finding_shows_its_state(faulty: Editing, checks: LiveChecks) -> None:
    model = OutlineModel(faulty)
    assert model.index(model.row_of("citizens")).data(ISSUES_ROLE) is None
