"""What the preview says about a file and its pieces, in the clerk's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from models.exchange.reading.understood import UNSURE
from models.form.definition import Column, Field, Section
from models.report.report import Report
from models.report.wording import agency, full_caption, full_heading

if TYPE_CHECKING:
    from models.exchange.reading.apply import Policy
    from models.exchange.reading.understood import Encoding, SourcePiece, Understood
    from models.form.definition import FormDefinition

Sureness = Literal["sure", "fair", "unsure", "none", "chosen", "recalled", "left_out"]
SURENESS: dict[Sureness, str] = {
    "sure": "● chắc chắn",
    "fair": "◐ khá chắc",
    "unsure": "⚠ nên xem lại",
    "none": "○ chưa có chỗ",
    "chosen": "✓ đã chọn",
    "recalled": "✓ như lần trước",
    "left_out": "– không đưa vào",
}
POLICIES: dict[Policy, str] = {
    "theirs": "Lấy theo tệp",
    "mine": "Giữ của tôi",
    "blanks": "Chỉ điền chỗ còn trống",
}
_ENCODINGS: dict[Encoding, str] = {
    "unicode": "",
    "tcvn3": "chữ TCVN3 (.VnTime) đã chuyển sang Unicode",
    "vni": "chữ VNI đã chuyển sang Unicode",
    "mixed": "chữ của nhiều bảng mã đã chuyển sang Unicode",
}
_SURE = 0.85


def sureness(piece: SourcePiece) -> Sureness:
    """Return how sure the place of a piece is that nobody chose."""
    if not piece.target:
        return "none"
    if piece.confidence >= _SURE:
        return "sure"
    return "fair" if piece.confidence >= UNSURE else "unsure"


def summary(understood: Understood, form: FormDefinition, without_place: int) -> str:
    """Return one line on what was understood of a file."""
    found = {each.address for each in understood.sections if each.prose}
    sections = [section.address for section in form.written_sections]
    columns = {table.id: len(table.columns) for table in form.tables}
    # a row may begin with the unit's name, which is no cell of the form
    filled = sum(sum(map(bool, each.cells[-columns.get(each.table, 0) :])) for each in understood.tables)
    parts = [
        _whose(understood, form),
        f"{len(found.intersection(sections))}/{len(sections)} mục, "
        f"{sum(len(each.prose) for each in understood.sections)} đoạn",
        f"{len(understood.tables)}/{len(form.tables)} bảng, {filled} ô có số liệu",
        f"{without_place} đoạn chưa có chỗ" if without_place else "",
        _ENCODINGS[understood.encoding],
        "tệp của chính chương trình này, đọc đúng từng chỗ" if understood.is_exact else "",
    ]
    return " · ".join(part for part in parts if part)


def doubt(understood: Understood) -> str:
    """Return a sentence on a file that hardly is a report of this kind, "" for one that is."""
    if any(each.prose for each in understood.sections) or understood.tables:
        return ""
    return "Không thấy mục nào và bảng nào của báo cáo trong tệp này; có thể đây là văn bản khác. Hãy xem lại tệp."


def _whose(understood: Understood, form: FormDefinition) -> str:
    unit = understood.answers.get("general.unit")
    whose = agency(Report(form, {"general.unit": unit})) if unit else understood.header.agency
    year = understood.answers.get("general.year")
    return f"Báo cáo {f'năm {year}' if year else 'chưa rõ năm'}{f' của {whose}' if whose else ''}"


def place_name(report: Report, key: str) -> str:
    """Return the name of the place of an answer."""
    match report.item(key):
        case Column() as column:
            return f"{report.form.table(column.table).title}: {full_caption(report, column)}"
        case Section() as section:
            return full_heading(report, section)
        case Field() as field:
            return field.label
        case None:
            return key
