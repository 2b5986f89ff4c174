"""What the built-in engine does not do of itself: cells centred by their table's style, tables kept in one piece.

Word and LibreOffice do both. The file that is laid out says them in a way rdocx follows; the exported one stays as it
is.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from models.exchange.pages.built_in import Fragment
from models.exchange.pages.xml import parse_xml

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = f"{{{_NAMESPACE}}}"
_VAL = f"{_W}val"
_MIDDLE = f'<w:vAlign xmlns:w="{_NAMESPACE}" w:val="{{}}"/>'.format
_BREAK = (
    f'<w:p xmlns:w="{_NAMESPACE}"><w:pPr><w:pageBreakBefore/><w:spacing w:before="0" w:after="0" w:line="1" '
    'w:lineRule="exact"/></w:pPr></w:p>'
).encode()
_OFF = {"0", "false", "off"}


def centre_cells(body: Any, styles: Any) -> None:
    """Write the vertical place of text that a table's style gives into each of its cells."""
    places = _cell_places(styles)
    for table in body.iter(f"{_W}tbl"):
        style = table.find(f"{_W}tblPr/{_W}tblStyle")
        if style is None or (place := places.get(style.get(_VAL))) is None:
            continue
        for properties in table.iterfind(f"{_W}tr/{_W}tc/{_W}tcPr"):
            if properties.find(f"{_W}vAlign") is None:
                properties.append(parse_xml(_MIDDLE(place).encode()))


def kept_whole(body: Any, styles: Any) -> list[Any]:
    """Return the tables of a body whose every row but the last is to stay with the next one."""
    keeping = _styles_kept_with_next(styles)
    return [table for table in body.iterchildren(f"{_W}tbl") if _is_kept(table, keeping)]


def break_before(table: Any) -> None:
    """Have a table begin on a new page."""
    table.addprevious(parse_xml(_BREAK))


def first_torn(body: Any, tables: Collection[Any], fragments: Sequence[Fragment]) -> Any | None:
    """Return the first of the tables that a page end cuts although a page would hold it, None for none."""
    pages: dict[int, list[Fragment]] = {}
    for fragment in fragments:
        pages.setdefault(fragment.child, []).append(fragment)
    for index, child in enumerate(body):
        parts = pages.get(index, [])
        # one that fills more than a page cannot be helped, nor one that begins a page
        if child in tables and len(parts) == 2 and not _begins_page(parts[0], fragments):
            return child
    return None


def _begins_page(part: Fragment, fragments: Sequence[Fragment]) -> bool:
    return not any(each.page == part.page and each.top < part.top for each in fragments)


def _is_kept(table: Any, keeping: Collection[str]) -> bool:
    rows = table.findall(f"{_W}tr")
    return len(rows) > 1 and all(_begins_kept(row, keeping) for row in rows[:-1])


def _begins_kept(row: Any, keeping: Collection[str]) -> bool:
    # Word asks the first paragraph of a row; that of a merged cell's lower part says nothing
    cells = (cell for cell in row.iterfind(f"{_W}tc") if cell.find(f"{_W}tcPr/{_W}vMerge[@{_VAL}='restart']") is None)
    paragraphs = [cell.find(f"{_W}p") for cell in cells]
    return any(each is not None and _keeps_next(each, keeping) for each in paragraphs)


def _keeps_next(paragraph: Any, keeping: Collection[str]) -> bool:
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        return False
    style = properties.find(f"{_W}pStyle")
    return _is_on(properties.find(f"{_W}keepNext")) or (style is not None and style.get(_VAL) in keeping)


def _styles_kept_with_next(styles: Any) -> set[str]:
    return {
        style.get(f"{_W}styleId")
        for style in styles.iterfind(f"{_W}style")
        if _is_on(style.find(f"{_W}pPr/{_W}keepNext"))
    }


def _cell_places(styles: Any) -> Mapping[str, str]:
    return dict(_placed(styles))


def _placed(styles: Any) -> Iterator[tuple[str, str]]:
    for style in styles.iterfind(f"{_W}style"):
        if (place := style.find(f"{_W}tcPr/{_W}vAlign")) is not None:
            yield style.get(f"{_W}styleId"), place.get(_VAL)


def _is_on(mark: Any) -> bool:
    return mark is not None and mark.get(_VAL, "1") not in _OFF
