"""The comparison of both years."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.last_year.conftest import OLD
from ui.last_year.comparison import ComparisonDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
HEAD, FIRST, SECOND = OLD.split("\n")
CHANGED = FIRST.replace("2018", "2019")


@pytest.fixture
def dialog(qtbot, editing, write):
    write("II.5", f"{HEAD}\n{CHANGED}\n{SECOND}")
    write("II.7", "Một câu khác hẳn năm trước.")
    made = ComparisonDialog(editing, editing.last_year, "II.5")
    qtbot.addWidget(made)
    made.resize(1200, 600)
    made.show()
    return made


def shown(dialog) -> list[str]:
    model = dialog.rows.rows
    return [model.index(row).data() for row in range(model.rowCount())]


def test_place_at_hand_is_shown_first(dialog):
    assert shown(dialog) == [HEAD, CHANGED, SECOND]


def test_f3_goes_to_the_difference(qtbot, dialog):
    QTest.keyClick(dialog, Qt.Key.Key_F3)
    assert dialog.rows.currentIndex().data() == CHANGED


def test_f3_goes_on_to_the_next_place_that_differs(dialog):
    dialog.step(1)
    dialog.step(1)
    assert dialog.places.currentItem().text().startswith("II.7.")


def test_shift_f3_goes_back_over_places(dialog):
    dialog.step(1)
    dialog.step(1)
    QTest.keyClick(dialog, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.rows.currentIndex().data() == CHANGED


def test_last_difference_is_the_end(dialog):
    for _ in range(100):
        dialog.step(1)
    place, row = dialog.places.currentRow(), dialog.rows.currentIndex().row()
    dialog.step(1)
    assert (dialog.places.currentRow(), dialog.rows.currentIndex().row()) == (place, row)


def test_only_differences_are_shown_when_asked(dialog):
    dialog.only_differences.click()
    assert shown(dialog) == [CHANGED]


def test_places_tell_how_much_differs(qtbot, dialog):
    texts = [dialog.places.item(row) for row in range(dialog.places.count())]
    qtbot.waitUntil(lambda: all("\n" in item.text() for item in texts))
    assert next(item.text() for item in texts if item.text().startswith("II.5.")).endswith("≠ 1 chỗ khác")
    assert next(item.text() for item in texts if item.text().startswith("II.6.")).endswith("= giống nhau")


def test_enter_asks_for_the_place(qtbot, dialog):
    with qtbot.waitSignal(dialog.wanted, check_params_cb=lambda key: key == "II.5"):
        QTest.keyClick(dialog.rows, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_enter_on_the_list_asks_for_the_place(qtbot, dialog):
    with qtbot.waitSignal(dialog.wanted, check_params_cb=lambda key: key == "II.5"):
        QTest.keyClick(dialog.places, Qt.Key.Key_Return)


def test_screen_reader_hears_what_became_of_a_row(dialog):
    words = dialog.rows.rows.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == f"Đã sửa. Năm trước: {FIRST} Năm nay: {CHANGED}"


def test_difference_far_below_comes_into_sight(qtbot, editing, write, dialog):
    long = "\n".join(f"Đoạn thứ {n} nói về một việc riêng của xã số {n}." for n in range(300))
    last = editing.last_year.report
    write("II.5", long)
    last.apply([last.change("II.5", editing.report.prose("II.5"))])
    write("II.5", long.replace("Đoạn thứ 290", "Đoạn mới 290"))
    made = ComparisonDialog(editing, editing.last_year, "II.5")
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    made.step(1)
    index = made.rows.currentIndex()
    assert index.row() == 290
    qtbot.waitUntil(lambda: made.rows.viewport().rect().intersects(made.rows.visualRect(index)))


def test_model_is_a_sound_one(dialog, qtmodeltester):
    qtmodeltester.check(dialog.rows.rows)


def test_painting_draws_the_marks(dialog):
    same, changed = (dialog.rows.visualRect(dialog.rows.rows.index(row)) for row in (0, 1))
    image = dialog.rows.viewport().grab().toImage()
    assert _reddest(image, changed) > _reddest(image, same) + 40


def _reddest(image, rect) -> int:
    place = rect.intersected(image.rect())
    colours = (
        image.pixelColor(x, y)
        for x in range(place.left(), place.center().x(), 2)
        for y in range(place.top(), place.bottom(), 2)
    )
    return max(colour.red() - colour.blue() for colour in colours)
