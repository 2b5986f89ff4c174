"""Cells typed with a decimal point: the reader takes 14.57 for 14,57, the printed report still shows the point."""

import re
from collections.abc import Iterator

from models.checks.issues import Issue
from models.checks.subject import Subject
from models.exchange.reading.understood import Understood

# 1.250 has a point between thousands; 30.9.2018 is a day
_POINT = re.compile(r"(?<![\d.,])\d+\.\d{1,2}(?![\d.,])")


def in_file(understood: Understood, subject: Subject) -> Iterator[Issue]:
    """Yield each figure of the appendix that has a point where Vietnamese figures have a comma."""
    del subject
    for piece in understood.pieces:
        if piece.role == "cell" and piece.target and (match := _POINT.search(piece.text)):
            mend = match[0].replace(".", ",")
            message = f"Ô “{piece.caption}” ghi “{match[0]}”; phần thập phân phải viết sau dấu phẩy: “{mend}”."
            yield Issue("cell_decimal_point", "warning", piece.target, message, match[0], mend)
