"""A PDF among the exported files, and by the command line."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from models.commands.cli import parse, run
from models.exchange.export import ExportCancelled, Exporter, PdfWish
from models.exchange.pages import office, word
from models.exchange.pages.engines import BUILT_IN
from models.report.report import Report

PDF = "Báo cáo Dân vận 2018 - Huyện Nga Sơn.pdf"


@pytest.fixture
def built_in_only(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (word, office):
        monkeypatch.setattr(module, "is_installed", lambda: False)


def words_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(path.read_bytes())).pages)


def test_a_pdf_is_written_and_says_who_made_it(example: Report, tmp_path: Path) -> None:
    result = Exporter().export(example, tmp_path, ("pdf",), pdf=PdfWish(BUILT_IN))
    assert result.paths == (tmp_path / PDF,)
    assert result.notes == ("Tệp PDF do bộ dựng trang của chương trình lập.",)


def test_a_draft_says_so(example: Report, tmp_path: Path) -> None:
    result = Exporter().export(example, tmp_path, ("pdf",), pdf=PdfWish(BUILT_IN, is_draft=True))
    assert "BẢN NHÁP" in words_of(result.paths[0])


def test_a_pdf_called_off_leaves_nothing(example: Report, tmp_path: Path) -> None:
    told: list[str] = []
    with pytest.raises(ExportCancelled, match="chưa tệp nào"):
        Exporter().export(
            example,
            tmp_path / "new",
            ("pdf",),
            on_progress=lambda words, _: told.append(words),
            is_cancelled=lambda: len(told) == 2,
        )
    assert not (tmp_path / "new").exists()


def test_the_command_line_writes_a_pdf(tmp_path: Path, capsys: pytest.CaptureFixture[str], built_in_only: None) -> None:
    run(parse(["export", "--example", "nga-son-2018", "--to", str(tmp_path), "--pdf", "--json"]))
    printed = json.loads(capsys.readouterr().out)
    assert printed["files"] == [str(tmp_path / PDF)]
    assert "bộ dựng trang của chương trình" in printed["notes"][0]
    assert "BẢN NHÁP" not in words_of(tmp_path / PDF)


def test_the_command_line_marks_a_draft(tmp_path: Path, built_in_only: None) -> None:
    run(parse(["export", "--example", "nga-son-2018", "--to", str(tmp_path), "--pdf", "--draft"]))
    assert "BẢN NHÁP" in words_of(tmp_path / PDF)
