"""The commands do the program's work on a data file of their own."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from models.checks.accepted import acceptance, open_issues
from models.checks.issues import Issue
from models.checks.mending import mending
from models.checks.running import check
from models.checks.subject import Subject
from models.commands.cli import parse as parse_line
from models.commands.cli import run
from models.commands.new import choose_form
from models.commands.vietnamese import UsageError
from models.errors import ReportError
from models.form.library import form_ids, load_form, load_forms
from models.paths import TEMPLATES
from models.report.carried import LastYear
from models.report.example import load_example
from models.report.figures import Figure
from models.report.report import Change, Report
from models.report.start import new_report
from models.store import location
from models.store.store import Store
from models.text.prose import from_text


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The clerk's data folder lies in the test's."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setattr(location, "data_folder", lambda: folder)
    return folder


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data.sqlite"


def _run(*arguments: object) -> int:
    return run(parse_line([str(argument) for argument in arguments]))


def _new(data: Path, *more: str) -> int:
    return _run("new", "--year", 2026, "--unit", "Xã Nga Sơn", "--data", data, *more)


def _json(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_forms_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("forms", "--json") == 0
    assert [form["id"] for form in _json(capsys)] == form_ids()


def test_forms_for_people_are_one_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    _run("forms")
    assert capsys.readouterr().out.splitlines()[0] == "huyen_2018\tCấp huyện, năm 2018\thuyen\t2018\t2024"


@pytest.fixture
def broken_form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shipped forms and one folder whose definition cannot be read."""
    templates = tmp_path / "templates"
    shutil.copytree(TEMPLATES, templates, ignore=shutil.ignore_patterns("__pycache__"))
    (templates / "hong").mkdir()
    (templates / "hong" / "form.toml").write_text("= 5", encoding="utf-8")
    for function in (form_ids, load_forms):
        monkeypatch.setattr(function, "__defaults__", (templates,))


@pytest.mark.usefixtures("broken_form")
def test_broken_form_is_named_beside_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("forms") == 1
    printed = capsys.readouterr()
    assert [line.partition("\t")[0] for line in printed.out.splitlines()] == [
        name for name in form_ids() if name != "hong"
    ]
    assert printed.err.startswith("Biểu mẫu “hong” có chỗ không đúng")


