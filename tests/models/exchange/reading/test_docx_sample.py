"""The report a clerk typed in Word: every paragraph of the seed, and the layout round it."""

import os
from pathlib import Path

import pytest

from models.exchange.reading.docx import read_docx
from models.exchange.reading.source import SourceDocument, SourceParagraph, SourceTable
from models.paths import ROOT

SHARED = Path(os.environ.get("BCDV_SHARED", ROOT.parent / "shared"))


@pytest.fixture
def sample() -> SourceDocument:
    path = SHARED / "samples" / "nga-son-2018-typed.docx"
    if not path.is_file():
        pytest.skip(f"the sample is not beside the checkout: {path}")
    return read_docx(path.read_bytes())


def tables(document: SourceDocument) -> list[SourceTable]:
    return [block for block in document.blocks if isinstance(block, SourceTable)]


def test_letterhead_and_signature_have_no_borders_and_the_appendix_has(sample: SourceDocument) -> None:
    assert [table.has_borders for table in tables(sample)] == [False, False, True, True, True, True]


def test_the_head_of_the_appendix_is_merged_as_printed(sample: SourceDocument) -> None:
    assert [[cell.is_origin for cell in row] for row in tables(sample)[2].rows[:2]] == [
        [True, True, True, False, False],
        [False, False, True, True, True],
    ]


def test_headings_are_bold_and_words_are_not(sample: SourceDocument) -> None:
    bold = {
        block.text: block.runs[0].bold for block in sample.blocks if isinstance(block, SourceParagraph) and block.text
    }
    assert (bold["III. ĐÁNH GIÁ CHUNG"], next(bold[text] for text in bold if text.startswith("+ Tổng thu"))) == (
        True,
        False,
    )


def test_nothing_is_left_to_be_said(sample: SourceDocument) -> None:
    assert sample.notes == ()
