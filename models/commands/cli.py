"""What can be typed after the program's name, and the command that answers it."""

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from models.commands.vietnamese import Parser

DONE = 0
FINDINGS = 1
BAD_INPUT = 2
# what a command needs is loaded only when it runs: the window must not wait for it
_MODULES = {
    "list": "models.commands.list_reports",
    "new": "models.commands.new",
    "export": "models.commands.export",
    "forms": "models.commands.forms",
    "import": "models.commands.import_file",
    "check": "models.commands.check",
}


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return what a command line asks for; raise UsageError for one that cannot be understood.

    `command` is None for the window; `data` is the data file or None.
    """
    return _parser().parse_args(arguments)


def run(options: argparse.Namespace) -> int:
    """Run a command and return its exit status; raise ReportError for what cannot be done."""
    command: Callable[[argparse.Namespace], int] = import_module(_MODULES[options.command]).run
    return command(options)


def _parser() -> Parser:
    parser = Parser(
        prog="python main.py" if Path(sys.argv[0]).name == "main.py" else "bao-cao-dan-van",
        description="Báo cáo Dân vận: lập, lưu và xuất báo cáo “Năm dân vận chính quyền”. "
        "Không kèm lệnh nào thì mở cửa sổ chương trình.",
    )
    _add_data(parser, default=None)
    commands = parser.add_subparsers(title="Lệnh", dest="command", metavar="LỆNH")
    _add_list(commands)
    _add_new(commands)
    _add_export(commands)
    _add_import(commands)
    _add_check(commands)
    _add_forms(commands)
    return parser


def _add_list(commands: "argparse._SubParsersAction[Parser]") -> None:  # pyright: ignore[reportPrivateUsage]
    parser = _command(commands, "list", "liệt kê các báo cáo trong tệp dữ liệu")
    _add_data(parser)


def _add_new(commands: "argparse._SubParsersAction[Parser]") -> None:  # pyright: ignore[reportPrivateUsage]
    parser = _command(commands, "new", "lập báo cáo mới, in ra mã của báo cáo")
    parser.add_argument(
        "--from",
        type=int,
        dest="last",
        metavar="MÃ",
        help="lập từ báo cáo năm trước có mã này: lấy lời văn, người ký, nơi nhận; không lấy số, ngày, số liệu",
    )
    parser.add_argument(
        "--year", type=int, metavar="NĂM", help="năm báo cáo, ví dụ 2026; có “--from” mà bỏ trống thì là năm kế tiếp"
    )
    parser.add_argument(
        "--unit", metavar="ĐƠN_VỊ", help="tên đơn vị, ví dụ “Xã Nga Sơn”; có “--from” mà bỏ trống thì như năm trước"
    )
    parser.add_argument("--form", metavar="BIỂU_MẪU", help="mã biểu mẫu; bỏ trống thì chọn theo năm và loại đơn vị")
    parser.add_argument("--name", metavar="TÊN", help="tên gọi trong danh sách; bỏ trống thì lấy năm và đơn vị")
    _add_data(parser)


def _add_export(commands: "argparse._SubParsersAction[Parser]") -> None:  # pyright: ignore[reportPrivateUsage]
    parser = _command(commands, "export", "xuất báo cáo ra tệp Word và Excel hoặc PDF, in ra đường dẫn các tệp")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("report", type=int, nargs="?", metavar="MÃ", help="mã của báo cáo trong tệp dữ liệu")
    which.add_argument("--example", metavar="MẪU", help="xuất báo cáo mẫu, ví dụ nga-son-2018")
    parser.add_argument(
        "--to", type=_path, required=True, metavar="THƯ_MỤC", help="nơi ghi tệp; chưa có thì tạo, tệp cũ được thay"
    )
    parser.add_argument("--word", action="store_true", help="chỉ xuất báo cáo Word (.docx)")
    parser.add_argument("--excel", action="store_true", help="chỉ xuất phụ lục Excel (.xlsx)")
    parser.add_argument(
        "--pdf", action="store_true", help="chỉ lập báo cáo PDF, bằng Word hoặc LibreOffice nếu máy có cài"
    )
    parser.add_argument("--draft", action="store_true", help="dùng với “--pdf”: đóng chữ “BẢN NHÁP” lên mỗi trang")
    parser.add_argument(
        "--package", action="store_true", help="chỉ lập gói báo cáo (.bcdv) để chuyển sang máy khác hoặc gửi cấp trên"
    )
    parser.add_argument(
        "--notes", action="store_true", help="dùng với “--package”: kèm ghi chú và những chỗ đã xác nhận"
    )
    _add_data(parser)


def _add_import(commands: "argparse._SubParsersAction[Parser]") -> None:  # pyright: ignore[reportPrivateUsage]
    parser = _command(commands, "import", "đọc tệp năm trước hoặc tệp của nơi khác rồi đưa vào báo cáo")
    parser.add_argument("file", type=_path, metavar="TỆP_NGUỒN", help="tệp cần đọc; “-” là văn bản gõ hoặc dán vào")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--into", type=int, metavar="MÃ", help="đưa vào báo cáo có mã này")
    where.add_argument("--new", action="store_true", help="lập báo cáo mới từ tệp (mặc định khi không có “--into”)")
    parser.add_argument("--dry-run", action="store_true", help="chỉ cho xem đọc được gì, không ghi vào tệp dữ liệu")
    parser.add_argument(
        "--keep",
        choices=("theirs", "mine", "blanks"),
        default="theirs",
        help="dùng với “--into”: theirs lấy theo tệp (mặc định), blanks chỉ điền chỗ còn trống, "
        "mine giữ nguyên báo cáo và chỉ lưu tệp nguồn kèm theo",
    )
    parser.add_argument(
        "--year",
        type=int,
        metavar="NĂM",
        help="năm của báo cáo mới; khác năm của tệp thì không lấy số, ngày, số liệu và văn bản yêu cầu của năm cũ",
    )
    parser.add_argument("--form", metavar="BIỂU_MẪU", help="mã biểu mẫu; bỏ trống thì chọn theo nội dung tệp")
    parser.add_argument("--name", metavar="TÊN", help="tên gọi trong danh sách; bỏ trống thì lấy năm và đơn vị")
    _add_data(parser)


def _add_check(commands: "argparse._SubParsersAction[Parser]") -> None:  # pyright: ignore[reportPrivateUsage]
    parser = _command(
        commands, "check", "tìm những chỗ cấp trên có thể trả lại, trong báo cáo hoặc trong một tệp bất kỳ"
    )
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "subject",
        nargs="?",
        metavar="MÃ|TỆP",
        help="mã của báo cáo trong tệp dữ liệu, hoặc tệp Word, văn bản cần kiểm tra",
    )
    which.add_argument("--example", metavar="MẪU", help="kiểm tra báo cáo mẫu, ví dụ nga-son-2018")
    _add_data(parser)


def _add_forms(commands: "argparse._SubParsersAction[Parser]") -> None:  # pyright: ignore[reportPrivateUsage]
    parser = _command(commands, "forms", "liệt kê các biểu mẫu")
    _add_data(parser)


def _command(commands: "argparse._SubParsersAction[Parser]", name: str, purpose: str) -> Parser:  # pyright: ignore[reportPrivateUsage]
    sentence = (
        f"{purpose[0].upper()}{purpose[1:]}. Trả về 0 khi xong, 1 khi xong mà còn chỗ cần xem, 2 khi không làm được."
    )
    parser = commands.add_parser(name, help=purpose, description=sentence)
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    return parser


def _path(text: str) -> Path:
    # an empty variable of a script would mean the current folder
    if not text:
        raise ValueError
    return Path(text)


def _add_data(parser: Parser, default: object = argparse.SUPPRESS) -> None:
    # SUPPRESS leaves alone what stands before the command
    help_text = "tệp dữ liệu; bỏ trống thì dùng tệp của người đang đăng nhập máy"
    parser.add_argument("--data", type=_path, default=default, metavar="TỆP", help=help_text)
