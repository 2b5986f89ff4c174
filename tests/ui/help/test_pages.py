"""The pages of the help themselves: whole, linked, and the same on the web."""

import re

import pytest

from models.form.definition import FormDefinition
from models.form.library import load_forms
from models.report.report import Report
from tests.help_copy import COPIES, copies
from ui.help.pages import FOLDER, HelpPage, found_pages, page, pages
from ui.help.topics import topic_of_place
from ui.places import place_title, places

FORMS, _REFUSED = load_forms()
_LINK = re.compile(r"\]\(([^)]+)\)")


@pytest.mark.parametrize("shown", pages(), ids=lambda page: page.name)
def test_every_link_and_picture_is_there(shown: HelpPage) -> None:
    assert [link for link in _LINK.findall(shown.text) if not (FOLDER / link).is_file()] == []


@pytest.mark.parametrize("shown", pages(), ids=lambda page: page.name)
def test_every_page_has_a_title_of_its_own_and_is_plain(shown: HelpPage) -> None:
    assert shown.text.startswith(f"# {shown.title}\n")
    assert [other.title for other in pages()].count(shown.title) == 1
    assert shown.name.isascii()


def test_every_picture_is_shown() -> None:
    shown = {link for each in pages() for link in _LINK.findall(each.text)}
    assert [path.name for path in (FOLDER / "pictures").glob("*") if f"pictures/{path.name}" not in shown] == []


def test_the_pages_on_the_web_are_the_same() -> None:
    kept = {path: path.read_text(encoding="utf-8") for path in COPIES.glob("*.md")}
    assert kept == copies(), "python -m tests.help_copy"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_every_page_of_the_wizard_has_its_help(form: FormDefinition) -> None:
    report = Report(form)
    without: list[str] = []
    for place in places(form):
        name, _, start = topic_of_place(place, place_title(report, place)).partition("#")
        heads = page(name).sections
        if place.kind != "group" and start and not any(head.startswith(start) for head in heads):
            without.append(place.key)
    assert without == []


def test_words_without_diacritics_find_a_page() -> None:
    assert found_pages("chuyen may")[0].name == "chuyen-may"


def test_every_word_must_be_in_the_page() -> None:
    assert found_pages("ban-sao zzz") == []


def test_ten_steps_are_ten() -> None:
    assert len(page("muoi-buoc").sections) == 10
