"""What the clerk wants the file for: next year's report, the report of its year, or the open report."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from models.exchange.reading.apply import office_note, year_note
from models.form.library import load_forms
from models.report.answers import FIRST_YEAR, LAST_YEAR, MAX_LENGTH
from models.report.choice import covers, suited_forms
from models.report.wording import agency
from models.text.clean import clean_line
from ui.importing.words import POLICIES
from ui.widgets import label, named, number_box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.exchange.reading.apply import Policy
    from models.exchange.reading.understood import Understood
    from models.report.report import Report
    from ui.importing.outcome import Use

_NOT_CARRIED = (
    "Chép sang lời văn và thông tin cố định của đơn vị. Không chép số văn bản, ngày, thời điểm lấy số liệu, "
    "số liệu phụ lục và văn bản yêu cầu báo cáo. Nội dung tệp được giữ bên cạnh để đối chiếu."
)
_KEPT = "Mọi lời văn và số liệu trong tệp thành một báo cáo của đúng năm đó."
_ONE_STEP = "Chỗ nào sẽ thay đổi, xem ở thẻ “Những chỗ sẽ thay đổi”. Bấm Ctrl+Z trong báo cáo để trở lại như trước."
_NO_FORM = "Chưa có biểu mẫu dành riêng cho đơn vị và năm này; hãy chọn biểu mẫu gần nhất."
_TOO_LONG = "Tên đơn vị quá dài; hãy ghi tên ngắn hơn {} ký tự."


class UsePanel(QWidget):
    """Three uses of a file; what each needs to know shows when it is chosen."""

    changed = Signal()
    """Another use or another way of it was chosen."""

    def __init__(self, report: Report | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._report = report
        self._forms, _refused = load_forms()
        self._is_form_chosen = False
        self._uses: dict[Use, QRadioButton] = {
            "into": QRadioButton("Đưa vào báo cáo đ&ang mở", self),
            "next_year": QRadioButton("&Lập báo cáo năm sau", self),
            "keep": QRadioButton("&Giữ nguyên năm trong tệp", self),
        }
        self._build_fields()
        self._build_layout()
        self._connect()
        self._uses["into"].setVisible(report is not None)
        self._uses["into" if report else "next_year"].setChecked(True)
        self._show_details()

    def show_file(self, understood: Understood) -> None:
        """Propose the years, the unit and the form that fit a file."""
        year = understood.answers.get("general.year")
        file_year = year if isinstance(year, int) else date.today().year - 1
        self.file_year.setValue(file_year)
        self.year.setValue(file_year + 1)
        self.unit.setText(str(understood.answers.get("general.unit") or ""))
        self._is_form_chosen = False
        self._propose_form()
        self._say_year(understood)

    @property
    def use(self) -> Use:
        """The use that is chosen."""
        return next(use for use, radio in self._uses.items() if radio.isChecked())

    @property
    def form_id(self) -> str:
        """The form of next year's report."""
        return str(self.form.currentData())

    @property
    def chosen_policy(self) -> Policy:
        """What happens to answers the open report has already."""
        return self.policy.currentData()

    @property
    def act(self) -> str:
        """What the use that is chosen does, in a few words."""
        match self.use:
            case "next_year":
                return f"lập báo cáo {self.year.value()}"
            case "keep":
                return f"giữ báo cáo {self.file_year.value()}"
            case _:
                return "đưa vào báo cáo"

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing for the use that is chosen."""
        return self.use != "next_year" or (len(clean_line(self.unit.text())) <= MAX_LENGTH and bool(self._forms))

    def radio(self, use: Use) -> QRadioButton:
        """Return the button of a use."""
        return self._uses[use]

    def _build_fields(self) -> None:
        self.policy = named(QComboBox(self), "Chỗ đã có nội dung thì")
        self.policy.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.policy.setMinimumContentsLength(8)
        for policy, words in POLICIES.items():
            self.policy.addItem(words, policy)
        self.file_year = number_box("Năm của báo cáo trong tệp", FIRST_YEAR, LAST_YEAR, self)
        self.year = number_box("Năm của báo cáo mới", FIRST_YEAR, LAST_YEAR, self)
        self.unit = named(QLineEdit(self), "Tên đơn vị")
        self.unit.setMaxLength(2**24)  # too long a name is refused with a sentence, never cut
        self.unit.setPlaceholderText("Ví dụ: Xã Nga Sơn")
        self.form = named(QComboBox(self), "Biểu mẫu của báo cáo mới")
        self.form.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.form.setMinimumContentsLength(12)
        for form in self._forms:
            self.form.addItem(form.name, form.id)
        self._year_note = label("", self, "problem")
        self._form_note = label("", self, "problem")

    def _build_layout(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(label("Dùng tệp này để làm gì?", self, "groupTitle"))
        self._group = QButtonGroup(self)
        self._details: dict[Use, QWidget] = {
            "into": self._into_details(),
            "next_year": self._next_year_details(),
            "keep": self._keep_details(),
        }
        for use, radio in self._uses.items():
            self._group.addButton(radio)
            layout.addWidget(radio)
            layout.addWidget(self._details[use])
        layout.addStretch(1)

    def _into_details(self) -> QWidget:
        whose = f"Năm {self._report.year() or '…'} – {agency(self._report)}" if self._report is not None else ""
        fields = [("Chỗ đ&ã có:", self.policy)]
        return self._block(label(whose, self), fields, self._year_note, label(_ONE_STEP, self, "hint"))

    def _next_year_details(self) -> QWidget:
        fields = [("&Năm:", self.year), ("Đơn &vị:", self.unit), ("&Biểu mẫu:", self.form)]
        return self._block(None, fields, self._form_note, label(_NOT_CARRIED, self, "hint"))

    def _keep_details(self) -> QWidget:
        return self._block(None, [("Nă&m:", self.file_year)], label(_KEPT, self, "hint"))

    def _block(self, head: QWidget | None, fields: Sequence[tuple[str, QWidget]], *below: QWidget) -> QWidget:
        """Return a head, fields with their names before them, and what is said below them."""
        details = QWidget(self)
        column = QVBoxLayout(details)
        column.setContentsMargins(22, 0, 0, 6)
        if head is not None:
            column.addWidget(head)
        grid = QGridLayout()
        for row, (name, field) in enumerate(fields):
            title = QLabel(name, details)
            title.setBuddy(field)
            grid.addWidget(title, row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        for each in below:
            column.addWidget(each)
        return details

    def _connect(self) -> None:
        self._group.buttonToggled.connect(self._show_details)
        self.policy.currentIndexChanged.connect(self.changed)
        self.year.valueChanged.connect(self._propose_form)
        self.file_year.valueChanged.connect(self.changed)
        self.unit.textChanged.connect(self._propose_form)
        self.form.activated.connect(self._keep_form)

    def _show_details(self) -> None:
        for use, details in self._details.items():
            details.setVisible(use == self.use)
        self.changed.emit()

    def _keep_form(self) -> None:
        self._is_form_chosen = True
        self._propose_form()

    def _propose_form(self) -> None:
        year, unit = self.year.value(), clean_line(self.unit.text())
        suited = suited_forms(self._forms, year, unit)
        proposed = suited or [form for form in self._forms if covers(form, year)]
        if proposed and not self._is_form_chosen:
            self.form.setCurrentIndex(self._forms.index(proposed[-1]))
        self.form.setToolTip(self.form.currentText())
        is_lost = bool(unit) and not suited and not self._is_form_chosen
        problem = _TOO_LONG.format(MAX_LENGTH) if len(unit) > MAX_LENGTH else _NO_FORM if is_lost else ""
        self._form_note.setText(problem)
        self._form_note.setVisible(bool(problem))
        self.changed.emit()

    def _say_year(self, understood: Understood) -> None:
        """Say what the office and the year of the file mean for the report that is open: others, or none known."""
        report = self._report
        told = (office_note(report, understood), year_note(report, understood)) if report is not None else ()
        note = "\n\n".join(filter(None, told))
        self._year_note.setText(note)
        self._year_note.setVisible(bool(note))
