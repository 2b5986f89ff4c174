"""What is left to do in the report on the screen, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.report.progress import left_words, progress
from ui.carried import unconfirmed_total
from ui.checking.live import count_words, live_checks

if TYPE_CHECKING:
    from ui.editing import Editing


def left_to_do(editing: Editing) -> str:
    """Return what is left: `Còn 3 mục, 5 ô · 11 chỗ như năm trước chưa xác nhận · 2 lỗi, 4 chỗ cần xem`."""
    stale = unconfirmed_total(editing)
    carried = f"{stale} chỗ như năm trước chưa xác nhận" if stale else ""
    found = live_checks(editing).total()
    del found["hint"]
    return " · ".join(words for words in (left_words(progress(editing.report)), carried, count_words(found)) if words)


def is_unfinished(editing: Editing) -> bool:
    """Return whether anything is left to do."""
    left = progress(editing.report)
    return left.done < left.total or bool(unconfirmed_total(editing))
