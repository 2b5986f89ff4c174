"""The hidden bookmarks of an exported Word file: whatever is edited in Word, each place still says what it is.

A bookmark stands at the start of a paragraph. Word and LibreOffice keep it while the words after it change, and show
none whose name begins with an underscore. The template itself has none: they are put beside the tags that fill it, so
that an office may restyle and move what it likes.
"""

import hashlib
import re
from collections import Counter

from markupsafe import Markup

from models.form.definition import UNIT_ROW

PREFIX = "_bcdv_"
LISTS = ("addressees", "legal_bases", "receivers", "signer_lines")
"""What a template prints line by line."""
TEXTS = (
    "superior",
    "agency_head",
    "agency",
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
_PARAGRAPH = re.compile(r"(<w:p(?: [^>]*)?>(?:<w:pPr>.*?</w:pPr>|<w:pPr/>)?)((?:(?!<w:p[ >]).)*?</w:p>)", re.DOTALL)
_TAG = re.compile(r"\{\{-?\s*([\w.]+)\s*-?\}\}")
_LOOP = re.compile(r"\{%-?\s*(?:for\s+(\w+)\s+in\s+(\w+)|(endfor))\b")


class Marker:
    """Makes the bookmarks of one file, each with a number and a name of its own."""

    def __init__(self) -> None:
        self._names: Counter[str] = Counter()

    def __call__(self, key: str) -> Markup:
        """Return a bookmark for a key; the lines of a list after the first are counted."""
        name = mark_name(key)
        number = _FIRST_ID + self._names.total()
        self._names[name] += 1
        counted = name if self._names[name] == 1 else f"{name}__{self._names[name]}"
        start = Markup('<w:bookmarkStart w:id="{}" w:name="{}"/>').format(number, counted)
        return start + Markup('<w:bookmarkEnd w:id="{}"/>').format(number)


def mark_name(key: str) -> str:
    """Return the name of the bookmark of a key: `_bcdv_II_3`; a long key is cut and told apart by a digest."""
    bare = re.sub(r"\W", "_", key)
    room = _MAX_NAME - len(PREFIX) - len("__999")
    if len(bare) > room:
        bare = f"{bare[: room - 7]}_{hashlib.sha256(key.encode()).hexdigest()[:6]}"
    return PREFIX + bare


def bare_name(name: str) -> str:
    """Return the name of a bookmark without the count of its line in a list."""
    return re.sub(r"__\d+\Z", "", name)


def marked(source: str) -> str:
    """Return the Jinja source of a document, `mark` called in each paragraph that prints something with a key."""
    pieces: list[str] = []
    loops: list[tuple[str, str]] = []
    position = 0
    for paragraph in _PARAGRAPH.finditer(source):
        _follow(loops, source[position : paragraph.start()])
        pieces += [source[position : paragraph.start()], paragraph[1], _call(paragraph[2], dict(loops)), paragraph[2]]
        position = paragraph.end()
        _follow(loops, paragraph[2])
    return "".join([*pieces, source[position:]])


def _follow(loops: list[tuple[str, str]], source: str) -> None:
    for variable, values, end in _LOOP.findall(source):
        if not end:
            loops.append((variable, values))
        elif loops:
            loops.pop()


def _call(paragraph: str, loops: dict[str, str]) -> str:
    for tag in _TAG.findall(paragraph):
        if argument := _argument(tag, loops):
            return f"{{{{ mark({argument}) }}}}"
    return ""


def _argument(tag: str, loops: dict[str, str]) -> str:
    """Return what `mark` is called with for a tag, "" for one that prints nothing with a key."""
    head, _, rest = tag.partition(".")
    if rest == "heading" and loops.get(head) == "sections":
        return f"{head}.address"
    if head == "cell" and rest.count(".") == 1:
        table, column = rest.split(".")
        return f'"{table}.{UNIT_ROW}.{column}"'
    key = loops.get(tag, "") if loops.get(tag) in LISTS else tag if tag in TEXTS else ""
    return f'"{key}"' if key else ""
