"""The proof sheet: every figure with last year's beside it and a box to tick, for whoever checks them on paper."""

from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape

from models.form.definition import Column, Table
from models.report.compared import FigureComparison, compared_figure
from models.report.figures import Figure, figure_words
from models.report.report import Report
from models.report.wording import agency

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WIDTHS, _WIDTHS_ALONE = (3900, 1400, 1400, 1300, 1300), (6000, 2300, 1000)
"""Of the columns in twentieths of a point; 9300 lie between the margins."""
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_NOT_ENTERED = "chưa nhập"
_BOX = "☐"
_SIGNED = "Người lập: ……………………………      Người kiểm tra: ……………………………      Ngày: ……/……/………"


def proof_sheet(report: Report, last: Report | None) -> list[bytes]:
    """Return the body of the sheet, an element each; without last year's report there is nothing to compare with."""
    elements = [_paragraph("BẢNG ĐỐI CHIẾU SỐ LIỆU", size=28, is_bold=True, is_centred=True)]
    elements.append(_paragraph(_subtitle(report, last), size=26, is_centred=True, after=120))
    for table in report.form.tables:
        elements.append(_paragraph(table.title, size=26, is_bold=True, before=160, after=60, is_kept=True))
        elements.append(_table(report, last, table))
    elements.append(_paragraph(_SIGNED, size=24, before=360))
    return [element.replace(">", f' xmlns:w="{_NAMESPACE}">', 1).encode() for element in elements]


def _subtitle(report: Report, last: Report | None) -> str:
    year = f"năm {report.year() or '……'}"
    return f"{agency(report)}, {year}" + (f" so với năm {last.year() or 'trước'}" if last else "")


def _table(report: Report, last: Report | None, table: Table) -> str:
    widths = _WIDTHS if last else _WIDTHS_ALONE
    rows = [_row(_heads(report, last), widths, is_head=True)]
    rows += [_row(_cells(report, last, column), widths) for column in (*table.columns, *table.inputs)]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{_BORDERS}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/>'
        f"</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _heads(report: Report, last: Report | None) -> tuple[str, ...]:
    now = f"Năm {report.year()}" if report.year() else "Năm nay"
    if last is None:
        return "Chỉ tiêu", now, "Đã kiểm"
    return "Chỉ tiêu", f"Năm {last.year()}" if last.year() else "Năm trước", now, "Chênh lệch", "Đã kiểm"


def _cells(report: Report, last: Report | None, column: Column) -> tuple[str, ...]:
    found = compared_figure(report, last or report, column)
    if last is None:
        return found.caption, _shown(found.now, _NOT_ENTERED), _BOX
    return found.caption, _shown(found.last, ""), _shown(found.now, _NOT_ENTERED), _difference(found), _BOX


def _difference(found: FigureComparison) -> str:
    return f"{found.difference} ({found.percent})" if found.percent else found.difference


def _shown(figure: Figure | None, absent: str) -> str:
    return absent if figure is None else figure_words(figure)


def _row(texts: Sequence[str], widths: Sequence[int], *, is_head: bool = False) -> str:
    head = "<w:tblHeader/>" if is_head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{''.join(_drawn(texts, widths, is_head=is_head))}</w:tr>"


def _drawn(texts: Iterable[str], widths: Iterable[int], *, is_head: bool) -> Iterator[str]:
    for position, (text, width) in enumerate(zip(texts, widths, strict=True)):
        words = _paragraph(text, size=22, is_bold=is_head, is_centred=is_head or position > 0, before=30, after=30)
        yield f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>{words}</w:tc>'


def _paragraph(
    text: str,
    *,
    size: int,
    is_bold: bool = False,
    is_centred: bool = False,
    is_kept: bool = False,
    before: int = 0,
    after: int = 0,
) -> str:
    kept, centred = "<w:keepNext/>" if is_kept else "", '<w:jc w:val="center"/>' if is_centred else ""
    return (
        f'<w:p><w:pPr>{kept}<w:spacing w:before="{before}" w:after="{after}"/>{centred}</w:pPr><w:r><w:rPr>'
        f'{"<w:b/>" if is_bold else ""}<w:sz w:val="{size}"/></w:rPr><w:t xml:space="preserve">{escape(text)}</w:t>'
        "</w:r></w:p>"
    )
