"""Who may import whom: main -> ui -> models, and the order inside models, as pyproject.toml says it."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from models.paths import ROOT

FORBIDDEN = {
    "models/text/broken.py": "import models.report.report\n",
    "models/form/broken.py": "import models.report.report\n",
    "models/report/broken.py": "import models.checks.issues\n",
    "models/checks/broken.py": "import models.store.store\n",
    "models/store/broken.py": "import models.exchange.export\n",
    "models/exchange/broken.py": "import models.commands.cli\n",
    "models/commands/broken.py": "import ui.window\n",
    "models/broken.py": "import PySide6.QtCore\n",
    "ui/broken.py": "import sqlalchemy\n",
}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter over the program that lies in a folder."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program that tests may break."""
    folder = tmp_path_factory.mktemp("program")
    for name in ("models", "ui"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("main.py", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    return folder


def test_every_layer_is_kept() -> None:
    checked = lint_imports(ROOT)
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize("place", FORBIDDEN)
def test_an_import_upward_is_found(program: Path, place: str) -> None:
    (program / place).write_text(FORBIDDEN[place], encoding="utf-8")
    try:
        checked = lint_imports(program)
    finally:
        (program / place).unlink()
    assert place.removesuffix(".py").replace("/", ".") in checked.stdout
    assert checked.returncode == 1


def test_nothing_imports_the_start_of_the_program() -> None:
    # import-linter knows packages only; main.py is a lone module
    below = [path for layer in ("ui", "models") for path in sorted((ROOT / layer).rglob("*.py"))]
    assert [str(path) for path in below if "main" in imported(path)] == []


def imported(path: Path) -> set[str]:
    """Return the top names a module imports from elsewhere."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return {
        name.partition(".")[0]
        for name in plain | {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    }
