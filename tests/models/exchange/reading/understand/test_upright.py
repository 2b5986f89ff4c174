"""The appendix as a list of captions one under the other, as most communes type it."""

from collections.abc import Sequence

import pytest

from models.exchange.reading.source import SourceTable
from models.exchange.reading.understand import understand
from models.exchange.reading.understood import Understood
from models.report.report import Report
from models.report.wording import caption, fill
from tests.models.exchange.reading.understand.made import (
    Part,
    document,
    found_cells,
    grid,
    parts_of,
    true_cells,
)


def listed(report: Report, head: Sequence[str], others: Sequence[str] = (), *, has_groups: bool = True) -> SourceTable:
    """The whole appendix as one list; columns of the head hold what they are called, unknown ones `others`."""
    rows = [list(head)]
    cells = true_cells(report)
    for table in report.form.tables:
        last = ""
        for column, text in zip(table.columns, cells[table.id], strict=True):
            group = fill(report, table.group_label(column.group))
            if has_groups and group and group != last:
                rows.append([group if name == "Nội dung" else "II" if name == "STT" else "" for name in head])
            last = group
            whole = caption(report, column) if has_groups or not group else f"{group}: {caption(report, column)}"
            known = {"STT": str(len(rows)), "ĐVT": "cuộc", "Nội dung": whole, "Ghi chú": "", "Số liệu": text}
            rows.append([known.get(name, text if name not in others else str(len(rows) + 60)) for name in head])
    return grid(rows)


def read(report: Report, table: SourceTable) -> Understood:
    parts = [*(part for part in parts_of(report) if part.role != "table"), Part("table", table)]
    return understand(document(parts))


HEADS = {
    "number, caption, measure, figure": ("STT", "Nội dung", "ĐVT", "Số liệu"),
    "with remarks": ("STT", "Nội dung", "ĐVT", "Số liệu", "Ghi chú"),
    "without measure": ("STT", "Nội dung", "Số liệu"),
    "bare": ("Nội dung", "Số liệu"),
    "named by the year": ("STT", "Nội dung", "ĐVT", "Năm 2018"),
    "named by the unit": ("STT", "Nội dung", "Huyện Nga Sơn"),
}


@pytest.mark.parametrize("has_groups", [True, False], ids=["heads on lines of their own", "heads before captions"])
@pytest.mark.parametrize("name", HEADS)
def test_list_gives_every_cell_and_leaves_nothing_over(name: str, has_groups: bool, example: Report):
    found = read(example, listed(example, HEADS[name], has_groups=has_groups))
    assert (found_cells(found), found.unmatched) == (true_cells(example), ())


@pytest.mark.parametrize(
    ("head", "other"),
    [
        (("STT", "Nội dung", "ĐVT", "Năm 2017", "Năm 2018"), "Năm 2017"),
        (("STT", "Nội dung", "Năm 2018", "Năm 2017"), "Năm 2017"),
        (("Nội dung", "Kế hoạch", "Thực hiện"), "Kế hoạch"),
        (("Nội dung", "Xã Nga Mỹ", "Huyện Nga Sơn"), "Xã Nga Mỹ"),
    ],
)
def test_list_with_a_column_of_another_year_or_unit(head: Sequence[str], other: str, example: Report):
    found = read(example, listed(example, head, (other,)))
    assert found_cells(found) == true_cells(example)
    assert [line.partition(" | ")[0] for line in found.unmatched] == [other]
