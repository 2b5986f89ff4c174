"""The report a clerk typed in Word is understood the same, whatever Word and clerks do to its XML."""

from collections.abc import Callable

import pytest

from models.exchange.reading.decode import decode_document
from models.exchange.reading.open import read_content
from models.exchange.reading.understand import understand
from models.exchange.reading.understood import Understood
from models.report.report import Report
from tests.models.exchange.reading.understand.made import found_cells, found_text, true_cells, true_text
from tests.models.exchange.reading.word_changes import CHANGES, changed, letters, rewritten, soft_hyphens, strict
from tests.old_fonts import in_tcvn3, shared

TCVN3 = {
    "TCVN3": letters(in_tcvn3, ".VnTime"),
    "TCVN3 in no font of its own": letters(in_tcvn3),
    "TCVN3 with soft hyphens": soft_hyphens,
}


@pytest.fixture
def typed() -> bytes:
    return shared("samples", "nga-son-2018-typed.docx").read_bytes()


def read(content: bytes) -> Understood:
    document, encoding, samples = decode_document(read_content(content, "a.docx"))
    return understand(document, None, encoding, samples)


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_file_is_understood_as_before(typed: bytes, name: str, example: Report) -> None:
    found, before = read(changed(typed, CHANGES[name])), read(typed)
    assert found_text(found) == true_text(example)
    assert found_cells(found) == true_cells(example)
    assert (found.header, found.unmatched) == (before.header, ())


@pytest.mark.parametrize("name", TCVN3)
def test_a_file_in_tcvn3_is_understood_but_for_capitals_the_code_lacks(
    typed: bytes, name: str, example: Report
) -> None:
    found = read(changed(typed, TCVN3[name]))
    wanted = {address: text.replace("Ủy ban", "ủy ban") for address, text in true_text(example).items()}
    assert {address: text.replace("Ủy ban", "ủy ban") for address, text in found_text(found).items()} == wanted
    assert found_cells(found) == true_cells(example)
    assert (found.encoding, found.unmatched) == ("tcvn3", ())


NAMES: dict[str, Callable[[str], str]] = {
    "backslashes": lambda name: name.replace("/", "\\"),
    "capitals": lambda name: name.upper() if name.startswith("word/") else name,
}


@pytest.mark.parametrize("name", NAMES)
def test_odd_names_of_parts_are_understood(typed: bytes, name: str, example: Report) -> None:
    assert found_text(read(rewritten(typed, name=NAMES[name]))) == true_text(example)


def test_the_strict_standard_is_understood(typed: bytes, example: Report) -> None:
    assert found_text(read(rewritten(typed, strict))) == true_text(example)
