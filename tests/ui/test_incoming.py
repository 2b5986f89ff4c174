from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.report.office import Office
from models.store.office import keep_office
from models.store.store import Store
from tests.ui.running import opened, started
from ui import dialogs
from ui.importing.dialog import ImportDialog
from ui.program import FROM_LAST_YEAR
from ui.window import Window

TEXT = """ỦY BAN NHÂN DÂN HUYỆN NGA SƠN

BÁO CÁO
Kết quả thực hiện “Năm dân vận chính quyền” 2018

I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO TRIỂN KHAI

Năm 2018, huyện đã ban hành 12 văn bản chỉ đạo.

II. KẾT QUẢ THỰC HIỆN

1. Nâng cao hiệu lực, hiệu quả công tác quản lý, điều hành của chính quyền

Huyện đã quản lý tốt.
"""


@pytest.fixture
def typed(tmp_path: Path) -> Path:
    path = tmp_path / "nam-truoc.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def _shown(window: Window, qtbot: QtBot) -> ImportDialog:
    dialogs_shown = window.findChildren(ImportDialog)
    qtbot.waitUntil(lambda: not dialogs_shown[-1].is_reading(), timeout=20_000)
    return dialogs_shown[-1]


def _chosen(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(dialogs, "ask_open_file", lambda *_: path)


def test_this_years_report_begins_from_last_years_file(
    data_file: Path, typed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _chosen(monkeypatch, typed)
    with started(data_file, qtbot) as window:
        window.start_page.read.click()
        _shown(window, qtbot).preview.agree.click()
        editing = opened(window).editing
        assert (editing.report.year(), editing.last_year and editing.last_year.year) == (2019, 2018)
        assert "12 văn bản" in editing.report.prose("I")[0].text


def test_the_file_is_kept_with_the_report(
    data_file: Path, typed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _chosen(monkeypatch, typed)
    with started(data_file, qtbot) as window:
        window.start_page.read.click()
        _shown(window, qtbot).preview.agree.click()
        report_id = opened(window).id
    with Store.open(data_file, folder=data_file.parent) as store:
        assert [source.name for source in store.sources(report_id)] == ["nam-truoc.txt"]


def test_giving_up_writes_nothing(data_file: Path, typed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    _chosen(monkeypatch, typed)
    with started(data_file, qtbot) as window:
        window.start_page.read.click()
        _shown(window, qtbot).reject()
        assert window.report is None
        window.start_wanted.emit()
        assert window.start_page.model.rowCount() == 0


@pytest.fixture
def into_the_example(
    data_file: Path, typed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Window], ImportDialog]:
    """Open the example and read the file into it."""
    _chosen(monkeypatch, typed)

    def begin(window: Window) -> ImportDialog:
        window.start_page.example.click()
        window.start_page.import_wanted.emit()
        dialog = _shown(window, qtbot)
        dialog.preview.uses.radio("into").click()
        return dialog

    return begin


def test_what_goes_into_an_open_report_is_one_step_to_undo(
    data_file: Path, into_the_example: Callable[[Window], ImportDialog], qtbot: QtBot
) -> None:
    with started(data_file, qtbot) as window:
        dialog = into_the_example(window)
        before = opened(window).editing.report.answers
        dialog.preview.agree.click()
        editing = opened(window).editing
        assert editing.report.prose("II.1")[0].text == "Huyện đã quản lý tốt."
        editing.undo()
        assert editing.report.answers == before


def test_a_file_that_changes_nothing_offers_no_undo(
    data_file: Path, into_the_example: Callable[[Window], ImportDialog], qtbot: QtBot
) -> None:
    with started(data_file, qtbot) as window:
        dialog = into_the_example(window)
        dialog.preview.uses.policy.setCurrentIndex(dialog.preview.uses.policy.findData("mine"))
        dialog.preview.agree.click()
        assert window._message.text() == "Không lấy gì từ tệp “nam-truoc.txt”; báo cáo vẫn như cũ."


@pytest.mark.parametrize(("told", "kept"), [("2018", 2018), ("", None)])
def test_only_a_file_known_to_be_older_becomes_last_years(
    data_file: Path,
    typed: Path,
    into_the_example: Callable[[Window], ImportDialog],
    qtbot: QtBot,
    told: str,
    kept: int | None,
) -> None:
    typed.write_text(TEXT.replace("” 2018", f"” {told}").replace("Năm 2018, huyện", "Huyện"), encoding="utf-8")
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
        editing = opened(window).editing
        editing.push("Năm", [editing.report.change("general.year", 2030)])
        into_the_example(window).preview.agree.click()
        last = opened(window).editing.last_year
        assert (last.year if last else None) == kept


def test_the_window_stays_usable_beside_the_preview(
    data_file: Path, into_the_example: Callable[[Window], ImportDialog], qtbot: QtBot
) -> None:
    with started(data_file, qtbot) as window:
        dialog = into_the_example(window)
        editing = opened(window).editing
        editing.push("Gõ", [editing.report.change("general.place", "Nga Điền")])
        dialog.preview.agree.click()
        assert editing.report.text("place") == "Nga Điền"
        assert editing.report.prose("II.1")[0].text == "Huyện đã quản lý tốt."


def test_nothing_goes_into_a_report_that_was_closed_meanwhile(
    data_file: Path,
    into_the_example: Callable[[Window], ImportDialog],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(dialogs, "tell", lambda _parent, sentence: told.append(sentence))
    with started(data_file, qtbot) as window:
        dialog = into_the_example(window)
        window.start_wanted.emit()
        dialog.preview.agree.click()
        assert told[0].startswith("Báo cáo đang mở lúc chọn tệp đã được đóng")


def test_copied_text_is_read(data_file: Path, qtbot: QtBot) -> None:
    QApplication.clipboard().setText(TEXT)
    with started(data_file, qtbot) as window:
        window.start_page.paste_wanted.emit()
        assert _shown(window, qtbot).preview.pieces.model.understood.sections


def test_an_empty_clipboard_is_told(data_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(dialogs, "tell", lambda _parent, sentence: told.append(sentence))
    QApplication.clipboard().clear()
    with started(data_file, qtbot) as window:
        window.start_page.paste_wanted.emit()
        assert told[0].startswith("Chưa có văn bản nào được sao chép.")


def test_a_dropped_file_is_read(data_file: Path, typed: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        dropped = QMimeData()
        dropped.setUrls([QUrl.fromLocalFile(str(typed))])
        window.dropEvent(
            QDropEvent(
                QPointF(QPoint(10, 10)),
                Qt.DropAction.CopyAction,
                dropped,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
        qtbot.waitUntil(lambda: bool(window.findChildren(ImportDialog)))
        assert _shown(window, qtbot).preview.pieces.model.understood.sections


def test_what_was_sent_elsewhere_goes_there_next_time(
    data_file: Path, typed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _chosen(monkeypatch, typed)
    with started(data_file, qtbot) as window:
        window.start_page.read.click()
        dialog = _shown(window, qtbot)
        model = dialog.preview.pieces.model
        heading = next(row for row, piece in enumerate(model.understood.pieces) if piece.text.startswith("1. Nâng"))
        model.send([heading], "II.7")
        dialog.preview.agree.click()
        window.start_wanted.emit()
        window.start_page.read.click()
        again = _shown(window, qtbot)
        assert "II.7" in {each.address for each in again.preview.outcome().understood.sections}


def test_the_offices_data_go_into_the_report_begun_from_its_file(
    data_file: Path, typed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(data_file, folder=data_file.parent) as store:
        keep_office(store, Office("Huyện Nga Sơn", "Sở Nội vụ tỉnh Thanh Hóa", "chairman", "Trần Ngọc Quyết"))
    _chosen(monkeypatch, typed)
    with started(data_file, qtbot) as window:
        window.start_page.read.click()
        _shown(window, qtbot).preview.agree.click()
        report = opened(window).editing.report
        assert report.get("general.addressee") == ("Sở Nội vụ tỉnh Thanh Hóa",)
        assert report.text("signer_name") == "Trần Ngọc Quyết"


def test_a_report_begun_from_last_years_says_what_its_marks_mean(
    data_file: Path, typed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _chosen(monkeypatch, typed)
    with started(data_file, qtbot) as window:
        window.start_page.read.click()
        _shown(window, qtbot).preview.agree.click()
        assert window._message.text() == FROM_LAST_YEAR


def test_the_button_says_what_agreeing_does(
    data_file: Path, into_the_example: Callable[[Window], ImportDialog], qtbot: QtBot
) -> None:
    with started(data_file, qtbot) as window:
        preview = into_the_example(window).preview
        assert preview.agree.text() == "Đồng ý, đưa vào báo cáo"
        preview.uses.radio("next_year").click()
        assert preview.agree.text() == "Đồng ý, lập báo cáo 2019"
        preview.uses.radio("keep").click()
        preview.uses.file_year.setValue(2017)
        assert preview.agree.text() == "Đồng ý, giữ báo cáo 2017"
