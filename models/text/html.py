"""HTML of the clipboard, from Word, LibreOffice or a browser, to prose and back: words, kinds and formats."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from models.text.prose import Kind, Paragraph, Prose, Run, label, sign_of, tidy, with_typed_sign

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TABLES = frozenset({"table", "caption", "thead", "tbody", "tfoot", "tr"})
_CELLS = frozenset({"td", "th"})
_LISTS = frozenset({"ul", "ol"})
_BOXES = frozenset({"article", "aside", "body", "details", "div", "footer", "form", "header", "main", "nav", "section"})
_LINES = frozenset(
    {"address", "blockquote", "center", "dd", "dl", "dt", "figcaption", "figure", "hr", "li", "p", "pre"}
)
_BLOCKS = _HEADINGS | _TABLES | _LISTS | _BOXES | _LINES | {"fieldset", "summary"}
_DROPPED = frozenset({"script", "style", "title", "template", "del"})
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
# Word's <![if !supportLists]> is no HTML, and the parser of the standard library may stop at it
_MARKED = re.compile(r"<!\[[^>]*>")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_LINE_ENDS = re.compile(r"\r\n?|\n")
_WEIGHT = re.compile(r"\d+")
# letters that Word's symbol fonts draw as bullets
_SYMBOL_BULLETS = frozenset("ovqlnuØü§")
_KIND_OF_BULLET: dict[str, Kind] = {"+": "plus", "*": "starred"}


def prose_from_html(source: str) -> Prose:
    """Return the prose of a piece of HTML; a row of a table is one paragraph, what is not text is left out."""
    reader = _Reader()
    reader.feed(_MARKED.sub("", source))
    reader.close()
    reader.end_paragraph()
    return tidy(tuple(map(with_typed_sign, tidy(tuple(reader.paragraphs)))))


def prose_to_html(prose: Prose) -> str:
    """Return prose as simple HTML, one `<p>` a paragraph, signs and numbers as text."""
    return "\n".join(f'<p style="white-space:pre-wrap">{label(part)}{runs_to_html(part.runs)}</p>' for part in prose)


def runs_to_html(runs: Sequence[Run]) -> str:
    """Return runs as HTML without a paragraph round them."""
    return "".join(map(_run_to_html, runs))


def _run_to_html(run: Run) -> str:
    text = html.escape(run.text, quote=False)
    for tag, is_set in zip("biu", run.format(), strict=True):
        if is_set:
            text = f"<{tag}>{text}</{tag}>"
    return text


@dataclass(slots=True)
class _List:
    """An open list: how its items begin and the number of the next."""

    kind: Kind
    next: int = 1
    letters: str = ""
    """The first letter, of either case, of a list that is lettered."""


@dataclass(frozen=True, slots=True)
class _Open:
    """An open element and what text inside it looks like."""

    tag: str = ""
    format: Run = field(default_factory=lambda: Run(""))
    keeps_spaces: bool = False
    is_dropped: bool = False
    is_marker: bool = False
    """Inside the number or bullet that Word writes before the text of a list item."""
    is_cell: bool = False
    is_link: bool = False
    items: _List = field(default_factory=lambda: _List("dash"))
    """The list it is in."""
    has_soft_spaces: bool = False
    """Its hard spaces only stand in for plain ones."""


class _Reader(HTMLParser):
    """Collects paragraphs while the parser walks through the elements."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[Paragraph] = []
        self._open: list[_Open] = [_Open()]
        self._runs: list[Run] = []
        self._marker = ""
        self._begin = Paragraph()
        self._lead = ""
        self._ends_in_space = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self._close_implied(tag)
        if tag == "br" or tag in _BLOCKS:
            self._break()
        if tag in _VOID:
            return
        if tag in _CELLS:
            self._space()
        opened = _opened(self._open[-1], tag, attributes)
        self._open.append(opened)
        if tag == "li" and not opened.is_dropped:
            self._begin_item(attributes.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        self._close(tag)
        if tag in _BLOCKS:
            self._break()
        if tag == "li":
            self._begin, self._lead = Paragraph(), ""

    def handle_data(self, data: str) -> None:
        inside = self._open[-1]
        if inside.is_dropped:
            return
        if inside.is_marker:
            self._marker += data
            return
        self._end_marker()
        data = data.replace("\xa0", " ") if inside.has_soft_spaces else data
        if not inside.keeps_spaces:
            self._add(_SPACES.sub(" ", data))
            return
        first, *others = _LINE_ENDS.split(data)
        self._add(first)
        for line in others:
            self._break()
            self._add(line)

    def end_paragraph(self) -> None:
        """Close the paragraph that is being read, if there is one."""
        self._end_marker()
        if any(run.text.strip() for run in self._runs):
            self.paragraphs.append(replace(self._begin, runs=tuple(self._runs)))
            self._begin = Paragraph()
            self._lead = ""
        self._runs = []
        self._ends_in_space = True

    def _add(self, text: str) -> None:
        inside = self._open[-1]
        if self._ends_in_space and not inside.keeps_spaces:
            text = text.lstrip(" ")
        if self._lead and text.strip():
            self._runs.append(Run(self._lead))
            self._lead = ""
        if text:
            self._runs.append(replace(inside.format, text=text))
            self._ends_in_space = text.endswith(" ")

    def _break(self) -> None:
        if self._open[-1].is_cell:
            self._space()
        else:
            self.end_paragraph()

    def _space(self) -> None:
        if not self._ends_in_space:
            self._runs.append(Run(" "))
            self._ends_in_space = True

    def _close_implied(self, tag: str) -> None:
        """Close what the start of an element ends, though no end tag was written."""
        if tag in _BLOCKS:
            self._close("p", until=(_BLOCKS | _CELLS) - {"p"})
        if tag == "li":
            self._close("li", until=_LISTS)
        if tag == "tr" or tag in _CELLS:
            for cell in _CELLS:
                self._close(cell, until=frozenset({"table"}))

    def _close(self, tag: str, until: frozenset[str] = frozenset()) -> None:
        """Close the innermost element of that name and what it left open, but none of `until` or round it."""
        for index in range(len(self._open) - 1, 0, -1):
            if self._open[index].tag == tag:
                del self._open[index:]
                return
            if self._open[index].tag in until:
                return

    def _begin_item(self, value: str) -> None:
        holder = self._open[-1].items
        number = int(value) if value.isascii() and value.isdigit() else holder.next
        holder.next = number + 1
        if holder.letters and 1 <= number <= 26:
            self._lead = f"{chr(ord(holder.letters) + number - 1)}) "
        elif self._open[-1].is_cell:
            self._lead = label(Paragraph((), holder.kind, number))
        else:
            self._begin = Paragraph((), holder.kind, number if holder.kind == "numbered" else 0)

    def _end_marker(self) -> None:
        """Turn the marker that Word wrote before a list item into the kind of the paragraph, or keep it as text."""
        marker, self._marker = self._marker.strip(), ""
        if not marker:
            return
        if len(marker) == 1 and (marker in _SYMBOL_BULLETS or not marker.isalnum()):
            self._begin = Paragraph((), _KIND_OF_BULLET.get(marker, "dash"))
        elif sign := sign_of(f"{marker} "):
            self._begin = Paragraph((), sign.kind, sign.number)
        else:
            self._lead = f"{marker} "


def _opened(parent: _Open, tag: str, attributes: dict[str, str]) -> _Open:
    style = _style(attributes.get("style", ""))
    is_link = parent.is_link or tag == "a"
    spaces = style.get("white-space-collapse", style.get("white-space", ""))
    keeps = spaces.startswith(("pre", "break-spaces")) if spaces else parent.keeps_spaces or tag == "pre"
    return _Open(
        tag,
        _format(parent.format, tag, style, is_link=is_link),
        keeps_spaces=keeps,
        is_dropped=parent.is_dropped
        or tag in _DROPPED
        or style.get("display") == "none"
        or style.get("mso-hide") == "all"
        or style.get("mso-element", "").startswith("comment"),
        is_marker=parent.is_marker or style.get("mso-list") == "ignore",
        is_cell=parent.is_cell or tag in _CELLS,
        is_link=is_link,
        items=_opened_list(tag, attributes) if tag in _LISTS else parent.items,
        has_soft_spaces=parent.has_soft_spaces
        or style.get("mso-spacerun") == "yes"
        or attributes.get("class") == "Apple-converted-space",
    )


def _format(outer: Run, tag: str, style: dict[str, str], *, is_link: bool) -> Run:
    weight, slant = style.get("font-weight", ""), style.get("font-style", "")
    line = style.get("text-decoration", "") + style.get("text-decoration-line", "")
    bold = _is_bold(weight) if weight else outer.bold or tag in {"b", "strong"} or tag in _HEADINGS
    italic = slant in {"italic", "oblique"} if slant else outer.italic or tag in {"i", "em"}
    underline = (outer.underline or tag in {"u", "ins"} or "underline" in line) and not is_link
    return Run("", bold, italic, underline)


def _is_bold(weight: str) -> bool:
    number = _WEIGHT.match(weight)
    return int(number[0]) >= 600 if number else weight.startswith("bold")


def _style(text: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in text.lower().split(";"))
    return {name.strip(): value.replace("!important", "").strip() for name, _, value in pairs if value.strip()}


def _opened_list(tag: str, attributes: dict[str, str]) -> _List:
    if tag == "ul":
        return _List("dash")
    start, shape = attributes.get("start", ""), _style(attributes.get("style", "")).get("list-style-type", "")
    letters = {"a": "a", "A": "A"}.get(attributes.get("type", ""), "")
    letters = {"lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A"}.get(shape, letters)
    return _List("numbered", int(start) if start.isascii() and start.isdigit() else 1, letters)
