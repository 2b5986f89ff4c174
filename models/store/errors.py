"""What can go wrong with the data file: each failure one sentence that says what to do."""

# ruff: noqa: N818 - each is named after what is wrong with the file, and read so where it is caught

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from models.errors import ReportError

COPIES_FOLDER = "ban-sao"


class StoreError(ReportError):
    """A failure of the data file or of something looked for in it."""


class ReportNotFound(StoreError):
    """No report of that number."""

    def __init__(self, report_id: int) -> None:
        super().__init__(f"Không có báo cáo số {report_id} trong tệp dữ liệu; hãy chọn một báo cáo trong danh sách.")
        self.report_id = report_id


class SourceNotFound(StoreError):
    """No kept file of that number."""

    def __init__(self) -> None:
        super().__init__("Tệp nguồn này không còn được giữ cùng báo cáo; hãy chọn một tệp trong danh sách.")


class SourceTooLarge(StoreError):
    """A file too large to be kept with a report."""

    def __init__(self, name: str, most: int) -> None:
        super().__init__(
            f"Tệp “{name}” lớn hơn {most // 1_000_000} MB nên không giữ được cùng báo cáo; "
            "hãy bớt hình ảnh trong tệp rồi nhập lại."
        )


class DataFileError(StoreError):
    """A failure of the file itself; `path` is that file."""

    sentence = "Không dùng được tệp dữ liệu “{path}”; hãy chọn tệp khác."

    def __init__(self, path: Path) -> None:
        super().__init__(self.sentence.format(path=path, copies=path.parent / COPIES_FOLDER))
        self.path = path


class DataFileMissing(DataFileError):
    """The file is not where it was."""

    sentence = (
        "Không thấy tệp dữ liệu “{path}”; hãy cắm lại ổ đĩa hoặc đưa tệp về chỗ cũ, "
        "hoặc lấy bản sao trong thư mục “{copies}”, rồi mở lại."
    )


class DataFileReplaced(DataFileError):
    """Another file, or an older copy of this one, lies where the open file was."""

    sentence = (
        "Tệp dữ liệu “{path}” đã bị thay bằng một tệp khác trong lúc đang mở nên không ghi vào đó; "
        "hãy chép phần vừa gõ ra chỗ khác, đóng chương trình rồi mở lại."
    )


class DataFileReadOnly(DataFileError):
    """The file or its folder may not be written or read."""

    sentence = (
        "Không có quyền ghi vào tệp dữ liệu “{path}” hoặc vào thư mục của nó; "
        "hãy bỏ thuộc tính chỉ đọc hoặc chép tệp sang thư mục khác rồi mở lại."
    )


class DataFileDamaged(DataFileError):
    """The file is no whole database any more; it is left as it is."""

    sentence = (
        "Tệp dữ liệu “{path}” bị hỏng và được giữ nguyên; hãy mở bản sao mới nhất trong thư mục “{copies}” "
        "hoặc nhờ người phụ trách máy tính."
    )


class DataFileForeign(DataFileError):
    """The file was not made by this program."""

    sentence = "“{path}” không phải là tệp dữ liệu của Báo cáo Dân vận; hãy chọn tệp khác."


class DataFileNewer(DataFileError):
    """The file was made by a newer program; not one byte of it is changed."""

    sentence = (
        "Tệp dữ liệu “{path}” do bản mới hơn của chương trình tạo ra và được giữ nguyên; hãy cài bản mới rồi mở lại."
    )


class DataFileBusy(DataFileError):
    """Another program holds the lock."""

    sentence = "Tệp dữ liệu “{path}” đang bị chương trình khác giữ; hãy đóng chương trình đó, máy sẽ thử ghi lại."


class DataFileFull(DataFileError):
    """No room left on the disk."""

    sentence = (
        "Ổ đĩa chứa tệp dữ liệu “{path}” đã đầy nên chưa ghi được; "
        "hãy xóa bớt tệp khác rồi thử lại, những gì đã lưu và đang soạn vẫn còn."
    )


class DataFileUnwritable(DataFileError):
    """The disk refused to read or write."""

    sentence = (
        "Ổ đĩa báo lỗi khi đọc hoặc ghi tệp dữ liệu “{path}”; hãy kiểm tra ổ đĩa và dây cắm rồi thử lại, "
        "nội dung đang soạn vẫn còn."
    )


class SettingRefused(DataFileError):
    """SQLite did not take a setting that keeps saved work safe."""

    sentence = (
        "Không đặt được chế độ ghi an toàn cho tệp dữ liệu “{path}”; hãy chép tệp sang ổ đĩa của máy này rồi mở lại."
    )


class UpgradeFailed(DataFileError):
    """A step of the upgrade failed and was taken back."""

    sentence = (
        "Không nâng cấp được tệp dữ liệu “{path}”; tệp được giữ nguyên như trước, hãy dùng lại bản chương trình cũ "
        "và báo cho người phụ trách máy tính."
    )


class UnreadableValue(ValueError):
    """A value in the file that this program cannot have written there."""


_BY_CODE: dict[int, type[DataFileError]] = {
    sqlite3.SQLITE_BUSY: DataFileBusy,
    sqlite3.SQLITE_LOCKED: DataFileBusy,
    sqlite3.SQLITE_PERM: DataFileReadOnly,
    sqlite3.SQLITE_READONLY: DataFileReadOnly,
    sqlite3.SQLITE_CANTOPEN: DataFileReadOnly,
    sqlite3.SQLITE_CORRUPT: DataFileDamaged,
    sqlite3.SQLITE_NOTADB: DataFileDamaged,
    sqlite3.SQLITE_FULL: DataFileFull,
    sqlite3.SQLITE_IOERR: DataFileUnwritable,
}


@contextmanager
def reached(path: Path) -> Generator[None]:
    """Turn the system's refusal to look at a path (a closed folder, an impossible name) into a DataFileError."""
    try:
        yield
    except OSError as error:
        raise (DataFileReadOnly if isinstance(error, PermissionError) else DataFileError)(path) from error


@contextmanager
def told_plainly(path: Path) -> Generator[None]:
    """Turn SQLite's failures of a file into the sentences above; what is our own bug passes unchanged."""
    try:
        yield
    except (UnreadableValue, UnicodeDecodeError) as error:
        raise DataFileDamaged(path) from error
    except (DBAPIError, sqlite3.Error) as error:
        plain = _plain(path, error.orig if isinstance(error, DBAPIError) else error)
        if plain is None:
            raise
        raise plain from error


def _plain(path: Path, error: BaseException | None) -> DataFileError | None:
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # not SQLite but Python's module stumbled: over text that is no text any more, or over our own misuse
        return DataFileDamaged(path) if isinstance(error, sqlite3.OperationalError) else None
    failure = _BY_CODE.get(code & 0xFF)  # the low byte is the family, the rest says more
    if failure is DataFileReadOnly and not path.exists():
        failure = DataFileMissing
    return failure(path) if failure else None
