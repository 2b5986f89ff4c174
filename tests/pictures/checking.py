"""Pictures of what the checks find: beside a text and a table, accepted, in a file, and the words of the office."""

from pathlib import Path
from tempfile import TemporaryDirectory

from models.checks.subject import OwnWords
from models.exchange.export import Exporter
from models.report.example import load_example
from tests.pictures.camera import shoot, shoot_dialog, wait, wait_until
from ui.checking.file_dialog import FileCheck
from ui.checking.issue_view import ACCEPTED
from ui.checking.live import live_checks
from ui.checking.words_dialog import WordsDialog
from ui.window import Window

_OWN = OwnWords(frozenset({"pù nhi", "bát mọt"}), (("tập chung", "tập trung"),))


def photograph_checks(window: Window, folder: Path) -> None:
    """Write a picture of each; the example is open, and is left as it was."""
    opened = window.report
    assert opened is not None
    checks = live_checks(opened.editing)
    for place in ("II.2", "new_rural"):
        opened.view.go_to(place)
        checks.finish()
        opened.checking.show()
        wait(300)
        shoot(window, folder / f"kiem-tra-{place}.png")
    accepted = next(issue for issue in checks.issues() if issue.key == "general.as_of")
    checks.accept(accepted, "Theo hướng dẫn của Sở Nội vụ")
    view = opened.view.side.checks
    view.weight.setCurrentIndex(view.weight.findData(ACCEPTED))
    shoot(window, folder / "kiem-tra-chap-nhan.png")
    view.weight.setCurrentIndex(0)
    opened.editing.undo()
    shoot_dialog(WordsDialog(_OWN, window), folder / "tu-rieng.png")
    with TemporaryDirectory() as made:
        path = Exporter().export(load_example("nga-son-2018"), Path(made), ("word",)).paths[0]
        dialog = FileCheck(path, OwnWords(), window)
        dialog.show()
        wait_until(dialog.bar.isHidden)
        shoot_dialog(dialog, folder / "kiem-tra-tep.png")
