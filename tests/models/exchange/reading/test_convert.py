"""Conversion by another program, where one is installed."""

import sys
from pathlib import Path

import pytest

from models.exchange.reading import convert
from models.exchange.reading.convert import ConversionNeededError, converted
from models.exchange.reading.docx import read_docx
from tests.models.exchange.reading.flat import lines

NEEDED = ConversionNeededError(".fodt", "tệp này")
FLAT = (
    '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" '
    'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>Báo cáo</text:p>'
    "</office:text></office:body></office:document>"
).encode()


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in the place of LibreOffice."""
    if sys.platform == "win32":
        pytest.skip("a script is no program there")
    path = tmp_path / "soffice"
    monkeypatch.setattr(convert, "office", lambda: path)
    return path


def write(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def test_libreoffice_makes_a_word_file() -> None:
    if convert.office() is None:
        pytest.skip("LibreOffice is not installed")
    assert lines(read_docx(converted(FLAT, NEEDED, 60))) == ["Báo cáo"]


def test_a_program_that_makes_nothing_leaves_the_sentence(program: Path) -> None:
    write(program, "exit 1")
    with pytest.raises(ConversionNeededError):
        converted(b"a", NEEDED)


def test_a_program_that_hangs_is_ended_with_its_children(program: Path, tmp_path: Path) -> None:
    write(program, f"(sleep 600; echo late > '{tmp_path}/late') & echo $! > '{tmp_path}/child'; wait")
    with pytest.raises(ConversionNeededError):
        converted(b"a", NEEDED, seconds=0.5)
    child = int((tmp_path / "child").read_text(encoding="utf-8"))
    assert not is_running(child)


def test_a_large_file_is_given_to_no_other_program(program: Path) -> None:
    write(program, "exit 0")
    with pytest.raises(ConversionNeededError):
        converted(b"a" * (convert.MAX_SOURCE + 1), NEEDED)


def is_running(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"
