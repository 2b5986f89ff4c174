"""A file is checked for what it says, for what only the file shows, and a Word file for its layout."""

from pathlib import Path

import pytest

from models.checks.subject import OwnWords
from models.exchange.file_check import check_file
from models.report.report import Report
from models.report.wording import full_heading
from tests.models.exchange.layout.made import made

_DAY = "Nga Sơn, ngày 31 tháng 11 năm 2025"


@pytest.fixture
def body(report: Report) -> tuple[str, ...]:
    sections = list(report.form.written_sections)[:4]
    return tuple(line for section in sections for line in (full_heading(report, section), "Đã làm tốt."))


def test_what_only_the_file_shows_is_told(tmp_path: Path, body: tuple[str, ...]) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\n\n".join(("UBND XÃ NGA SƠN", _DAY, "BÁO CÁO", "Kết quả năm 2025", *body)), encoding="utf-8")
    assert "impossible_date" in {issue.code for issue in check_file(path, OwnWords()).issues}


def test_what_the_layout_tells_is_told_once(tmp_path: Path, body: tuple[str, ...]) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(made(date=_DAY, body=body).save())
    codes = [issue.code for issue in check_file(path, OwnWords()).issues]
    assert codes.count("impossible_date") == 1
