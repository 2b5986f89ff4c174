"""The example as a Word file, and one process that makes pages for all these tests."""

from collections.abc import Generator

import pytest

from models.exchange.export import Exporter
from models.exchange.pages.child import PageChild
from models.report.example import load_example
from models.report.figures import Figure
from models.report.report import Report


@pytest.fixture(scope="session")
def docx() -> bytes:
    return Exporter().word_file(load_example("nga-son-2018"))


@pytest.fixture(scope="session")
def pages() -> Generator[PageChild]:
    with PageChild() as child:
        yield child


@pytest.fixture
def last(example: Report) -> Report:
    """Last year's report, with one figure of its own."""
    last = Report(example.form, example.answers)
    key = "admin_reform.unit.procedures_cut"
    last.apply([last.change("general.year", 2017), last.change(key, Figure("70"))])
    return last
