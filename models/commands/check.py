"""`check`: lists what a careful superior would send back, of a report of the data file or of any file."""

from argparse import Namespace
from pathlib import Path

from models.checks.accepted import open_issues
from models.checks.issues import Issue
from models.checks.running import check
from models.checks.subject import OwnWords, Subject
from models.commands.cli import DONE, FINDINGS
from models.commands.data_file import open_store
from models.commands.issue_rows import issue_line, issue_row
from models.commands.output import print_json
from models.exchange.file_check import check_file
from models.report.example import load_example
from models.store.own_words import kept_words


def run(options: Namespace) -> int:
    """Print every open issue; return FINDINGS when there is more than hints."""
    issues = _issues(options)
    if options.json:
        print_json([issue_row(issue) for issue in issues])
    else:
        for issue in issues:
            print(issue_line(issue))
        if not issues:
            print("Không thấy chỗ nào cần xem lại.")
    return FINDINGS if any(issue.weight != "hint" for issue in issues) else DONE


def _issues(options: Namespace) -> list[Issue]:
    if options.example is not None:
        return check(Subject(load_example(options.example)))
    if _is_number(options.subject):
        return _of_report(options, int(options.subject))
    return _of_file(options, Path(options.subject))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and not Path(text).exists()


def _of_report(options: Namespace, report_id: int) -> list[Issue]:
    with open_store(options, create=False) as store:
        subject = Subject(store.load(report_id), store.last_year(report_id), kept_words(store))
    return open_issues(subject.report, check(subject))


def _of_file(options: Namespace, path: Path) -> list[Issue]:
    return list(check_file(path, _own_words(options)).issues)


def _own_words(options: Namespace) -> OwnWords:
    """Return the words of the office whose data file was named, none without one."""
    if options.data is None:
        return OwnWords()
    with open_store(options, create=False) as store:
        return kept_words(store)
