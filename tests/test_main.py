"""The program run as its own process, as clerks and scripts run it."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

import main
import ui.app
from models.paths import ROOT


def _run(
    *arguments: object, cwd: Path = ROOT, more: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    line = [sys.executable, str(ROOT / "main.py"), *map(str, arguments)]
    own = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    return subprocess.run(line, cwd=cwd, env={**own, **(more or {})}, capture_output=True, check=False, timeout=120)


def test_example_is_exported_from_any_folder(tmp_path: Path) -> None:
    done = _run("export", "--example", "nga-son-2018", "--to", "ra", cwd=tmp_path)
    assert done.returncode == 1, done.stderr.decode()
    assert [(tmp_path / line).is_file() for line in done.stdout.decode().splitlines()] == [True, True]


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}])
def test_vietnamese_is_printed_whatever_the_locale(locale: dict[str, str]) -> None:
    assert "Báo cáo Dân vận: lập, lưu" in _run("--help", more=locale).stdout.decode("utf-8")


def test_json_is_all_that_stands_on_stdout(tmp_path: Path) -> None:
    done = _run("export", "--example", "nga-son-2018", "--to", tmp_path, "--json", more={"LC_ALL": "C"})
    assert len(json.loads(done.stdout)["files"]) == 2
    assert done.stderr == b""


@pytest.mark.parametrize("line", [["export"], ["foo"], ["--data"], ["list", "--data", "/none/x.sqlite"]])
def test_bad_input_is_one_sentence_and_nothing_else(line: list[str]) -> None:
    done = _run(*line)
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.decode().splitlines()) == 1


def test_reader_that_leaves_early_is_no_failure() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    line = [sys.executable, str(ROOT / "main.py"), "forms"]
    done = subprocess.run(line, stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_output_on_a_full_disk_is_one_sentence() -> None:
    with Path("/dev/full").open("w") as full:
        line = [sys.executable, str(ROOT / "main.py"), "forms"]
        done = subprocess.run(line, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == [
        "Ổ đĩa đã đầy nên không ghi được kết quả; hãy xóa bớt tệp khác rồi chạy lại."
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have a screen")
def test_window_without_a_screen_is_one_sentence() -> None:
    done = _run(more={"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""})
    assert done.returncode == 2
    assert done.stderr.decode().startswith("Máy này không có màn hình đồ họa")


def _with_broken_qt(folder: Path, error: str) -> dict[str, str]:
    (folder / "PySide6").mkdir()
    (folder / "PySide6" / "__init__.py").write_text(f"raise {error}\n")
    return {"PYTHONPATH": str(folder), "QT_QPA_PLATFORM": "offscreen"}


@pytest.mark.skipif(sys.platform != "linux", reason="libraries of the system are missing on Linux only")
def test_missing_system_library_is_named(tmp_path: Path) -> None:
    error = 'ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")'
    done = _run(more=_with_broken_qt(tmp_path, error))
    assert done.returncode == 2
    assert "“libEGL.so.1”" in done.stderr.decode()
    assert "apt-get install" in done.stderr.decode()


def test_missing_python_library_names_the_readme(tmp_path: Path) -> None:
    error = 'ModuleNotFoundError("No module named \'PySide6\'", name="PySide6")'
    done = _run(more=_with_broken_qt(tmp_path, error))
    assert done.returncode == 2
    assert "README.md" in done.stderr.decode()


def test_module_of_our_own_that_is_missing_is_our_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "models.commands.forms", None)
    with pytest.raises(ModuleNotFoundError):
        main.main(["forms"])


def test_old_python_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 0))
    assert main.main(["forms"]) == 2
    assert "3.11" in capsys.readouterr().err


def test_window_gets_the_named_data_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(ui.app, "run", lambda data_file: 7 if data_file == Path("a.sqlite") else 8)
    assert main.main(["--data", "a.sqlite"]) == 7


def test_import_statement_is_pythons_own_after_the_window_is_imported() -> None:
    code = (
        "import builtins; own = builtins.__import__\n"
        "import main; main._imported_window()\n"
        "raise SystemExit(builtins.__import__ is not own)"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    assert subprocess.run([sys.executable, "-c", code], env=environment, check=False, timeout=60).returncode == 0


def test_commands_load_no_qt_and_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from models.commands import cli\n"
        "cli.parse(['list'])\n"
        "heavy = {'PySide6', 'sqlalchemy', 'openpyxl', 'docxtpl', 'lxml'}\n"
        "raise SystemExit(bool(heavy & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, timeout=60).returncode == 0
