"""Which section, table or field each strip of a page belongs to: told by the hidden bookmarks of the file."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from models.exchange.pages.built_in import Fragment
from models.exchange.pages.layout import Area
from models.exchange.word.marks import LISTS, PREFIX, TEXTS, bare_name, mark_name
from models.form.definition import FormDefinition
from models.form.errors import FormError
from models.form.library import load_form

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FORM = re.compile(rb'<report\b[^>]*\bform="([a-z][a-z0-9_]*)"')
APPENDIX = "appendix"
"""The key of what stands above the tables of the appendix."""
_KEYS = {
    "agency_head": "general.unit",
    "unit_capitals": "general.unit",
    "place_and_date": "general.place",
    "addressees": "general.addressee",
    "signer_lines": "general.signer_form",
    "appendix_name": APPENDIX,
}
"""The keys of the marks that are not named as their fields."""


def keys_of(parts: Mapping[str, bytes]) -> Mapping[str, str]:
    """Return the keys of a file's form by the names of their bookmarks; none for a file of another program."""
    for name, part in parts.items():
        if name.startswith("customXml/") and (found := _FORM.search(part)):
            try:
                return _keys(load_form(found[1].decode()))
            except FormError:
                return {}
    return {}


def areas_of(body: Any, fragments: Sequence[Fragment], keys: Mapping[str, str]) -> tuple[Area, ...]:
    """Return the strips of every page from top to bottom; what has no bookmark belongs to what stands before it."""
    owners = list(owners_of(body, keys))
    found = [
        Area(part.page, part.top, part.bottom, *owner)
        for part in fragments
        if part.child < len(owners) and (owner := owners[part.child]) is not None
    ]
    return tuple(sorted(found, key=lambda area: (area.page, area.top)))


def owners_of(body: Any, keys: Mapping[str, str]) -> Iterator[tuple[str, int] | None]:
    """Yield for each child of a body its key and its number under that key, None before the first key."""
    owner: tuple[str, int] | None = None
    for child in body:
        if found := _key_in(child, keys):
            owner = found, 0
        elif owner is not None:
            owner = owner[0], owner[1] + 1
        yield owner


def _key_in(child: Any, keys: Mapping[str, str]) -> str:
    names = (each.get(f"{_W}name", "") for each in child.iter(f"{_W}bookmarkStart"))
    return next((keys[bare_name(name)] for name in names if name.startswith(PREFIX) and bare_name(name) in keys), "")


def _keys(form: FormDefinition) -> Mapping[str, str]:
    keys = {mark_name(section.address): section.address for section in form.sections}
    keys |= {mark_name(column.key): column.table for column in form.columns}
    for mark in (*TEXTS, *LISTS):
        key = _KEYS.get(mark, f"general.{mark}")
        if key in form.items or key == APPENDIX:
            keys[mark_name(mark)] = key
    return keys
