"""Widgets that wrap like words."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from ui.table.flow import FlowLayout


@pytest.fixture
def flow(qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    for _ in range(4):
        button = QPushButton("Nút")
        button.setFixedSize(100, 30)
        flow.addWidget(button)
    yield flow
    box.close()


def test_wide_room_takes_one_line(flow):
    assert flow.heightForWidth(500) == 30


def test_narrow_room_takes_more_lines(flow):
    assert flow.heightForWidth(210) == 30 + flow.spacing() + 30


def test_no_widget_lies_on_another(flow):
    rects = flow._rects(210)
    assert not any(a.intersects(b) for at, a in enumerate(rects) for b in rects[:at])


def test_items_can_be_taken_out(flow):
    assert flow.takeAt(9) is None
    assert flow.takeAt(0) is not None
    assert flow.count() == 3
