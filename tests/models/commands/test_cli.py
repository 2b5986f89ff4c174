"""What can be typed, and that the data file may be named before or after the command."""

from pathlib import Path

import pytest

from models.commands.cli import parse


@pytest.mark.parametrize("line", ["--data a.sqlite list", "list --data a.sqlite"])
def test_data_file_is_named_before_or_after_the_command(line: str) -> None:
    assert parse(line.split()).data == Path("a.sqlite")


def test_no_command_is_the_window() -> None:
    options = parse(["--data", "a.sqlite"])
    assert (options.command, options.data) == (None, Path("a.sqlite"))


def test_no_data_file_is_the_clerks_own() -> None:
    assert parse(["list"]).data is None
