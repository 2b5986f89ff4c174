"""Whether the fonts of a report are on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase

if TYPE_CHECKING:
    from models.form.definition import FormDefinition


def font_note(form: FormDefinition) -> str:
    """Return the sentence on the font of a form that this machine lacks, "" where it is there."""
    font = str(form.workbook.get("font", ""))
    if not font or font in QFontDatabase.families():
        return ""
    return (
        f"Máy này chưa có phông chữ “{font}” nên các trang ở đây dùng phông gần giống nhất; tệp Word, Excel xuất ra "
        "vẫn ghi đúng phông ấy."
    )
