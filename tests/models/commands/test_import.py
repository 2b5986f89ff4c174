"""`import` puts a file where it was asked for, and tells what was understood of it."""

import io
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from models.commands.cli import parse, run
from models.commands.understood import as_data, as_lines, has_findings
from models.commands.vietnamese import UsageError
from models.errors import ReportError
from models.exchange.export import Exporter
from models.exchange.reading.understood import Understood, UnderstoodSection, UnderstoodTable
from models.form.definition import FormDefinition
from models.report.figures import Figure
from models.report.report import Report, differences
from models.report.start import new_report
from models.store.errors import ReportNotFound
from models.store.store import Store
from models.text.prose import from_text, to_text

TYPED = """BÁO CÁO
Kết quả triển khai thực hiện “Năm dân vận chính quyền” 2018

I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO TRIỂN KHAI
Huyện Nga Sơn đã triển khai thực hiện công tác dân vận chính quyền năm 2018.
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data.sqlite"


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The example as a Word and an Excel file."""
    from models.report.example import load_example

    return list(Exporter().export(load_example("nga-son-2018"), tmp_path_factory.mktemp("exported")).paths)


def _run(*arguments: object) -> int:
    return run(parse([str(argument) for argument in arguments]))


def _json(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_our_own_file_makes_the_same_report(data: Path, exported: list[Path], example: Report):
    assert _run("import", exported[0], "--data", data) == 0
    with Store.open(data) as store:
        assert list(differences(example, store.load(1))) == []


def test_the_file_is_kept_with_the_report(data: Path, exported: list[Path]):
    _run("import", exported[0], "--new", "--data", data)
    with Store.open(data) as store:
        (source,) = store.sources(1)
        assert (source.name, store.source_content(source.id)) == (exported[0].name, exported[0].read_bytes())


def test_a_file_too_large_to_keep_is_read_all_the_same(
    data: Path, exported: list[Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr("models.commands.import_file.MAX_BYTES", 1_000)
    _run("import", exported[0], "--data", data, "--json")
    assert "không được giữ" in _json(capsys)["notes"][-1]
    with Store.open(data) as store:
        assert (store.count(), store.sources(1)) == (1, [])


def test_a_dry_run_writes_nothing(data: Path, exported: list[Path], capsys: pytest.CaptureFixture[str]):
    assert _run("import", exported[0], "--dry-run", "--data", data) == 0
    assert not data.exists()
    assert "Mục II.7: 7 đoạn, mức chắc chắn 100%." in capsys.readouterr().out


def test_a_dry_run_prints_one_object(exported: list[Path], example: Report, capsys: pytest.CaptureFixture[str]):
    _run("import", exported[0], "--dry-run", "--json")
    printed = _json(capsys)
    assert list(printed) == ["encoding", "header", "sections", "appendix", "unmatched", "notes"]
    header = ["agency", "superior", "number", "place", "date", "title", "signer", "recipients"]
    assert sorted(printed["header"]) == sorted(header)
    assert {each["address"]: each["paragraphs"] for each in printed["sections"]} == {
        section.address: to_text(example.prose(section.address)).split("\n")
        for section in example.form.written_sections
    }


def test_the_appendix_begins_with_the_unit(exported: list[Path], capsys: pytest.CaptureFixture[str]):
    _run("import", exported[0], "--dry-run", "--json")
    assert _json(capsys)["appendix"] == [
        ["Huyện Nga Sơn", "3,43%", "26/27", "15", "57,6%"],
        ["77", "38,5%", "", "-", "", "20/28"],
        ["5", "9", "", "", "", "", ""],
        ["342", "390", "17", "02", "02", "01", "0", "10", "100%"],
    ]


def test_the_appendix_goes_into_a_report(data: Path, exported: list[Path], form: FormDefinition):
    with Store.open(data) as store:
        report_id = store.add("Nháp", new_report(form, 2018, "Huyện Nga Sơn"))
    assert _run("import", exported[1], "--into", report_id, "--data", data) == 0
    with Store.open(data) as store:
        assert store.load(report_id).figure("citizens.unit.receptions") == Figure("342")
        assert [source.name for source in store.sources(report_id)] == [exported[1].name]


@pytest.mark.parametrize(("keep", "text"), [("mine", "Của tôi."), ("blanks", "Của tôi."), ("theirs", None)])
def test_what_stays_is_the_clerks_choice(
    data: Path, exported: list[Path], example: Report, form: FormDefinition, keep: str, text: str | None
):
    report = Report(form, {"general.year": 2018, "I": from_text("Của tôi.")})
    with Store.open(data) as store:
        store.add("Nháp", report)
    _run("import", exported[0], "--into", 1, "--keep", keep, "--data", data)
    with Store.open(data) as store:
        assert store.load(1).prose("I") == (from_text(text) if text else example.prose("I"))
        assert bool(store.load(1).prose("II.1")) is (keep != "mine")
        assert len(store.sources(1)) == 1


def test_another_year_begins_without_figures(data: Path, exported: list[Path], example: Report):
    assert _run("import", exported[0], "--new", "--year", 2019, "--data", data) == 0
    with Store.open(data) as store:
        begun = store.load(1)
    assert (begun.year(), begun.prose("IV")) == (2019, example.prose("IV"))
    assert (begun.date("date"), begun.figure("citizens.unit.receptions")) == (None, None)


def test_another_year_keeps_the_file_as_last_year(data: Path, exported: list[Path], example: Report):
    _run("import", exported[0], "--new", "--year", 2019, "--data", data)
    with Store.open(data) as store:
        last = store.last_year(1)
    assert last is not None
    assert (last.year, last.report.prose("IV")) == (2018, example.prose("IV"))
    assert last.report.figure("citizens.unit.receptions") == example.figure("citizens.unit.receptions")


def test_a_report_of_another_year_is_told_what_it_did_not_get(
    data: Path, exported: list[Path], form: FormDefinition, capsys: pytest.CaptureFixture[str]
):
    with Store.open(data) as store:
        store.add("Nháp", new_report(form, 2019, "Huyện Nga Sơn"))
    _run("import", exported[0], "--into", 1, "--data", data, "--json")
    printed = _json(capsys)
    assert "năm 2018" in printed["notes"][-1]
    assert printed["id"] == 1
    assert "general.date" not in printed["changed"]


def test_a_report_can_be_named(data: Path, exported: list[Path]):
    _run("import", exported[0], "--name", "Từ Word", "--data", data)
    with Store.open(data) as store:
        assert store.summary(1).name == "Từ Word"


def test_text_comes_from_standard_input(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(TYPED.encode())))
    _run("import", "-", "--data", data, "--json")
    (section,) = [each for each in _json(capsys)["sections"] if each["paragraphs"]]
    assert (section["address"], len(section["paragraphs"])) == ("I", 1)
    with Store.open(data) as store:
        assert store.sources(1)[0].name == "van-ban-dan-vao.txt"


def test_a_file_that_is_not_there_is_told(data: Path, tmp_path: Path):
    with pytest.raises(ReportError, match="chọn tệp khác"):
        _run("import", tmp_path / "nope.docx", "--data", data)
    assert not data.exists()


def test_a_report_that_is_not_there_is_told(data: Path, exported: list[Path]):
    Store.open(data).close()
    with pytest.raises(ReportNotFound):
        _run("import", exported[0], "--into", 9, "--data", data)


def test_new_and_into_exclude_each_other(exported: list[Path]):
    with pytest.raises(UsageError, match="Không dùng"):
        parse(["import", str(exported[0]), "--new", "--into", "1"])


def _read(**more: Any) -> Understood:
    section = UnderstoodSection("I", "I. CÔNG TÁC", from_text("- Một.\nHai."), 0.9)
    return Understood("huyen_2018", sections=(section,), **more)


def test_signs_stand_before_their_paragraphs(form: FormDefinition):
    assert as_data(_read(), form)["sections"] == [
        {"address": "I", "title": "I. CÔNG TÁC", "paragraphs": ["- Một.", "Hai."]}
    ]


def test_tables_that_were_not_found_keep_their_place(form: FormDefinition):
    tables = (UnderstoodTable("organisation", ("5", "9", "", "", "", "", "")),)
    assert as_data(_read(tables=tables), form)["appendix"] == [[], [], ["5", "9", "", "", "", "", ""], []]


def test_the_units_name_the_file_printed_is_kept(form: FormDefinition):
    tables = (UnderstoodTable("new_rural", ("H. Nga Sơn", "3,43%", "26/27", "15", "57,6%")),)
    assert as_data(_read(tables=tables), form)["appendix"][0][0] == "H. Nga Sơn"


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({}, False),
        ({"unmatched": ("Lời lạ",)}, True),
        ({"tables": (UnderstoodTable("citizens", ("1",) * 9, 0.59),)}, True),
        ({"tables": (UnderstoodTable("citizens", ("1",) * 9, 0.6),)}, False),
    ],
)
def test_findings_are_what_found_no_sure_place(more: dict[str, Any], found: bool):
    assert has_findings(_read(**more)) is found


def test_a_clerk_is_told_everything(form: FormDefinition):
    read = _read(unmatched=("Lời lạ " * 40,), encoding="tcvn3", converted=(("Danh môc", "DANH MỤC"),), notes=("Ghi.",))
    lines = list(as_lines(read, form))
    assert lines[0] == "Biểu mẫu: Cấp huyện, năm 2018. Bảng mã: TCVN3 (.VnTime), đã chuyển sang Unicode."
    assert lines[1] == "Mục I: 2 đoạn, mức chắc chắn 90%."
    assert "Mục II.1: không thấy trong tệp." in lines
    assert "Đã chuyển mã: “Danh môc” thành “DANH MỤC”." in lines
    assert lines[-2].startswith("Chưa tìm được chỗ cho: “Lời lạ Lời lạ")
    assert lines[-2].endswith("…”")
    assert lines[-1] == "Ghi."


def test_findings_end_with_one(data: Path, monkeypatch: pytest.MonkeyPatch):
    text = TYPED.replace(
        "I. CÔNG TÁC", "Lời không thuộc mục nào cả, viết trước mọi mục của báo cáo này.\n\nI. CÔNG TÁC"
    )
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(text.encode())))
    assert _run("import", "-", "--dry-run", "--data", data) == 1
