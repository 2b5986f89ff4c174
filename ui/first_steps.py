"""The first start: who the office is, to whom it reports and who signs; entered once, used in every report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.errors import ReportError
from models.form.library import load_forms
from models.report.office import Office, split_unit, unit_kinds
from models.text.clean import clean_line
from ui import dialogs
from ui.dialog_size import fit
from ui.help.topics import with_help
from ui.inputs import Choice
from ui.theme import text_scale
from ui.widgets import UpDownArea, button, label, named

if TYPE_CHECKING:
    from collections.abc import Callable

    from models.store.store import Store

WIDTH = 640
NAME_LENGTH = 300
_WELCOME = (
    "Ghi vài dòng về đơn vị, một lần. Các báo cáo sau được điền sẵn những thông tin này; sửa lại lúc nào cũng được ở "
    "“Tệp › Thông tin đơn vị…”. Xong thì nhập tệp báo cáo năm trước, hoặc lập báo cáo mới."
)
_CHANGED = "Báo cáo lập từ nay được điền sẵn những thông tin này. Báo cáo đã lập thì sửa ở trang “Thông tin chung”."
_NO_NAME = "Chưa có tên đơn vị nên chưa có gì để nhớ."


class OfficeForm(QWidget):
    """The few lines about the office."""

    done = Signal()
    """The lines were kept, or put off."""

    def __init__(self, store: Store, parent: QWidget, *, is_first: bool) -> None:
        super().__init__(parent)
        self._store = store
        self._forms, _refused = load_forms()
        self._is_first = is_first
        self._build_inputs()
        self._build_layout()
        self._show_kept()
        self.name.textChanged.connect(self._show_printed)
        self.kind.currentIndexChanged.connect(self._show_printed)
        self._show_printed()

    def office(self) -> Office:
        """Return what is entered; a kind typed with the name wins over the one chosen."""
        kind, own = split_unit(self.name.text(), unit_kinds(self._forms))
        unit = f"{kind or self.kind.currentText()} {own}".strip() if own else ""
        return Office(
            unit=unit[:1].upper() + unit[1:],
            addressee=clean_line(self.addressee.text()),
            signer_form=self.signer_form.shown(),
            signer_name=clean_line(self.signer_name.text()),
        )

    def keep(self) -> None:
        """Remember what is entered."""
        from models.store.office import keep_office  # noqa: PLC0415  # loaded behind the painted window

        self._settle(lambda: keep_office(self._store, self.office()))

    def put_off(self) -> None:
        """Leave it for another time; it is not asked for again."""
        from models.store.office import put_off  # noqa: PLC0415

        self._settle(lambda: put_off(self._store))

    def _settle(self, act: Callable[[], None]) -> None:
        try:
            act()
        except ReportError as error:
            dialogs.tell(self, str(error))
        else:
            self.done.emit()

    def _build_inputs(self) -> None:
        self.kind = named(QComboBox(self), "Loại đơn vị")
        self.kind.addItems([kind[:1].upper() + kind[1:] for kind in unit_kinds(self._forms)])
        self.name = self._line("Tên đơn vị", "Ví dụ: Nga Sơn")
        self.addressee = self._line("Gửi báo cáo cho", "Ví dụ: Sở Nội vụ tỉnh Thanh Hóa")
        forms = max(self._forms, key=lambda form: int(form.facts["last_year"])).signer_forms if self._forms else ()
        self.signer_form = named(Choice([(form.id, form.label) for form in forms], self), "Quyền hạn, chức vụ ký")
        self.signer_name = self._line("Họ và tên người ký", "Ví dụ: Trần Ngọc Quyết")
        self._printed = label("", self, "hint")
        keep_tip = "Nhớ những thông tin này cho các báo cáo sau (Enter)"
        self.keep_button = button("Ghi nhớ", keep_tip, self.keep, self, is_primary=True)
        later = "Để sau" if self._is_first else "Thôi"
        later_tip = "Không ghi bây giờ; vẫn lập được báo cáo" if self._is_first else "Đóng, không đổi gì (Esc)"
        act = self.put_off if self._is_first else self.done.emit
        self.later_button = button(later, later_tip, act, self)

    def _line(self, name: str, example: str) -> QLineEdit:
        line = named(QLineEdit(self), name)
        line.setMaxLength(NAME_LENGTH)
        line.setPlaceholderText(example)
        line.setToolTip(f"{name}. {example}")
        line.returnPressed.connect(lambda: self.keep_button.click())
        return line

    def _build_layout(self) -> None:
        unit = QHBoxLayout()
        unit.addWidget(self.kind)
        unit.addWidget(self.name, 1)
        lines = QVBoxLayout()
        lines.setSpacing(3)
        lines.addWidget(label("Đơn vị", self))
        lines.addLayout(unit)
        lines.addWidget(self._printed)
        lines.addLayout(self._captioned(self.addressee))
        signer = QHBoxLayout()
        for field in (self.signer_form, self.signer_name):
            signer.addLayout(self._captioned(field), 1)
        lines.addLayout(signer)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.keep_button)
        foot.addWidget(self.later_button)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(label("Đơn vị của anh, chị", self, "pageTitle"))
        layout.addWidget(label(_WELCOME if self._is_first else _CHANGED, self, "hint"))
        layout.addLayout(lines)
        layout.addLayout(foot)
        layout.addStretch(1)
        self.setMaximumWidth(round(WIDTH * text_scale()))

    def _captioned(self, field: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addWidget(label(field.accessibleName(), self, "fieldLabel"), 0, Qt.AlignmentFlag.AlignBottom)
        column.addWidget(field)
        return column

    def _show_kept(self) -> None:
        from models.store.office import kept_office  # noqa: PLC0415

        kept = kept_office(self._store) or _of_last_report(self._store)
        kind, own = split_unit(kept.unit, unit_kinds(self._forms))
        if kind:
            self.kind.setCurrentText(kind[:1].upper() + kind[1:])
        self.name.setText(own)
        self.addressee.setText(kept.addressee)
        self.signer_form.show_text(kept.signer_form or "tm_chairman")
        self.signer_name.setText(kept.signer_name)

    def _show_printed(self) -> None:
        unit = self.office().unit
        self._printed.setText(f"In trên báo cáo: ỦY BAN NHÂN DÂN {unit.upper()}" if unit else _NO_NAME)
        self.keep_button.setEnabled(bool(unit))


class FirstSteps(UpDownArea):
    """The lines in the middle of the start page, in the place of the list that is still empty."""

    def __init__(self, store: Store, parent: QWidget) -> None:
        middle = QWidget(parent)
        self.form = OfficeForm(store, middle, is_first=True)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.form, 6)
        row.addStretch(1)
        super().__init__(middle, parent)


class OfficeDialog(QDialog):
    """The same lines, called from the menu."""

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(parent)
        with_help(self, "trang-dau")
        self.setWindowTitle("Thông tin đơn vị")
        self.form = OfficeForm(store, self, is_first=False)
        self.form.done.connect(self.accept)
        area = UpDownArea(self.form, self)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        fit(self, WIDTH)
        needed = self.form.heightForWidth(self.width() - 2 * layout.contentsMargins().left())
        fit(self, WIDTH, round((needed + 2 * layout.contentsMargins().top()) / text_scale()))
        self.form.name.setFocus()


def _of_last_report(store: Store) -> Office:
    """Return the office as the report saved last knows it."""
    latest = store.latest_answers()
    addressee = latest.get("general.addressee")
    return Office(
        unit=str(latest.get("general.unit", "")),
        addressee=str(addressee[0]) if isinstance(addressee, tuple) and addressee else "",
        signer_form=str(latest.get("general.signer_form", "")),
        signer_name=str(latest.get("general.signer_name", "")),
    )
