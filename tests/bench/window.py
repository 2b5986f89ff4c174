"""A child: opens a window, bare or ours, and prints when it was painted, what stood still, what memory it holds.

`python -m tests.bench.window bare` or `python -m tests.bench.window ours DATA_FILE`.
"""

import json
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tests.bench.child import since_start
from tests.bench.memory import resident_mb

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

AT_REST = 1_000
"""Milliseconds after everything is loaded at which a window is called idle."""
TICK = 1


def main() -> None:
    """Run the window asked for."""
    {"bare": _bare, "ours": _ours}[sys.argv[1]]()


def _bare() -> None:
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Báo cáo Dân vận", window))
    window.resize(1180, 680)
    window.show()
    watch = _watch(app, lambda: True)
    app.exec()
    print(json.dumps(watch.figures()))


def _ours() -> None:
    import main as program

    imported = program._imported_window  # pyright: ignore[reportPrivateUsage] - the one place before the event loop
    watches: list[Any] = []

    def watched() -> Callable[..., int]:
        run = imported()
        from PySide6.QtWidgets import QApplication

        loop = QApplication.exec

        def exec_watched(*_: object) -> int:
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            watches.append(_watch(app, lambda: _is_open(app)))
            return loop()

        QApplication.exec = staticmethod(exec_watched)  # pyright: ignore[reportAttributeAccessIssue]
        return run

    program._imported_window = watched  # pyright: ignore[reportPrivateUsage]
    program.main(["--data", sys.argv[2]])
    print(json.dumps(watches[0].figures()))


def _is_open(app: "QApplication") -> bool:
    from ui.window import Window

    return any(isinstance(window, Window) and _has_reports(window) for window in app.topLevelWidgets())


def _has_reports(window: Any) -> bool:
    page = getattr(window, "start_page", None)  # put in behind the first paint
    return page is not None and page.isEnabled()


def _watch(app: "QApplication", is_ready: Callable[[], bool]) -> Any:
    # loaded here, after PySide6 was, so that this module costs a start nothing
    from tests.bench.watch import Watch

    return Watch(app, is_ready, since_start, resident_mb, AT_REST)


if __name__ == "__main__":
    main()
