"""A crash log without answers."""

import pytest

from models.text.crash_log import without_answers

LOG = """Traceback (most recent call last):
  File "C:\\Users\\Lan\\bcdv\\ui\\fields.py", line 12, in _push
    self._editing.push(answer)
  File "/home/lan/bcdv/models/report/report.py", line 40, in apply
ValueError: cannot keep “Trần Ngọc Quyết”
and a second line of it: Xã Nga Sơn

During handling of the above exception, another exception occurred:

models.errors.ReportError: Ô “Tên đơn vị” ghi “Xã Nga Sơn”
"""


@pytest.mark.parametrize("secret", ["Quyết", "Nga Sơn", "Lan", "lan", "home", "answer)"])
def test_nothing_typed_and_no_name_of_a_person_stays(secret: str) -> None:
    assert secret not in without_answers(LOG)


def test_where_it_failed_stays() -> None:
    told = without_answers(LOG).splitlines()
    assert told == [
        "Traceback",
        "  ui/fields.py:12 _push",
        "  models/report/report.py:40 apply",
        "ValueError",
        "  ---",
        "models.errors.ReportError",
    ]


def test_a_typed_line_that_looks_like_an_error_loses_its_words() -> None:
    assert without_answers("KeyError: 'Xã Nga Sơn'") == "KeyError"
