"""Documents made from a report as offices type it, in parts that variants change."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from models.exchange.reading.source import SourceCell, SourceDocument, SourceParagraph, SourceRun, SourceTable
from models.exchange.reading.understood import Understood
from models.form.definition import Section, Table
from models.report.report import Report
from models.report.wording import caption, field_text, fill, general_field
from models.text.prose import Paragraph, label, to_text

Block = SourceParagraph | SourceTable


@dataclass(frozen=True)
class Part:
    """A block and what it is: `heading` or `text` of an address, `letterhead`, `title`, `table`, …"""

    role: str
    block: Block
    address: str = ""


Variant = Callable[[list[Part]], list[Part]]


def line(text: str, *, bold: bool = False, **more: object) -> SourceParagraph:
    return SourceParagraph((SourceRun(text, bold=bold),) if text else (), **more)  # type: ignore[arg-type]


def cell(*texts: str, is_origin: bool = True) -> SourceCell:
    return SourceCell(tuple(map(line, texts)), is_origin)


def grid(rows: Iterable[Sequence[str]], **more: object) -> SourceTable:
    return SourceTable(tuple(tuple(cell(text) for text in row) for row in rows), **more)  # type: ignore[arg-type]


def document(parts: Iterable[Part], *variants: Variant) -> SourceDocument:
    listed = list(parts)
    for variant in variants:
        listed = variant(listed)
    return SourceDocument(tuple(part.block for part in listed))


def parts_of(report: Report) -> list[Part]:
    """The whole report as typed in Word: numbers by hand, headings bold, frame in borderless tables."""
    return [
        Part("letterhead", letterhead()),
        Part("name", line("BÁO CÁO", bold=True, is_centred=True)),
        Part("title", line(fill(report, report.form.fact("subject")), bold=True, is_centred=True)),
        Part("opening", line(field_text(report, general_field(report, "opening")))),
        *(part for section in report.form.sections for part in _section(report, section)),
        Part("closing", line(field_text(report, general_field(report, "closing")))),
        Part("signature", signature()),
        Part("appendix", line("PHỤ LỤC SỐ LIỆU", bold=True, is_centred=True)),
        Part("appendix", line("(Kèm theo báo cáo đánh giá “Năm dân vận chính quyền” 2018)", is_centred=True)),
        *(Part("table", figures(report, table), table.id) for table in report.form.tables),
    ]


def letterhead() -> SourceTable:
    left, right = (
        ("UBND HUYỆN NGA SƠN", "Số: 293/BC-UBND"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    )
    rows = ((cell(left[0]), cell(*right)), (cell(left[1]), cell("Nga Sơn, ngày 09 tháng 10 năm 2018")))
    return SourceTable(rows, has_borders=False)


def signature() -> SourceTable:
    receivers = cell("Nơi nhận:", "- Sở Nội vụ (B/c);", "- Lưu: VT, NV.")
    signed = cell("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "Trần Ngọc Quyết")
    return SourceTable(((receivers, signed),), has_borders=False)


def heading_line(section: Section) -> SourceParagraph:
    return line(section.label, bold=True)


def text_line(part: Paragraph) -> SourceParagraph:
    runs = (SourceRun(label(part)), *(SourceRun(run.text, run.bold, run.italic, run.underline) for run in part.runs))
    return SourceParagraph(tuple(run for run in runs if run.text))


def figures(report: Report, table: Table) -> SourceTable:
    """A table of the appendix with its two-row head, merged cells repeated."""
    groups = [fill(report, table.group_label(column.group)) for column in table.columns]
    labels = [caption(report, column) for column in table.columns]
    values = [_printed(report, column.key) for column in table.columns]
    top = [group or text for group, text in zip(groups, labels, strict=True)]
    if table.names_unit:
        top, labels, values = [table.unit_head, *top], [table.unit_head, *labels], ["Huyện Nga Sơn", *values]
    return grid([top, labels, values])


def changed(parts: Iterable[Part], role: str, change: Callable[[Part], Block | Sequence[Block]]) -> list[Part]:
    """The parts with those of one role changed into another block, several or none."""
    result: list[Part] = []
    for part in parts:
        made = change(part) if part.role == role else part.block
        blocks = made if isinstance(made, list | tuple) else [made]
        result.extend(replace(part, block=block) for block in blocks)  # type: ignore[arg-type]
    return result


def words_of(part: Part) -> tuple[str, str]:
    """The number and the words of a heading line."""
    text = block_text(part)
    match = re.match(r"([IVX]+|\d+)\. ", text)
    assert match
    return match[1], text[match.end() :]


def block_text(part: Part) -> str:
    assert isinstance(part.block, SourceParagraph)
    return part.block.text


def found_text(understood: Understood) -> dict[str, str]:
    return {section.address: to_text(section.prose) for section in understood.sections}


def true_text(report: Report) -> dict[str, str]:
    return {section.address: to_text(report.prose(section.address)) for section in report.form.written_sections}


def found_cells(understood: Understood) -> dict[str, tuple[str, ...]]:
    return {table.table: table.cells for table in understood.tables}


def true_cells(report: Report) -> dict[str, tuple[str, ...]]:
    return {table.id: tuple(_printed(report, column.key) for column in table.columns) for table in report.form.tables}


def _section(report: Report, section: Section) -> list[Part]:
    heading = Part("heading", heading_line(replace(section, title=fill(report, section.title))), section.address)
    if section.kind == "group":
        return [heading]
    return [heading, *(Part("text", text_line(part), section.address) for part in report.prose(section.address))]


def _printed(report: Report, key: str) -> str:
    figure = report.figure(key)
    if figure is None:
        return ""
    return "-" if figure.nothing else figure.text
