"""What is to be printed: the whole report or a part of it, by which program, as a draft or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from models.report.wording import heading
from ui.pages_view.fonts import font_note
from ui.widgets import label, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.exchange.pages.engines import Engine
    from models.exchange.pages.parts import Part, PartKind
    from models.report.report import Report

_PARTS: tuple[tuple[PartKind, str, str], ...] = (
    ("report", "&Cả báo cáo", "Lời văn, chỗ ký và phụ lục, đúng như tệp Word."),
    ("section", "&Một mục:", "Chỉ một mục của báo cáo, kèm các mục nhỏ trong đó."),
    ("appendix", "&Phụ lục số liệu", "Các bảng của phụ lục, đã điền số liệu."),
    ("empty_appendix", "Phụ lục để &trống", "Mẫu phụ lục chưa có số, đưa người có số liệu điền tay rồi ký."),
    ("proof", "Bảng đối chiế&u số liệu", "Từng số liệu bên cạnh số năm trước, có ô đánh dấu để soát trên giấy."),
)
_ENGINE_NAMES = {"built_in": "Bộ dựng trang của chương trình (nhanh)"}
_INDENT = 22


class PartChoice(QWidget):
    """The choices on the left of the print dialog."""

    part_changed = Signal()
    """Another part is to be printed; `changed` follows."""
    changed = Signal()
    """Something else is to be printed, or otherwise."""

    def __init__(self, report: Report, place: str, engines: Sequence[Engine], parent: QWidget) -> None:
        super().__init__(parent)
        self._engines = engines
        self.parts = QButtonGroup(self)
        self.section = named(QComboBox(self), "Mục cần in")
        self.section.setMinimumContentsLength(12)
        self.section.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for section in report.form.sections:
            self.section.addItem(heading(report, section), section.address)
        self.section.setCurrentIndex(max(0, self.section.findData(place)))
        self.draft = QCheckBox("In mờ chữ “&BẢN NHÁP”", self)
        self.draft.setToolTip("Chữ mờ nằm chéo trên mỗi trang")
        self.engine = named(QComboBox(self), "Dựng trang bằng")
        self.engine.setMinimumContentsLength(12)
        self.engine.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for engine in engines:
            self.engine.addItem(_ENGINE_NAMES.get(engine.id, engine.name), engine.id)
        self.engine.setEnabled(bool(engines))
        self.font_note = label(font_note(report.form), self, "hint")
        self.font_note.setVisible(bool(self.font_note.text()))
        self._build_layout()
        self._connect()

    def part(self) -> Part:
        """Return the part chosen."""
        from models.exchange.pages.parts import Part  # noqa: PLC0415

        kind = _PARTS[self.parts.checkedId()][0]
        return Part(kind, self.section.currentData() if kind == "section" else "")

    def part_name(self) -> str:
        """Return what distinguishes the name of a file with the part, "" for the whole report."""
        kind, words, _ = _PARTS[self.parts.checkedId()]
        if kind == "report":
            return ""
        return f"mục {self.section.currentData()}" if kind == "section" else words.replace("&", "")

    def chosen_engine(self) -> Engine | None:
        """Return the program that is to make the pages, None where there is none."""
        return self._engines[self.engine.currentIndex()] if self._engines else None

    def choose_engine(self, engine_id: str) -> None:
        """Choose a program by its id where it is still here."""
        self.engine.setCurrentIndex(max(0, self.engine.findData(engine_id)))

    def _build_layout(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(label("In phần nào", self, "groupTitle"))
        for number, (kind, words, hint) in enumerate(_PARTS):
            choice = QRadioButton(words, self)
            choice.setAccessibleDescription(hint)
            self.parts.addButton(choice, number)
            layout.addWidget(choice)
            if kind == "section":
                layout.addWidget(self.section)
            layout.addWidget(_indented(hint, self))
        self.parts.button(0).setChecked(True)
        layout.addWidget(label("In thế nào", self, "groupTitle"))
        layout.addWidget(self.draft)
        caption = label("Dựng t&rang bằng:", self)
        caption.setBuddy(self.engine)
        layout.addWidget(caption)
        layout.addWidget(self.engine)
        layout.addWidget(label("Word và LibreOffice cần thêm vài giây.", self, "hint"))
        layout.addWidget(self.font_note)
        layout.addStretch(1)

    def _connect(self) -> None:
        self.parts.idToggled.connect(self._show_part)
        self.section.currentIndexChanged.connect(self._tell_part)
        self.draft.toggled.connect(self._tell)
        self.engine.currentIndexChanged.connect(self._tell)
        self.section.setEnabled(False)

    def _show_part(self, _number: int, is_chosen: bool) -> None:
        if is_chosen:
            self.section.setEnabled(_PARTS[self.parts.checkedId()][0] == "section")
            self._tell_part()

    def _tell_part(self) -> None:
        self.part_changed.emit()
        self.changed.emit()

    def _tell(self) -> None:
        self.changed.emit()


def _indented(hint: str, parent: QWidget) -> QLabel:
    made = label(hint, parent, "hint")
    made.setContentsMargins(_INDENT, 0, 0, 4)
    return made
