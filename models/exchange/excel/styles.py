"""The looks of the appendix as named cell styles, which an office can change in Excel."""

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, Side

from models.exchange.excel.sheet import CellKind
from models.form.definition import FormDefinition

_NAMES: dict[CellKind, str] = {
    "name": "Phụ lục",
    "title": "Tên phụ lục",
    "attached": "Kèm theo",
    "unit_head": "Đầu cột đơn vị",
    "group": "Đầu nhóm cột",
    "caption": "Đầu cột",
    "unit": "Tên đơn vị",
    "number": "Ô số",
    "text": "Ô chữ",
    "note": "Ghi chú dưới bảng",
}
_CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)
_UPRIGHT = Alignment(horizontal="center", vertical="center", wrap_text=True, text_rotation=90)
_LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True)
_NUMBER = Alignment(horizontal="center", vertical="center")
_LINE = Side(style="thin", color="FF000000")
_RULED = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_BARE = Border()


def add_styles(workbook: Workbook, form: FormDefinition) -> None:
    """Give a workbook the styles of the appendix, in the form's font and sizes."""
    for kind, name in _NAMES.items():
        style = NamedStyle(name, font=_font(kind, form), alignment=_alignment(kind), border=_border(kind))
        workbook.add_named_style(style)


def style_name(kind: CellKind) -> str:
    """Return the name of the style of a kind of cell."""
    return _NAMES[kind]


def _font(kind: CellKind, form: FormDefinition) -> Font:
    # NĐ 30/2020, Phụ lục I, III.1: name and title of an appendix bold, the line under them italic
    is_title = kind in {"name", "title", "attached"}
    return Font(
        name=str(form.workbook["font"]),
        size=float(form.workbook["title_size" if is_title else "size"]),
        bold=kind in {"name", "title", "unit_head", "group"},
        italic=kind in {"attached", "note"},
        color="FF000000",
    )


def _alignment(kind: CellKind) -> Alignment:
    match kind:
        case "caption":
            return _UPRIGHT
        case "number":
            return _NUMBER
        case "unit" | "note":
            return _LEFT
        case _:
            return _CENTRE


def _border(kind: CellKind) -> Border:
    return _BARE if kind in {"name", "title", "attached", "note"} else _RULED
