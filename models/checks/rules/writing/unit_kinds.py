"""Capitals of the kinds of administrative units: `Xã Nga Sơn` inside a sentence is `xã Nga Sơn`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from models.checks.issues import Finding, Issue
from models.checks.rules.writing.allowed import is_allowed
from models.checks.rules.writing.capitals import data
from models.checks.running import issue_of
from models.checks.subject import OwnWords, Subject


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each capital kind inside a sentence; one hint where the report writes most of them so."""
    findings = [_capital(passage.text, subject.own) for passage in subject.passages]
    if not any(findings):
        return
    yield None
    is_habit = sum(map(len, findings)) > max(1, sum(_small(passage.text) for passage in subject.passages))
    for passage, found in zip(subject.passages, findings, strict=True):
        for finding in found:
            yield issue_of(passage, replace(finding, weight="hint") if is_habit else finding)
            if is_habit:
                return


@lru_cache(8_000)
def _capital(text: str, own: OwnWords) -> tuple[Finding, ...]:
    """Return the kinds with a wrong capital."""
    return tuple(_finding(match) for match in _patterns()[0].finditer(text) if _is_wrong(text, match, own))


@lru_cache(8_000)
def _small(text: str) -> int:
    """Return how many kinds stand in small letters before a name."""
    return sum(match["next"].isupper() for match in _patterns()[1].finditer(text))


def _is_wrong(text: str, match: re.Match[str], own: OwnWords) -> bool:
    """Return whether a kind stands inside a sentence, before a name, or after another kind in small letters."""
    before = text[max(match.start() - 14, 0) : match.start()]
    if is_allowed(text, *match.span(), own) or not before.endswith(" ") or before.rstrip()[-1:] in '.!?:;…-+*“"(':
        return False
    name = match["name"]
    if not name[0].isupper():
        return before.rstrip().lower().endswith(tuple(f"{kind}," for kind in data()["unit_kinds"]))
    is_organ = name.lower() in data()["organs_of_units"] or name.isupper()
    return not is_organ and not text.startswith(tuple(data()["with_capital_kind"]), match.start("name"))


def _finding(match: re.Match[str]) -> Finding:
    found = match[0] if match["name"][0].isupper() else match["kind"]
    mend = found[0].lower() + found[1:]
    message = f"“{found}” ở giữa câu: từ chỉ loại đơn vị viết thường, “{mend}”."
    return Finding("capitals", "warning", match.start(), match.start() + len(found), message, mend)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    kinds = sorted(data()["unit_kinds"], key=len, reverse=True)
    capital = "|".join(kind.capitalize() for kind in kinds)
    return (
        re.compile(rf"(?P<kind>{capital})\s(?P<name>[^\W\d_]+)"),
        re.compile(rf"(?:{'|'.join(kinds)})\s(?P<next>[^\W\d_])"),
    )
