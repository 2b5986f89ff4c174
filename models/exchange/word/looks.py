"""The named styles of a new Word template: what NĐ 30/2020, Phụ lục I rules for each element, as data."""

import unicodedata
from dataclasses import dataclass, replace
from typing import Literal

Align = Literal["left", "center", "both"]

FONT = "Times New Roman"  # I.4
SIZE = 14


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style: sizes and spaces in points, indents in millimetres."""

    name: str
    size: float = SIZE
    bold: bool = False
    italic: bool = False
    align: Align = "left"
    first_line: float = 0
    left: float = 0
    before: float = 0
    after: float = 0
    lines: float = 1
    """Line spacing in lines."""
    is_exact: bool = False
    """True for lines exactly as high as the letters are large."""
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None
    """The level in Word's navigation, 0 for the highest."""

    @property
    def style_id(self) -> str:
        """The id inside the file: the name in ASCII, as Word makes it."""
        return style_id(self.name)


def style_id(name: str) -> str:
    """Return the id of a style name, without diacritics and spaces: `DVOBang` of `DV Ô bảng`."""
    bare = unicodedata.normalize("NFD", name.translate(str.maketrans("đĐ", "dD"))).encode("ascii", "ignore").decode()
    return "".join(word[:1].upper() + word[1:] for word in bare.split())


# II.6.e: justified, first line 1 or 1,27 cm in, at least 6 pt between paragraphs, 1 to 1,5 lines
_BODY = Look("", align="both", first_line=12.7, after=6, lines=1.15)
_HEAD = replace(_BODY, bold=True, before=6, keep_next=True, keep_lines=True)

PAGE_NUMBER = Look("DV Số trang", align="center")  # I.7
NATION = Look("DV Quốc hiệu", size=13, bold=True, align="center")  # II.1
MOTTO = Look("DV Tiêu ngữ", bold=True, align="center")
SUPERIOR = Look("DV Cơ quan chủ quản", size=13, align="center")  # II.2
AGENCY = Look("DV Cơ quan", size=13, bold=True, align="center")
LINE_UNDER = Look("DV Đường kẻ", size=8, bold=True, align="center", is_exact=True, after=4)
NUMBER = Look("DV Số ký hiệu", size=13, align="center")  # II.3
PLACE_DATE = Look("DV Địa danh ngày", italic=True, align="center")  # II.4
DOCUMENT_NAME = Look("DV Tên loại", bold=True, align="center", before=18, keep_next=True)  # II.5
SUBJECT = Look("DV Trích yếu", bold=True, align="center", keep_next=True)
ADDRESSEE = Look("DV Kính gửi", align="center", before=12, after=12)  # II.9.d
ADDRESSEES = Look("DV Kính gửi nhiều nơi", left=30, before=12, keep_next=True)
ADDRESSEE_ITEM = Look("DV Danh sách kính gửi", left=51.5, first_line=-2.5, after=6)
LEGAL_BASIS = replace(_BODY, name="DV Căn cứ", italic=True)  # II.6.a
SECTION = replace(_HEAD, name="DV Mục I", outline=0)
SUBSECTION = replace(_HEAD, name="DV Mục 1", outline=1)
STARRED = replace(_HEAD, name="DV Đầu mục sao", italic=True, before=0)
PLAIN = replace(_BODY, name="DV Đoạn")
DASH = replace(_BODY, name="DV Gạch đầu dòng")
PLUS = replace(_BODY, name="DV Dấu cộng")
NUMBERED = replace(_BODY, name="DV Đánh số")
CLOSING = replace(_BODY, name="DV Câu kết", after=16, keep_next=True, keep_lines=True)  # never torn from the signature
RECEIVERS = Look("DV Nơi nhận", size=12, bold=True, italic=True, keep_next=True)  # II.9.d
RECEIVER_ITEM = Look("DV Danh sách nơi nhận", size=11, keep_next=True)
RECEIVER_MORE = replace(RECEIVER_ITEM, name="DV Danh sách nơi nhận tiếp", keep_next=False)  # may run over pages
AUTHORITY = Look("DV Quyền hạn", bold=True, align="center", keep_next=True)  # II.7
SIGNER = Look("DV Người ký", bold=True, align="center", before=76, keep_next=True)  # 27 mm to sign in
SECTION_END = Look("DV Hết phần", size=1, is_exact=True)
APPENDIX = Look("DV Phụ lục", bold=True, align="center", keep_next=True)  # III.1
APPENDIX_TITLE = Look("DV Tên phụ lục", bold=True, align="center", keep_next=True)
ATTACHED = Look("DV Kèm theo", italic=True, align="center", keep_next=True)
TABLE_HEAD = Look("DV Đầu bảng", size=11, bold=True, align="center", before=2, after=2, keep_next=True)
TABLE_CELL = Look("DV Ô bảng", size=12, align="center", before=3, after=3)
TABLE_GAP = Look("DV Giữa hai bảng", size=8, is_exact=True)
TABLE_NOTE = Look("DV Ghi chú bảng", size=12, italic=True)

LOOKS = (
    PAGE_NUMBER,
    NATION,
    MOTTO,
    SUPERIOR,
    AGENCY,
    LINE_UNDER,
    NUMBER,
    PLACE_DATE,
    DOCUMENT_NAME,
    SUBJECT,
    ADDRESSEE,
    ADDRESSEES,
    ADDRESSEE_ITEM,
    LEGAL_BASIS,
    SECTION,
    SUBSECTION,
    STARRED,
    PLAIN,
    DASH,
    PLUS,
    NUMBERED,
    CLOSING,
    AUTHORITY,
    SIGNER,
    RECEIVERS,
    RECEIVER_ITEM,
    RECEIVER_MORE,
    SECTION_END,
    APPENDIX,
    APPENDIX_TITLE,
    ATTACHED,
    TABLE_HEAD,
    TABLE_CELL,
    TABLE_GAP,
    TABLE_NOTE,
)

HIDDEN_TABLE = "DV Bảng ẩn"
"""The table style without lines, under the letterhead and the signature."""
FIGURE_TABLE = "DV Bảng số liệu"
"""The table style of the appendix."""
