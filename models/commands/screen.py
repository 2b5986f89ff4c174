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
    # DejaVu has every Vietnamese letter; Liberation 1 of Debian 12 lacks most and would satisfy fontconfig alone
    "libwayland-cursor0 libwayland-egl1 fonts-dejavu-core"
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


def display_problem(environment: Mapping[str, str]) -> str:
    """Return the sentence that says no display named in the environment answers, "" when one does.

    Qt would end the program with SIGABRT. Call it after `window_problem`, which tells of missing libraries.
    """
    if environment.get("QT_QPA_PLATFORM"):
        return ""
    displays = [name for name in _PLUGINS if environment.get(name)]
    if any(_answers(name, environment) for name in displays):
        return ""
    listed = ", ".join(f"“{environment[name]}”" for name in displays)
    return (
        f"Không kết nối được với màn hình {listed} nên không mở được cửa sổ; "
        "hãy chạy trong phiên làm việc của chính người đang đăng nhập máy, không qua sudo hay su."
    )


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


def _answers(name: str, environment: Mapping[str, str]) -> bool:
    display = environment[name]
    return _x11_answers(display.encode()) if name == "DISPLAY" else _wayland_answers(display, environment)


def _x11_answers(display: bytes) -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # nothing to ask with; Qt will tell
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display, None))  # never NULL, even when it failed
    answers = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return answers


def _wayland_answers(display: str, environment: Mapping[str, str]) -> bool:
    # libwayland itself would print its own complaint; an absolute name takes the folder's place
    return Path(environment.get("XDG_RUNTIME_DIR", "/"), display).is_socket()
