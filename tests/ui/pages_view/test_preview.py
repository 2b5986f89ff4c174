"""The pages of a report, made by the real process."""

import os
import signal
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from models.text.prose import from_text
from tests.ui.pages_view.conftest import PATIENCE
from ui.editing import Editing
from ui.pages_view.preview import PagePreview


@pytest.fixture
def write(editing: Editing) -> Callable[[str, str], None]:
    return lambda key, text: editing.push("Sửa", [editing.report.change(key, from_text(text))])


def test_every_section_of_the_report_is_on_the_pages(preview: PagePreview, editing: Editing) -> None:
    sections = {section.key for section in editing.report.form.sections}
    assert sections <= set(preview.canvas.layout_shown.places)


def test_the_appendix_is_on_the_pages(preview: PagePreview, editing: Editing) -> None:
    tables = {table.id for table in editing.report.form.tables}
    assert tables <= set(preview.canvas.layout_shown.places)


def test_a_page_is_black_on_white(preview: PagePreview) -> None:
    image = preview.canvas._drawn[0].image
    grey = {image.pixelColor(x, y).value() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert (min(grey) < 80, max(grey)) == (True, 255)


def test_a_change_is_on_the_pages_soon(preview: PagePreview, write: Callable[[str, str], None], qtbot: QtBot) -> None:
    before = preview.canvas.layout_shown
    with qtbot.waitSignal(preview.maker.laid_out, timeout=PATIENCE):
        write("I", "\n".join(["Một đoạn dài thêm vào mục một."] * 60))
    assert len(preview.canvas.layout_shown.pages) > len(before.pages)


def test_the_place_being_edited_stays_in_sight_when_text_grows_above(
    preview: PagePreview, write: Callable[[str, str], None], qtbot: QtBot
) -> None:
    preview.show_place("II.3", 1)
    with qtbot.waitSignal(preview.maker.laid_out, timeout=PATIENCE):
        write("I", "\n".join(["Một đoạn dài thêm vào mục một."] * 60))
    canvas = preview.canvas
    place = canvas.layout_shown.place_of("II.3", 1)
    assert place is not None
    assert canvas._strip().contains(canvas._strip().left(), canvas._arrangement.y_of(*place))


def test_changes_while_nobody_looks_are_made_up_for(
    preview: PagePreview, write: Callable[[str, str], None], qtbot: QtBot
) -> None:
    before = preview.canvas.layout_shown.digest
    preview.hide()
    write("I", "Viết khi không xem.")
    qtbot.waitUntil(lambda: not preview._idle.isActive())
    assert preview.canvas.layout_shown.digest == before
    with qtbot.waitSignal(preview.maker.laid_out, timeout=PATIENCE):
        preview.show()
    assert preview.canvas.layout_shown.digest != before


def test_a_click_on_a_page_wants_its_place(preview: PagePreview, qtbot: QtBot) -> None:
    canvas = preview.canvas
    preview.show_place("II.3", 2)
    place = canvas.layout_shown.place_of("II.3", 2)
    assert place is not None
    y = canvas._arrangement.y_of(*place) - canvas.verticalScrollBar().value() + 4
    with qtbot.waitSignal(preview.place_wanted) as told:
        qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, y))
    assert told.args == ["II.3", 2]


def test_a_hint_tells_where_a_click_leads(preview: PagePreview) -> None:
    assert preview.canvas.words_at("II.3") == "Bấm để sửa “3. Kết quả thực hiện cải cách hành chính”"


def test_what_is_typed_nowhere_leads_nowhere(preview: PagePreview, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(preview.place_wanted):
        preview.canvas.clicked.emit("subject", 0)


def test_the_general_page_shows_the_letterhead(preview: PagePreview) -> None:
    preview.show_place("IV", 1)
    preview.show_place("general")
    assert preview.canvas.verticalScrollBar().value() < 200


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends processes otherwise")
def test_pages_come_back_after_their_process_was_killed(
    preview: PagePreview, write: Callable[[str, str], None], qtbot: QtBot
) -> None:
    process = preview._source._opened()._process
    assert process is not None
    os.kill(process.pid, signal.SIGKILL)
    process.wait(10)
    with qtbot.waitSignal(preview.maker.laid_out, timeout=PATIENCE):
        write("I", "Sau khi tiến trình bị tắt.")
    assert not preview.trouble.isVisible()


def test_a_failure_is_told_and_typing_goes_on(
    preview: PagePreview, write: Callable[[str, str], None], editing: Editing, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(preview.maker.failed, timeout=PATIENCE):
        preview.maker.lay_out(lambda: preview._source._opened().lay_out(b"no Word file"))
    assert preview.trouble.isVisible()
    assert preview.trouble.text().startswith("⚠ ")
    with qtbot.waitSignal(preview.maker.laid_out, timeout=PATIENCE):
        write("I", "Viết tiếp.")
    assert not preview.trouble.isVisible()
    assert editing.report.prose("I") == from_text("Viết tiếp.")


def test_the_pages_can_be_asked_for_again_after_a_failure(preview: PagePreview, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.maker.failed, timeout=PATIENCE):
        preview.maker.lay_out(lambda: preview._source._opened().lay_out(b"no Word file"))
    with qtbot.waitSignal(preview.maker.laid_out, timeout=PATIENCE):
        preview.again.click()
    assert preview.canvas.isVisible()


def test_escape_wants_the_pages_away(preview: PagePreview, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.close_wanted):
        qtbot.keyClick(preview.canvas, Qt.Key.Key_Escape)
