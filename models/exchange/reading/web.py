"""Reads a web page, which is what many a file named .doc is: paragraphs and tables with bold, italic, underline."""

import email
import email.policy
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from html.parser import HTMLParser

from models.exchange.reading.docx_notes import notes_of
from models.exchange.reading.docx_runs import capitals
from models.exchange.reading.docx_symbols import bullet, is_symbol_font
from models.exchange.reading.flow import MAX_DEPTH, Flow
from models.exchange.reading.plain_bytes import decode_bytes
from models.exchange.reading.source import FOOTNOTE_STYLE, SourceDocument, SourceError, SourceParagraph, SourceTable
from models.exchange.reading.web_styles import HEADINGS, Tag, styled

_BLOCKS = frozenset(
    {
        *HEADINGS, "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "pre", "hr", "center", "blockquote", "body",
        "address", "article", "section", "header", "footer", "main", "table", "caption", "thead", "tbody", "tfoot",
        "tr", "td", "th",
    }
)  # fmt: skip
_DROPPED = frozenset({"script", "style", "title", "template", "del", "head", "xml"})
_VOID = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
_MAX_OPEN = 300
"""Tags within tags that are kept track of."""
_MARKED = re.compile(r"<!\[[^>]*>")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([a-z0-9_-]+)", re.IGNORECASE)
_CHARSETS = {"utf-8": "utf-8", "utf8": "utf-8", "utf-16": "utf-16", "windows-1258": "cp1258"}

_NO_TEXT = "Trang web này không có chữ nào để đọc; hãy chọn tệp khác."
_NO_PAGE = "Tệp trang web này đã hỏng; hãy mở bằng Word rồi lưu thành .docx."


def read_html(content: bytes) -> SourceDocument:
    """Return what a web page holds; raise SourceError when it has no words."""
    return _read_page(content)


def read_mhtml(content: bytes) -> SourceDocument:
    """Return what the page in a one-file web archive holds; raise SourceError when there is none."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                return _read_page(page, part.get_content_charset(""))
    raise SourceError(_NO_PAGE)


def _read_page(content: bytes, charset: str = "") -> SourceDocument:
    reader = _Reader()
    reader.feed(_MARKED.sub("", _letters(content, charset)))
    reader.close()
    reader.end()
    if not reader.flow.blocks:
        raise SourceError(_NO_TEXT)
    blocks = sorted(reader.flow.blocks, key=_is_note)
    return SourceDocument(tuple(blocks), notes_of(reader.counts, has_macros=False))


def _is_note(block: SourceParagraph | SourceTable) -> bool:
    return isinstance(block, SourceParagraph) and block.is_note


def _letters(content: bytes, charset: str) -> str:
    said = _CHARSET.search(content[:8192])
    encoding = _CHARSETS.get((said[1].decode() if said else charset).lower(), "")
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
        self.counts = Counter[str]()
        self._open: list[Tag] = []
        self._lists: list[int] = []
        self._label = ""
        self._dropped = 0

    @property
    def _tag(self) -> Tag:
        return self._open[-1] if self._open else Tag()

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
            self._open_tag(tag, {name: value or "" for name, value in attrs})

    def _open_tag(self, tag: str, attributes: Mapping[str, str]) -> None:
        inner = styled(self._tag, tag, attributes)
        self.counts["tracked"] += tag == "del" or (tag == "ins" and "datetime" in attributes)
        self.counts["notes"] += inner.is_note and not self._tag.is_note
        self._open.append(inner)

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
        tag = self._tag
        if not text or self._dropped or tag.is_hidden:
            return
        if tag.is_label:
            self._label += bullet(text, tag.run.font) if text.strip() and is_symbol_font(tag.run.font) else text
            return
        text, font = capitals(text, tag.run.font) if tag.is_upper else (text, tag.run.font)
        self.flow.add(replace(tag.run, text=text, font=font))

    def _end_paragraph(self) -> None:
        self.flow.strip()
        if self.flow.has_text:
            level = next((HEADINGS[tag.name] for tag in reversed(self._open) if tag.name in HEADINGS), 0)
            label = self._label.replace("\xa0", " ").strip()
            centred, is_note = self._tag.is_centred, self._tag.is_note
            style = FOOTNOTE_STYLE if is_note else ""
            self.flow.end_paragraph(SourceParagraph((), label, style, level, centred, is_note=is_note))
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
