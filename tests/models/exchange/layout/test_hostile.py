"""Whatever bytes a file holds, the answer is a list of findings or one sentence, within limits."""

import random
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.checks.issues import Issue
from models.errors import ReportError
from models.exchange.layout.checking import issues_of
from models.exchange.layout.child import layout_issues
from models.exchange.reading.source import SourceError
from tests.models.exchange.layout.made import made
from tests.models.exchange.reading import nasty
from tests.models.exchange.reading.docx_files import p, word_file

RIGHT = made(appendix=("Phụ lục", "SỐ LIỆU")).save()
MARKS = ["w:jc", "w:sz", "w:ind", "w:spacing", "w:pgSz", "w:pgMar", "w:numPr", "w:pStyle", "w:tblStyle", "w:color"]


def answered(content: bytes) -> bool:
    try:
        return all(isinstance(issue, Issue) for issue in issues_of(content))
    except ReportError as error:
        return str(error).endswith((".", "đó."))


def answered_by_child(path: Path) -> bool:
    try:
        return len(layout_issues(path)) < 30
    except SourceError as error:
        return str(error).endswith(".")


@given(st.binary(max_size=200))
def test_any_bytes_are_answered(content: bytes) -> None:
    assert answered(content)


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_a_file_with_parts_changed_is_answered(chance: random.Random) -> None:
    assert answered(_spoilt(chance))


@given(st.sampled_from(MARKS), st.text("-0123456789.mcabpt9", max_size=30))
@settings(deadline=None)
def test_any_measure_is_answered(mark: str, measure: str) -> None:
    attributes = " ".join(f'w:{name}="{measure}"' for name in ("val", "w", "h", "left", "firstLine", "after", "line"))
    assert answered(word_file(p("BÁO CÁO", properties=f"<{mark} {attributes}/>") + p("Nơi nhận:")))


@pytest.mark.parametrize("name", [name for name in nasty.BOMBS if name.endswith(".docx")])
def test_a_bomb_ends_in_one_sentence_or_does_no_harm(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(nasty.BOMBS[name]())
    assert answered_by_child(path)


def test_the_child_finds_what_is_found_here(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(RIGHT)
    assert layout_issues(path) == issues_of(RIGHT)


def test_only_word_files_have_a_layout(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("BÁO CÁO", encoding="utf-8")
    with pytest.raises(SourceError, match=r"\.docx"):
        layout_issues(path)


def test_a_long_file_is_answered() -> None:
    assert answered(word_file(p("Nơi nhận:") + p("TM. ỦY BAN") + p("căn cứ " * 9_000) + p("- a;") * 9_000))


def _spoilt(chance: random.Random) -> bytes:
    """Return the report with stretches of its XML cut out, doubled or moved."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(RIGHT)) as package, zipfile.ZipFile(buffer, "w") as spoilt:
        for info in package.infolist():
            content = package.read(info)
            if chance.random() < 0.3:
                first, last = sorted((chance.randrange(len(content) + 1), chance.randrange(len(content) + 1)))
                content = content[:first] + content[last:] + content[first:last] * chance.randrange(3)
            spoilt.writestr(info, content)
    return buffer.getvalue()
