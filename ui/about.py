"""“Giới thiệu”: the version, what is inside, and under which licences."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from models.paths import RESOURCES, ROOT
from models.version import VERSION
from ui.dialog_size import fit
from ui.help.topics import with_help
from ui.icons import program_icon
from ui.widgets import button, label, named, selectable

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = (700, 620)
LICENCES_FILE = RESOURCES / "licences.toml"
OWN_LICENCE = ROOT / "LICENSE"
_TEXTS = ("licen", "copying", "notice")
_ABOUT = (
    "Chương trình giúp Ủy ban nhân dân cấp xã lập báo cáo kết quả thực hiện “Năm dân vận chính quyền”: nhập theo mục, "
    "tự lưu, xuất tệp Word đúng thể thức và phụ lục Excel. Không cần mạng, không cần tài khoản, không gửi gì đi đâu."
)
_INSIDE = "Bên trong có các phần mềm mã nguồn mở sau. Chọn một dòng để đọc giấy phép."
_NO_TEXT = "Toàn văn giấy phép {licence} không đi kèm bản cài này; xem ở trang của “{name}” trên pypi.org."


@dataclass(frozen=True, slots=True)
class Part:
    """A library inside the program."""

    name: str
    licence: str
    use: str
    version: str


def parts() -> tuple[Part, ...]:
    """Return what is inside, as installed here; the version is "" for what is missing."""
    kept = tomllib.loads(LICENCES_FILE.read_text(encoding="utf-8"))["parts"]
    return tuple(Part(each["name"], each["licence"], each["use"], _version(each["name"])) for each in kept)


def licence_text(part: Part) -> str:
    """Return the words of a part's licence as they came with it."""
    return "\n\n".join(_texts(part.name)) or _NO_TEXT.format(name=part.name, licence=part.licence)


class AboutDialog(QDialog):
    """Version, what the program is, what is inside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        with_help(self, "muoi-buoc")
        self.setWindowTitle("Giới thiệu")
        self._parts = parts()
        self.list = self._build_list()
        self.licence = named(QPlainTextEdit(self), "Toàn văn giấy phép")
        self.licence.setReadOnly(True)
        self.licence.setTabChangesFocus(True)
        self.licence.setPlaceholderText("Chọn một dòng ở trên để đọc giấy phép.")
        self._build_layout()
        self.list.itemSelectionChanged.connect(self._show_licence)
        self._show_own()
        fit(self, *SIZE)

    def _build_list(self) -> QListWidget:
        listed = named(QListWidget(self), "Phần mềm bên trong")
        listed.setWordWrap(True)
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in self._parts:
            listed.addItem(f"{part.name} {part.version}".strip() + f" – {part.licence}\n{part.use}")
        return listed

    def _build_layout(self) -> None:
        sign = QLabel(self)
        sign.setPixmap(program_icon().pixmap(64, 64))
        sign.setAccessibleName("Biểu tượng chương trình")
        words = QVBoxLayout()
        words.addWidget(label("Báo cáo Dân vận", self, "title"))
        words.addWidget(selectable(label(f"Bản {VERSION}", self)))
        words.addWidget(label(_ABOUT, self))
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(label(_INSIDE, self))
        layout.addWidget(self.list, 3)
        layout.addWidget(self.licence, 2)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button("Đóng", "Đóng cửa sổ này (Esc)", self.accept, self, is_primary=True))
        layout.addLayout(foot)

    def _show_own(self) -> None:
        if OWN_LICENCE.is_file():
            self.licence.setPlainText(OWN_LICENCE.read_text(encoding="utf-8"))

    def _show_licence(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._parts):
            self.licence.setPlainText(licence_text(self._parts[row]))


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _texts(name: str) -> Iterator[str]:
    try:
        files = metadata.files(name) or ()
    except metadata.PackageNotFoundError:
        return
    for file in files:
        if "dist-info" in str(file) and file.name.lower().startswith(_TEXTS) and Path(file.locate()).is_file():
            yield file.read_text(encoding="utf-8").strip()
