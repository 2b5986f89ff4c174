"""Last year's panel beside the pages of an open report."""

import pytest

from models.report.carried import LastYear
from models.report.example import load_example
from models.text.prose import from_text, to_text
from tests.ui.running import opened, started
from ui.pages.section import SectionPage


@pytest.fixture
def view(data_file, qtbot):
    """The example, last year's being the same with one more paragraph in II.5."""
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
        made = opened(window).view
        older = load_example("nga-son-2018")
        older.apply([older.change("II.5", from_text("Đoạn chỉ năm trước có."))])
        made.editing.set_last_year(LastYear("Nga Sơn", older))
        made.show_last_year()
        yield made


def test_card_of_the_current_cell_is_chosen(view):
    view.go_to("citizens.unit.dialogues")
    card = view.side.last_year.list.cards.card(view.side.last_year.list.currentIndex())
    assert card.key == "citizens.unit.dialogues"


def test_taken_paragraph_goes_behind_the_cursor(view):
    view.editing.push("Sửa", [view.editing.report.change("II.5", from_text("Một.\nHai.\nBa."))])
    view.go_to("II.5")
    page = view.page()
    assert isinstance(page, SectionPage)
    page.editor.go_to(1, 0, 0)
    panel = view.side.last_year
    panel.focus_list()
    panel.list.activated.emit(panel.list.cards.index(0))
    assert to_text(view.editing.report.prose("II.5")) == "Một.\nHai.\nĐoạn chỉ năm trước có.\nBa."
