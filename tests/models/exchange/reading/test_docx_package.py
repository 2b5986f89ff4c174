"""Which bytes are a Word file, and the sentence for each that is none."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from models.exchange.reading import docx_package
from models.exchange.reading.docx import read_docx
from models.exchange.reading.source import SourceError
from tests.models.exchange.reading.docx_files import NAMES, STRICT, p, package, part, relations, word_file, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def text_of(parts: dict[str, bytes]) -> str:
    return "".join(getattr(block, "text", "") for block in read_docx(zipped(parts)).blocks)


def refusal(content: bytes) -> str:
    with pytest.raises(SourceError) as raised:
        read_docx(content)
    return str(raised.value)


def test_the_main_part_may_have_another_name() -> None:
    parts = package(p("chữ"))
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    parts["_rels/.rels"] = relations({"officeDocument": "/word/document2.xml"})
    assert text_of(parts) == "chữ"


def test_a_file_without_relations_is_read() -> None:
    assert text_of({"word/document.xml": part("document", f"<w:body>{p('chữ')}</w:body>")}) == "chữ"


def test_names_of_parts_may_be_written_in_any_case() -> None:
    parts = package(p("chữ"))
    parts["Word/Document.XML"] = parts.pop("word/document.xml")
    assert text_of(parts) == "chữ"


def test_the_strict_standard_is_read() -> None:
    centred = p("chữ", properties='<w:jc w:val="center"/>')
    body = part("document", f"<w:body>{centred}</w:body>").decode()
    strict = body.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", STRICT)
    blocks = read_docx(zipped(package("") | {"word/document.xml": strict.encode()})).blocks
    assert [(getattr(block, "text", ""), getattr(block, "is_centred", False)) for block in blocks] == [("chữ", True)]


def test_xml_in_another_encoding_is_read() -> None:
    source = f'<?xml version="1.0" encoding="UTF-16"?><w:document {NAMES}><w:body>{p("chữ")}</w:body></w:document>'
    assert text_of(package("") | {"word/document.xml": source.encode("utf-16")}) == "chữ"


def test_macros_are_left_alone_and_said() -> None:
    document = read_docx(zipped(package(p("chữ")) | {"word/vbaProject.bin": b"\x00" * 100}))
    assert document.notes == ("Tệp có chứa macro; macro không được đọc và không được chạy.",)


def test_a_template_that_lies_elsewhere_is_not_followed() -> None:
    outside = relations({"styles": "file:///nowhere/styles.xml"}).replace(b"/>", b' TargetMode="External"/>')
    assert text_of(package(p("chữ")) | {"word/_rels/document.xml.rels": outside}) == "chữ"


@pytest.mark.parametrize("content", [b"", b"chao", b"%PDF-1.7", b"{\\rtf1}", OLE, zipped({"xl/workbook.xml": b"<a/>"})])
def test_another_kind_of_file_is_named_as_such(content: bytes) -> None:
    assert "không phải là tệp Word kiểu .docx" in refusal(content)


def test_xml_that_is_no_document_is_named_as_such() -> None:
    assert "không phải là tệp Word" in refusal(zipped({"word/document.xml": b"<html><body/></html>"}))


def test_a_file_with_a_password_is_named_as_such() -> None:
    assert "đặt mật khẩu" in refusal(OLE + "EncryptedPackage".encode("utf-16-le"))


def test_a_locked_member_is_named_as_such() -> None:
    content = bytearray(word_file(p("chữ")))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            content[at + flags] |= 1
            at = content.find(signature, at + 4)
    assert "đặt mật khẩu" in refusal(bytes(content))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_file_cut_short_is_damaged(share: float) -> None:
    content = word_file(p("chữ" * 500))
    assert "bị hỏng" in refusal(content[: int(len(content) * share)])


def test_a_flipped_byte_in_the_content_is_damage() -> None:
    content = bytearray(word_file(p("".join(map(str, range(3000))))))
    with ZipFile(BytesIO(content)) as archive:
        entry = archive.getinfo("word/document.xml")
    content[entry.header_offset + 200] ^= 0xFF
    assert "bị hỏng" in refusal(bytes(content))


@pytest.mark.parametrize("name", ["word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml"])
def test_a_part_that_is_no_xml_is_damage(name: str) -> None:
    parts = package(p("chữ"), styles="")
    assert "bị hỏng" in refusal(zipped(parts | {name: parts[name][:-9]}))


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml"])
def test_a_part_with_entities_is_refused(name: str) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]>'
    parts = package(p("chữ"), styles="")
    source = parts[name].decode().replace('encoding="UTF-8"?>', f'encoding="UTF-8"?>{bomb}')
    assert "bị hỏng" in refusal(zipped(parts | {name: source.encode()}))


def test_an_entity_never_reads_a_file() -> None:
    source = (
        f'<!DOCTYPE a [<!ENTITY x SYSTEM "file://{__file__}">]><w:document {NAMES}><w:body>&x;</w:body></w:document>'
    )
    assert "bị hỏng" in refusal(zipped(package("") | {"word/document.xml": source.encode()}))


def test_a_part_larger_than_any_report_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_package, "MAX_MAIN", 2000)
    assert "lớn hơn mọi báo cáo" in refusal(word_file(p("chữ" * 1000)))


@pytest.mark.parametrize("kind", ["styles", "numbering", "theme"])
def test_no_other_part_may_be_large(kind: str) -> None:
    assert "lớn hơn mọi báo cáo" in refusal(word_file(p("chữ"), **{kind: " " * docx_package.MAX_PART}))


def test_one_paragraph_of_millions_of_runs_is_refused_before_it_fills_the_memory() -> None:
    assert "lớn hơn mọi báo cáo" in refusal(word_file(p("<w:r/>" * (docx_package.MAX_BLOCK // 5))))


def test_many_paragraphs_may_be_longer_than_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_package, "MAX_BLOCK", 100_000)
    assert len(read_docx(word_file(p("chữ" * 3000) * 20)).blocks) == 20
