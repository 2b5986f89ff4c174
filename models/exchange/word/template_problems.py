"""Sentences about a Word template that was broken while it was restyled: which tag, and beside which words."""

import re
import traceback

from jinja2 import TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

_XML_TAG = re.compile(r"<[^>]*>")
_QUOTED = re.compile(r"'([^']+)'")
_PLACES = {"header": "đầu trang", "footer": "chân trang", "footnotes": "chú thích", "endnotes": "chú thích"}
_MAX_SHOWN = 80


def unreadable(file: str) -> str:
    """Return the sentence for a file that is no Word file."""
    return f"Không đọc được mẫu Word “{file}”: tệp hỏng hoặc không phải tệp Word (.docx); hãy chép lại mẫu gốc."


def not_there(file: str) -> str:
    """Return the sentence for a template that is not there."""
    return f"Không thấy mẫu Word “{file}”; hãy chép lại mẫu vào thư mục của biểu mẫu."


def syntax_problem(file: str, part: str, source: str, error: TemplateSyntaxError) -> str:
    """Return the sentence for a tag that means nothing."""
    return f"Mẫu Word “{file}” có thẻ viết sai {_place(part, source, error.lineno)}; hãy sửa hoặc chép lại mẫu gốc."


def filling_problem(file: str, part: str, source: str, error: Exception) -> str:
    """Return the sentence for a tag that cannot be filled."""
    place = _place(part, source, _line_number(error))
    match error:
        case UndefinedError():
            # a place in a list beyond its end has no name
            named = [f"tên “{name}”" for name in _QUOTED.findall(str(error))] or ["một phần"]
            what = f"dùng {named[-1]} mà biểu mẫu không có"
        case SecurityError():
            what = "có thẻ không được phép"
        case _:
            what = "có thẻ không tính được"
    return f"Mẫu Word “{file}” {what} {place}; hãy sửa hoặc chép lại mẫu gốc."


def _place(part: str, source: str, line: int) -> str:
    lines = source.split("\n")
    words = _XML_TAG.sub("", lines[min(line, len(lines)) - 1]).strip()
    where = next((f"ở {place}, " for name, place in _PLACES.items() if name in part), "")
    return f"{where}tại “{words[:_MAX_SHOWN]}”"


def _line_number(error: Exception) -> int:
    # Jinja gives the frames of a template the template's own line numbers
    frames = traceback.extract_tb(error.__traceback__)
    numbers = [frame.lineno for frame in frames if frame.filename == "<template>" and frame.lineno]
    return numbers[-1] if numbers else 1
