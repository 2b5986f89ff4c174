"""What the help says is what the program says and does: its keys, and the sentences it explains."""

import re
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.paths import ROOT
from tests.ui.running import started
from ui.help.pages import page

_JOINED = re.compile(r'"\s*\n\s*f?"')
"""A sentence in the source goes on in the next line."""
_MESSAGE = re.compile(r"\*\*([^*]+)\*\*")
_GAP = re.compile(r"…|\{[^}\n]*\}|“”")


def _source() -> str:
    """Return every text of the program, sentences over several lines in one piece and what they name left out."""
    files = [*ROOT.joinpath("ui").rglob("*.py"), *ROOT.joinpath("models").rglob("*.py")]
    joined = _JOINED.sub("", "\n".join(path.read_text(encoding="utf-8") for path in files))
    return _GAP.sub("…", joined).casefold()


def _messages() -> list[str]:
    """Return the sentences the page on messages explains, in its lists."""
    lines = [line for line in page("thong-bao").text.splitlines() if line.startswith("- ")]
    return [found for line in lines for found in _MESSAGE.findall(line.partition(" – ")[0])]


def test_every_message_that_is_explained_is_one_of_the_program() -> None:
    source = _source()
    pieces = [piece.strip(" .“”").casefold() for message in _messages() for piece in _GAP.split(message)]
    assert [piece for piece in pieces if piece not in source] == []


def test_every_key_of_the_menus_is_on_the_page_of_keys(data_file: Path, qtbot: QtBot) -> None:
    told = page("phim").text
    with started(data_file, qtbot) as window:
        menus = [action.menu() for action in window.menuBar().actions()]
        keys = {each.shortcut().toString() for menu in menus for each in menu.actions()}  # pyright: ignore
    assert [key for key in sorted(keys) if key and not _names(told, key)] == []


@pytest.mark.parametrize("key", ["Ctrl+Shift+P", "Ctrl+Shift+T", "Ctrl+=", "Ctrl+T", "F2"])
def test_keys_of_pages_are_on_the_page_of_keys(key: str) -> None:
    assert _names(page("phim").text, key)


def _names(told: str, key: str) -> bool:
    return re.search(rf"(?<![\w+]){re.escape(key)}(?![\w+])", told) is not None
