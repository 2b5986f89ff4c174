"""Pictures of the pages of one report and of its side panel."""

from pathlib import Path

from tests.pictures.camera import shoot, wait
from ui.pages.export import ExportPage
from ui.places import places
from ui.window import Window


def photograph_report(window: Window, folder: Path) -> None:
    """Write a picture of each place of the open report, and of its panels."""
    opened = window.report
    assert opened is not None
    for place in places(opened.editing.report.form):
        if place.kind != "group":
            opened.view.go_to(place.key)
            if isinstance(page := opened.view.page(), ExportPage):
                page.folder.setText("D:\\Báo cáo\\Dân vận 2018")
            shoot(window, folder / f"trang-{place.key}.png")
    opened.view.go_to("II.6")
    opened.editing.push("Sửa", [opened.editing.report.change("II.6", opened.editing.report.prose("II.5"))])
    opened.autosave.save_now()
    opened.editing.undo()
    opened.autosave.save_now()
    opened.view.show_history()
    shoot(window, folder / "lich-su.png")
    opened.view.show_note()
    shoot(window, folder / "ghi-chu.png")
    opened.view.go_to("I")
    opened.show_find(is_replacing=True)
    opened.view.side.finder.wanted.setText("dân vận")
    wait(300)
    opened.view.side.finder.step(1)
    shoot(window, folder / "tim.png")
