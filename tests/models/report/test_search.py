"""Find and replace over a whole report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.form.library import load_form
from models.report.answers import AnswerError
from models.report.report import Report
from models.report.search import Query, find, replace_all, replace_hit
from models.text.prose import Paragraph, Run, paragraph


def filled(**answers: object) -> Report:
    keys = {"prose": "II.3", "other": "IV", "unit": "general.unit", "receivers": "general.receivers"}
    return Report(load_form("huyen_2018"), {keys[name]: value for name, value in answers.items()})  # pyright: ignore[reportArgumentType]


def test_hits_come_in_the_order_of_the_form(example: Report) -> None:
    keys = [hit.key for hit in find(example, Query("sở nội vụ"))]
    assert "general.letter_sender" in keys
    places = list(example.form.items)
    assert keys == sorted(keys, key=places.index)


def test_hit_points_at_the_words(example: Report) -> None:
    for hit in find(example, Query("dan van", diacritics=False)):
        if not hit.key.startswith("general."):
            text = example.prose(hit.key)[hit.paragraph].text
            assert text[hit.start : hit.end] == hit.words


def test_every_occurrence_of_the_example_is_found(example: Report) -> None:
    text = "\n".join(part.text for section in example.form.written_sections for part in example.prose(section.address))
    hits = [hit for hit in find(example, Query("Nga Sơn", match_case=True)) if not hit.key.startswith("general.")]
    assert len(hits) == text.count("Nga Sơn") > 3


def test_context_is_cut_on_both_sides() -> None:
    (hit,) = find(filled(prose=(paragraph("a" * 100 + "ĐÂY" + "b" * 100),)), Query("đây"))
    assert (hit.before, hit.words, hit.after) == ("…" + "a" * 60, "ĐÂY", "b" * 60 + "…")


def test_notes_figures_and_choices_are_left_out(report: Report) -> None:
    report.apply([report.change("note.I", "tm"), report.change("general.signer_form", "tm_chairman")])
    assert list(find(report, Query("tm"))) == []


def test_nothing_is_found_for_no_words(example: Report) -> None:
    assert list(find(example, Query(""))) == []


def test_replaced_words_take_the_format_of_the_first_letter() -> None:
    report = filled(prose=(Paragraph((Run("năm d"), Run("ân ", bold=True), Run("vận.")), "dash"),))
    report.apply(replace_all(report, Query("ân vận"), "ẶC BIỆT"))
    assert report.prose("II.3") == (Paragraph((Run("năm d"), Run("ẶC BIỆT", bold=True), Run(".")), "dash"),)


def test_all_kinds_of_answers_are_replaced() -> None:
    report = filled(unit="Huyện A", receivers=("Sở A", "Sở B"), prose=(paragraph("A và a"),), other=(paragraph("b"),))
    changes = replace_all(report, Query("a", match_case=True), "xx")
    assert {change.key: change.new for change in changes} == {"II.3": (paragraph("A và xx"),)}
    report.apply(replace_all(report, Query("A", match_case=True), "C"))
    assert (report.text("unit"), report.lines("receivers")) == ("Huyện C", ("Sở C", "Sở B"))


def test_paragraph_emptied_by_replacing_is_gone() -> None:
    report = filled(prose=(paragraph("bỏ"), paragraph("giữ")))
    report.apply(replace_all(report, Query("bỏ"), ""))
    assert report.prose("II.3") == (paragraph("giữ"),)


def test_replacing_words_by_themselves_changes_nothing(example: Report) -> None:
    assert replace_all(example, Query("Nga Sơn", match_case=True), "Nga Sơn") == []


def test_answer_that_would_be_too_long_is_refused() -> None:
    report = filled(unit="a" * 300)
    with pytest.raises(AnswerError):
        replace_all(report, Query("a"), "bcdefghi")


def test_one_hit_is_replaced_alone() -> None:
    report = filled(prose=(paragraph("xã và xã"), paragraph("xã")))
    second = list(find(report, Query("xã")))[1]
    report.apply(replace_hit(report, second, "phường"))
    assert [part.text for part in report.prose("II.3")] == ["xã và phường", "xã"]


def test_hit_that_is_no_longer_there_is_not_replaced() -> None:
    report = filled(prose=(paragraph("xã"),))
    (hit,) = find(report, Query("xã"))
    report.apply([report.change("II.3", (paragraph("khác"),))])
    assert replace_hit(report, hit, "phường") == []


def test_placeholder_is_only_text() -> None:
    report = filled(prose=(paragraph("{year} a"),))
    report.apply(replace_all(report, Query("{year}"), r"\1 {{ 7*7 }} R&D <b>"))
    assert report.prose("II.3")[0].text == r"\1 {{ 7*7 }} R&D <b> a"


@given(st.lists(st.text("aăb ", min_size=1, max_size=8), max_size=4), st.sampled_from(["x", "xyz", ""]))
def test_replacing_is_that_of_text(texts: list[str], new: str) -> None:
    prose = tuple(part for part in map(paragraph, texts) if part.text)
    report = filled(prose=prose)
    report.apply(replace_all(report, Query("ă"), new))
    replaced = [part.text.replace("ă", new).strip() for part in prose]
    assert [part.text for part in report.prose("II.3")] == [text for text in replaced if text]
