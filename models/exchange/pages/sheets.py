"""A Word file laid out by the built-in engine as Word would do it: its PDF, and what stands where."""

from collections.abc import Callable, Mapping
from typing import Any

from models.exchange.pages.areas import areas_of, keys_of
from models.exchange.pages.built_in import LaidOut, laid_out
from models.exchange.pages.failures import BROKEN, PagesError
from models.exchange.pages.kept_lines import ShortParagraphs, open_hyphens
from models.exchange.pages.kept_tables import break_before, centre_cells, first_torn, kept_whole
from models.exchange.pages.layout import Area, Page
from models.exchange.pages.slim import drop_empty_runs, drop_unused_names
from models.exchange.pages.window import Window, can_be_cut, repacked, window_at
from models.exchange.pages.xml import parse_xml, xml_bytes
from models.exchange.word.package import DOCUMENT, unpack

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLES = "word/styles.xml"
_NO_STYLES = b'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
_MOST_LOOKS = 12
_MOST_KEPT = 8


class Sheets:
    """The pages of one file: where they end is known, what they look like is made when it is asked for."""

    def __init__(self, parts: Mapping[str, bytes], root: Any, laid: LaidOut) -> None:
        self._parts, self._root, self._laid = parts, root, laid
        self._can_be_cut = can_be_cut(parts)
        self._pdf = b""

    @property
    def pages(self) -> tuple[Page, ...]:
        """The sizes of the pages."""
        return self._laid.pages

    @property
    def areas(self) -> tuple[Area, ...]:
        """What stands where."""
        return areas_of(self._root.find(f"{_W}body"), self._laid.fragments, keys_of(self._parts))

    @property
    def pdf(self) -> bytes:
        """All pages as a PDF; raise PagesError when it cannot be made."""
        if not self._pdf:
            self._pdf = self._laid.pdf()
        return self._pdf

    def window(self, page: int) -> Window | None:
        """Return a PDF of a page and those round it, much sooner than all; None where only all can be made."""
        if not self._can_be_cut or self._pdf:
            return None
        return window_at(self._parts, self._root, self._laid, page)


class Layouter:
    """Lays out one file after the other and remembers what had to be kept together."""

    def __init__(self) -> None:
        self._moved: dict[bytes, tuple[int, ...]] = {}
        self._short = ShortParagraphs()

    def sheets(self, docx: bytes) -> Sheets:
        """Return the pages of a Word file; raise PagesError when it cannot be laid out."""
        try:
            parts = unpack(docx)
            root = parse_xml(parts[DOCUMENT])
            styles = parse_xml(parts.get(_STYLES, _NO_STYLES))
        except (ValueError, KeyError) as error:
            raise PagesError(BROKEN) from error
        body = root.find(f"{_W}body")
        if body is None:
            raise PagesError(BROKEN)
        drop_unused_names(root)
        drop_empty_runs(body)
        open_hyphens(body)
        centre_cells(body, styles)
        tables = kept_whole(body, styles)
        return Sheets(parts, root, self._settled(body, tables, lambda: laid_out(repacked(parts, root))))

    def _settled(self, body: Any, tables: list[Any], look: Callable[[], LaidOut]) -> LaidOut:
        """Keep together what Word would, and look again; the same appendix and paragraphs cost another look once."""
        self._short.keep(body)
        last = _last_part(body)
        key = b"".join(map(xml_bytes, last))
        moved = list(self._moved.get(key, ()))
        for number in moved:
            break_before(tables[number])
        found = look()
        for _ in range(_MOST_LOOKS):
            if not self._short.keep_torn(body, found.fragments):
                if (torn := first_torn(body, tables, found.fragments)) is None:
                    break
                moved.append(tables.index(torn))
                break_before(torn)
            found = look()
        self._remember(key, tuple(number for number in moved if tables[number] in last))
        return found

    def _remember(self, key: bytes, moved: tuple[int, ...]) -> None:
        self._moved.pop(key, None)
        while len(self._moved) >= _MOST_KEPT:
            del self._moved[next(iter(self._moved))]
        self._moved[key] = moved


def _last_part(body: Any) -> list[Any]:
    """Return what begins on a page of its own at the end of a file, whatever stands before it; [] for nothing."""
    children = list(body)
    breaks = [index for index, child in enumerate(children) if child.find(f"{_W}pPr/{_W}sectPr") is not None]
    kind = body.find(f"{_W}sectPr/{_W}type")
    if not breaks or (kind is not None and kind.get(f"{_W}val") != "nextPage"):
        return []
    return children[breaks[-1] + 1 :]
