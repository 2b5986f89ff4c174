"""Real files come out whole: the typed sample, the seed's own text, the program's own Word file read by its words."""

import os
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.shared import Pt

from models.exchange.reading.docx import read_docx
from models.exchange.reading.plain import read_text
from models.exchange.reading.understand import understand
from models.exchange.reading.understood import Understood
from models.exchange.word.render import WordTemplate
from models.form.library import load_form
from models.paths import ROOT
from models.report.report import Report
from models.text.prose import label, to_text
from tests.models.exchange.reading.understand.made import found_cells, found_text, true_cells, true_text

SHARED = Path(os.environ.get("BCDV_SHARED", ROOT.parent / "shared"))


def shared(name: str) -> Path:
    path = SHARED / name
    if not path.is_file():
        pytest.skip(f"{path} is not there")
    return path


def typed() -> Understood:
    return understand(read_docx(shared("samples/nga-son-2018-typed.docx").read_bytes()))


def seed() -> Understood:
    return understand(read_text(shared("seed/bao-cao-nga-son-2018.txt").read_text(encoding="utf-8")))


SAMPLES = pytest.mark.parametrize("read", [typed, seed])


@SAMPLES
def test_sample_gives_every_paragraph(read: Callable[[], Understood], example: Report):
    assert found_text(read()) == true_text(example)


@SAMPLES
def test_sample_gives_every_cell(read: Callable[[], Understood], example: Report):
    assert found_cells(read()) == true_cells(example)


@SAMPLES
def test_sample_leaves_nothing_over(read: Callable[[], Understood]):
    assert read().unmatched == ()


@SAMPLES
def test_sample_gives_the_answers_of_the_example(read: Callable[[], Understood], example: Report):
    answers = dict(read().answers)
    names = ("unit", "place", "date", "year", "theme", "as_of", "base_year", "letter_number", "letter_date")
    names += ("letter_kind", "letter_sender", "signer_name", "receivers", "filing")
    assert {name: answers[f"general.{name}"] for name in names} == {
        name: example.get(f"general.{name}") for name in names
    }


def test_own_word_file_is_understood_by_its_words(example: Report):
    template = WordTemplate(example.form.file("report.docx"))
    found = understand(read_docx(template.render(example)))
    assert found_text(found) == true_text(example)


def test_word_file_with_heading_styles_and_lists(example: Report):
    found = understand(read_docx(with_styles(example)))
    assert found_text(found) == true_text(example)
    assert found.unmatched == ()


def with_styles(report: Report) -> bytes:
    """The report through python-docx: heading styles, list styles with automatic signs, small capitals for titles."""
    made = docx.Document()
    made.add_paragraph("BÁO CÁO").runs[0].bold = True
    made.add_paragraph("Kết quả triển khai thực hiện “Năm dân vận chính quyền” 2018").runs[0].bold = True
    made.add_paragraph("UBND huyện Nga Sơn báo cáo kết quả như sau:")
    for section in report.form.sections:
        made.add_heading(section.title, section.level)
        for part in () if section.kind == "group" else report.prose(section.address):
            style = {"dash": "List Bullet", "numbered": "List Number"}.get(part.kind, "Normal")
            words = part.text if part.kind in {"dash", "numbered"} else label(part) + part.text
            made.add_paragraph(words, style).runs[0].font.size = Pt(14)
    made.add_paragraph("Trên đây là kết quả năm 2018 trên địa bàn huyện Nga Sơn./.")
    made.add_paragraph("CHỦ TỊCH")
    made.add_paragraph("Trần Ngọc Quyết")
    content = BytesIO()
    made.save(content)
    return content.getvalue()


def test_text_in_the_words_of_2025_is_understood(example: Report):
    text = "\n\n".join(
        [
            "UBND XÃ NGA SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Số: 45/BC-UBND\tNga Sơn, ngày 15 tháng 12 năm 2025",
            "BÁO CÁO",
            "Kết quả triển khai thực hiện “Năm dân vận chính quyền” 2025",
            "UBND xã Nga Sơn báo cáo kết quả như sau:",
            *(
                f"{section.label}\n\n{to_text(example.prose(section.address)) if section.kind != 'group' else ''}"
                for section in load_form("xa_2025").sections
            ),
            "Trên đây là kết quả năm 2025 trên địa bàn xã Nga Sơn./.",
        ]
    )
    found = understand(read_text(text))
    assert found.form_id == "xa_2025"
    assert found_text(found) == true_text(example)
    assert (found.header.number, found.answers["general.date"]) == ("45/BC-UBND", date(2025, 12, 15))
