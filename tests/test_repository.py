"""What every file of the repository keeps to, read from the source itself."""

import ast
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from models.paths import ROOT

TEXT = {".py", ".toml", ".md", ".qss", ".ts", ".ini", ".mako", ".cfg", ".txt", ".json", ".svg", ".yml", ""}
OWN = ("main.py", "models", "ui")
# a slash apart, so that this file does not hold what it looks for
MACHINE_PATHS = re.compile("|".join(map(re.escape, ("/" + "work/", "/tmp/" + "v/", "/" + "root/", "C:" + r"\Users"))))
UNFINISHED = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
FORBIDDEN_NAME = re.compile("Manager|Helper|Utils|_utils|_helper|_manager")
MAX_FILE, MAX_FUNCTION = 300, 50
Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def files() -> tuple[Path, ...]:
    """Return every file git keeps or would keep."""
    # a checkout of another user (a folder shared with a container) is as good as one's own to read
    command = ["git", "-c", f"safe.directory={ROOT}", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    return tuple(ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file())


def texts() -> Iterator[tuple[Path, str]]:
    return ((path, path.read_text(encoding="utf-8")) for path in files() if path.suffix in TEXT)


@cache
def modules() -> tuple[tuple[str, ast.Module, str], ...]:
    """Return (path, tree, source) of every module of the program itself."""
    own = [path for path in files() if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in OWN]
    sources = [(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in own]
    return tuple((path, ast.parse(source), source) for path, source in sources)


def definitions(tree: ast.AST) -> Iterator[ast.ClassDef | Function]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef))


@pytest.fixture(scope="module", autouse=True)
def in_git() -> None:
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("not a checkout, or no git: nobody can list the files")


def test_there_are_files_to_look_at() -> None:
    assert {"main.py", "pyproject.toml"} <= {path.relative_to(ROOT).as_posix() for path in files()}


def test_no_file_names_a_path_of_one_machine() -> None:
    assert [str(path) for path, text in texts() if MACHINE_PATHS.search(text)] == []


def test_nothing_is_left_to_be_done() -> None:
    assert [str(path) for path, text in texts() if UNFINISHED.search(text)] == []


def test_every_module_says_what_it_is() -> None:
    assert [path for path, tree, _ in modules() if not ast.get_docstring(tree)] == []


def test_every_public_class_and_function_of_models_says_what_it_is() -> None:
    silent = [
        f"{path}: {node.name}"
        for path, tree, _ in modules()
        if path.startswith("models/") and "/migrations/" not in path
        for node in tree.body
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and node.name[0] != "_" and not ast.get_docstring(node)
    ]
    assert silent == []


def test_no_name_hides_what_a_thing_does() -> None:
    vague = [f"{path}: {node.name}" for path, tree, _ in modules() for node in definitions(tree)]
    assert [name for name in vague if FORBIDDEN_NAME.search(name)] == []


def test_no_file_is_too_long_to_read() -> None:
    assert [path for path, _, source in modules() if source.count("\n") > MAX_FILE] == []


def test_no_function_is_too_long_to_read() -> None:
    functions = [(path, node) for path, tree, _ in modules() for node in definitions(tree)]
    assert [
        f"{path}: {node.name}" for path, node in functions if isinstance(node, Function) and lines(node) > MAX_FUNCTION
    ] == []


def test_nine_functions_of_ten_fit_a_glance() -> None:
    lengths = sorted(
        lines(node) for _, tree, _ in modules() for node in definitions(tree) if isinstance(node, Function)
    )
    assert lengths[len(lengths) * 9 // 10] <= 25


def lines(node: Function) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_text_files_end_with_a_line_end_and_hold_no_carriage_return() -> None:
    odd = [str(path) for path in files() if path.suffix in TEXT and not is_plain(path.read_bytes())]
    assert odd == []


def is_plain(content: bytes) -> bool:
    return b"\r" not in content and (not content or content.endswith(b"\n"))
