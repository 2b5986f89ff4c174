"""The hidden bookmarks of an exported Word file: whatever is edited in Word, each place still says what it is.

A bookmark stands at the start of a paragraph. Word and LibreOffice keep it while the words after it change, and show
none whose name begins with an underscore. The template itself has none: they are put beside the tags that fill it, so
that an office may restyle and move what it likes.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import count

from markupsafe import Markup

from models.form.definition import UNIT_ROW

PREFIX = "_bcdv_"
LISTS = ("addressees", "legal_bases", "receivers", "signer_lines")
"""What a template prints line by line."""
TEXTS = (
    "superior",
    "agency_head",
    "unit_capitals",
    "number",
    "place_and_date",
    "document_name",
    "subject",
    "addressee",
    "opening",
    "closing",
    "signer_name",
    "appendix_name",
    "appendix_title",
    "appendix_attached",
    "unit_row",
    "nothing_note",
)
"""What a template prints once."""
_MAX_NAME = 40  # what Word takes for the name of a bookmark
_FIRST_ID = 1000
"""Beyond the bookmarks an office may have in its template."""
_MAX_CELLS = 1_000
_PARAGRAPH = re.compile(r"(?=<w:p[ >])")
# looks that a tracked change replaced stand at the end of the present ones
_START = re.compile(
    r"<w:p(?: [^>]*)?>(?:<w:pPr>.*?</w:pPr>(?:</w:pPrChange></w:pPr>)?|<w:pPr/>)?",
    re.DOTALL,
)
_TAG = re.compile(r"\{\{-?\s*([\w.]+)\s*-?\}\}")
_LOOP = re.compile(r"\{%-?\s*(?:for\s+(\w[\w\s,]*?)\s+in\s+(\w+)|(endfor))\b")


class Marker:
    """Makes the bookmarks of what one file prints line by line, each with a number and a name of its own."""

    def __init__(self) -> None:
        self._names: Counter[str] = Counter()
        self._numbers = count(_FIRST_ID + len(TEXTS) + _MAX_CELLS)

    def __call__(self, key: str) -> Markup:
        """Return a bookmark for a key; the lines of a list after the first are counted."""
        name = mark_name(key)
        self._names[name] += 1
        counted = name if self._names[name] == 1 else f"{name}__{self._names[name]}"
        return Markup(_bookmark(counted, next(self._numbers)))


@cache
def mark_name(key: str) -> str:
    """Return the name of the bookmark of a key: `_bcdv_II_3`; a long key is cut and told apart by a digest."""
    # never two underscores together: they begin the count of a line in a list
    bare = re.sub(r"[\W_]+", "_", key)
    room = _MAX_NAME - len(PREFIX) - len("__999")
    if len(bare) > room:
        bare = f"{bare[: room - 7]}_{hashlib.sha256(key.encode()).hexdigest()[:6]}"
    return PREFIX + bare


def bare_name(name: str) -> str:
    """Return the name of a bookmark without the count of its line in a list."""
    return re.sub(r"__\d+\Z", "", name)


def marked(source: str) -> str:
    """Return the Jinja source of a document with a bookmark in each paragraph that prints something with a key."""
    first, *paragraphs = _PARAGRAPH.split(source)
    loops: list[tuple[str, str]] = []
    _follow(loops, first)
    pieces, places = [first], _Places()
    for paragraph in paragraphs:
        # what follows a paragraph up to the next one comes with it
        end = start.end() if (start := _START.match(paragraph)) else 0
        tags = _TAG.findall(paragraph[end:].partition("</w:p>")[0])
        pieces += [paragraph[:end], places.bookmark(tags, dict(loops)), paragraph[end:]]
        _follow(loops, paragraph)
    return "".join(pieces)


class _Places:
    """Where a template prints what; only the first place of what is printed once is marked."""

    def __init__(self) -> None:
        self._marked: set[str] = set()

    def bookmark(self, tags: Iterable[str], loops: Mapping[str, str]) -> str:
        """Return the bookmark for a paragraph with these tags, "" when none of them has a key."""
        for tag in tags:
            if loop := _key_of_loop(tag, loops):
                return f"{{{{ mark({loop}) }}}}"
            key = _key(tag)
            if key and key not in self._marked:
                self._marked.add(key)
                # text once compiled costs nothing for each file
                return _bookmark(mark_name(key), _FIRST_ID + len(self._marked))
        return ""


def _bookmark(name: str, number: int) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'


def _follow(loops: list[tuple[str, str]], source: str) -> None:
    for variable, values, end in _LOOP.findall(source):
        if not end:
            loops.append((variable, values))
        elif loops:
            loops.pop()


def _key_of_loop(tag: str, loops: Mapping[str, str]) -> str:
    """Return the expression of the key of what a tag prints line by line, "" for any other tag."""
    head, _, rest = tag.partition(".")
    if rest == "heading" and loops.get(head) == "sections":
        return f"{head}.address"
    return f'"{loops[tag]}"' if loops.get(tag) in LISTS else ""


def _key(tag: str) -> str:
    """Return the key of what a tag prints once, "" for what has none."""
    if found := re.fullmatch(r"cell\.(\w+)\.(\w+)", tag):
        return f"{found[1]}.{UNIT_ROW}.{found[2]}"
    return tag if tag in TEXTS else ""
