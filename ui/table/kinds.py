"""What can be said of a cell at one key: the kinds of nothing, and back to the formula."""

from __future__ import annotations

from dataclasses import dataclass

from models.report.figures import Figure


@dataclass(frozen=True, slots=True)
class Kind:
    """A way to fill selected cells without typing."""

    label: str
    keys: tuple[str, ...]
    """The shortcuts, as QKeySequence reads them; the first is the one shown."""
    figure: Figure | None
    tip: str
    icon: str
    needs_parts: bool = False
    """True where only a per cent entered over its formula is meant."""


NOT_ENTERED = Kind(
    "Chưa nhập", ("Del", "Backspace"), None, "Xóa số liệu đã nhập; tỷ lệ có công thức thì máy tính lại.", icon="clear"
)
ZERO = Kind("0", ("Ctrl+0",), Figure("0"), "Có theo dõi và kết quả là số 0.", icon="zero")
NONE_ARISEN = Kind(
    "Không phát sinh",
    ("Ctrl+Shift+P",),
    Figure(nothing="none_arisen"),
    "Trong kỳ không có việc này; gõ dấu - cũng được.",
    icon="none-arisen",
)
NOT_COMPETENT = Kind(
    "Không thuộc thẩm quyền",
    ("Ctrl+Shift+T",),
    Figure(nothing="not_competent"),
    "Việc này không thuộc thẩm quyền của đơn vị; gõ chữ x cũng được.",
    icon="not-competent",
)
RECOMPUTE = Kind(
    "Tính lại theo công thức",
    ("Ctrl+=",),
    None,
    "Bỏ số nhập tay, lấy lại tỷ lệ do máy tính từ các số thành phần.",
    icon="recalculate",
    needs_parts=True,
)
KINDS = (NOT_ENTERED, ZERO, NONE_ARISEN, NOT_COMPETENT, RECOMPUTE)
