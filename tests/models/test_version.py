"""The version is written in two places that must agree."""

import tomllib

from models.paths import ROOT
from models.version import VERSION


def test_version_is_that_of_the_project() -> None:
    assert tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"] == VERSION
