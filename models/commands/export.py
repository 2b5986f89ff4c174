"""`export`: writes a report's Word and Excel files."""

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict

from models.checks.issues import Issue
from models.commands.cli import DONE, FINDINGS
from models.commands.data_file import open_store
from models.commands.output import print_json
from models.exchange.export import KINDS, Exporter, Kind
from models.report.example import load_example
from models.report.report import Report


def run(options: Namespace) -> int:
    """Write the files and print their paths; return FINDINGS when the report has more than hints."""
    result = Exporter().export(_report(options), options.to, _kinds(options))
    if options.json:
        files = [str(path) for path in result.paths]
        print_json({"files": files, "issues": [asdict(issue) for issue in result.issues]})
    else:
        for path in result.paths:
            print(path)
        if result.issues:
            print(_summary(result.issues), file=sys.stderr)
    return FINDINGS if any(issue.weight != "hint" for issue in result.issues) else DONE


def _report(options: Namespace) -> Report:
    if options.example is not None:
        return load_example(options.example)
    with open_store(options, create=False) as store:
        return store.load(options.report)


def _kinds(options: Namespace) -> tuple[Kind, ...]:
    wanted = {"word": options.word, "excel": options.excel}
    return tuple(kind for kind in KINDS if wanted[kind]) or KINDS


def _summary(issues: Sequence[Issue]) -> str:
    found = Counter(issue.weight for issue in issues)
    words = (("error", "lỗi"), ("warning", "chỗ thiếu"), ("hint", "điều nên xem"))
    parts = ", ".join(f"{found[weight]} {word}" for weight, word in words if found[weight])
    return f"Đã xuất xong; báo cáo còn {parts} (thêm “--json” để xem từng chỗ)."
