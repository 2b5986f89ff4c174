"""What can be found: the actions of the menus and of the page at hand, the places of the report, help pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from models.report.wording import full_caption
from models.text.matching import fit
from ui.help.pages import pages
from ui.places import place_title, places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PySide6.QtGui import QAction

    from ui.open_report import OpenReport
    from ui.window import Window

SHOWN = 60
_OTHER_WORDS = {
    "Xuất báo cáo": "kết xuất lưu thành tệp Word Excel docx xlsx gửi cấp trên",
    "Nhập tệp năm trước": "mở đọc lấy dữ liệu Word Excel PDF kết nhập",
    "Lập báo cáo mới": "tạo thêm bắt đầu kê khai",
    "Lưu ngay": "ghi dữ liệu",
    "Các báo cáo": "danh sách trang đầu về trước",
    "Hoàn tác": "quay lại undo sửa nhầm",
    "Làm lại": "redo",
    "Chữ to hơn": "phóng to cỡ chữ font",
    "Chữ nhỏ hơn": "thu nhỏ cỡ chữ font",
    "Cỡ chữ thường": "font mặc định",
    "Lịch sử": "bản cũ đã lưu khôi phục lấy lại",
    "Thông tin đơn vị": "thiết lập cài đặt người ký tên xã cấu hình",
    "Giới thiệu": "phiên bản bản quyền giấy phép",
    "Gửi thông tin lỗi": "báo lỗi hỗ trợ hỏng",
    "Thoát": "đóng chương trình tắt",
}
"""Other words clerks may look for, by the words of the action."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be gone to or done."""

    words: str
    where: str
    act: Callable[[], object]
    keys: str = ""
    also: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that fits what is looked for, and its letters that were found."""

    entry: Entry
    spans: tuple[tuple[int, int], ...]


def every_entry(window: Window) -> list[Entry]:
    """Return all that can be found now, in the order in which a clerk would read it."""
    opened = window.report
    in_report = [*_places(opened), *_fields(opened), *_columns(opened)] if opened else list(_reports(window))
    return [*_menu_entries(window), *_page_entries(), *in_report, *_help_entries(window)]


def search(entries: Iterable[Entry], wanted: str) -> list[Found]:
    """Return the entries that fit, the best first; those of the same fit stay in their order."""
    fits = [(fit(entry.words, wanted, f"{entry.where} {entry.also}"), entry) for entry in entries]
    found = [(each.distance, Found(entry, each.spans)) for each, entry in fits if each]
    return [each for _distance, each in sorted(found, key=lambda pair: pair[0])[:SHOWN]]


def _menu_entries(window: Window) -> Iterator[Entry]:
    for action in window.menuBar().actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from _of_actions(menu.actions(), _plain(action.text()))


def _page_entries() -> Iterator[Entry]:
    """Yield what the cursor's own editor or table can do: its keys work only there."""
    widget = QApplication.focusWidget()
    if widget is not None:
        yield from _of_actions(widget.actions(), "Trong trang đang mở")


def _of_actions(actions: Iterable[QAction], where: str) -> Iterator[Entry]:
    for action in actions:
        if action.isSeparator() or not action.isEnabled() or not action.isVisible():
            continue
        words, _, keys = action.text().partition("\t")
        words = _plain(words)
        keys = keys or action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        yield Entry(words, where, action.trigger, keys, _OTHER_WORDS.get(words, ""))


def _places(opened: OpenReport) -> Iterator[Entry]:
    report = opened.editing.report
    for place in places(report.form):
        also = f"mục {place.key} phụ lục bảng" if place.kind == "table" else f"mục {place.key}"
        yield Entry(place_title(report, place), "Mục của báo cáo", partial(opened.view.go_to, place.key), also=also)


def _fields(opened: OpenReport) -> Iterator[Entry]:
    for field in opened.editing.report.form.fields:
        where = f"Thông tin chung › {field.group}"
        yield Entry(field.label, where, partial(opened.view.go_to, field.key), also=field.hint)


def _columns(opened: OpenReport) -> Iterator[Entry]:
    report = opened.editing.report
    for table in report.form.tables:
        for column in (*table.columns, *table.inputs):
            go = partial(opened.view.go_to, column.key)
            yield Entry(full_caption(report, column), f"Cột số liệu › {table.title}", go, also=column.hint)


def _reports(window: Window) -> Iterator[Entry]:
    model = window.start_page.model
    for row in range(model.rowCount()):
        summary = model.summary(row)
        yield Entry(summary.name, "Báo cáo", partial(window.start_page.opened.emit, summary.id), also="mở")


def _help_entries(window: Window) -> Iterator[Entry]:
    for page in pages():
        yield Entry(page.title, "Trợ giúp", partial(window.aids.show_help, page.name), also=page.words)
        for section in page.sections:
            show = partial(window.aids.show_help, page.name, section)
            yield Entry(section, f"Trợ giúp › {page.title}", show)


def _plain(words: str) -> str:
    return words.replace("&", "").removesuffix("…")
