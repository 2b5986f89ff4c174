"""Sums up what many elements have wrong alike: a text typed without any layout gets a few findings, not a wall."""

from collections.abc import Iterator, Sequence

from models.checks.issues import Issue

_MANY = 4
"""Elements with one kind of fault from which on they are told together."""
_KINDS = {
    "size": "cỡ chữ",
    "style": "kiểu chữ (đậm, nghiêng, đứng)",
    "align": "cách canh lề",
    "letters": "chữ in hoa, in thường",
}


def summed_up(issues: Sequence[Issue]) -> list[Issue]:
    """Return the issues, those of one kind of look in many elements as one."""
    alike = {kind: [issue for issue in issues if _is_of(issue, kind)] for kind in _KINDS}
    many = {kind: group for kind, group in alike.items() if len(group) >= _MANY}
    single = [issue for issue in issues if not any(issue in group for group in many.values())]
    return [*single, *_together(many)]


def _is_of(issue: Issue, kind: str) -> bool:
    # only the looks of elements carry their label
    return bool(issue.basis) and issue.code.endswith(f"_{kind}")


def _together(many: dict[str, list[Issue]]) -> Iterator[Issue]:
    for kind, group in many.items():
        told = "; ".join(_short(issue) for issue in group)
        message = f"{len(group)} thành phần chưa đúng {_KINDS[kind]}: {told}."
        yield Issue(f"many_{kind}", group[0].weight, group[0].key, message, group[0].found, basis=told)


def _short(issue: Issue) -> str:
    return f"{issue.basis} ({issue.found}, phải {issue.mend})" if issue.code.endswith("_size") else issue.basis
