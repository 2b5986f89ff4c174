"""The example exported once."""

import pytest

from models.exchange.excel.render import render_workbook
from models.exchange.word.render import WordTemplate
from models.form.library import load_form
from models.report.example import load_example


@pytest.fixture(scope="session")
def template() -> WordTemplate:
    return WordTemplate(load_form("huyen_2018").file("report.docx"))


@pytest.fixture(scope="session")
def word_file(template: WordTemplate) -> bytes:
    """The example as a Word file."""
    return template.render(load_example("nga-son-2018"))


@pytest.fixture(scope="session")
def excel_file() -> bytes:
    """The appendix of the example."""
    return render_workbook(load_example("nga-son-2018"))
