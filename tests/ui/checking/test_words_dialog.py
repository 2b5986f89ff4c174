"""The words of the office are typed one a line."""

from pytestqt.qtbot import QtBot

from models.checks.subject import OwnWords
from ui.checking.words_dialog import WordsDialog

OWN = OwnWords(frozenset({"pù nhi", "bát mọt"}), (("tập chung", "tập trung"),))


def test_words_come_back_as_they_were(qtbot: QtBot) -> None:
    dialog = WordsDialog(OWN)
    qtbot.addWidget(dialog)
    assert dialog.words() == OWN


def test_a_line_without_both_sides_is_no_pair(qtbot: QtBot) -> None:
    dialog = WordsDialog(OwnWords())
    qtbot.addWidget(dialog)
    dialog.phrases.setPlainText("tập chung\n= tập trung\nSử Lý = xử lý\n")
    assert dialog.words().phrases == (("sử lý", "xử lý"),)
