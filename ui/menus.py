"""The menus of the window: every action with its key, those of a report only while one is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from ui.corner import Corner
from ui.icons import ICON_NAME, draw_missing_icons

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from ui.open_report import OpenReport
    from ui.window import Window

_ICONS = {
    "Ctrl+N": "new",
    "Ctrl+L": "import",
    "Ctrl+Shift+L": "paste",
    "Ctrl+M": "example",
    "Ctrl+O": "open",
    "Ctrl+S": "save",
    "Ctrl+Shift+O": "sources",
    "Ctrl+Shift+N": "office",
    "Ctrl+E": "export",
    "Ctrl+P": "print",
    "Ctrl+Q": "leave",
    "Ctrl+Z": "undo",
    "Ctrl+Y": "redo",
    "Ctrl+F": "find",
    "Ctrl+H": "replace",
    "F3": "find-next",
    "Shift+F3": "find-previous",
    "Ctrl+PgUp": "back",
    "Ctrl+PgDown": "next",
    "F6": "outline",
    "Shift+F6": "page",
    "F7": "history",
    "F8": "note",
    "F4": "side",
    "F12": "preview",
    "Ctrl+F12": "preview-whole",
    "Ctrl++": "larger",
    "Ctrl+-": "smaller",
    "Ctrl+0": "usual-size",
    "F9": "last-year",
    "Ctrl+F9": "compare",
    "F11": "issues",
    "Ctrl+F11": "issue-next",
    "Ctrl+Shift+F11": "issue-previous",
    "Ctrl+.": "mend",
    "Ctrl+;": "accept",
    "Ctrl+Shift+W": "words",
    "Ctrl+Shift+K": "check-file",
    "F5": "stale-next",
    "Shift+F5": "stale-previous",
    "Shift+F9": "choose-year",
    "F1": "help",
    "Shift+F1": "steps",
    "Ctrl+F1": "keys",
    "Ctrl+K": "find",
    "Ctrl+Shift+G": "trouble",
    "Ctrl+Shift+F1": "about",
}
"""The pictures of actions, by their keys."""


_IN_SIGHT = (("Xem trang in", "F12"), ("In, lưu PDF", "Ctrl+P"), ("Xuất báo cáo", "Ctrl+E"), ("", "Ctrl+K"), ("", "F1"))
"""What a report is made for, by the keys of the actions: buttons beside the menus too."""


class Menus:
    """The menu bar of a window."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._actions: list[QAction] = []
        self._report_actions: list[QAction] = []
        self._corner: Corner | None = None
        bar = window.menuBar()
        self._build_file_menu(bar.addMenu("&Tệp"))
        self._build_edit_menu(bar.addMenu("&Sửa"))
        self._build_view_menu(bar.addMenu("&Xem"))
        self._build_last_year_menu(bar.addMenu("&Năm trước"))
        self._build_check_menu(bar.addMenu("&Kiểm tra"))
        self._build_help_menu(bar.addMenu("Trợ &giúp"))
        for action in bar.actions():
            _draw_when_opened(action.menu())
        self.enable()

    def enable(self) -> None:
        """Let the actions of a report be chosen while one is open."""
        for action in self._report_actions:
            action.setEnabled(self._window.report is not None)
        if self._corner is None and self._window.report is not None:
            # with the first report: the start need not wait for its pictures
            bar = self._window.menuBar()
            self._corner = Corner([(words, self._of_key(keys)) for words, keys in _IN_SIGHT], bar)
            bar.setCornerWidget(self._corner)
        if self._corner is not None:
            self._corner.setVisible(self._window.report is not None)

    def _build_file_menu(self, menu: QMenu) -> None:
        start, window = self._window.start_page, self._window
        self._add(menu, "&Lập báo cáo mới…", "Ctrl+N", start.created.emit, needs_report=False)
        self._add(menu, "&Nhập tệp năm trước…", "Ctrl+L", start.import_wanted.emit, needs_report=False)
        self._add(menu, "&Dán văn bản năm trước…", "Ctrl+Shift+L", start.paste_wanted.emit, needs_report=False)
        self._add(menu, "Mở báo cáo &mẫu", "Ctrl+M", start.example_wanted.emit, needs_report=False)
        self._add(menu, "Các &báo cáo", "Ctrl+O", window.start_wanted.emit)
        menu.addSeparator()
        self._add(menu, "Lư&u ngay", "Ctrl+S", window.save)
        self._add(menu, "Tệp đã nhậ&p…", "Ctrl+Shift+O", window.sources_wanted.emit)
        self._add(menu, "Thông tin đơn &vị…", "Ctrl+Shift+N", window.aids.edit_office, needs_report=False)
        self._add(menu, "&Xuất báo cáo…", "Ctrl+E", lambda: self._opened().export())
        self._add(menu, "&In, lưu PDF…", "Ctrl+P", lambda: self._opened().print())
        menu.addSeparator()
        self._add(menu, "&Thoát", "Ctrl+Q", window.close, needs_report=False)

    def _build_edit_menu(self, menu: QMenu) -> None:
        self._add(menu, "&Hoàn tác", "Ctrl+Z", lambda: self._opened().editing.undo())
        redo = self._add(menu, "&Làm lại", "Ctrl+Y", lambda: self._opened().editing.redo())
        redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        menu.addSeparator()
        self._add(menu, "&Tìm…", "Ctrl+F", lambda: self._opened().show_find(is_replacing=False))
        self._add(menu, "Tìm và th&ay thế…", "Ctrl+H", lambda: self._opened().show_find(is_replacing=True))
        self._add(menu, "Tìm chỗ t&iếp", "F3", lambda: self._opened().find_next(1))
        self._add(menu, "Tìm chỗ t&rước", "Shift+F3", lambda: self._opened().find_next(-1))

    def _build_view_menu(self, menu: QMenu) -> None:
        self._add(menu, "Mục t&rước", "Ctrl+PgUp", lambda: self._opened().view.step(-1))
        self._add(menu, "Mục &tiếp", "Ctrl+PgDown", lambda: self._opened().view.step(1))
        self._add(menu, "&Danh sách mục", "F6", lambda: self._opened().view.enter_outline())
        self._add(menu, "&Vào trang đang mở", "Shift+F6", lambda: self._opened().view.enter_page())
        menu.addSeparator()
        self._add(menu, "&Lịch sử", "F7", lambda: self._opened().view.show_history())
        self._add(menu, "&Ghi chú", "F8", lambda: self._opened().view.show_note())
        self._add(menu, "Ẩn, hiện &khung bên", "F4", lambda: self._opened().view.toggle_side())
        self._add(menu, "&Xem trang in", "F12", lambda: self._opened().pages.toggle())
        self._add(menu, "Xem trang &in ở cả cửa sổ", "Ctrl+F12", lambda: self._opened().pages.toggle_whole())
        menu.addSeparator()
        aids = self._window.aids
        larger = self._add(menu, "Chữ t&o hơn", "Ctrl++", lambda: aids.change_text_size(1), needs_report=False)
        larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self._add(menu, "Chữ &nhỏ hơn", "Ctrl+-", lambda: aids.change_text_size(-1), needs_report=False)
        self._add(menu, "&Cỡ chữ thường", "Ctrl+0", lambda: aids.change_text_size(0), needs_report=False)

    def _build_last_year_menu(self, menu: QMenu) -> None:
        self._add(menu, "&Khung năm trước", "F9", lambda: self._opened().view.show_last_year())
        self._add(menu, "&So sánh hai năm…", "Ctrl+F9", lambda: self._opened().view.show_comparison())
        menu.addSeparator()
        # the pages take these keys themselves; a second shortcut here would make them ambiguous
        self._add(menu, "Chỗ chưa &xác nhận tiếp theo\tF5", "", lambda: self._opened().view.next_unconfirmed(1))
        self._add(menu, "Chỗ chưa xác nhận &trước\tShift+F5", "", lambda: self._opened().view.next_unconfirmed(-1))
        menu.addSeparator()
        self._add(menu, "&Chọn báo cáo năm trước…", "Shift+F9", lambda: self._opened().view.last_year_wanted.emit())

    def _build_check_menu(self, menu: QMenu) -> None:
        self._add(menu, "&Những chỗ cần xem lại", "F11", lambda: self._opened().checking.show())
        self._add(menu, "Chỗ cần xem &tiếp theo", "Ctrl+F11", lambda: self._opened().checking.step(1))
        self._add(menu, "Chỗ cần xem t&rước", "Ctrl+Shift+F11", lambda: self._opened().checking.step(-1))
        menu.addSeparator()
        self._add(menu, "&Sửa theo gợi ý", "Ctrl+.", lambda: self._opened().checking.mend_here())
        self._add(menu, "&Chấp nhận chỗ này…", "Ctrl+;", lambda: self._opened().checking.accept_here())
        self._add(menu, "Từ riên&g của cơ quan…", "Ctrl+Shift+W", lambda: self._opened().checking.edit_words())
        menu.addSeparator()
        aids = self._window.aids
        self._add(menu, "&Kiểm tra một tệp Word…", "Ctrl+Shift+K", aids.check_file, needs_report=False)

    def _build_help_menu(self, menu: QMenu) -> None:
        aids = self._window.aids
        self._add(menu, "Trợ giúp về &chỗ này", "F1", aids.show_help_here, needs_report=False)
        self._add(menu, "&Mười bước lập báo cáo", "Shift+F1", aids.show_help, needs_report=False)
        self._add(menu, "Các &phím", "Ctrl+F1", lambda: aids.show_help("phim"), needs_report=False)
        self._add(menu, "&Tìm nhanh mọi thứ…", "Ctrl+K", aids.find, needs_report=False)
        menu.addSeparator()
        self._add(menu, "Gửi thông tin &lỗi…", "Ctrl+Shift+G", aids.write_trouble_file, needs_report=False)
        self._add(menu, "&Giới thiệu…", "Ctrl+Shift+F1", aids.show_about, needs_report=False)

    def _add(
        self, menu: QMenu, text: str, keys: str, act: Callable[[], object], *, needs_report: bool = True
    ) -> QAction:
        action = menu.addAction(text)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda: act())
        # the key of an action whose pages take it themselves stands in its words
        action.setProperty(ICON_NAME, _ICONS[keys or text.partition("\t")[2]])
        self._actions.append(action)
        if needs_report:
            self._report_actions.append(action)
        return action

    def _of_key(self, keys: str) -> QAction:
        return next(action for action in self._actions if action.shortcut().toString() == keys)

    def _opened(self) -> OpenReport:
        if self._window.report is None:
            raise RuntimeError("no report is open")
        return self._window.report


def _draw_when_opened(menu: QObject | None) -> None:
    """Have the icons of a menu drawn when it is first opened: the start need not wait for them."""
    if isinstance(menu, QMenu):
        menu.aboutToShow.connect(lambda: draw_missing_icons(menu))
