"""Whether a window can open on this Linux machine, told before Qt would end the program without a word."""

import ctypes
import re
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

# what a real window needs on Debian and Ubuntu beyond the wheel
_PACKAGES = (
    "libgl1 libegl1 libxkbcommon0 libfontconfig1 libglib2.0-0 libdbus-1-3 libxkbcommon-x11-0 libxcb-cursor0 "
    "libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 libxcb-xkb1 libxcb-shape0 libxcb-randr0 "
    "fonts-liberation"
)
_LIBRARY = re.compile(r"(lib[^\s:/]+\.so[.\d]*): cannot open shared object file")
_PLUGINS = {"WAYLAND_DISPLAY": "libqwayland*.so", "DISPLAY": "libqxcb.so"}


def window_problem(environment: Mapping[str, str]) -> str:
    """Return the sentence that says why no window can open, "" when nothing stands against it."""
    if environment.get("QT_QPA_PLATFORM"):
        return ""
    displays = [name for name in _PLUGINS if environment.get(name)]
    if not displays:
        return (
            "Máy này không có màn hình đồ họa (thiếu DISPLAY) nên không mở được cửa sổ; "
            "hãy chạy trong phiên làm việc có màn hình, hoặc dùng các lệnh trong “python main.py --help”."
        )
    problems = [_plugin_problem(plugin) for name in displays for plugin in _plugins(_PLUGINS[name])]
    return problems[-1] if problems and all(problems) else ""


def library_problem(error: ImportError | OSError) -> str:
    """Return the sentence for a system library that is not installed, "" when the error is about something else."""
    found = _LIBRARY.search(str(error))
    if found is None:
        return ""
    return (
        f"Máy thiếu thư viện hệ thống “{found[1]}” nên không mở được cửa sổ; trên Debian hoặc Ubuntu hãy chạy: "
        f"sudo apt-get install -y {_PACKAGES}"
    )


def _plugins(pattern: str) -> Iterator[Path]:
    # found without importing PySide6, which may be what fails
    spec = find_spec("PySide6")
    for folder in (spec.submodule_search_locations or []) if spec else []:
        yield from (Path(folder) / "Qt" / "plugins" / "platforms").glob(pattern)


def _plugin_problem(plugin: Path) -> str:
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return library_problem(error)
    return ""
