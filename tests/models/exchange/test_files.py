"""Files are written whole or not at all, and every failure is one sentence."""

import errno
import os
from pathlib import Path

import pytest

from models.exchange import files
from models.exchange.files import (
    BUSY_WAIT,
    DiskFullError,
    FileBusy,
    FileNameError,
    FileWriteError,
    FolderMissingError,
    FolderReadOnlyError,
    PathTooLongError,
    file_stem,
    free_name,
    make_folder,
    safe_stem,
    write_file,
    write_files,
)
from models.report.report import Report


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "Báo cáo.docx"
    path.write_bytes(b"old")
    return path


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "BUSY_WAIT", 0.0)


def _fail(monkeypatch: pytest.MonkeyPatch, name: str, error: OSError, times: int = 10**6, only: str = "") -> None:
    """Make a call of the system fail so many times, for one target only if named."""
    real, left = getattr(os, name), [times]

    def failing(*arguments: object, **options: object) -> object:
        if left[0] > 0 and str(arguments[-1]).endswith(only):
            left[0] -= 1
            raise error
        return real(*arguments, **options)

    monkeypatch.setattr(os, name, failing)


def test_content_takes_the_place_of_the_old(target: Path) -> None:
    write_file(target, b"new")
    assert target.read_bytes() == b"new"


def test_nothing_else_is_left_in_the_folder(target: Path) -> None:
    write_file(target, b"new")
    assert _names(target.parent) == [target.name]


