"""Many phrases looked for at once."""

from models.text.phrase_index import PhraseIndex

INDEX = PhraseIndex(["kinh tế", "kinh tế xã hội", "xã hội học", "cũa", "ki-lô-mét"])


def test_the_longest_phrase_stands() -> None:
    assert list(INDEX.find("Kinh tế  xã hội học")) == [(0, 15, "kinh tế xã hội")]


def test_single_words_and_joined_ones_are_found() -> None:
    assert [phrase for *_, phrase in INDEX.find("cũa 5 ki-lô-mét")] == ["cũa", "ki-lô-mét"]


def test_parts_of_words_and_words_behind_a_sign_are_not_found() -> None:
    assert list(INDEX.find("akinh tế, kinh tếs; kinh, tế")) == []
