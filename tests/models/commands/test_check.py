"""`check` lists what is wrong in a report of the data file, in the example and in any file."""

import json
from pathlib import Path
from typing import Any

import pytest

from models.checks.accepted import acceptance
from models.checks.running import check
from models.checks.subject import OwnWords, Subject
from models.commands.cli import parse, run
from models.errors import ReportError
from models.report.report import Report
from models.store.own_words import keep_words
from models.store.store import Store


def _run(*arguments: object) -> int:
    return run(parse([str(argument) for argument in arguments]))


def _json(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


@pytest.fixture
def kept(tmp_path: Path, example: Report) -> Path:
    """A data file with the example as its report 1."""
    path = tmp_path / "data.sqlite"
    with Store.open(path) as store:
        store.add("Năm 2018", example)
    return path


def test_findings_have_six_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("check", "--example", "nga-son-2018", "--json") == 1
    assert set(_json(capsys)[0]) == {"code", "weight", "address", "found", "message", "mend"}


def test_a_report_is_checked_by_its_number(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _run("check", 1, "--data", kept, "--json")
    assert "general.addressee" in {issue["address"] for issue in _json(capsys)}


def test_an_accepted_issue_is_left_out(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Store.open(kept) as store:
        report = store.load(1)
        issue = next(issue for issue in check(Subject(report)) if issue.key == "general.as_of")
        change = acceptance(report, issue, "Theo hướng dẫn của Sở")
        report.apply([change])
        store.save(1, report, [change.key])
    _run("check", 1, "--data", kept, "--json")
    assert "general.as_of" not in {each["address"] for each in _json(capsys)}


def test_a_file_is_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bao-cao.txt"
    path.write_text(_WHOLE, encoding="utf-8")
    assert _run("check", path, "--json") == 1
    assert "missing_section" in {issue["code"] for issue in _json(capsys)}


def test_lines_name_weight_address_and_reason(capsys: pytest.CaptureFixture[str]) -> None:
    _run("check", "--example", "nga-son-2018")
    assert "Cần xem\tgeneral.addressee\tChưa nhập “Kính gửi”." in capsys.readouterr().out.splitlines()


def test_a_text_without_a_fault_ends_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "doan.txt"
    path.write_text("Ủy ban nhân dân xã đã họp giao ban hằng tháng.", encoding="utf-8")
    assert _run("check", path) == 0
    assert capsys.readouterr().out == "Không thấy chỗ nào cần xem lại.\n"


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="Không có tệp"):
        _run("check", tmp_path / "khong-co.docx")


def test_the_words_of_the_office_are_kept(tmp_path: Path) -> None:
    from models.store.own_words import kept_words

    words = OwnWords(frozenset({"pù nhi"}), (("tập chung", "tập trung"),))
    with Store.open(tmp_path / "data.sqlite") as store:
        keep_words(store, words)
        assert kept_words(store) == words


def test_words_of_the_office_that_cannot_be_read_are_none(tmp_path: Path) -> None:
    from models.store.own_words import kept_words

    with Store.open(tmp_path / "data.sqlite") as store:
        store.set_setting("own_words", '["?"]')
        assert kept_words(store) == OwnWords()


_WHOLE = """BÁO CÁO
Kết quả triển khai thực hiện “Năm dân vận chính quyền” 2018
I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO TRIỂN KHAI
Huyện đã tổ chức quán triệt.
II. KẾT QUẢ THỰC HIỆN
1. Nâng cao hiệu lực, hiệu quả công tác dân vận chính quyền của cơ quan, đơn vị.
Cán bộ, công chức chấp hành tốt kỷ luật.
3. Kết quả thực hiện cải cách hành chính
Bộ phận một cửa giải quyết đúng hẹn.
5. Nâng cao đạo đức công vụ, tinh thần trách nhiệm, kỷ luật, kỷ cương của đội ngũ cán bộ, công chức, viên chức.
Các phòng thực hiện nghiêm.
III. ĐÁNH GIÁ CHUNG
"""
