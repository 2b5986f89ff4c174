"""Files read, made by hand: a heading with its text, a figure, a line without a place."""

from models.exchange.reading.understood import SourcePiece, Understood, UnderstoodSection, UnderstoodTable
from models.form.definition import FormDefinition
from models.store.sources import NewSource
from models.text.prose import paragraph
from ui.importing.reading import FileRead

UNIT, HEAD_1, TEXT_1, HEAD_2, TEXT_2, TEXT_3, CELL, STRAY = range(8)
CELL_KEY = "new_rural.unit.poverty_rate"


def pieces() -> tuple[SourcePiece, ...]:
    return (
        SourcePiece("UBND HUYỆN NGA SƠN", "frame", "general.unit", 1.0, "Tên đơn vị"),
        SourcePiece("1. Công tác quán triệt", "heading", "II.1", 0.9),
        SourcePiece("Đã tổ chức quán triệt.", "prose", "II.1", 0.9, paragraph=paragraph("Đã tổ chức quán triệt.")),
        SourcePiece("2. Việc khác", "heading", "II.2", 0.4),
        SourcePiece("Kinh tế phát triển.", "prose", "II.2", 0.4, paragraph=paragraph("Kinh tế phát triển.")),
        SourcePiece("Văn hóa phát triển.", "prose", "II.2", 0.7, paragraph=paragraph("Văn hóa phát triển.")),
        SourcePiece("3,43%", "cell", CELL_KEY, 1.0, "Tỷ lệ hộ nghèo"),
        SourcePiece("Dòng lạc", "left_over", "", 0.0, paragraph=paragraph("Dòng lạc")),
    )


def understood(form: FormDefinition, year: int = 2018) -> Understood:
    found = pieces()
    blank = ("",) * (len(form.table("new_rural").columns) - 1)
    return Understood(
        form.id,
        answers={"general.unit": "Huyện Nga Sơn", "general.year": year},
        sections=(
            UnderstoodSection("II.1", found[HEAD_1].text, (paragraph(found[TEXT_1].text),), 0.9),
            UnderstoodSection(
                "II.2", found[HEAD_2].text, (paragraph(found[TEXT_2].text), paragraph(found[TEXT_3].text)), 0.4
            ),
        ),
        tables=(UnderstoodTable("new_rural", ("3,43%", *blank)),),
        unmatched=(found[STRAY].text,),
        pieces=found,
    )


def file_read(form: FormDefinition, year: int = 2018) -> FileRead:
    found = understood(form, year)
    return FileRead("nam-truoc.docx", found, found, NewSource("nam-truoc.docx", b"x"))
