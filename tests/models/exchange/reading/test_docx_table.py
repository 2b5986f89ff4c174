"""Tables of Word files: merged cells in every place they cover, borders as they print, limits."""

import pytest

from models.exchange.reading.limits import MAX_CELLS
from models.exchange.reading.source import SourceError, SourceTable
from tests.models.exchange.reading.docx_files import p, r, read, table_of

DOWN, GOES_ON, SPAN = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'
ALL_EDGES = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
BORDERS = f"<w:tblBorders>{ALL_EDGES}</w:tblBorders>"


def cell(text: str = "", properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text) if text else '<w:p/>'}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str, properties: str = "") -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def texts(found: SourceTable) -> list[list[str]]:
    return [[one.text for one in line] for line in found.rows]


def origins(found: SourceTable) -> list[list[bool]]:
    return [[one.is_origin for one in line] for line in found.rows]


def test_cells_stand_in_their_rows() -> None:
    assert texts(table_of(table(row(cell("a"), cell("b")), row(cell("c"), cell("d"))))) == [["a", "b"], ["c", "d"]]


def test_a_cell_over_two_columns_stands_in_both() -> None:
    found = table_of(table(row(cell("a", SPAN), cell("b"))))
    assert (texts(found), origins(found)) == ([["a", "a", "b"]], [[True, False, True]])


def test_a_cell_over_two_rows_stands_in_both() -> None:
    found = table_of(table(row(cell("a", DOWN), cell("b")), row(cell("", GOES_ON), cell("c"))))
    assert (texts(found), origins(found)) == ([["a", "b"], ["a", "c"]], [[True, True], [False, True]])


def test_a_cell_over_rows_and_columns_stands_in_all() -> None:
    found = table_of(table(row(cell("a", SPAN + DOWN), cell("b")), row(cell("", SPAN + GOES_ON), cell("c"))))
    assert (texts(found), sum(map(sum, origins(found)))) == ([["a", "a", "b"], ["a", "a", "c"]], 3)


def test_a_merge_that_goes_on_from_nothing_is_a_cell_of_its_own() -> None:
    assert texts(table_of(table(row(cell("a", GOES_ON))))) == [["a"]]


