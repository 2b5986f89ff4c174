"""The dialog that begins a report: unit, year and form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
)

from models.form.library import load_forms
from models.report.answers import MAX_LENGTH
from models.report.choice import covers, suited_forms
from models.text.clean import clean_line
from ui.dialog_size import fit
from ui.help.topics import with_help
from ui.widgets import button, label, named, number_box

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.form.definition import FormDefinition


_REMEMBERED = "Thông tin đơn vị đã nhập ở báo cáo trước (nơi nhận, người ký…) được điền sẵn, sửa lại được."
_CARRIED = (
    "Lời văn và thông tin đơn vị của báo cáo {} được chép sang. Số, ngày, thời điểm lấy số liệu, số liệu phụ lục và "
    "văn bản yêu cầu báo cáo để trống. Mỗi năm, ngày, con số, tên còn như năm trước đều được đánh dấu đến khi sửa hoặc "
    "xác nhận."
)


@dataclass(frozen=True, slots=True)
class NewReport:
    """What the clerk chose."""

    form: FormDefinition
    year: int
    unit: str


class NewReportDialog(QDialog):
    """Asks for unit and year and proposes the form made for them, until the clerk chooses one."""

    def __init__(self, unit: str, year: int, parent: QWidget | None = None, *, last_year: int | None = None) -> None:
        super().__init__(parent)
        self._begins_with = _CARRIED.format(last_year) if last_year else _REMEMBERED
        self.setWindowTitle(f"Lập báo cáo {year} từ báo cáo {last_year}" if last_year else "Lập báo cáo mới")
        with_help(self, "trang-dau")
        self._forms, _refused = load_forms()
        self._is_chosen = False
        self.unit = named(QLineEdit(unit, self), "Tên đơn vị")
        self.unit.setMaxLength(2**24)  # too long a name is refused with a sentence, never cut
        self.unit.setPlaceholderText("Ví dụ: Xã Nga Sơn")
        self.year = number_box("Năm báo cáo", 1990, 2200, self)
        self.year.setValue(year)
        self.form = named(QComboBox(self), "Biểu mẫu")
        self.form.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._note = label("", self, "hint")
        self._build_layout()
        self.year.valueChanged.connect(self._propose_form)
        self.unit.textChanged.connect(self._propose_form)
        self.form.activated.connect(self._keep_choice)
        self._propose_form()

    def chosen(self) -> NewReport:
        """Return what was chosen."""
        return NewReport(self._forms[self.form.currentIndex()], self.year.value(), clean_line(self.unit.text()))

    def _build_layout(self) -> None:
        for form in self._forms:
            self.form.addItem(form.name, form.id)
        rows = QFormLayout()
        rows.setVerticalSpacing(10)
        rows.addRow("Tên đơn &vị:", self.unit)
        rows.addRow("&Năm báo cáo:", self.year)
        rows.addRow("&Biểu mẫu:", self.form)
        self._buttons = QDialogButtonBox(self)
        self._create = button("Lập báo cáo", "", self.accept, self, is_primary=True)
        self._buttons.addButton(self._create, QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = button("Thôi", "", self.reject, self)
        self._buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addLayout(rows)
        layout.addWidget(self._note)
        layout.addWidget(self._buttons)

    def _propose_form(self) -> None:
        year, unit = self.year.value(), clean_line(self.unit.text())
        suited = suited_forms(self._forms, year, unit)
        proposed = suited or [form for form in self._forms if covers(form, year)]
        if proposed and not self._is_chosen:
            self.form.setCurrentIndex(self._forms.index(proposed[-1]))
        self._is_suited = bool(suited)
        self._check()

    def _keep_choice(self) -> None:
        self._is_chosen = True
        self._check()

    def _check(self) -> None:
        unit = clean_line(self.unit.text())
        self._create.setEnabled(0 < len(unit) <= MAX_LENGTH and bool(self._forms))
        if len(unit) > MAX_LENGTH:
            self._note.setText(f"Tên đơn vị dài {len(unit)} ký tự; hãy ghi tên ngắn hơn {MAX_LENGTH} ký tự.")
        elif unit and not self._is_suited and not self._is_chosen:
            self._note.setText(
                "Chưa có biểu mẫu dành riêng cho đơn vị và năm này. Hãy ghi đủ loại đơn vị, ví dụ “Xã Nga Sơn”, "
                "hoặc tự chọn biểu mẫu gần nhất."
            )
        else:
            self._note.setText(self._begins_with)
        fit(self, 520)
