"""Keys of an input method left in a word."""

import pytest

from models.text.typing_keys import typed


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("chinhs", "chính"),
        ("đươcj", "được"),
        ("dduwowcj", "được"),
        ("quyeenf", "quyền"),
        ("nghieemj", "nghiệm"),
        ("tiep61", "tiếp"),
        ("d9uoc75", "được"),
        ("nam8", "năm"),
    ],
)
def test_telex_and_vni_are_read(word: str, meant: str) -> None:
    assert typed(word) == meant


@pytest.mark.parametrize("word", ["chính", "website", "m2", "xyz"])
def test_other_words_mean_nothing(word: str) -> None:
    assert typed(word) == ""
