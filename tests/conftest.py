"""Shared fixtures: the forms, the example report and an offscreen Qt."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from models.form.definition import FormDefinition
from models.form.library import load_form
from models.report.example import load_example
from models.report.report import Report

# enough for a fault to show within a few runs of the suite; `--hypothesis-profile=thorough` looks longer
settings.register_profile("suite", max_examples=40)
settings.register_profile("thorough", max_examples=400)
settings.load_profile("suite")


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


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what a program remembers of its data files, and Qt's file dialog of folders, away from the machine's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "home"))
