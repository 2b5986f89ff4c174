"""A report typed in Word as the law rules it, for tests that spoil one thing in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from models.checks.issues import Issue
from models.exchange.layout.checking import issues_of

CENTER, LEFT, RIGHT, BOTH = (
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)
LONG = (
    "Ủy ban nhân dân xã đã chỉ đạo các ban, ngành, đoàn thể triển khai đầy đủ các nội dung của kế hoạch, gắn với nhiệm "
    "vụ chính trị của địa phương và đạt kết quả tốt trên các lĩnh vực."
)


@dataclass
class Made:
    """A report of a commune of 2025; each part may be put otherwise before `save`."""

    superior: str = "UBND TỈNH THANH HÓA"
    agency: str = "ỦY BAN NHÂN DÂN XÃ NGA SƠN"
    number: str = "Số: 15/BC-UBND"
    nation: str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    motto: str = "Độc lập - Tự do - Hạnh phúc"
    date: str = "Nga Sơn, ngày 09 tháng 10 năm 2025"
    title: str = "BÁO CÁO"
    subject: str = "Kết quả thực hiện công tác dân vận năm 2025"
    addressee: Sequence[str] = ("Kính gửi: Sở Nội vụ tỉnh Thanh Hóa",)
    bases: Sequence[str] = ()
    body: Sequence[str] = (
        "I. KẾT QUẢ ĐẠT ĐƯỢC",
        LONG,
        LONG,
        "II. PHƯƠNG HƯỚNG",
        LONG,
        f"Trên đây là báo cáo. {LONG[:-1]}./.",
    )
    receivers: Sequence[str] = ("- Như trên;", "- Đảng ủy xã;", "- Lưu: VT, VP.")
    authority: Sequence[str] = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    signer: str = "Trần Văn An"
    appendix: Sequence[str] = ()
    lines: bool = True
    number_in: str = "header"
    number_align: WD_ALIGN_PARAGRAPH = CENTER
    paragraphs: dict[str, Paragraph] = field(default_factory=dict[str, Paragraph])
    document: Document = field(default_factory=docx.Document)

    def build(self) -> "Made":
        """Lay the report out; `paragraphs` then holds each part by its words."""
        self._page()
        self._letterhead()
        self.put(self.title, 14, bold=True, align=CENTER)
        self.put(self.subject, 14, bold=True, align=CENTER)
        if self.lines:
            self.put("_________", 14, align=CENTER)
        for line in self.addressee:
            self.put(line, 14, align=CENTER if line.startswith("Kính gửi: ") else LEFT)
        for line in self.bases:
            self._prose(line, italic=True)
        for line in self.body:
            self._prose(line, bold=line.startswith(("I. ", "II. ")))
        self._signature()
        if self.appendix:
            self._appendix()
        return self

    def put(
        self,
        text: str,
        size: float,
        *,
        bold: bool = False,
        italic: bool = False,
        align: WD_ALIGN_PARAGRAPH = LEFT,
        paragraph: Paragraph | None = None,
    ) -> Paragraph:
        """Write a paragraph at the end, or into an empty one."""
        paragraph = paragraph or self.document.add_paragraph()
        run = paragraph.add_run(text)
        run.bold, run.italic = bold, italic
        dress(paragraph, size)
        paragraph.alignment = align
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.line_spacing = 1.0
        self.paragraphs[text] = paragraph
        return paragraph

    def save(self) -> bytes:
        """Return the file."""
        buffer = BytesIO()
        self.document.save(buffer)
        return buffer.getvalue()

    def _page(self) -> None:
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin = section.bottom_margin = Mm(20)
        section.left_margin, section.right_margin = Mm(30), Mm(15)
        section.different_first_page_header_footer = True
        if not self.number_in:
            return
        paragraph = (section.header if self.number_in == "header" else section.footer).paragraphs[0]
        paragraph.alignment = self.number_align
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), " PAGE ")
        paragraph._p.append(field)
        run = paragraph.add_run("2")
        field.append(run._r)
        dress(paragraph, 14)
        fonts = OxmlElement("w:rPr")
        fonts.append(_fonts())
        size = OxmlElement("w:sz")
        size.set(qn("w:val"), "28")
        fonts.append(size)
        run._r.insert(0, fonts)

    def _letterhead(self) -> None:
        table = self.document.add_table(2, 2)
        left, right = table.rows[0].cells
        self.put(self.superior, 13, align=CENTER, paragraph=left.paragraphs[0])
        self.put(self.agency, 13, bold=True, align=CENTER, paragraph=left.add_paragraph())
        self.put(self.nation, 13, bold=True, align=CENTER, paragraph=right.paragraphs[0])
        self.put(self.motto, 14, bold=True, align=CENTER, paragraph=right.add_paragraph())
        if self.lines:
            for cell in (left, right):
                self.put("__________", 13, bold=True, align=CENTER, paragraph=cell.add_paragraph())
        self.put(self.number, 13, align=CENTER, paragraph=table.cell(1, 0).paragraphs[0])
        self.put(self.date, 14, italic=True, align=CENTER, paragraph=table.cell(1, 1).paragraphs[0])

    def _prose(self, text: str, *, bold: bool = False, italic: bool = False) -> None:
        paragraph = self.put(text, 14, bold=bold, italic=italic, align=BOTH)
        paragraph.paragraph_format.first_line_indent = Mm(12.7)
        paragraph.paragraph_format.space_after = Pt(6)

    def _signature(self) -> None:
        left, right = self.document.add_table(1, 2).rows[0].cells
        self.put("Nơi nhận:", 12, bold=True, italic=True, paragraph=left.paragraphs[0])
        for line in self.receivers:
            self.put(line, 11, paragraph=left.add_paragraph())
        for number, line in enumerate((*self.authority, "", self.signer)):
            paragraph = right.add_paragraph() if number else right.paragraphs[0]
            self.put(line, 14, bold=True, align=CENTER, paragraph=paragraph)

    def _appendix(self) -> None:
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
        number = OxmlElement("w:pgNumType")
        number.set(qn("w:start"), "1")
        section._sectPr.append(number)
        for line in self.appendix:
            self.put(line, 14, bold=line[:1] != "(", italic=line[:1] == "(", align=CENTER)


def dress(paragraph: Paragraph, size: float, font: str = "Times New Roman") -> None:
    """Give the words of a paragraph a size and a font."""
    for run in paragraph.runs:
        run.font.size, run.font.name = Pt(size), font
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:hAnsi"), font)


def made(**parts: object) -> Made:
    """Return a report laid out, some parts put otherwise."""
    return Made(**parts).build()  # pyright: ignore[reportArgumentType]


def issues(**parts: object) -> list[Issue]:
    """Return what is found in a report with some parts put otherwise."""
    return issues_of(made(**parts).save())


def told(content: bytes | Made) -> list[tuple[str, str, str | None]]:
    """Return (code, found, mend) of each finding."""
    content = content.save() if isinstance(content, Made) else content
    return [(issue.code, issue.found, issue.mend) for issue in issues_of(content)]


def codes(content: bytes | Made) -> list[str]:
    """Return the codes of the findings."""
    return [code for code, _, _ in told(content)]


def _fonts() -> object:
    fonts = OxmlElement("w:rFonts")
    for name in ("w:ascii", "w:hAnsi"):
        fonts.set(qn(name), "Times New Roman")
    return fonts