def test_new_file_may_be_read_as_the_user_wants(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_file(tmp_path / "a.xlsx", b"x")
    finally:
        os.umask(before)
    assert (tmp_path / "a.xlsx").stat().st_mode & 0o777 == 0o644


def test_full_disk_keeps_the_old_file_and_leaves_nothing(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fail(monkeypatch, "fsync", OSError(errno.ENOSPC, "full"))
    with pytest.raises(DiskFullError, match="không còn chỗ"):
        write_file(target, b"new")
    assert target.read_bytes() == b"old"
    assert _names(target.parent) == [target.name]


def test_file_open_in_word_is_told_with_a_free_name(
    target: Path, monkeypatch: pytest.MonkeyPatch, impatient: None
) -> None:
    _fail(monkeypatch, "replace", PermissionError(errno.EACCES, "in use"))
    with pytest.raises(FileBusy, match="đóng tệp") as caught:
        write_file(target, b"new")
    assert (caught.value.path, caught.value.alternative) == (target, target.with_name("Báo cáo (2).docx"))
    assert target.read_bytes() == b"old"
    assert _names(target.parent) == [target.name]


def test_file_held_for_a_moment_is_waited_for(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fail(monkeypatch, "replace", PermissionError(errno.EACCES, "in use"), times=2)
    write_file(target, b"new")
    assert target.read_bytes() == b"new"


def test_wait_for_word_is_about_three_seconds() -> None:
    assert BUSY_WAIT == 3.0


def test_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderMissingError, match="Không có thư mục"):
        write_file(tmp_path / "none" / "a.docx", b"x")


def test_folder_that_takes_no_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(*_arguments: object, **_options: object) -> None:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(Path, "open", refusing)
    with pytest.raises(FolderReadOnlyError, match="Không được phép ghi"):
        write_file(tmp_path / "a.docx", b"x")


def test_long_path_is_told(tmp_path: Path) -> None:
    with pytest.raises(PathTooLongError, match="quá dài"):
        write_file(tmp_path / ("đ" * 250) / "a.docx", b"x")


@pytest.mark.parametrize("name", ["a:b.docx", "a?.docx", "CON.docx", "nul", "a.docx ", "a\x07.docx"])
def test_name_windows_refuses_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileNameError, match="đặt tên khác"):
        write_file(tmp_path / name, b"x")


def test_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(FileWriteError, match="là một thư mục"):
        write_file(tmp_path / "a.docx", b"x")


def test_unknown_failure_is_told_with_its_reason(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fail(monkeypatch, "fsync", OSError(errno.EIO, "Input/output error"))
    with pytest.raises(FileWriteError, match="Input/output error"):
        write_file(target, b"new")


def test_windows_number_of_a_full_disk_is_understood(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    error = OSError(errno.EACCES, "full")
    error.winerror = 112  # pyright: ignore[reportAttributeAccessIssue]
    _fail(monkeypatch, "fsync", error)
    with pytest.raises(DiskFullError):
        write_file(target, b"new")


def test_new_file_that_may_not_take_its_name_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fail(monkeypatch, "replace", PermissionError(errno.EPERM, "denied"))
    with pytest.raises(FolderReadOnlyError):
        write_file(tmp_path / "a.docx", b"x")
    assert _names(tmp_path) == []


def test_failure_of_the_last_step_is_told(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fail(monkeypatch, "replace", OSError(errno.EIO, "Input/output error"))
    with pytest.raises(FileWriteError, match="Input/output error"):
        write_file(target, b"new")
    assert _names(target.parent) == [target.name]


def test_name_the_system_itself_refuses_is_told(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fail(monkeypatch, "fsync", OSError(errno.EINVAL, "invalid"))
    with pytest.raises(FileNameError):
        write_file(target, b"new")


def test_second_file_busy_takes_the_first_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, impatient: None
) -> None:
    word, excel = tmp_path / "a.docx", tmp_path / "a.xlsx"
    word.write_bytes(b"old word")
    excel.write_bytes(b"old excel")
    _fail(monkeypatch, "replace", PermissionError(errno.EACCES, "in use"), only=".xlsx")
    with pytest.raises(FileBusy):
        write_files({word: b"new", excel: b"new"})
    assert (word.read_bytes(), excel.read_bytes()) == (b"old word", b"old excel")


def test_second_file_busy_takes_a_first_that_was_new_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, impatient: None
) -> None:
    word, excel = tmp_path / "a.docx", tmp_path / "a.xlsx"
    excel.write_bytes(b"old excel")
    _fail(monkeypatch, "replace", PermissionError(errno.EACCES, "in use"), only=".xlsx")
    with pytest.raises(FileBusy):
        write_files({word: b"new", excel: b"new"})
    assert _names(tmp_path) == ["a.xlsx"]


def test_free_name_counts_on(tmp_path: Path) -> None:
    for name in ("a.docx", "a (2).docx"):
        (tmp_path / name).touch()
    assert free_name(tmp_path / "a.docx").name == "a (3).docx"


def test_free_name_of_a_free_path_is_itself(tmp_path: Path) -> None:
    assert free_name(tmp_path / "a.docx") == tmp_path / "a.docx"


def test_folder_is_made_with_those_above(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


def test_file_where_a_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    with pytest.raises(FolderMissingError, match="là một tệp"):
        make_folder(tmp_path / "a")


def test_folder_below_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    with pytest.raises(FolderMissingError):
        make_folder(tmp_path / "a" / "b")


def test_stem_names_year_and_unit(example: Report) -> None:
    assert file_stem(example) == "Báo cáo Dân vận 2018 - Huyện Nga Sơn"


def test_stem_of_an_empty_report_is_a_name_too(report: Report) -> None:
    assert file_stem(report) == "Báo cáo Dân vận"


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ('Xã "A/B"', "Xã -A-B-"),
        ("CON", "_CON"),
        ("lpt1.x", "_lpt1.x"),
        ("xong. ", "xong"),
        (" .. ", "Báo cáo"),
        ("Xa\u0303", "Xã"),
        ("a\x07b\nc", "ab c"),
    ],
)
def test_stem_is_one_windows_takes(text: str, stem: str) -> None:
    assert safe_stem(text) == stem


@pytest.mark.parametrize("text", ["Xã " * 300, "ữ" * 900])
def test_stem_leaves_room_in_a_name_of_255_bytes(text: str) -> None:
    assert len(safe_stem(text).encode()) <= files.MAX_STEM_BYTES
