"""Required answers of the general page that are missing, and answers that cannot be printed as they are."""

from collections.abc import Iterator

from models.checks.issues import Issue
from models.checks.subject import Subject
from models.form.definition import Field
from models.report.progress import is_answered, required_fields
from models.report.report import Report
from models.report.wording import BLANK, printed_number, unit_parts


def in_report(subject: Subject) -> Iterator[Issue]:
    """Yield what is missing of the general page, and a unit or number that does not read as one."""
    report = subject.report
    required = required_fields(report) if subject.is_whole and subject.has_frame else []
    for field in report.form.fields:
        if field in required and not is_answered(report, field):
            yield Issue("missing_field", "warning", field.key, f"Chưa nhập “{field.label}”.")
        elif field.id == "unit" and report.text("unit"):
            yield from _unit(report, field)
        elif field.id == "number":
            yield from _number(report, field)


def _unit(report: Report, field: Field) -> Iterator[Issue]:
    if not all(unit_parts(report)):
        kinds, unit = report.form.fact("unit_types"), report.text(field.id)
        message = (
            f"“{field.label}” đang ghi “{unit}”; biểu mẫu “{report.form.name}” cần đủ loại đơn vị "
            f"({kinds}) và tên riêng: hãy gõ lại, hoặc lập báo cáo trên biểu mẫu của cấp khác."
        )
        yield Issue("odd_unit", "warning", field.key, message, unit)


def _number(report: Report, field: Field) -> Iterator[Issue]:
    number = printed_number(report)
    if number != BLANK and not number[:1].isdigit():
        message = f"“{field.label}” thường bắt đầu bằng chữ số, ví dụ 07; đang ghi “{number}”."
        yield Issue("odd_number", "hint", field.key, message, number)
