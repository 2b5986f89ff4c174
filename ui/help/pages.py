"""The pages of the help, read from `resources/help`: their titles, heads and words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from models.paths import RESOURCES
from models.text.matching import fit
from models.text.search import find_all

FOLDER = RESOURCES / "help"
FIRST = "muoi-buoc"
_NUMBER = re.compile(r"\A\d+-")
_HEAD = re.compile(r"^## (.+)$", re.MULTILINE)
_SIGNS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[*`#|>_]")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page: a Markdown file, named by its file without the number that orders it."""

    name: str
    title: str
    text: str

    @property
    def sections(self) -> tuple[str, ...]:
        """The heads of its parts, in order."""
        return tuple(_HEAD.findall(self.text))

    @property
    def words(self) -> str:
        """Its text without the signs of Markdown."""
        return _SIGNS.sub(r"\1", self.text)


@cache
def pages() -> tuple[HelpPage, ...]:
    """Return every page, in the order of their file names."""
    return tuple(_read(path.stem, path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.md")))


def page(name: str) -> HelpPage:
    """Return a page; raise KeyError for none."""
    for each in pages():
        if each.name == name:
            return each
    raise KeyError(name)


def found_pages(wanted: str) -> list[HelpPage]:
    """Return the pages that hold every word looked for; first those with them in the title, then side by side."""
    if not wanted.strip():
        return list(pages())
    fits = [(fit(each.title, wanted, each.words), each) for each in pages()]
    found = [(each.distance, not _says(one, wanted), one) for each, one in fits if each]
    return [one for _distance, _is_apart, one in sorted(found, key=lambda each: each[:2])]


def _says(page: HelpPage, wanted: str) -> bool:
    return any(find_all(page.words, wanted.strip(), diacritics=False))


def _read(stem: str, text: str) -> HelpPage:
    title = text.partition("\n")[0].removeprefix("# ").strip()
    return HelpPage(_NUMBER.sub("", stem), title, text)
