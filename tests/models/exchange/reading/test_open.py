"""A file of any kind opens by its content."""

import hashlib
import struct
from pathlib import Path

import pytest

from models.exchange.reading import convert
from models.exchange.reading.child import read_within_limits
from models.exchange.reading.convert import ConversionNeededError
from models.exchange.reading.open import read_content, read_converted
from models.exchange.reading.source import SourceDocument, SourceError
from tests.models.exchange.reading import nasty
from tests.models.exchange.reading.flat import lines
from tests.models.exchange.reading.odf.files import odf
from tests.models.exchange.reading.pdf_files import pdf
from tests.old_fonts import shared

WORD = nasty.docx(b"<w:p><w:r><w:t>a</w:t></w:r></w:p>")
FILES = {
    "a.docx": WORD,
    "a.docm": WORD,
    "a.xlsx": nasty.xlsx(b'<row><c t="inlineStr"><is><t>a</t></is></c></row>'),
    "a.odt": odf("text", "<text:p>a</text:p>"),
    "a.ods": odf(
        "spreadsheet", "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
        "</table:table-row></table:table>",
    ),
    "a.rtf": rb"{\rtf1 a}",
    "a.htm": b"<html><body>a",
    "a.mht": b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>a",
    "a.pdf": pdf([(80, 700, "a")]),
    "a.txt": b"a",
}  # fmt: skip


def _opened(name: str) -> SourceDocument:
    return read_content(shared("samples", "legacy", name).read_bytes(), name)


@pytest.mark.parametrize("name", FILES)
def test_every_kind_is_read(name: str) -> None:
    document = read_content(FILES[name], name)
    assert lines(document) == ["a"]
    assert not any("thật ra" in note for note in document.notes)


@pytest.mark.parametrize("name", ["a.xlsx", "a.odt", "a.rtf", "a.htm", "a.pdf", "a.docx"])
def test_a_renamed_file_is_read_as_what_it_is(name: str) -> None:
    document = read_content(FILES[name], "a.doc")
    assert lines(document) == ["a"]
    assert document.notes[0].startswith("Tệp “a.doc” thật ra là")


def test_the_source_file_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(WORD)
    path.chmod(0o444)
    before = path.stat().st_mtime_ns, hashlib.sha256(path.read_bytes()).digest(), sorted(tmp_path.iterdir())
    read_within_limits(path)
    assert (path.stat().st_mtime_ns, hashlib.sha256(path.read_bytes()).digest(), sorted(tmp_path.iterdir())) == before


def test_a_link_to_another_file_is_told_and_left() -> None:
    outside = nasty.relations(("attachedTemplate", "http://127.0.0.1:1/c.dotm", True))
    linked = nasty.docx(b"<w:p><w:r><w:t>a</w:t></w:r></w:p>", more={"word/_rels/settings.xml.rels": outside})
    assert any("liên kết" in note for note in read_content(linked, "a.docx").notes)


def test_macros_are_told_once() -> None:
    macros = nasty.docx(b"<w:p><w:r><w:t>a</w:t></w:r></w:p>", more={"word/vbaProject.bin": b"x"})
    assert sum("macro" in note for note in read_content(macros, "a.docm").notes) == 1


def test_xml_of_another_program_needs_a_conversion() -> None:
    with pytest.raises(ConversionNeededError, match="Lưu thành") as caught:
        read_content(b'<?xml version="1.0"?><w:wordDocument/>', "a.xml")
    assert caught.value.ending == ".xml"


def test_xml_with_a_document_type_goes_to_no_other_program() -> None:
    with pytest.raises(SourceError, match="DOCTYPE"):
        read_content(b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "b">]><w/>', "a.xml")


def test_what_another_program_made_is_read_with_a_note() -> None:
    document = read_converted(WORD, b'<?xml version="1.0"?><a/>', "a.xml")
    assert lines(document) == ["a"]
    assert "LibreOffice" in document.notes[0]


def test_a_conversion_that_is_no_word_file_is_refused() -> None:
    with pytest.raises(SourceError, match="không chuyển được"):
        read_converted(b"a", b'<?xml version="1.0"?><a/>', "a.xml")


def test_without_another_program_the_sentence_says_how_to_save(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(b'<?xml version="1.0"?><w:wordDocument/>')
    monkeypatch.setattr(convert, "office", lambda: None)
    with pytest.raises(SourceError, match=r"\.docx"):
        read_within_limits(tmp_path / "a.xml")


def test_an_old_word_file_is_read_with_its_fonts() -> None:
    document = _opened("vni-decision.doc")
    assert "QUYEÁT ÑÒNH" in "\n".join(lines(document))


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_an_old_word_file_cut_off_is_damaged(part: float) -> None:
    content = shared("samples", "legacy", "vni-decision.doc").read_bytes()
    with pytest.raises(SourceError, match="hỏng"):
        read_content(content[: int(len(content) * part)], "a.doc")


def test_every_sheet_of_an_old_workbook_is_read() -> None:
    document = _opened("tcvn3-forms.xls")
    # tables one below the other in one sheet are tables of their own
    assert list(dict.fromkeys(getattr(block, "name", "") for block in document.blocks)) == [
        "Danh muc benh tat hh",
        "Mau so 2a",
        "Mau so 2b",
        "Mau so 3",
    ]


def test_a_word_file_without_its_table_is_damaged() -> None:
    beginning = struct.pack("<HH", 0xA5EC, 0xC1).ljust(5000, b"\0")
    with pytest.raises(SourceError, match="hỏng"):
        read_content(nasty.container(WordDocument=beginning), "a.doc")


def test_a_word_file_of_an_unknown_version_needs_a_conversion() -> None:
    with pytest.raises(ConversionNeededError):
        read_content(nasty.container(WordDocument=b"\xdc\xa5\x65\0".ljust(5000, b"\0")), "a.doc")
