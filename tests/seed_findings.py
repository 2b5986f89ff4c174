"""`python -m tests.seed_findings`: brings docs/checks.md up to what the checks say of the real report of 2018.

The verdict of each finding is written by hand into the page and kept; a new finding stands there with a question mark.
"""

from models.checks.issues import Issue
from models.checks.running import check
from models.checks.subject import Subject
from models.paths import ROOT
from models.report.example import load_example

PAGE = ROOT / "docs" / "checks.md"
BEGIN, END = "<!-- findings -->", "<!-- end of findings -->"
UNJUDGED = "?"


def rows() -> dict[tuple[str, str, str], str]:
    """Return the verdict of each finding on the page, by address, code and words found, in order."""
    table = PAGE.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.strip().splitlines()[2:]]
    return {(address, code, found): verdict for address, _, code, found, _, verdict in cells}


def findings() -> list[Issue]:
    """Return what the checks say of the example, in its order."""
    return check(Subject(load_example("nga-son-2018")))


def row_of(issue: Issue) -> tuple[str, str, str]:
    """Return what names a finding on the page."""
    return issue.key, issue.code, issue.found.replace("|", "/")


def write() -> None:
    """Write the table anew, with the verdicts it had."""
    known = rows()
    lines = ["| address | weight | code | found | mend | verdict |", "|---|---|---|---|---|---|"]
    for issue in findings():
        address, code, found = row_of(issue)
        mend = "–" if issue.mend is None else issue.mend
        verdict = known.get((address, code, found), UNJUDGED)
        lines.append(f"| {address} | {issue.weight} | {code} | {found} | {mend} | {verdict} |")
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{BEGIN}\n" + "\n".join(lines) + f"\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    write()
