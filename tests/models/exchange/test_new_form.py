"""A new form is a folder and no code: one of another level, with other columns, sections and fields."""

import shutil
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.document import Document
from openpyxl.worksheet.worksheet import Worksheet

from models.exchange.export import Exporter
from models.exchange.word.template_maker import main as draw_templates
from models.form.definition import FormDefinition
from models.form.library import load_form
from models.paths import TEMPLATES
from models.report.figures import Figure
from models.report.report import Report
from models.report.start import new_report
from models.text.prose import from_text

FORM = """
extends = "xa_2025"
name = "Cấp tỉnh, từ 01/7/2025"
level = "tinh"

[facts]
level_label = "Cấp tỉnh"
unit_types = "tỉnh, thành phố"

[[sections]]
address = "II.8"
title = "Công tác dân vận ở vùng đồng bào dân tộc thiểu số"

[[fields]]
id = "period_note"
group = "Kỳ báo cáo"
label = "Ghi chú kỳ số liệu"

[[tables]]
id = "organisation"

[[tables.columns]]
id = "contracts_cut"
group = "staff"
label = "Số hợp đồng lao động giảm"
type = "count"

[[tables.columns]]
id = "offices_cut"
removed = true

[[tables]]
id = "citizens"

[[tables.columns]]
id = "complaints_late"
group = "complaints"
label = "Số giải quyết quá hạn"
type = "count"
"""
ADDED = ("organisation.unit.contracts_cut", "citizens.unit.complaints_late")


@pytest.fixture
def form(tmp_path: Path) -> FormDefinition:
    """A form of the province, its template drawn as CONTRIBUTING says."""
    templates = tmp_path / "templates"
    for name in ("huyen_2018", "xa_2018", "xa_2025"):
        shutil.copytree(TEMPLATES / name, templates / name)
    (templates / "tinh_2025").mkdir()
    (templates / "tinh_2025" / "form.toml").write_text(FORM, encoding="utf-8")
    draw_templates(["tinh_2025"], templates)
    return load_form("tinh_2025", templates)


@pytest.fixture
def filled(form: FormDefinition) -> Report:
    report = new_report(form, 2026, "Tỉnh Thanh Hóa")
    report.apply([report.change(key, Figure("17")) for key in ADDED])
    report.apply([report.change("II.8", from_text("Đã vận động 17 hộ."))])
    return report


@pytest.fixture
def files(filled: Report, tmp_path: Path) -> tuple[Path, ...]:
    """The Word and the Excel file, read back and compared by the export itself."""
    return Exporter().export(filled, tmp_path / "out").paths


@pytest.fixture
def word(files: tuple[Path, ...]) -> Document:
    return docx.Document(BytesIO(files[0].read_bytes()))


@pytest.fixture
def excel(files: tuple[Path, ...]) -> Worksheet:
    return openpyxl.load_workbook(files[1]).worksheets[0]


def test_the_new_columns_have_their_cells_in_the_appendix_of_the_word_file(word: Document) -> None:
    organisation, citizens = ([cell.text for cell in table.rows[2].cells] for table in word.tables[-2:])
    assert (organisation[3], citizens[-1]) == ("17", "17")


def test_a_new_section_prints_before_the_next_group(word: Document) -> None:
    lines = [line.text for line in word.paragraphs]
    start = lines.index("8. Công tác dân vận ở vùng đồng bào dân tộc thiểu số")
    assert lines[start + 1 : start + 3] == ["Đã vận động 17 hộ.", "III. ĐÁNH GIÁ CHUNG"]


def test_the_workbook_has_a_column_more(form: FormDefinition, excel: Worksheet) -> None:
    assert excel.max_column == 28 == 1 + len(list(form.columns))


def test_a_new_column_stands_under_the_head_of_its_group(excel: Worksheet) -> None:
    captions = [cell.value for cell in excel[6]]
    place = captions.index("Số hợp đồng lao động giảm") + 1
    assert (excel.cell(6, place - 1).value, excel.cell(7, place).value) == (
        "Số đầu mối cơ quan, đơn vị được sắp xếp",
        17,
    )


def test_a_new_field_stands_among_those_of_its_group(form: FormDefinition) -> None:
    names = [field.id for field in form.fields]
    assert names[names.index("period_note") + 1] == "addressee"
