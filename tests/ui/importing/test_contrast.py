from models.text.compare import Stretch
from ui.importing.contrast import as_html, contrasted


def texts(stretches: list[Stretch]) -> list[tuple[str, str]]:
    return [(each.text, each.kind) for each in stretches]


def test_words_that_differ_are_told_on_each_side() -> None:
    old, new = contrasted("Có 5 xã.", "Có 7 xã.")
    assert texts(old) == [("Có ", "same"), ("5", "gone"), (" xã.", "same")]
    assert texts(new) == [("Có ", "same"), ("7", "added"), (" xã.", "same")]


def test_what_both_say_is_cut_to_what_stands_near_the_difference() -> None:
    same = "Một câu dài mà năm nào cũng như năm nào. " * 20
    old, _new = contrasted(f"{same}Có 5 xã.", f"{same}Có 7 xã.")
    assert old[0].text.startswith("… ")
    assert len(old[0].text) < 100


def test_where_something_goes_its_surroundings_show_on_both_sides() -> None:
    old, new = contrasted("Câu đầu. Câu cuối.", "Câu đầu.")
    assert old[0].text == new[0].text == "Câu đầu."


def test_a_text_of_any_length_is_shown_short() -> None:
    _old, new = contrasted("", "dài " * 1000)
    assert len(new[0].text) < 500


def test_rich_text_holds_what_was_typed() -> None:
    shown = as_html([Stretch("a<b\n", "same"), Stretch("&", "added")], "red", "blue")
    assert shown.startswith("a&lt;b<br>")
    assert "color:blue" in shown
