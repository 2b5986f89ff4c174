"""Argparse's errors become one Vietnamese sentence each."""

import pytest

from models.commands.cli import parse
from models.commands.vietnamese import Parser, UsageError


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("export 1", "Dòng lệnh còn thiếu “--to”"),
        ("export --to x", "Dòng lệnh còn thiếu một trong các tham số “MÃ --example”"),
        ("export 1 --example a --to x", "Không dùng “--example” cùng với “MÃ”"),
        ("export one --to x", "“MÃ” cần một số nguyên, không nhận “one”"),
        ("export 1 --to", "Sau “--to” còn thiếu giá trị"),
        ("export 1 --to=", "“--to” không nhận “”"),
        ("list --data=", "“--data” không nhận “”"),
        ("print", "Không có “print”; “LỆNH” là một trong: list, new, export, import, check, forms"),
        ("list --json=1", "“--json” không nhận giá trị 1"),
        ("list --all", "Chương trình không hiểu “--all”"),
        ("list --jso", "Chương trình không hiểu “--jso”"),
        ("import", "Dòng lệnh còn thiếu “TỆP_NGUỒN”"),
    ],
)
def test_wrong_line_gets_its_sentence(line: str, sentence: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse(line.split())
    assert str(caught.value).startswith(f"{sentence}; chạy “")


def test_error_argparse_may_learn_later_is_vietnamese_too() -> None:
    with pytest.raises(UsageError, match="Dòng lệnh có chỗ chương trình không hiểu"):
        Parser(prog="x").error("something new")


@pytest.mark.parametrize("command", [[], ["list"], ["new"], ["export"], ["forms"]])
def test_help_has_no_english_of_argparse(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        parse([*command, "--help"])
    text = capsys.readouterr().out
    assert caught.value.code == 0
    assert text.startswith("Cách dùng: ")
    assert not any(word in text for word in ("usage", "options:", "positional", "show this", "default"))
