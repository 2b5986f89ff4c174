"""The appendix in every layout: columns in any order, one wide table, stacked units, heads in one row."""

import random
from collections.abc import Callable

import pytest

from models.exchange.reading.source import SourceDocument, SourceTable
from models.exchange.reading.understand import understand
from models.exchange.reading.understood import UNSURE
from models.form.library import load_form
from models.report.figures import Figure
from models.report.report import Report
from tests.models.exchange.reading.understand.made import (
    Part,
    Variant,
    changed,
    document,
    found_cells,
    grid,
    line,
    parts_of,
    true_cells,
)

Rows = list[list[str]]


def rows_of(table: SourceTable) -> Rows:
    return [[cell.text for cell in row] for row in table.rows]


def tables(make: Callable[[Rows], Rows]) -> Variant:
    def change(part: Part) -> SourceTable:
        assert isinstance(part.block, SourceTable)
        return grid(make(rows_of(part.block)))

    return lambda parts: changed(parts, "table", change)


def permuted(rows: Rows) -> Rows:
    order = list(range(len(rows[0])))
    random.Random(3).shuffle(order)
    return [[row[column] for column in order] for row in rows]


def turned(rows: Rows) -> Rows:
    return [list(row) for row in zip(*rows, strict=True)]


def unmerged(rows: Rows) -> Rows:
    """Merged cells keep their text in the first cell only, as some programs write them."""
    top, below, *rest = rows
    first = [text if not column or text != top[column - 1] else "" for column, text in enumerate(top)]
    second = ["" if text == top[column] else text for column, text in enumerate(below)]
    return [first, second, *rest]


def one_row_head(rows: Rows) -> Rows:
    top, below, *rest = rows
    head = [text if text == group else f"{group}: {text}" for group, text in zip(top, below, strict=True)]
    return [head, *rest]


def with_title(rows: Rows) -> Rows:
    width = len(rows[0])
    return [["PHỤ LỤC SỐ LIỆU"] * width, [""] * width, *rows]


def numbered(rows: Rows) -> Rows:
    return [*rows[:-1], [f"({number})" for number in range(1, len(rows[0]) + 1)], rows[-1]]


def blank_rows(rows: Rows) -> Rows:
    return [*rows[:2], [""] * len(rows[0]), *rows[2:], [""] * len(rows[0])]


def head_again(rows: Rows) -> Rows:
    return [*rows[:2], *rows[:2], *rows[2:]]


def stacked(rows: Rows) -> Rows:
    """Other units above and below, each with its name where the table names units."""
    has_names = rows[0][0] == "Stt"
    others = [
        [name if has_names and not column else str(column + 60) for column in range(len(rows[0]))]
        for name in ("Huyện Hà Trung", "Huyện Hậu Lộc")
    ]
    return [*rows[:2], others[0], rows[2], others[1]]


def with_remark(rows: Rows) -> Rows:
    return [*rows, ["Ghi chú: số liệu tính đến hết tháng 9"] * len(rows[0])]


def wide(parts: list[Part]) -> list[Part]:
    """All 27 columns in one table."""
    each = [rows_of(part.block) for part in parts if isinstance(part.block, SourceTable) and part.role == "table"]
    joined = [[text for rows in each for text in rows[index]] for index in range(3)]
    return [*(part for part in parts if part.role != "table"), Part("table", grid(joined))]


