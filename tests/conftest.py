"""Shared fixtures: the forms, the example report and an offscreen Qt."""

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from models.form.definition import FormDefinition
from models.form.library import load_form
from models.report.example import load_example
from models.report.report import Report


@pytest.fixture
def form() -> FormDefinition:
    return load_form("huyen_2018")


@pytest.fixture
def example() -> Report:
    return load_example("nga-son-2018")


@pytest.fixture
def report(form: FormDefinition) -> Report:
    """A report without a single answer."""
    return Report(form)
