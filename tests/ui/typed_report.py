"""Last year's report of a commune as a clerk types it in Word: no styles, numbers typed by hand."""

from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

from models.form.library import load_form
from models.report.report import Report
from models.report.wording import heading

FORM = load_form("xa_2025")
LETTER = "20/11/2025"


def write_typed_report(path: Path) -> None:
    """Write the report of Xã Nga Sơn for 2025: every section says one thing of that year."""
    document = Document()
    head = document.add_table(1, 2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nXÃ NGA SƠN\nSố: 318/BC-UBND"
    head.cell(
        0, 1
    ).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nNga Sơn, ngày 15 tháng 12 năm 2025"
    for words in ("BÁO CÁO", "Kết quả triển khai thực hiện “Năm dân vận chính quyền” 2025"):
        document.add_paragraph(words).alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph(
        f"Thực hiện Công văn số 3215/SNV-CCHC ngày {LETTER} của Sở Nội vụ tỉnh Thanh Hóa về báo cáo kết quả; "
        "UBND xã Nga Sơn báo cáo kết quả như sau:"
    )
    for section in FORM.sections:
        document.add_paragraph(heading(Report(FORM), section)).runs[0].bold = True
        if section.kind != "group":
            document.add_paragraph(f"Năm 2025, xã đã tổ chức 12 hội nghị về nội dung mục {section.address}.")
    document.add_paragraph("Trên đây là kết quả của năm 2025 trên địa bàn xã Nga Sơn./.")
    document.save(str(path))
