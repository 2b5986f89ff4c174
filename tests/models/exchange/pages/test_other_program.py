"""Programs of others, Word and LibreOffice among them, never keep the clerk waiting for ever."""

import os
import select
import sys
from pathlib import Path

import pytest

from models.exchange.pages import word
from models.exchange.pages.failures import PagesError, PagesStopped
from models.exchange.pages.other_program import run
from models.exchange.pages.word import pdf_by_word

if sys.platform != "linux":
    pytest.skip("programs are played by scripts, and watched through Linux's handles", allow_module_level=True)


def program(folder: Path, script: str) -> Path:
    path = folder / "program"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_what_a_program_makes_is_returned(tmp_path: Path) -> None:
    path = program(tmp_path, 'printf "%s" "$WORDS" > "$1"')
    made = run([str(path), str(tmp_path / "made")], tmp_path / "made", "Nó", variables={"WORDS": "abc"})
    assert made == b"abc"


def test_a_program_that_cannot_be_started_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(PagesError, match="Nó không lập được"):
        run([str(tmp_path / "nothing")], tmp_path / "made", "Nó")


def test_a_program_that_hangs_is_ended_with_all_it_started(tmp_path: Path) -> None:
    path = program(tmp_path, f"sleep 600 & echo $! > '{tmp_path}/child'; wait")
    with pytest.raises(PagesError, match="giây"):
        run([str(path)], tmp_path / "made", "Nó", seconds=0.5)
    assert has_ended(int((tmp_path / "child").read_text(encoding="utf-8")))


def test_the_clerk_can_give_up(tmp_path: Path) -> None:
    with pytest.raises(PagesStopped):
        run([str(program(tmp_path, "sleep 600"))], tmp_path / "made", "Nó", is_stopped=lambda: True)


def test_word_gets_the_file_and_gives_a_pdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shell = program(tmp_path, '(printf "%s" "pdf of "; cat "$BCDV_SOURCE") > "$BCDV_TARGET"')
    monkeypatch.setattr(word, "shell", lambda: shell)
    assert pdf_by_word(b"a report") == b"pdf of a report"


def test_word_that_makes_nothing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shell = program(tmp_path, "exit 1")
    monkeypatch.setattr(word, "shell", lambda: shell)
    with pytest.raises(PagesError, match="Microsoft Word không lập được"):
        pdf_by_word(b"a report")


def test_word_is_never_looked_for_on_other_systems() -> None:
    assert not word.is_installed()


def has_ended(process: int) -> bool:
    """Return whether a process ends, or has, within ten seconds."""
    try:
        handle = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([handle], [], [], 10)[0])
    finally:
        os.close(handle)
