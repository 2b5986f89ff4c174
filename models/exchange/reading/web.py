"""Reads a web page, which is what many a file named .doc is: paragraphs and tables with bold, italic, underline."""

import email
import email.policy
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from html.parser import HTMLParser

from models.exchange.reading.flow import MAX_DEPTH, Flow
from models.exchange.reading.plain_bytes import decode_bytes
from models.exchange.reading.source import SourceDocument, SourceError, SourceParagraph, SourceRun

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    {
        *_HEADINGS, "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "pre", "hr", "center", "blockquote", "body",
        "address", "article", "section", "header", "footer", "main", "table", "caption", "thead", "tbody", "tfoot",
        "tr", "td", "th",
    }
)  # fmt: skip
_DROPPED = frozenset({"script", "style", "title", "template", "del", "head", "xml"})
_VOID = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
_FORMATS = {
    "b": "bold",
    "strong": "bold",
    "th": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
}
_MAX_OPEN = 300
"""Tags within tags that are kept track of."""
_MARKED = re.compile(r"<!\[[^>]*>")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([a-z0-9_-]+)", re.IGNORECASE)
_CHARSETS = {"utf-8": "utf-8", "utf8": "utf-8", "utf-16": "utf-16", "windows-1258": "cp1258"}

_NO_TEXT = "Trang web này không có chữ nào để đọc; hãy chọn tệp khác."
_NO_PAGE = "Tệp trang web này đã hỏng; hãy mở bằng Word rồi lưu thành .docx."


@dataclass(frozen=True, slots=True)
class _Tag:
    name: str
    run: SourceRun
    """The format of text inside."""
    is_centred: bool
    is_hidden: bool


def read_html(content: bytes) -> SourceDocument:
    """Return what a web page holds; raise SourceError when it has no words."""
    reader = _Reader()
    reader.feed(_MARKED.sub("", _letters(content)))
    reader.close()
    reader.end()
    if not reader.flow.blocks:
        raise SourceError(_NO_TEXT)
    return SourceDocument(tuple(reader.flow.blocks))


def read_mhtml(content: bytes) -> SourceDocument:
    """Return what the page in a one-file web archive holds; raise SourceError when there is none."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                return read_html(page)
    raise SourceError(_NO_PAGE)


def _letters(content: bytes) -> str:
    said = _CHARSET.search(content[:8192])
    encoding = _CHARSETS.get(said[1].decode().lower(), "") if said else ""
    if encoding and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            return decode_bytes(content)
    return decode_bytes(content)


class _Reader(HTMLParser):
    """Turns tags into formats and blocks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.flow = Flow()
        self._open: list[_Tag] = []
        self._lists: list[int] = []
        self._label = ""
        self._dropped = 0

    @property
    def _tag(self) -> _Tag:
        return self._open[-1] if self._open else _Tag("", SourceRun(""), is_centred=False, is_hidden=False)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _DROPPED:
            self._dropped += 1
        elif tag == "body":
            self._dropped = 0
        elif tag == "br":
            self._add("\n")
        elif tag in _BLOCKS:
            self._end_paragraph()
            self._start_block(tag, {name: value or "" for name, value in attrs})
        if tag not in _VOID and len(self._open) < _MAX_OPEN:
            self._open.append(_styled(self._tag, tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag in _DROPPED:
            self._dropped = max(0, self._dropped - 1)
        if tag in _BLOCKS:
            self._end_paragraph()
            self._end_block(tag)
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place].name == tag:
                del self._open[place:]
                return

    def handle_data(self, data: str) -> None:
        text = _SPACES.sub(" ", data)
        if not self.flow.has_text:
            text = text.lstrip(" ")
        self._add(text)

    def end(self) -> None:
        """Close whatever the page left open."""
        self._end_paragraph()
        while self.flow.tables:
            self.flow.end_table()

    def _add(self, text: str) -> None:
        if text and not self._dropped and not self._tag.is_hidden:
            self.flow.add(replace(self._tag.run, text=text))

    def _end_paragraph(self) -> None:
        self.flow.strip()
        if self.flow.has_text:
            level = next((_HEADINGS[tag.name] for tag in reversed(self._open) if tag.name in _HEADINGS), 0)
            like = SourceParagraph(label=self._label, outline=level, is_centred=self._tag.is_centred)
            self.flow.end_paragraph(like)
            self._label = ""

    def _start_block(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in {"ul", "ol"}:
            self._lists.append(_count(attributes.get("start", "1")) if tag == "ol" else 0)
        elif tag == "li" and self._lists:
            self._label = f"{self._lists[-1]}." if self._lists[-1] else "-"
            self._lists[-1] += bool(self._lists[-1])
        elif tag == "table" and len(self.flow.tables) < MAX_DEPTH:
            self.flow.start_table(has_borders=_has_border(attributes))
        elif self.flow.tables and tag == "tr":
            self.flow.end_cell()
            self.flow.start_row()
        elif self.flow.tables and tag in {"td", "th"}:
            self.flow.end_cell()
            self.flow.tables[-1].has_borders |= "solid" in attributes.get("style", "").lower()
            self.flow.start_cell(_count(attributes.get("rowspan", "")), _count(attributes.get("colspan", "")))

    def _end_block(self, tag: str) -> None:
        if tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif self.flow.tables and tag == "table":
            self.flow.end_table()
        elif self.flow.tables and tag in {"td", "th", "tr"}:
            self.flow.end_cell()


def _count(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 1


def _has_border(attributes: Mapping[str, str]) -> bool:
    return attributes.get("border", "0") not in {"", "0"} or "solid" in attributes.get("style", "").lower()


def _styled(outer: _Tag, name: str, attributes: Mapping[str, str]) -> _Tag:
    """Return the state inside a tag: that outside, and what the tag and its style change."""
    styles = dict(_declarations(attributes.get("style", "")))
    run = replace(outer.run, **{_FORMATS[name]: True}) if name in _FORMATS else outer.run
    if name in _HEADINGS:
        run = replace(run, bold=True)
    align = styles.get("text-align", attributes.get("align", "")).lower()
    return _Tag(
        name,
        _with_style(run, styles, attributes.get("face", "") if name == "font" else ""),
        is_centred=align == "center" or name == "center" or (outer.is_centred and not align),
        is_hidden=outer.is_hidden or styles.get("display") == "none",
    )


def _declarations(style: str) -> Sequence[tuple[str, str]]:
    pairs = (part.partition(":") for part in style.split(";"))
    return [(name.strip().lower(), value.strip().lower()) for name, _, value in pairs if value]


def _with_style(run: SourceRun, styles: Mapping[str, str], face: str) -> SourceRun:
    weight = styles.get("font-weight", "")
    slant = styles.get("font-style", "")
    font = (styles.get("font-family", "") or face).split(",")[0].strip("\"' ")
    return replace(
        run,
        bold=weight in {"bold", "bolder", "600", "700", "800", "900"} if weight else run.bold,
        italic=slant in {"italic", "oblique"} if slant else run.italic,
        underline=run.underline or "underline" in styles.get("text-decoration", ""),
        font=font or run.font,
    )