def test_the_old_merge_to_the_right_is_known() -> None:
    found = table_of(table(row(cell("a", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"))))
    assert (texts(found), origins(found)) == ([["a", "a"]], [[True, False]])


def test_a_row_that_begins_and_ends_inside_the_grid_is_filled() -> None:
    short = row(cell("c"), properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>')
    assert texts(table_of(table(row(cell("a"), cell("b"), cell("x")), short)))[1] == ["", "c", ""]


def test_every_row_is_as_long_as_the_longest() -> None:
    assert texts(table_of(table(row(cell("a")), row(cell("b"), cell("c"))))) == [["a", ""], ["b", "c"]]


def test_a_table_in_a_cell_is_read_as_its_paragraphs() -> None:
    inner = table(row(cell("b", DOWN), cell("c")), row(cell("", GOES_ON), cell("d")))
    outer = f"<w:tbl><w:tr><w:tc>{p('a')}{inner}{p('e')}</w:tc>{cell('f')}</w:tr></w:tbl>"
    assert [part.text for part in table_of(outer).rows[0][0].paragraphs] == ["a", "b", "c", "d", "e"]


INNER = table(row(cell("b"), cell("c")), row(cell("d"), cell("e")), properties=BORDERS)


def test_a_table_of_figures_in_a_cell_stands_behind_the_table_round_it() -> None:
    outer, inner = read(f"<w:tbl><w:tr><w:tc>{p('a')}{INNER}</w:tc>{cell('f')}</w:tr></w:tbl>").blocks
    assert isinstance(outer, SourceTable)
    assert isinstance(inner, SourceTable)
    assert (texts(outer), texts(inner)) == ([["a", "f"]], [["b", "c"], ["d", "e"]])


def test_a_frame_round_text_and_tables_is_looked_through() -> None:
    found = read(f"<w:tbl><w:tr><w:tc>{p('a')}{INNER}{p('f')}</w:tc></w:tr>{row(cell('g'))}</w:tbl>").blocks
    assert [getattr(block, "text", None) for block in found] == ["a", None, "f", "g"]


def test_rows_and_cells_in_content_controls_are_read() -> None:
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    assert texts(table_of(table(control.format(row(control.format(cell("a")), cell("b")))))) == [["a", "b"]]


def test_deleted_rows_and_cells_are_gone() -> None:
    gone = row(cell("x"), properties="<w:del/>")
    assert texts(table_of(table(gone, row(cell("a"), cell("y", "<w:cellDel/>"))))) == [["a"]]


def test_a_box_in_a_cell_stays_in_it() -> None:
    box = p("a", f"<w:r><w:pict><w:txbxContent>{p('hộp')}</w:txbxContent></w:pict></w:r>")
    found = table_of(f"<w:tbl><w:tr><w:tc>{box}</w:tc></w:tr></w:tbl>").rows[0][0]
    assert [(part.text, part.is_boxed) for part in found.paragraphs] == [("a", False), ("hộp", True)]


def test_a_deleted_mark_in_a_cell_joins_nothing_outside() -> None:
    body = p("ngoài") + f"<w:tbl><w:tr><w:tc>{p('trong', properties='<w:rPr><w:del/></w:rPr>')}</w:tc></w:tr></w:tbl>"
    assert [getattr(block, "text", None) for block in read(body + p("sau")).blocks] == ["ngoài", None, "sau"]


class TestBorders:
    STYLE = f'<w:style w:type="table" w:styleId="TableGrid"><w:tblPr>{BORDERS}</w:tblPr></w:style>'

    def test_a_table_without_a_word_of_borders_has_none(self) -> None:
        assert not table_of(table(row(cell("a"), cell("b")))).has_borders

    def test_borders_of_the_table(self) -> None:
        assert table_of(table(row(cell("a")), properties=BORDERS)).has_borders

    def test_borders_of_its_style(self) -> None:
        named = '<w:tblStyle w:val="TableGrid"/>'
        assert table_of(table(row(cell("a")), properties=named), styles=self.STYLE).has_borders

    def test_a_table_may_take_the_borders_of_its_style_off(self) -> None:
        off = f'<w:tblStyle w:val="TableGrid"/>{BORDERS.replace("single", "none")}'
        assert not table_of(table(row(cell("a")), properties=off), styles=self.STYLE).has_borders

    def test_borders_of_the_cells(self) -> None:
        framed = f"<w:tcBorders>{ALL_EDGES}</w:tcBorders>"
        assert table_of(table(row(cell("a", framed), cell("b", framed)))).has_borders

    def test_cells_may_take_the_borders_of_the_table_off(self) -> None:
        bare = f"<w:tcBorders>{ALL_EDGES.replace('single', 'nil')}</w:tcBorders>"
        assert not table_of(table(row(cell("a", bare), cell("b", bare)), properties=BORDERS)).has_borders

    def test_the_line_under_a_letterhead_is_no_frame(self) -> None:
        under = '<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>'
        assert not table_of(table(row(cell("a", under), cell("b", under)))).has_borders


class TestLimits:
    @pytest.mark.parametrize("name", ["gridSpan", "gridBefore"])
    def test_a_cell_wider_than_any_table_is_refused(self, name: str) -> None:
        properties = f'<w:{name} w:val="50000000"/>'
        body = table(row(cell("a", properties), properties=properties))
        with pytest.raises(SourceError, match=r"rộng tới 50\.000\.000 cột"):
            read(body)

    def test_more_columns_than_any_table_has_are_refused(self) -> None:
        with pytest.raises(SourceError, match="rộng tới 510 cột"):
            read(table(row(*[cell("a", '<w:gridSpan w:val="170"/>')] * 3)))

    @pytest.mark.parametrize("span", ["0", "-3", "x", "", "9" * 5000])
    def test_a_span_that_is_no_number_of_columns_is_one(self, span: str) -> None:
        assert texts(table_of(table(row(cell("a", f'<w:gridSpan w:val="{span}"/>'))))) == [["a"]]

    def test_a_grid_of_more_places_than_any_table_has_is_refused(self) -> None:
        wide = row(*[cell("a", '<w:gridSpan w:val="200"/>')] * 2)
        with pytest.raises(SourceError, match=r"quá 500\.000 ô bảng"):
            read(table(wide, *[row(cell())] * (MAX_CELLS // 400)))


def test_runs_of_cells_keep_their_format() -> None:
    body = f"<w:tbl><w:tr><w:tc>{p(r('a', '<w:b/>'))}</w:tc></w:tr></w:tbl>"
    assert table_of(body).rows[0][0].paragraphs[0].runs[0].bold
