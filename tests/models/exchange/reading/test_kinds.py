"""A file is what its bytes say."""

import pytest

from models.exchange.reading import kinds

HEADS = [
    (b"PK\x03\x04rest", kinds.ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", kinds.OLE),
    (b"{\\rtf1\\ansi", kinds.RTF),
    (b"\xef\xbb\xbf\r\n%PDF-1.4", kinds.PDF),
    (b"\x89PNG\r\n\x1a\n", kinds.PICTURE),
    (b"\xff\xd8\xff\xe0", kinds.PICTURE),
    (b"BM\x00\x00\x01\x00", kinds.PICTURE),
    (b"Rar!\x1a\x07", kinds.ARCHIVE),
    (b"<html xmlns:w='x'><body>", kinds.HTML),
    (b"\r\n <!DOCTYPE HTML><p>a", kinds.HTML),
    (b'<?xml version="1.0"?><html><body>', kinds.HTML),
    (b'<?xml version="1.0"?><w:wordDocument>', kinds.XML),
    (b"MIME-Version: 1.0\nContent-Type: multipart/related; x", kinds.MHTML),
    (b"From: <Saved by Blink>\r\nSubject: a\r\n b\r\nContent-Type: multipart/related;\r\n x", kinds.MHTML),
    (b"From - Mon Nov 23 03:05:48 2026\nX-Status: 1\nDate: today\nContent-Type: text/html\n\n<p>a", kinds.MHTML),
    (b"Content-Type: text/plain\n\na", kinds.TEXT),
    ("<html><p>a</html>".encode("utf-16"), kinds.HTML),
    ("Đã đạt – được".encode("utf-16"), kinds.TEXT),
    ("Năm dân vận chính quyền, đã đạt kết quả – được dân tin".encode("utf-16-le"), kinds.TEXT),
    ("Báo cáo".encode(), kinds.TEXT),
    (b"BM la ban mau", kinds.TEXT),
    ("Báo cáo".encode("utf-16"), kinds.TEXT),
    ("Bao cao ket qua".encode("utf-16-le"), kinds.TEXT),
    (b"B\xb8o c\xb8o", kinds.TEXT),
    (b"\x00\x01\x02\x03", kinds.UNKNOWN),
]


@pytest.mark.parametrize(("content", "kind"), HEADS)
def test_the_first_bytes_tell_the_kind(content: bytes, kind: str) -> None:
    assert kinds.kind_of(content) == kind


@pytest.mark.parametrize(
    ("names", "mimetype", "kind"),
    [
        (["word/document.xml"], b"", kinds.DOCX),
        (["Word\\document2.xml"], b"", kinds.DOCX),
        (["xl/workbook.xml"], b"", kinds.XLSX),
        (["xl/workbook.bin"], b"", kinds.XLSB),
        (["ppt/presentation.xml"], b"", kinds.PPTX),
        (["mimetype"], b"application/vnd.oasis.opendocument.text", kinds.ODT),
        (["mimetype"], b"application/vnd.oasis.opendocument.spreadsheet-template", kinds.ODS),
        (["mimetype"], b"application/vnd.oasis.opendocument.graphics", kinds.UNKNOWN),
        (["a.txt"], b"", kinds.ARCHIVE),
    ],
)
def test_a_zip_is_what_lies_in_it(names: list[str], mimetype: bytes, kind: str) -> None:
    assert kinds.kind_of_zip(names, mimetype) == kind


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (["", "WordDocument", "ObjectPool/_1/Workbook"], kinds.DOC),
        (["Workbook", "MBD0/WordDocument"], kinds.XLS),
        (["Book"], kinds.XLS),
        (["EncryptedPackage", "EncryptionInfo"], kinds.ENCRYPTED),
        (["PowerPoint Document"], kinds.PPT),
        (["Contents"], kinds.UNKNOWN),
    ],
)
def test_a_container_is_what_stands_at_its_root(names: list[str], kind: str) -> None:
    assert kinds.kind_of_ole(names) == kind


def test_a_renamed_file_is_told_apart() -> None:
    assert kinds.renamed_note("bc.doc", kinds.HTML) == (
        "Tệp “bc.doc” thật ra là trang web (.html); chương trình đọc theo nội dung của tệp."
    )


def test_a_file_with_its_own_ending_needs_no_note() -> None:
    assert not kinds.renamed_note("BC.DOCM", kinds.DOCX)
