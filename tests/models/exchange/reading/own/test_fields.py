"""The general page of the program's own Word file, edited where nothing marks the place."""

import re

import pytest

from models.exchange.reading.own import read_own
from models.exchange.reading.understood import Understood
from models.exchange.word.package import DOCUMENT, pack, unpack
from models.exchange.word.render import WordTemplate
from models.report.report import Report

BASIS = "Căn cứ Luật Tổ chức chính quyền địa phương"
ANOTHER = "Căn cứ Kế hoạch số 5/KH-UBND"


def understood(content: bytes) -> Understood:
    read = read_own(content)
    assert read is not None
    return read


def typed_after(content: bytes, words: str, *texts: str) -> bytes:
    """Return a Word file with paragraphs typed below the one that holds words."""
    parts = unpack(content)
    document = parts[DOCUMENT].decode()
    found = re.search(rf"<w:p[ >](?:(?!<w:p[ >]).)*?{re.escape(words)}.*?</w:p>", document, re.DOTALL)
    assert found is not None
    added = "".join(f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>' for text in texts)
    return pack({**parts, DOCUMENT: document.replace(found[0], found[0] + added).encode()})


def word_file(template: WordTemplate, report: Report, *addressees: str) -> bytes:
    report.apply([report.change("general.addressee", addressees)])
    return template.render(report)


@pytest.mark.parametrize("addressees", [("Sở Nội vụ",), ("Sở Nội vụ", "Ban Dân vận Tỉnh ủy")])
def test_first_legal_bases_typed_under_the_receivers(
    template: WordTemplate, example: Report, addressees: tuple[str, ...]
):
    content = typed_after(word_file(template, example, *addressees), addressees[-1], f"{BASIS};", f"{ANOTHER};")
    answers = understood(content).answers
    assert (answers["general.addressee"], answers["general.legal_bases"]) == (addressees, (BASIS, ANOTHER))


def test_legal_basis_typed_above_those_there(template: WordTemplate, example: Report):
    example.apply([example.change("general.legal_bases", (BASIS,))])
    content = typed_after(word_file(template, example, "Sở Nội vụ"), "Sở Nội vụ", f"{ANOTHER};")
    answers = understood(content).answers
    assert (answers["general.addressee"], answers["general.legal_bases"]) == (("Sở Nội vụ",), (ANOTHER, BASIS))


def test_first_legal_basis_typed_under_the_opening(template: WordTemplate, example: Report):
    content = typed_after(word_file(template, example, "Sở Nội vụ"), "báo cáo kết quả như sau", f"{BASIS};")
    found = understood(content)
    assert (found.answers["general.legal_bases"], found.unmatched) == ((BASIS,), ())
