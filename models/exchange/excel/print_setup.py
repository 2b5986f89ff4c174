"""How the appendix prints: A4 landscape, one page wide, the heads on every page."""

from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from models.exchange.excel.sheet import CAPTION_ROW, GROUP_ROW, NOTE_ROW, UNIT_COLUMN, UNIT_ROW

_ZOOM = 80
"""All 27 columns fit the width of a 1366×768 screen."""


def set_up_print(sheet: Worksheet, columns: int) -> None:
    """Set up page, margins, repeated rows, page number and the frozen heads of a sheet of so many columns."""
    page = sheet.page_setup
    page.paperSize = Worksheet.PAPERSIZE_A4
    page.orientation = Worksheet.ORIENTATION_LANDSCAPE
    page.fitToWidth, page.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{GROUP_ROW}:{CAPTION_ROW}"
    sheet.print_area = f"A1:{get_column_letter(columns)}{NOTE_ROW}"
    sheet.print_options.horizontalCentered = True
    _set_margins(sheet)
    sheet.freeze_panes = f"{get_column_letter(UNIT_COLUMN + 1)}{UNIT_ROW}"
    view = sheet.sheet_view
    view.zoomScale = view.zoomScaleNormal = _ZOOM
    view.showGridLines = False


def _set_margins(sheet: Worksheet) -> None:
    # NĐ 30/2020, Phụ lục I, I.2: top and bottom 20–25 mm, left 30–35, right 15–20
    margins = sheet.page_margins
    margins.top = margins.bottom = _inches(20)
    margins.left, margins.right = _inches(30), _inches(15)
    margins.header = margins.footer = _inches(10)
    # I.4: the page number in the middle of the top margin, not on the first page; an appendix counts anew
    sheet.HeaderFooter.differentFirst = True
    header: Any = sheet.oddHeader
    number = header.center
    number.text, number.font, number.size = "&P", "Times New Roman,Regular", 13
    sheet.page_setup.firstPageNumber = 1
    sheet.page_setup.useFirstPageNumber = True


def _inches(millimetres: float) -> float:
    return round(millimetres / 25.4, 3)
