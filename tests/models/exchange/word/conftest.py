"""The committed template, and what it makes of the example."""

from io import BytesIO

import docx
import pytest
from docx.document import Document

from models.exchange.word.render import WordTemplate
from models.form.library import load_form
from models.report.example import load_example


@pytest.fixture(scope="session")
def template() -> WordTemplate:
    return WordTemplate(load_form("huyen_2018").file("report.docx"))


@pytest.fixture(scope="session")
def example_file(template: WordTemplate) -> bytes:
    return template.render(load_example("nga-son-2018"))


@pytest.fixture(scope="session")
def example_document(example_file: bytes) -> Document:
    return docx.Document(BytesIO(example_file))
