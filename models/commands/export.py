"""`export`: writes a report's Word and Excel files, a PDF, or a package of it."""

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Sequence

from models.checks.accepted import open_issues
from models.checks.issues import Issue
from models.checks.running import check
from models.checks.subject import Subject
from models.commands.cli import DONE, FINDINGS
from models.commands.data_file import open_store
from models.commands.issue_rows import issue_row
from models.commands.output import print_json
from models.exchange.export import KINDS, USUAL, Enclosed, Exporter, Kind, PdfWish
from models.exchange.package.content import KeptFile
from models.report.example import load_example
from models.store.own_words import kept_words


def run(options: Namespace) -> int:
    """Write the files and print their paths; return FINDINGS when the report has more than hints."""
    subject, enclosed = _subject(options)
    result = Exporter().export(
        subject.report, options.to, _kinds(options), enclose=lambda: enclosed, pdf=PdfWish(is_draft=options.draft)
    )
    issues = open_issues(subject.report, check(subject))
    if options.json:
        files = [str(path) for path in result.paths]
        print_json({"files": files, "issues": [issue_row(issue) for issue in issues], "notes": result.notes})
    else:
        for path in result.paths:
            print(path)
        for note in result.notes:
            print(note, file=sys.stderr)
        if issues:
            print(_summary(issues), file=sys.stderr)
    return FINDINGS if any(issue.weight != "hint" for issue in issues) else DONE


def _subject(options: Namespace) -> tuple[Subject, Enclosed]:
    """Return the report as it is checked, and for a package what is kept beside it."""
    if options.example is not None:
        return Subject(load_example(options.example)), Enclosed()
    with open_store(options, create=False) as store:
        subject = Subject(store.load(options.report), store.last_year(options.report), kept_words(store))
        if not options.package:
            return subject, Enclosed()
        kept = store.sources(options.report)
        files = tuple(KeptFile(source.name, store.source_content(source.id)) for source in kept)
        return subject, Enclosed(subject.last_year, files, options.notes)


def _kinds(options: Namespace) -> tuple[Kind, ...]:
    wanted = {"word": options.word, "excel": options.excel, "pdf": options.pdf, "package": options.package}
    return tuple(kind for kind in KINDS if wanted[kind]) or USUAL


def _summary(issues: Sequence[Issue]) -> str:
    found = Counter(issue.weight for issue in issues)
    words = (("error", "lỗi"), ("warning", "chỗ cần xem"), ("hint", "điều nên xem"))
    parts = ", ".join(f"{found[weight]} {word}" for weight, word in words if found[weight])
    return f"Đã xuất xong; báo cáo còn {parts} (thêm “--json” để xem từng chỗ)."
