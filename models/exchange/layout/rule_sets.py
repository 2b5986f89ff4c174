"""What the law rules of the layout, by the date of the document: data, in `resources/layout.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Literal, cast

from models.paths import RESOURCES

Letters = Literal["capitals", "small"]


@dataclass(frozen=True, slots=True)
class Look:
    """How the letters of an element look; None for what is not ruled."""

    sizes: tuple[float, float]
    bold: bool | None = None
    italic: bool | None = None
    align: str | None = None
    letters: Letters | None = None


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The layout as one law rules it."""

    id: str
    name: str
    """The law, in Vietnamese, as messages cite it."""
    since: date
    elements: Mapping[str, Look]
    page: Mapping[str, tuple[float, float]]
    page_number: Mapping[str, str]
    body: Mapping[str, Any]
    legal_bases: Mapping[str, Any]


@cache
def facts() -> dict[str, Any]:
    """Return everything in `resources/layout.toml` as it stands."""
    return tomllib.loads((RESOURCES / "layout.toml").read_text(encoding="utf-8"))


def words(name: str) -> Any:
    """Return a list of words the checks look for."""
    return facts()["words"][name]


@cache
def rule_sets() -> tuple[RuleSet, ...]:
    """Return every rule set, today's first."""
    raw: dict[str, dict[str, Any]] = {}
    for each in facts()["rule_sets"]:
        raw[each["id"]] = _merged(raw.get(each.get("extends", ""), {}), each)
    return tuple(sorted(map(_built, raw.values()), key=lambda rules: rules.since, reverse=True))


def rules_of(day: date | None) -> tuple[RuleSet, ...]:
    """Return the rule sets of which a document of a day may follow any, its own first.

    A document dated before a law may follow that law too; one without a date follows today's.
    """
    known = rule_sets()
    if day is None:
        return known[:1]
    own = next((place for place, rules in enumerate(known) if rules.since <= day), len(known) - 1)
    return (known[own], *reversed(known[:own]))


def _merged(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    both = dict(base)
    for name, said in own.items():
        both[name] = _merged(both.get(name, {}), cast("dict[str, Any]", said)) if isinstance(said, dict) else said
    return both


def _built(raw: Mapping[str, Any]) -> RuleSet:
    looks = {name: _look(said) for name, said in raw["elements"].items()}
    page = {name: (float(low), float(high)) for name, (low, high) in raw["page"].items()}
    return RuleSet(
        raw["id"], raw["name"], raw["since"], looks, page, raw["page_number"], raw["body"], raw["legal_bases"]
    )


def _look(said: Mapping[str, Any]) -> Look:
    low, high = said["sizes"]
    return Look((low, high), said.get("bold"), said.get("italic"), said.get("align"), said.get("letters"))
