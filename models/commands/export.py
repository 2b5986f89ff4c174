"""`export`: writes a report's Word and Excel files, a PDF, or a package of it."""

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict

from models.checks.issues import Issue
from models.commands.cli import DONE, FINDINGS
from models.commands.data_file import open_store
from models.commands.output import print_json
from models.exchange.export import KINDS, USUAL, Enclosed, Exporter, Kind, PdfWish
from models.exchange.package.content import KeptFile
from models.report.example import load_example
from models.report.report import Report


def run(options: Namespace) -> int:
    """Write the files and print their paths; return FINDINGS when the report has more than hints."""
    report, enclosed = _report(options)
    result = Exporter().export(
        report, options.to, _kinds(options), enclose=lambda: enclosed, pdf=PdfWish(is_draft=options.draft)
    )
    if options.json:
        files = [str(path) for path in result.paths]
        print_json({"files": files, "issues": [asdict(issue) for issue in result.issues], "notes": result.notes})
    else:
        for path in result.paths:
            print(path)
        for note in result.notes:
            print(note, file=sys.stderr)
        if result.issues:
            print(_summary(result.issues), file=sys.stderr)
    return FINDINGS if any(issue.weight != "hint" for issue in result.issues) else DONE


def _report(options: Namespace) -> tuple[Report, Enclosed]:
    """Return the report, and for a package what is kept beside it."""
    if options.example is not None:
        return load_example(options.example), Enclosed()
    with open_store(options, create=False) as store:
        report = store.load(options.report)
        if not options.package:
            return report, Enclosed()
        kept = store.sources(options.report)
        files = tuple(KeptFile(source.name, store.source_content(source.id)) for source in kept)
        return report, Enclosed(store.last_year(options.report), files, options.notes)


def _kinds(options: Namespace) -> tuple[Kind, ...]:
    wanted = {"word": options.word, "excel": options.excel, "pdf": options.pdf, "package": options.package}
    return tuple(kind for kind in KINDS if wanted[kind]) or USUAL


def _summary(issues: Sequence[Issue]) -> str:
    found = Counter(issue.weight for issue in issues)
    words = (("error", "lỗi"), ("warning", "chỗ thiếu"), ("hint", "điều nên xem"))
    parts = ", ".join(f"{found[weight]} {word}" for weight, word in words if found[weight])
    return f"Đã xuất xong; báo cáo còn {parts} (thêm “--json” để xem từng chỗ)."
