"""Pictures of the way from last year's file to this year's report."""

from pathlib import Path

from models.report.example import load_example
from models.report.figures import Figure
from models.report.report import Report
from models.report.wording import heading
from models.text.prose import from_text, to_text
from tests.old_fonts import in_tcvn3
from tests.pictures.camera import shoot, shoot_dialog, wait, wait_until
from tests.pictures.start import photograph_beside
from ui.importing.dialog import ImportDialog
from ui.last_year.comparison import ComparisonDialog
from ui.open_report import OpenReport
from ui.window import Window

_HEAD = "UBND HUYỆN NGA SƠN\n\nBÁO CÁO\nKết quả triển khai thực hiện “Năm dân vận chính quyền” 2018\n\n"
_EXTRA = "V. KIẾN NGHỊ, ĐỀ XUẤT\n\nĐề nghị cấp trên quan tâm bố trí kinh phí cho công tác dân vận.\n"


def photograph_last_year(window: Window, home: Path, folder: Path) -> None:
    """Write pictures of the import window and of the report that begins with the file."""
    text = _text(load_example("nga-son-2018"))
    old = _read(window, home / "Báo cáo 2018 (phông cũ).txt", in_tcvn3(text))
    old.preview.tabs.setCurrentIndex(old.preview.tabs.count() - 1)
    shoot(old, folder / "nhap-chuyen-ma.png")
    old.done(0)
    dialog = _read(window, home / "Báo cáo dân vận 2018.txt", text + _EXTRA)
    shoot(dialog, folder / "nhap-tep.png")
    dialog.preview.agree.click()
    wait_until(lambda: window.report is not None)
    assert window.report is not None
    _write_on(window.report)
    for key in ("II.3", "new_rural.unit.communes_met"):
        window.report.view.go_to(key)
        wait(1_500)
        shoot(window, folder / f"nam-truoc-{key.partition('.unit')[0]}.png")
    window.report.view.go_to("general")
    wait(400)
    shoot(window, folder / "nam-truoc-general.png")
    _photograph_windows(window, home, folder, text)
    photograph_beside(window, folder)
    _photograph_refused(window, home, folder)


def _photograph_windows(window: Window, home: Path, folder: Path, text: str) -> None:
    opened = window.report
    assert opened is not None
    assert opened.editing.last_year is not None
    shoot_dialog(ComparisonDialog(opened.editing, opened.editing.last_year, "II.3", window), folder / "so-sanh.png")
    dialog = _read(window, home / "Báo cáo dân vận 2018.txt", text)
    shoot(dialog, folder / "nhap-vao-bao-cao.png")
    dialog.preview.uses.radio("into").click()
    dialog.preview.tabs.setCurrentIndex(1)
    shoot(dialog, folder / "nhap-thay-doi.png")
    dialog.done(0)


def _photograph_refused(window: Window, home: Path, folder: Path) -> None:
    path = home / "Ảnh chụp báo cáo.docx"
    path.write_bytes(b"\x89PNG\r\n")
    window.dropped.emit(path)
    dialog = window.findChildren(ImportDialog)[-1]
    dialog.resize(window.size())
    shoot(dialog, folder / "nhap-dang-doc.png")
    wait_until(lambda: not dialog.is_reading())
    shoot(dialog, folder / "nhap-khong-duoc.png")
    dialog.done(0)


def _read(window: Window, path: Path, text: str) -> ImportDialog:
    path.write_text(text, encoding="utf-8")
    window.dropped.emit(path)
    dialog = window.findChildren(ImportDialog)[-1]
    wait_until(lambda: not dialog.is_reading())
    dialog.resize(window.size())
    wait(600)
    return dialog


def _write_on(opened: OpenReport) -> None:
    """Change what a clerk changes first: a year, a figure, the cells of the appendix."""
    editing = opened.editing
    words = to_text(editing.report.prose("II.3")).replace("2018", "2019", 1).replace("30%", "35%")
    figures = {"communes_met": Figure("18"), "poverty_rate": Figure("2,51")}
    changes = [editing.report.change(f"new_rural.unit.{column}", figure) for column, figure in figures.items()]
    editing.push("Sửa", [editing.report.change("II.3", from_text(words)), *changes])
    wait(600)


def _text(report: Report) -> str:
    parts = [_HEAD]
    for section in report.form.sections:
        parts.append(heading(report, section))
        if section.kind != "group":
            parts.append(to_text(report.prose(section.address)).replace("\n", "\n\n"))
    return "\n\n".join(parts) + "\n\n"
