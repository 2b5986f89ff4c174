"""Argparse in Vietnamese: its own words in the help texts, one sentence for each of its errors."""

import argparse
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from models.errors import ReportError

_ERRORS = (
    (r"the following arguments are required: (.+)", "Dòng lệnh còn thiếu “{0}”"),
    (r"unrecognized arguments: (.+)", "Chương trình không hiểu “{0}”"),
    (r"argument (.+?): invalid choice: (.+?) ?\(choose from (.+)\)", "Không có “{1}”; “{0}” là một trong: {2}"),
    (r"argument (.+?): invalid int value: (.+)", "“{0}” cần một số nguyên, không nhận “{1}”"),
    (r"argument (.+?): invalid \w+ value: (.+)", "“{0}” không nhận “{1}”"),
    (r"argument (.+?): expected .+", "Sau “{0}” còn thiếu giá trị"),
    (r"argument (.+?): not allowed with argument (.+)", "Không dùng “{0}” cùng với “{1}”"),
    (r"one of the arguments (.+) is required", "Dòng lệnh còn thiếu một trong các tham số “{0}”"),
    (r"argument (.+?): ignored explicit argument (.+)", "“{0}” không nhận giá trị {1}"),
)
_UNKNOWN = "Dòng lệnh có chỗ chương trình không hiểu"


class UsageError(ReportError):
    """A command line that cannot be understood."""


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks Vietnamese and raises UsageError instead of ending the program."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Formatter, **options)
        self._positionals.title = "Tham số"
        self._optionals.title = "Tùy chọn"
        self.add_argument("-h", "--help", action="help", help="in hướng dẫn này rồi thoát")

    def error(self, message: str) -> NoReturn:
        """Raise UsageError with the sentence for one of argparse's errors."""
        raise UsageError(f"{_translated(message)}; chạy “{self.prog} --help” để xem cách dùng.")


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


def _translated(message: str) -> str:
    for pattern, sentence in _ERRORS:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            return sentence.format(*(group.replace("'", "") for group in match.groups()))
    return _UNKNOWN
