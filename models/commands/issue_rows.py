"""Issues as rows for programs and as lines for people."""

from models.checks.issues import Issue, Weight

WEIGHT_WORDS: dict[Weight, str] = {"error": "Lỗi", "warning": "Cần xem", "hint": "Nhắc"}


def issue_row(issue: Issue) -> dict[str, str | None]:
    """Return an issue as the row of a JSON list."""
    return {
        "code": issue.code,
        "weight": issue.weight,
        "address": issue.key,
        "found": issue.found,
        "message": issue.message,
        "mend": issue.mend,
    }


def issue_line(issue: Issue) -> str:
    """Return an issue as one line: weight, address, sentence, and the mend where there is one."""
    line = f"{WEIGHT_WORDS[issue.weight]}\t{issue.key}\t{issue.message}"
    return line if issue.mend is None else f"{line} → “{issue.mend}”"
