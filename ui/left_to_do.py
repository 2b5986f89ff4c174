"""What is left to do in the report on the screen, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.report.progress import left_words, progress
from ui.carried import unconfirmed_total

if TYPE_CHECKING:
    from ui.editing import Editing


def left_to_do(editing: Editing) -> str:
    """Return what is left: `Còn 3 mục, 5 ô · 11 chỗ như năm trước chưa xác nhận`."""
    done = left_words(progress(editing.report))
    stale = unconfirmed_total(editing)
    return f"{done} · {stale} chỗ như năm trước chưa xác nhận" if stale else done


def is_unfinished(editing: Editing) -> bool:
    """Return whether anything is left to do."""
    left = progress(editing.report)
    return left.done < left.total or bool(unconfirmed_total(editing))
