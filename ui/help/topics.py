"""Which page of the help belongs to a place: the nearest widget around the cursor that names one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from ui.help.pages import FIRST

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.places import Place

TOPIC = "helpPage"
AnyDialog = TypeVar("AnyDialog", bound=QDialog)


def topic_of_place(place: Place, title: str) -> str:
    """Return the help of a page of the report; behind a # how the head of its part on this section or table begins."""
    match place.kind:
        case "general":
            return "thong-tin-chung"
        case "export":
            return "kiem-tra-xuat"
        case "table":
            return f"phu-luc#{title.partition(':')[0]}:"
        case _:
            return f"tung-muc#{place.key}{'.' if place.level == 1 else ''} "


def topic_of(widget: QWidget) -> str:
    """Return the help page for a widget, a part of it behind a #, the first one's where nothing names one."""
    around: QObject | None = widget
    while around is not None:
        if topic := around.property(TOPIC):
            return str(topic)
        around = around.parent()
    return FIRST


def with_help(dialog: AnyDialog, topic: str) -> AnyDialog:
    """Give a dialog, which keeps the window's own keys away, its help on F1."""
    dialog.setProperty(TOPIC, topic)
    QShortcut(QKeySequence("F1"), dialog, lambda: _show(dialog))
    return dialog


def _show(dialog: QDialog) -> None:
    from ui.help.window import HelpWindow  # noqa: PLC0415

    HelpWindow(dialog).show_topic(topic_of(dialog.focusWidget() or dialog))
