"""What Ctrl+K can find."""

import pytest

from models.report.wording import full_caption
from tests.ui.running import opened
from ui.finder.entries import Entry, every_entry, search
from ui.help.pages import pages
from ui.places import place_title, places
from ui.window import Window


def first(window: Window, wanted: str) -> Entry:
    return search(every_entry(window), wanted)[0].entry


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ("xuat bao cao", "Xuất báo cáo"),
        ("ngay ky", "Ngày ký"),
        ("phu luc 2", "Phụ lục 2: Cải cách hành chính"),
        ("tinh gian bien che cong chuc", "Kết quả tinh giản biên chế, kiện toàn bộ máy và đội ngũ cán bộ: "),
        ("hoàn tác", "Hoàn tác"),
        ("ket xuat", "Xuất báo cáo"),
        ("phong to", "Chữ to hơn"),
        ("chuyen may khac", "Chuyển sang máy khác"),
    ],
)
def test_words_without_diacritics_find_it(window: Window, wanted: str, words: str) -> None:
    assert first(window, wanted).words.startswith(words)


def test_every_place_field_and_column_can_be_found(window: Window) -> None:
    report = opened(window).editing.report
    words = {entry.words for entry in every_entry(window)}
    assert {place_title(report, place) for place in places(report.form)} <= words
    assert {field.label for field in report.form.fields} <= words
    assert {full_caption(report, column) for column in (*report.form.columns, *report.form.inputs)} <= words


def test_every_page_of_the_help_can_be_found(window: Window) -> None:
    assert {page.title for page in pages()} <= {entry.words for entry in every_entry(window)}


def test_every_enabled_action_of_the_menus_can_be_found(window: Window) -> None:
    entries = every_entry(window)
    menus = [action.menu() for action in window.menuBar().actions()]
    for menu in menus:
        for action in menu.actions():  # pyright: ignore[reportAttributeAccessIssue, reportOptionalMemberAccess]
            words = action.text().partition("\t")[0].replace("&", "").removesuffix("…")
            assert action.isSeparator() or any(entry.words == words for entry in entries)


def test_what_the_cursors_own_editor_can_do_is_found(window: Window) -> None:
    opened(window).view.go_to("II.3")
    window.activateWindow()
    assert first(window, "chữ đậm").keys == "Ctrl+B"


def test_a_section_is_gone_to(window: Window) -> None:
    first(window, "tiep cong dan doi thoai").act()
    assert opened(window).view.place == "II.6"


def test_a_column_is_gone_to(window: Window) -> None:
    first(window, "số thủ tục hành chính được cắt giảm").act()
    view = opened(window).view
    assert view.place == "admin_reform"
    assert view.page().key_at_hand() == "admin_reform.unit.procedures_cut"  # pyright: ignore


def test_without_a_report_the_reports_are_found_and_its_actions_are_not(window: Window) -> None:
    window.start_wanted.emit()
    words = [entry.words for entry in every_entry(window)]
    assert any(name.startswith("Báo cáo năm 2018") for name in words)
    assert "Xuất báo cáo" not in words
