"""Builds the page of a place by its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.pages.export import ExportPage
from ui.pages.general import GeneralPage
from ui.pages.section import SectionPage
from ui.table.page import TablePage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.store.store import Store
    from ui.autosave import Autosave
    from ui.editing import Editing
    from ui.places import Place

    Page = GeneralPage | SectionPage | TablePage | ExportPage


def build_page(place: Place, editing: Editing, store: Store, autosave: Autosave, parent: QWidget) -> Page:
    """Return the page of a place that is not the head of a group.

    It stays with its parent: another one would have it take up the style sheet once more, with all in it.
    """
    form = editing.report.form
    match place.kind:
        case "general":
            return GeneralPage(editing, parent)
        case "table":
            return TablePage(editing, form.table(place.key), parent)
        case "export":
            return ExportPage(editing, store, autosave, parent)
        case _:
            return SectionPage(editing, next(each for each in form.sections if each.address == place.key), parent)
