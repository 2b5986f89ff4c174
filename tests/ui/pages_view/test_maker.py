"""Work beside the window, one piece at a time."""

from collections.abc import Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from models.exchange.pages.failures import PagesError
from models.exchange.pages.layout import Layout
from tests.ui.pages_view.made import A4, Paper, layout
from ui.pages_view.maker import Drawn, PageMaker


@pytest.fixture
def paper() -> Paper:
    return Paper()


@pytest.fixture
def wishes() -> list[tuple[int, float]]:
    return []


@pytest.fixture
def maker(paper: Paper, wishes: list[tuple[int, float]], qtbot: QtBot) -> Iterator[PageMaker]:
    made = PageMaker(paper, lambda: wishes.pop(0) if wishes else None)
    yield made
    made.close()
    qtbot.waitUntil(lambda: not made._is_working)


def _fails() -> Layout:
    raise PagesError("Không dựng được.")


def test_a_file_is_laid_out(maker: PageMaker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(maker.laid_out) as told:
        maker.lay_out(lambda: layout(A4))
    assert told.args == [layout(A4)]


def test_pictures_follow_the_layout(maker: PageMaker, wishes: list[tuple[int, float]], qtbot: QtBot) -> None:
    wishes.append((0, 72.0))
    with qtbot.waitSignal(maker.drawn) as told:
        maker.lay_out(lambda: layout(A4, digest="x"))
    assert told.args is not None
    drawn: Drawn = told.args[0]
    assert (drawn.page, drawn.digest, drawn.image.width()) == (0, "x", 595)


def test_no_picture_is_drawn_before_there_is_a_layout(
    maker: PageMaker, paper: Paper, wishes: list[tuple[int, float]]
) -> None:
    wishes.append((0, 72.0))
    maker.go_on()
    assert paper.asked == []


def test_of_several_waiting_files_only_the_last_is_laid_out(maker: PageMaker, qtbot: QtBot) -> None:
    may_end, made = Event(), list[str]()

    def first() -> Layout:
        may_end.wait(10)
        return layout(A4, digest="first")

    maker.laid_out.connect(lambda each: made.append(each.digest))
    maker.lay_out(first)
    for name in ("second", "third"):
        maker.lay_out(lambda name=name: layout(A4, digest=name))
    may_end.set()
    qtbot.waitUntil(lambda: not maker._is_working)
    assert made == ["first", "third"]


def test_a_failure_is_told_in_its_sentence(maker: PageMaker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(maker.failed) as told:
        maker.lay_out(_fails)
    assert told.args == ["Không dựng được."]


def test_after_a_failure_the_next_file_is_laid_out(maker: PageMaker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(maker.failed):
        maker.lay_out(_fails)
    with qtbot.waitSignal(maker.laid_out):
        maker.lay_out(lambda: layout(A4))


def test_the_failure_of_a_file_no_longer_wanted_is_not_told(maker: PageMaker, qtbot: QtBot) -> None:
    may_end = Event()

    def first() -> Layout:
        may_end.wait(10)
        return _fails()

    maker.lay_out(first)
    maker.lay_out(lambda: layout(A4))
    with qtbot.assertNotEmitted(maker.failed), qtbot.waitSignal(maker.laid_out):
        may_end.set()


def test_a_page_that_cannot_be_drawn_is_not_asked_for_again_and_again(
    maker: PageMaker, paper: Paper, wishes: list[tuple[int, float]], qtbot: QtBot
) -> None:
    paper.refused = {0}
    wishes += [(0, 72.0)] * 5
    with qtbot.waitSignal(maker.failed):
        maker.lay_out(lambda: layout(A4))
    qtbot.waitUntil(lambda: not maker._is_working)
    assert len(paper.asked) == 1


def test_closing_ends_the_source(maker: PageMaker, paper: Paper) -> None:
    maker.close()
    assert paper.is_closed


def test_what_ends_after_closing_is_not_told(maker: PageMaker, qtbot: QtBot) -> None:
    may_end = Event()

    def first() -> Layout:
        may_end.wait(10)
        return layout(A4)

    maker.lay_out(first)
    maker.close()
    with qtbot.assertNotEmitted(maker.laid_out):
        may_end.set()
        qtbot.waitUntil(lambda: not maker._is_working)
