"""Reports of communes nobody here wrote: other words, other figures, other ways to number."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from models.exchange.reading.source import SourceCell, SourceDocument, SourceParagraph, SourceRun, SourceTable
from models.exchange.reading.understood import Understood
from models.text.prose import to_text
from tests.models.exchange.reading.understand.made import cell, line

Block = SourceParagraph | SourceTable
Lines = Sequence[tuple[str, Block]]
Number = Callable[[str, str], Sequence[SourceParagraph]]
ORDER = ("I", "II", "II.1", "II.2", "II.3", "II.4", "II.5", "II.6", "II.7", "III", "III.1", "III.2", "IV")
TEXT: Mapping[str, Sequence[str]] = {
    "I": (
        "Thực hiện Kế hoạch số 25/KH-UBND ngày 12/3/2019 của UBND huyện, Ủy ban nhân dân xã Nga Thắng đã xây dựng "
        "kế hoạch triển khai, thành lập ban chỉ đạo gồm 09 thành viên.",
        "- Tổ chức 02 hội nghị quán triệt cho 125 cán bộ, đảng viên; phát trên loa truyền thanh 48 lượt tin bài.",
    ),
    "II.1": (
        "Đảng ủy, Ủy ban nhân dân xã Nga Thắng xác định công tác dân vận là nhiệm vụ thường xuyên.",
        "Các đồng chí lãnh đạo thường xuyên đi cơ sở, lắng nghe ý kiến của nhân dân.",
    ),
    "II.2": (
        "* Lĩnh vực kinh tế",
        "Tổng giá trị sản xuất ước đạt 215 tỷ đồng, tăng 8,5% so với cùng kỳ.",
        "+ Nông nghiệp: diện tích gieo trồng 412 ha, năng suất lúa đạt 62 tạ/ha;",
        "* An ninh - quốc phòng",
        "Tình hình an ninh trật tự ổn định.",
    ),
    "II.3": (
        "a) Về thủ tục hành chính",
        "Trong năm đã tiếp nhận 1.254 hồ sơ, giải quyết đúng hạn 1.250 hồ sơ.",
        "b) Việc niêm yết công khai",
        "Niêm yết đầy đủ 168 thủ tục tại bộ phận một cửa.",
    ),
    "II.4": (
        "Hiện nay xã Nga Thắng có 21 cán bộ, công chức; đã sắp xếp 02 công chức dôi dư.",
        "1. Sáp nhập 12 thôn thành 08 thôn;",
        "2. Giảm 16 người hoạt động không chuyên trách.",
    ),
    "II.5": ("Trong năm không có cán bộ, công chức nào bị xử lý kỷ luật.",),
    "II.6": (
        "Duy trì lịch tiếp dân vào thứ năm hằng tuần; đã tiếp 35 lượt công dân.",
        "Tổ chức 02 hội nghị đối thoại với 150 người tham dự.",
    ),
    "II.7": ("Phối hợp với Ủy ban Mặt trận Tổ quốc tổ chức 04 cuộc giám sát.",),
    "III.1": ("Nhận thức của cán bộ, đảng viên về công tác dân vận được nâng lên.",),
    "III.2": ("Một số cán bộ chưa sâu sát cơ sở.", "* Nguyên nhân:", "Địa bàn rộng, kinh phí hạn hẹp."),
    "IV": (
        "1. Tiếp tục quán triệt các văn bản của Đảng và Nhà nước về công tác dân vận.",
        "2. Đẩy mạnh cải cách hành chính, nâng cao chất lượng giải quyết thủ tục hành chính.",
        "3. Thực hiện tốt công tác tiếp công dân, giải quyết đơn thư khiếu nại, tố cáo.",
    ),
}
FORMS_OWN: Mapping[str, str] = {
    "I": "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO TRIỂN KHAI",
    "II": "KẾT QUẢ THỰC HIỆN",
    "II.1": "Nâng cao hiệu lực, hiệu quả công tác dân vận chính quyền của cơ quan, đơn vị",
    "II.2": "Thực hiện các mục tiêu phát triển kinh tế - xã hội, nâng cao đời sống vật chất và tinh thần cho các tầng "
    "lớp nhân dân",
    "II.3": "Kết quả thực hiện cải cách hành chính",
    "II.4": "Kết quả thực hiện tinh giản biên chế, kiện toàn tổ chức bộ máy và đội ngũ cán bộ",
    "II.5": "Nâng cao đạo đức công vụ, tinh thần trách nhiệm, kỷ luật, kỷ cương, ý thức phục vụ nhân dân của đội ngũ "
    "cán bộ, công chức, viên chức",
    "II.6": "Công tác tiếp công dân, đối thoại, giải quyết kiến nghị, đơn thư khiếu nại, tố cáo",
    "II.7": "Công tác phối hợp, tạo điều kiện để MTTQ, các tổ chức chính trị - xã hội và nhân dân tham gia giám sát, "
    "phản biện xã hội, góp ý xây dựng chính quyền vững mạnh",
    "III": "ĐÁNH GIÁ CHUNG",
    "III.1": "Về kết quả đạt được",
    "III.2": "Khó khăn, hạn chế và nguyên nhân",
    "IV": "NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI",
}
REWORDED: Mapping[str, str] = {
    "I": "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, QUÁN TRIỆT, TRIỂN KHAI THỰC HIỆN CÔNG TÁC DÂN VẬN",
    "II": "KẾT QUẢ CÔNG TÁC DÂN VẬN CHÍNH QUYỀN NĂM 2019",
    "II.1": "Việc nâng cao hiệu quả công tác dân vận của chính quyền",
    "II.2": "Kết quả phát triển kinh tế - xã hội, đảm bảo quốc phòng, an ninh, chăm lo đời sống nhân dân",
    "II.3": "Công tác cải cách thủ tục hành chính, phục vụ tổ chức, công dân",
    "II.4": "Công tác sắp xếp tổ chức bộ máy, tinh giản biên chế, xây dựng đội ngũ cán bộ",
    "II.5": "Thực hiện kỷ cương hành chính, đạo đức công vụ của cán bộ, công chức",
    "II.6": "Về tiếp công dân, đối thoại và giải quyết đơn thư, khiếu nại, tố cáo của công dân",
    "II.7": "Công tác phối hợp với Mặt trận Tổ quốc và các tổ chức chính trị - xã hội",
    "III": "NHẬN XÉT, ĐÁNH GIÁ",
    "III.1": "Ưu điểm",
    "III.2": "Tồn tại, hạn chế, nguyên nhân",
    "IV": "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2020",
}
TOP = {"I": 1, "II": 2, "III": 3, "IV": 4}
ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII")


@dataclass(frozen=True)
class Foreign:
    """A report in words of its own; `change` works on its (role, block) pairs, roles as `h II.1`, `p II.1`."""

    number: Number
    heads: Mapping[str, str] = field(default_factory=lambda: FORMS_OWN)
    without: tuple[str, ...] = ()
    change: Callable[[Lines], Lines] = lambda lines: lines
    is_bold: bool = True

    def document(self) -> SourceDocument:
        lines = [("letterhead", letterhead()), ("name", line("BÁO CÁO", bold=True, is_centred=True))]
        title = "Kết quả thực hiện “Năm dân vận chính quyền” năm 2019"
        lines += [("title", line(title, bold=True, is_centred=True)), ("opening", line(OPENING))]
        for address in ORDER:
            if address not in self.without:
                made = self.number(address, self.heads[address])
                lines += [(f"h {address}", block) for block in (made if self.is_bold else map(plain, made))]
                lines += [(f"p {address}", line(text)) for text in TEXT.get(address, ())]
        lines += [("closing", line(CLOSING)), ("signature", signature())]
        return SourceDocument(tuple(block for _, block in self.change(lines)))

    def true_text(self) -> dict[str, str]:
        return {address: "\n".join(text) for address, text in TEXT.items() if address not in self.without}


OPENING = (
    "Thực hiện Công văn số 315/PNV ngày 02/11/2019 của Phòng Nội vụ huyện Nga Sơn về việc báo cáo kết quả thực hiện "
    "“Năm dân vận chính quyền”, Ủy ban nhân dân xã Nga Thắng báo cáo kết quả như sau:"
)
CLOSING = "Trên đây là báo cáo kết quả thực hiện Năm dân vận chính quyền năm 2019 của Ủy ban nhân dân xã Nga Thắng./."


def found_prose(found: Understood) -> dict[str, str]:
    return {section.address: to_text(section.prose) for section in found.sections if section.prose}


def letterhead() -> SourceTable:
    left = cell("UBND HUYỆN NGA SƠN", "UBND XÃ NGA THẮNG", "Số: 45/BC-UBND")
    right = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    return SourceTable(((left, cell(*right, "Nga Thắng, ngày 15 tháng 11 năm 2019")),), has_borders=False)


def signature() -> SourceTable:
    receivers = cell("Nơi nhận:", "- Phòng Nội vụ (b/c);", "- TT Đảng ủy, HĐND;", "- Lưu: VT.")
    signed: SourceCell = cell("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "Mai Văn Bình")
    return SourceTable(((receivers, signed),), has_borders=False)


def plain(block: SourceParagraph) -> SourceParagraph:
    return replace(block, runs=tuple(SourceRun(run.text) for run in block.runs), is_centred=False)


def last_number(address: str) -> str:
    return address.rpartition(".")[2]
