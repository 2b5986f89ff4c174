"""This year's report begun from the example, with last year's beside it."""

import pytest

from models.report.carried import LastYear
from models.report.next_year import start_year
from models.report.report import Report
from models.text.prose import from_text
from ui.editing import Editing

OLD = "* Công tác chỉ đạo\nHuyện đã ban hành 12 văn bản trong năm 2018.\n- Mở 3 lớp tập huấn cho cán bộ các xã."


@pytest.fixture
def last(example: Report) -> LastYear:
    """Last year's report; section II.5 has a head and two paragraphs."""
    example.apply([example.change("II.5", from_text(OLD))])
    return LastYear("Huyện Nga Sơn 2018", example)


@pytest.fixture
def editing(last: LastYear, qapp: object) -> Editing:
    """This year's report, as it was begun from last year's."""
    made = Editing(start_year(last.report.form, 2019, last.report))
    made.set_last_year(last)
    return made


@pytest.fixture
def write(editing: Editing):
    """Make a text the prose of a section, as one step."""
    return lambda key, text: editing.push("Sửa", [editing.report.change(key, from_text(text))])