LAYOUTS: dict[str, tuple[Variant, ...]] = {
    "permuted": (tables(permuted),),
    "unmerged": (tables(unmerged),),
    "head in one row": (tables(one_row_head),),
    "titles above": (tables(with_title),),
    "columns numbered": (tables(numbered),),
    "blank rows": (tables(blank_rows),),
    "head repeated": (tables(head_again),),
    "units stacked": (tables(stacked),),
    "a remark below": (tables(with_remark),),
    "wide": (wide,),
    "wide and permuted": (wide, tables(permuted)),
    "wide and stacked": (wide, tables(stacked)),
    "one under the other": (tables(turned),),
    "tables in another order": (
        lambda parts: [*(p for p in parts if p.role != "table"), *reversed([p for p in parts if p.role == "table"])],
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout_gives_every_cell(name: str, example: Report):
    found = understand(document(parts_of(example), *LAYOUTS[name]))
    assert found_cells(found) == true_cells(example)


def test_workbook_alone_gives_every_cell(example: Report):
    only = [part for part in parts_of(example) if part.role == "table"]
    found = understand(document(only, tables(with_title)), example.form)
    assert found_cells(found) == true_cells(example)


def test_workbook_alone_chooses_the_form_of_its_captions():
    report = commune_report()
    only = [part for part in parts_of(report) if part.role == "table"]
    assert understand(document(only)).form_id.startswith("xa_")


def commune_report() -> Report:
    form = load_form("xa_2025")
    cells = {column.key: Figure(str(position)) for position, column in enumerate(form.columns, 101)}
    general = {"general.year": 2025, "general.unit": "Xã Nga Sơn", "general.theme": "Năm dân vận chính quyền"}
    return Report(form, {**general, **cells})


def test_commune_wording_of_2025_gives_every_cell():
    report = commune_report()
    only = [part for part in parts_of(report) if part.role == "table"]
    found = understand(document(only), load_form("xa_2025"))
    assert found_cells(found) == true_cells(report)


def test_commune_cells_find_their_place_on_the_district_form():
    report = commune_report()
    only = [part for part in parts_of(report) if part.role == "table"]
    found = understand(document(only), load_form("huyen_2018"))
    assert found_cells(found) == true_cells(report)


def test_extra_column_is_listed_with_its_caption(example: Report):
    def widened(rows: Rows) -> Rows:
        return [[*row, text] for row, text in zip(rows, ["Số mô hình", "Số mô hình", "12"], strict=True)]

    found = understand(document(parts_of(example), tables(widened)))
    assert found_cells(found) == true_cells(example)
    assert "Số mô hình: 12" in found.unmatched


def test_other_units_are_listed(example: Report):
    found = understand(document(parts_of(example), tables(stacked)))
    assert any(line.startswith("Huyện Hà Trung | 61") for line in found.unmatched)


def test_unit_that_is_not_among_many_leaves_the_cells_blank(example: Report):
    def renamed(rows: Rows) -> Rows:
        return [["Huyện Quảng Xương" if text == "Huyện Nga Sơn" else text for text in row] for row in rows]

    found = understand(document(parts_of(example), tables(stacked), tables(renamed)))
    assert not any(found_cells(found)["new_rural"])
    assert any("Nga Sơn" in note for note in found.notes)


def test_table_of_other_things_is_listed(example: Report):
    other = grid([["TT", "Tên mô hình", "Số hộ"], ["1", "Dòng họ tự quản", "45"], ["2", "Xóm bình yên", "30"]])
    parts = [*parts_of(example), Part("other", other)]
    assert "1 | Dòng họ tự quản | 45" in understand(document(parts)).unmatched


def test_figures_keep_their_form(example: Report):
    first = understand(document(parts_of(example))).tables[1]
    assert first.cells == ("77", "38,5%", "", "-", "", "20/28")


def test_words_in_a_column_of_figures_want_a_look(example: Report):
    def shifted(rows: Rows) -> Rows:
        *head, own = rows
        return [*head, [own[0], "Xã Ba Đình", *own[2:]]]

    found = understand(document(tables(shifted)(parts_of(example))))
    sure = {piece.text: piece.confidence for piece in found.pieces if piece.role == "cell"}
    assert sure["Xã Ba Đình"] < UNSURE <= sure["20/28"]


def test_caption_tells_as_of_and_base_year(example: Report):
    answers = understand(document(parts_of(example))).answers
    assert (answers["general.as_of"], answers["general.base_year"]) == (example.date("as_of"), 2015)


def test_our_mark_of_a_missing_figure_is_a_blank(example: Report):
    def marked(rows: Rows) -> Rows:
        return [*rows[:2], [text or f"***{rows[1][column]}***" for column, text in enumerate(rows[2])]]

    assert found_cells(understand(document(parts_of(example), tables(marked)))) == true_cells(example)


def test_no_table_gives_no_cells(example: Report):
    parts = [part for part in parts_of(example) if part.role != "table"]
    assert understand(document(parts)).tables == ()


def test_empty_document_has_nothing():
    found = understand(SourceDocument((line(""),)))
    assert (found.sections, found.tables, found.unmatched) == ((), (), ())
