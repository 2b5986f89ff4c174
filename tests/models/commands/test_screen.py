"""What keeps a window from opening on Linux is said before Qt ends the program."""

import ctypes.util
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from models.commands.screen import display_problem, library_problem, window_problem


def test_platform_chosen_by_hand_is_trusted() -> None:
    assert window_problem({"QT_QPA_PLATFORM": "offscreen"}) == ""


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Qt's libraries come with the wheel elsewhere")


def test_machine_without_a_screen_is_told() -> None:
    assert "DISPLAY" in window_problem({})


@pytest.fixture
def plugins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for platform plugins, where the real ones would lie."""
    folder = tmp_path / "PySide6" / "Qt" / "plugins" / "platforms"
    folder.mkdir(parents=True)
    (tmp_path / "PySide6" / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    for name in [name for name in sys.modules if name.partition(".")[0] == "PySide6"]:
        monkeypatch.delitem(sys.modules, name)
    return folder


def _add_torn_plugin(plugins: Path) -> None:
    # the real plugin away from Qt's own libraries lacks one, as it lacks those of a bare Debian
    real = Path(PySide6.__path__[0]) / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    shutil.copy(real, plugins)


def test_plugin_that_does_not_load_names_its_library(plugins: Path) -> None:
    _add_torn_plugin(plugins)
    problem = window_problem({"DISPLAY": ":0"})
    assert problem.startswith("Máy thiếu thư viện hệ thống “lib")
    assert "apt-get install" in problem
    assert "libxcb-cursor0" in problem


def test_one_of_two_plugins_is_enough(plugins: Path) -> None:
    _add_torn_plugin(plugins)
    found = ctypes.util.find_library("c")
    assert found is not None
    library = next(path for path in Path("/").glob(f"lib*/**/{found}"))
    (plugins / "libqwayland.so").symlink_to(library)
    assert window_problem({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}) == ""


def test_plugins_not_shipped_are_not_missed(plugins: Path) -> None:
    assert window_problem({"DISPLAY": ":0"}) == ""


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_display_that_does_not_answer_is_named(variable: str) -> None:
    assert "màn hình “:987”" in display_problem({variable: ":987"})


def test_wayland_socket_is_an_answer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket is short, the folder's is not
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("wayland-0")
        assert display_problem({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}) == ""


def test_platform_chosen_by_hand_needs_no_display() -> None:
    assert display_problem({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":987"}) == ""


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="no X server to answer")
def test_display_that_answers_is_no_problem() -> None:
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing)], pass_fds=[writing], stderr=subprocess.DEVNULL)
    try:
        number = os.read(reading, 16).decode().strip()
        assert display_problem({"DISPLAY": f":{number}", "WAYLAND_DISPLAY": "wayland-987"}) == ""
    finally:
        server.terminate()
        server.wait()
        os.close(reading)
        os.close(writing)


def test_missing_library_is_named() -> None:
    error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    assert "“libEGL.so.1”" in library_problem(error)


def test_other_failures_are_not_blamed_on_libraries() -> None:
    assert library_problem(ImportError("cannot import name 'x'")) == ""
