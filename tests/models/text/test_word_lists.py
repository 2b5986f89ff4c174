"""Lists of words kept as data."""

import re

from models.text.word_lists import either, word_lists


def test_the_longest_phrase_is_taken():
    assert re.findall(either(["kế", "kế hoạch"]), "kế  hoạch năm") == ["kế  hoạch"]


def test_a_list_is_read_by_its_name():
    assert "kế hoạch" in word_lists("facts")["documents"]
