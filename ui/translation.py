"""Vietnamese for Qt's own buttons, menus and dialogs, for which Qt ships no catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTranslator

from models.paths import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

CATALOGUE = RESOURCES / "i18n" / "qt_vi.qm"


def install_translation(app: QCoreApplication | None) -> None:
    """Make Qt speak Vietnamese; made from `qt_vi.ts` with `pyside6-lrelease`."""
    if app is None:
        return
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    translator = QTranslator(app)
    translator.load(str(CATALOGUE))
    app.installTranslator(translator)
