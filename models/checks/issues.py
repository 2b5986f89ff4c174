"""Issues: what a report lacks or has wrong, each with its place, weight and one sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from models.form.definition import Column, Field
from models.report.computed import shown_figure
from models.report.figures import Figure, amount, figure_problem
from models.report.progress import is_answered, required_fields, section_status
from models.report.report import Report
from models.report.wording import BLANK, full_caption, heading, printed_number, unit_parts
from models.text.dates import format_date

Weight = Literal["error", "warning", "hint"]


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding at one key."""

    code: str
    weight: Weight
    key: str
    message: str


def check(report: Report) -> list[Issue]:
    """Return every issue of a report, in the order of the form."""
    return [*_fields(report), *_sections(report), *_cells(report)]


def _fields(report: Report) -> Iterator[Issue]:
    required = required_fields(report)
    for field in report.form.fields:
        if field in required and not is_answered(report, field):
            yield Issue("missing_field", "warning", field.key, f"Chưa nhập “{field.label}”.")
        elif field.id == "unit":
            yield from _unit(report, field)
        elif field.id == "number":
            yield from _number(report, field)
        elif field.id == "as_of":
            yield from _as_of(report, field)


def _unit(report: Report, field: Field) -> Iterator[Issue]:
    if not all(unit_parts(report)):
        kinds = report.form.fact("unit_types")
        message = (
            f"“{field.label}” đang ghi “{report.text(field.id)}”; biểu mẫu “{report.form.name}” cần đủ loại đơn vị "
            f"({kinds}) và tên riêng: hãy gõ lại, hoặc lập báo cáo trên biểu mẫu của cấp khác."
        )
        yield Issue("odd_unit", "warning", field.key, message)


def _number(report: Report, field: Field) -> Iterator[Issue]:
    number = printed_number(report)
    if number != BLANK and not number[:1].isdigit():
        message = f"“{field.label}” thường bắt đầu bằng chữ số, ví dụ 07; đang ghi “{number}”."
        yield Issue("odd_number", "hint", field.key, message)


def _as_of(report: Report, field: Field) -> Iterator[Issue]:
    signed, as_of = report.date("date"), report.date(field.id)
    if signed and as_of and as_of > signed:
        message = f"“{field.label}” là {format_date(as_of)}, sau ngày ký {format_date(signed)}."
        yield Issue("as_of_after_signing", "hint", field.key, message)


def _sections(report: Report) -> Iterator[Issue]:
    for section in report.form.written_sections:
        match section_status(report, section):
            case "empty":
                message = f"Chưa viết mục {section.address} “{heading(report, section)}”."
                yield Issue("missing_section", "warning", section.key, message)
            case "partial":
                message = f"Mục {section.address} “{heading(report, section)}” còn dở."
                yield Issue("unfinished_section", "hint", section.key, message)
            case "complete":
                pass


def _cells(report: Report) -> Iterator[Issue]:
    for column in report.form.columns:
        figure = shown_figure(report, column)
        label = full_caption(report, column)
        if figure is None:
            yield Issue("missing_cell", "warning", column.key, f"Chưa nhập ô “{label}”.")
        elif problem := figure_problem(column, figure):
            yield Issue("bad_cell", "error", column.key, f"Ô “{label}”: “{figure.text}” không hợp. {problem}")
        elif oddity := _oddity(column, figure):
            yield Issue("odd_cell", "hint", column.key, f"Ô “{label}”: “{figure.text}” {oddity}")


def _oddity(column: Column, figure: Figure) -> str:
    meant = amount(column, figure)
    if meant is None:
        return ""
    if meant.whole is not None and meant.number > meant.whole:
        return "có số trước lớn hơn số sau dấu gạch chéo; hãy xem lại hai số."
    if column.share is not None and not 0 <= meant.number <= 100:
        return "nằm ngoài khoảng 0–100%; hãy xem lại các số đã nhập."
    return ""
