"""An export writes checked files, all or none."""

import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import openpyxl.worksheet._writer
import pytest

from models.errors import ReportError
from models.exchange import files
from models.exchange.excel.read import read_workbook
from models.exchange.excel.verify import WorkbookMismatchError
from models.exchange.export import ExportCancelled, Exporter, TemplateMissingError
from models.exchange.files import FileBusy, FolderMissingError
from models.report.report import Report

WORD = "Báo cáo Dân vận 2018 - Huyện Nga Sơn.docx"
EXCEL = "Báo cáo Dân vận 2018 - Huyện Nga Sơn.xlsx"


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def busy_excel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Excel holds every .xlsx file open, as Windows tells it."""
    real = os.replace

    def replace_unless_open(source: Path, target: Path) -> None:
        if str(target).endswith(".xlsx"):
            raise PermissionError(13, "in use")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace_unless_open)
    monkeypatch.setattr(files, "BUSY_WAIT", 0.0)


def test_both_files_are_written(example: Report, tmp_path: Path) -> None:
    result = Exporter().export(example, tmp_path)
    assert result.paths == (tmp_path / WORD, tmp_path / EXCEL)
    assert _names(tmp_path) == [WORD, EXCEL]


def test_excel_file_holds_the_answers(example: Report, tmp_path: Path) -> None:
    result = Exporter().export(example, tmp_path, ("excel",))
    found = read_workbook(result.paths[0].read_bytes())
    assert found.answers == {key: figure for key, figure in example.answers.items() if key.count(".") == 2}


def test_one_kind_alone_is_written(example: Report, tmp_path: Path) -> None:
    Exporter().export(example, tmp_path, ("word",))
    assert _names(tmp_path) == [WORD]


def test_folder_is_made(example: Report, tmp_path: Path) -> None:
    Exporter().export(example, tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b" / WORD).is_file()


def test_same_report_gives_the_same_bytes(example: Report, tmp_path: Path) -> None:
    exporter = Exporter()
    first = [path.read_bytes() for path in exporter.export(example, tmp_path / "1").paths]
    assert [path.read_bytes() for path in exporter.export(example, tmp_path / "2").paths] == first


def test_former_files_are_replaced(example: Report, tmp_path: Path) -> None:
    (tmp_path / WORD).write_bytes(b"old")
    Exporter().export(example, tmp_path)
    assert (tmp_path / WORD).read_bytes() != b"old"


def test_former_files_are_kept_when_wanted_and_both_get_one_number(example: Report, tmp_path: Path) -> None:
    (tmp_path / WORD).write_bytes(b"old")
    result = Exporter().export(example, tmp_path, overwrite=False)
    assert {path.stem for path in result.paths} == {"Báo cáo Dân vận 2018 - Huyện Nga Sơn (2)"}
    assert (tmp_path / WORD).read_bytes() == b"old"


def test_targets_are_what_is_written(example: Report, tmp_path: Path) -> None:
    exporter = Exporter()
    assert tuple(exporter.targets(example, tmp_path)) == exporter.export(example, tmp_path).paths


def test_busy_file_leaves_both_as_they_were(example: Report, tmp_path: Path, busy_excel: None) -> None:
    for name in (WORD, EXCEL):
        (tmp_path / name).write_bytes(b"old")
    with pytest.raises(FileBusy):
        Exporter().export(example, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {WORD: b"old", EXCEL: b"old"}


def test_busy_file_is_named_with_the_name_the_next_try_takes(example: Report, tmp_path: Path, busy_excel: None) -> None:
    (tmp_path / EXCEL).write_bytes(b"old")
    (tmp_path / WORD.replace(".docx", " (2).docx")).write_bytes(b"older")
    with pytest.raises(FileBusy) as caught:
        Exporter().export(example, tmp_path)
    assert caught.value.path == tmp_path / EXCEL
    assert caught.value.alternative == tmp_path / EXCEL.replace(".xlsx", " (3).xlsx")


def test_steps_are_told_in_order_up_to_the_end(example: Report, tmp_path: Path) -> None:
    told: list[tuple[str, int]] = []
    Exporter().export(example, tmp_path, on_progress=lambda words, percent: told.append((words, percent)))
    assert told[0] == ("Đang dựng báo cáo Word…", 0)
    assert told[-1] == ("Đã xuất xong.", 100)
    assert [percent for _, percent in told] == sorted(percent for _, percent in told)


@pytest.mark.parametrize("steps", range(5))
def test_cancelled_export_leaves_nothing(example: Report, tmp_path: Path, steps: int) -> None:
    told: list[str] = []
    with pytest.raises(ExportCancelled, match="chưa tệp nào"):
        Exporter().export(
            example,
            tmp_path / "new",
            on_progress=lambda words, _: told.append(words),
            is_cancelled=lambda: len(told) == steps,
        )
    assert not (tmp_path / "new").exists()


def test_folder_that_cannot_be_made_is_told(example: Report, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FolderMissingError):
        Exporter().export(example, tmp_path / "file")


def test_form_without_word_template_is_told(example: Report, tmp_path: Path) -> None:
    form = replace(example.form, folders=(tmp_path,))
    with pytest.raises(TemplateMissingError, match=r"report\.docx"):
        Exporter().export(Report(form, example.answers), tmp_path)


def test_template_changed_in_word_is_read_again(example: Report, tmp_path: Path) -> None:
    folder = tmp_path / "form"
    folder.mkdir()
    template = Path(shutil.copy(example.form.file("report.docx"), folder))
    report = Report(replace(example.form, folders=(folder,)), example.answers)
    exporter = Exporter()
    exporter.export(report, tmp_path)
    template.write_bytes(b"broken")
    with pytest.raises(ReportError, match=r"report\.docx"):
        exporter.export(report, tmp_path)


def test_word_file_that_lost_something_is_not_written(example: Report, tmp_path: Path) -> None:
    folder = tmp_path / "form"
    folder.mkdir()
    docx.Document().save(str(folder / "report.docx"))
    report = Report(replace(example.form, folders=(folder,)), example.answers)
    with pytest.raises(ReportError):
        Exporter().export(report, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_excel_file_that_lost_something_is_not_written(
    example: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = vars(openpyxl.worksheet._writer)["write_cell"]

    def forgetful(stream: object, sheet: object, cell: Any, styled: object = None) -> None:
        cell.value = None if cell.value == 342 else cell.value
        real(stream, sheet, cell, styled)

    monkeypatch.setattr(openpyxl.worksheet._writer, "write_cell", forgetful)
    with pytest.raises(WorkbookMismatchError):
        Exporter().export(example, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("text", ["{{ 7*7 }}", "R&D <b>", "=1+1", "😀", "{% raw %}", "***"])
def test_hostile_answers_go_through_both_files(example: Report, tmp_path: Path, text: str) -> None:
    # the export reads both files back itself and would refuse to write a difference
    changes = [example.change(f"general.{field}", text) for field in ("unit", "theme", "signer_name")]
    example.apply(changes)
    assert len(Exporter().export(example, tmp_path).paths) == 2