@pytest.mark.usefixtures("broken_form")
def test_broken_form_does_not_stop_a_new_report(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _new(data) == 0
    printed = capsys.readouterr()
    assert (printed.out, "“hong”" in printed.err) == ("1\n", True)


def test_new_report_gets_the_form_of_its_year(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _new(data) == 0
    assert capsys.readouterr().out == "1\n"
    with Store.open(data) as store:
        report = store.load(1)
    assert (report.form.id, report.text("unit"), report.year()) == ("xa_2025", "Xã Nga Sơn", 2026)


def test_new_report_can_be_named(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _new(data, "--name", "Bản nháp", "--json")
    assert _json(capsys) == {"id": 1, "name": "Bản nháp", "form": "xa_2025"}


def test_new_report_is_named_by_year_and_unit(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _new(data, "--json")
    assert _json(capsys)["name"] == "Báo cáo năm 2026 – UBND xã Nga Sơn"


def test_new_report_remembers_the_office(data: Path) -> None:
    before = new_report(load_form("xa_2025"), 2025, "Xã Nga Sơn")
    before.apply([before.change("general.signer_name", "Trần Ngọc Quyết")])
    with Store.open(data) as store:
        store.add("trước", before)
    _new(data)
    with Store.open(data) as store:
        assert store.load(2).text("signer_name") == "Trần Ngọc Quyết"


@pytest.mark.parametrize(
    ("year", "unit", "form"),
    [
        (2018, "Huyện Nga Sơn", "huyen_2018"),
        (2018, "UBND xã Nga Thắng", "xa_2018"),
        (2020, "thi tran Nga Son", "xa_2018"),
        (2026, "Phường Hạc Thành", "xa_2025"),
    ],
)
def test_form_follows_from_year_and_unit(year: int, unit: str, form: str) -> None:
    assert choose_form(year, unit).id == form


@pytest.mark.parametrize(("year", "unit"), [(2018, "Nga Sơn"), (1999, "Xã Nga Sơn"), (2026, "Huyện Nga Sơn")])
def test_form_that_does_not_follow_is_asked_for(year: int, unit: str) -> None:
    with pytest.raises(UsageError, match="--form"):
        choose_form(year, unit)


@pytest.mark.parametrize("more", [("--year", "1", "--form", "xa_2025"), ("--unit", " "), ("--form", "none")])
def test_new_report_that_cannot_be_makes_no_data_file(data: Path, more: tuple[str, ...]) -> None:
    with pytest.raises(ReportError):
        _new(data, *more)
    assert not data.exists()


def test_reports_are_listed(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _new(data)
    capsys.readouterr()
    assert _run("list", "--json", "--data", data) == 0
    (row,) = _json(capsys)
    assert (row["id"], row["year"], row["unit"], row["form"]) == (1, 2026, "Xã Nga Sơn", "xa_2025")


def test_every_report_is_listed(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _new(data)
    capsys.readouterr()
    with closing(sqlite3.connect(data)) as connection:  # far quicker than 200 commits
        names = [row[1] for row in connection.execute("PRAGMA table_info(report)") if row[1] != "id"]
        copied = f"INSERT INTO report ({', '.join(names)}) SELECT {', '.join(names)} FROM report WHERE id = 1"
        for _ in range(200):  # with the first one more than a page of the store
            connection.execute(copied)
        connection.commit()
    _run("list", "--data", data)
    assert len(capsys.readouterr().out.splitlines()) == 201


def test_empty_data_file_is_told(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Store.open(data).close()
    assert _run("list", "--data", data) == 0
    assert capsys.readouterr().out == "Tệp dữ liệu chưa có báo cáo nào.\n"


def test_machine_without_a_report_is_no_failure(own_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("list") == 0
    assert "chưa có báo cáo nào; hãy lập bằng lệnh “new”" in capsys.readouterr().out
    assert list(own_folder.iterdir()) == []


def test_machine_without_a_report_lists_none_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    _run("list", "--json")
    assert _json(capsys) == []


def test_export_on_a_machine_without_a_report_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="hãy lập bằng lệnh “new”"):
        _run("export", 1, "--to", tmp_path / "out")


def test_own_data_file_that_is_lost_is_still_told(own_folder: Path) -> None:
    _run("new", "--year", 2026, "--unit", "Xã Nga Sơn")
    for path in own_folder.rglob("*.sqlite"):
        path.unlink()
    with pytest.raises(ReportError, match="Không thấy tệp dữ liệu"):
        _run("list")


def test_clerks_own_data_file_is_used_without_another(own_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("new", "--year", 2026, "--unit", "Xã Nga Sơn") == 0
    assert list(own_folder.glob("*.sqlite"))


@pytest.mark.parametrize("line", [("list",), ("export", "1", "--to", "x")])
def test_missing_data_file_is_told_and_not_made(data: Path, line: tuple[str, ...]) -> None:
    with pytest.raises(ReportError, match="Không thấy tệp dữ liệu"):
        _run(*line, "--data", data)
    assert not data.exists()


def _completed() -> Report:
    """The example with every finding settled."""
    report = load_example("nga-son-2018")
    report.apply([report.change("general.date", None)])
    report.apply([report.change("general.addressee", ("Sở Nội vụ",))])
    while left := open_issues(report, check(Subject(report))):
        report.apply(_settled(report, left[0]))
    return report


def _settled(report: Report, issue: Issue) -> list[Change]:
    if issue.code == "missing_cell":
        return [report.change(issue.key, Figure(nothing="not_competent"))]
    return mending(report, issue) or [acceptance(report, issue, "")]


@pytest.mark.parametrize("with_hint", [False, True])
def test_export_with_hints_at_most_is_done(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], *, with_hint: bool
) -> None:
    report = _completed()
    if with_hint:
        report.apply([report.change("I", from_text("Câu bỏ dở"))])
    with Store.open(data) as store:
        store.add("đủ", report)
    assert _run("export", 1, "--to", tmp_path / "out", "--data", data) == 0
    assert bool(capsys.readouterr().err) is with_hint


def test_export_with_findings_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("export", "--example", "nga-son-2018", "--to", tmp_path) == 1
    printed = capsys.readouterr()
    assert [Path(line).suffix for line in printed.out.splitlines()] == [".docx", ".xlsx"]
    assert printed.err.startswith("Đã xuất xong; báo cáo còn ")


@pytest.mark.parametrize(("choice", "endings"), [("--word", [".docx"]), ("--excel", [".xlsx"])])
def test_export_of_one_kind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], choice: str, endings: list[str]
) -> None:
    _run("export", "--example", "nga-son-2018", "--to", tmp_path, choice)
    assert [Path(line).suffix for line in capsys.readouterr().out.splitlines()] == endings


def test_export_lists_files_and_findings_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _run("export", "--example", "nga-son-2018", "--to", tmp_path, "--json")
    printed = _json(capsys)
    assert all(Path(path).is_file() for path in printed["files"])
    assert set(printed["issues"][0]) == {"code", "weight", "address", "found", "message", "mend"}


@pytest.fixture
def last(data: Path) -> int:
    """The id of the district's report of 2018."""
    with Store.open(data) as store:
        return store.add("Báo cáo huyện 2018", load_example("nga-son-2018"))


def _newest(data: Path) -> tuple[Report, LastYear | None]:
    with Store.open(data) as store:
        report_id = store.reports()[0].id
        return store.load(report_id), store.last_year(report_id)


def test_new_report_begins_from_last_years(data: Path, last: int) -> None:
    assert _run("new", "--from", last, "--data", data) == 0
    report, kept = _newest(data)
    assert (report.year(), report.text("unit")) == (2019, "Huyện Nga Sơn")
    assert kept is not None
    assert (kept.name, kept.year) == ("Báo cáo huyện 2018", 2018)
    assert kept.report.figure("new_rural.unit.poverty_rate") == load_example("nga-son-2018").figure(
        "new_rural.unit.poverty_rate"
    )
    assert report.prose("IV") == kept.report.prose("IV")


def test_new_report_from_last_years_takes_another_year_unit_and_form(data: Path, last: int) -> None:
    assert _run("new", "--from", last, "--year", 2026, "--unit", "Xã Nga Sơn", "--data", data) == 0
    report, _ = _newest(data)
    assert (report.form.id, report.year(), report.text("unit")) == ("xa_2025", 2026, "Xã Nga Sơn")
    assert report.text("signer_name") == "Trần Ngọc Quyết"


def test_new_report_from_one_without_a_year_asks_for_it(data: Path) -> None:
    with Store.open(data) as store:
        last = store.add("x", Report(load_form("huyen_2018"), {"general.unit": "Huyện Nga Sơn"}))
    with pytest.raises(UsageError, match="không ghi năm"):
        _run("new", "--from", last, "--data", data)


def test_new_report_from_an_unknown_one_is_told(data: Path, last: int) -> None:
    with pytest.raises(ReportError, match="Không có báo cáo số 99"):
        _run("new", "--from", 99, "--data", data)


@pytest.mark.parametrize(("line", "wanted"), [(("--unit", "Xã Nga Sơn"), "--year"), (("--year", 2026), "--unit")])
def test_new_report_from_nothing_needs_year_and_unit(data: Path, line: tuple[str, ...], wanted: str) -> None:
    with pytest.raises(UsageError, match=wanted):
        _run("new", *line, "--data", data)


def test_export_of_an_unknown_report_is_told(data: Path, tmp_path: Path) -> None:
    _new(data)
    with pytest.raises(ReportError, match="Không có báo cáo số 9"):
        _run("export", 9, "--to", tmp_path / "out", "--data", data)
    assert not (tmp_path / "out").exists()
