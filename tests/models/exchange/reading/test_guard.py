"""What is looked at before a parser sees a file."""

import io
import random
import zipfile
from pathlib import Path

import pytest

from models.exchange.reading import guard, kinds
from models.exchange.reading.source import SourceError
from tests.models.exchange.reading import nasty

PLAIN = nasty.docx(b"<w:p/>")


def refusal(content: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        guard.recognise(content)
    return str(caught.value)


def test_an_honest_file_passes() -> None:
    assert guard.recognise(PLAIN) == kinds.DOCX


def test_a_sparse_file_of_200_megabytes_is_refused_by_its_size(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="lớn 200 MB"):
        guard.load(nasty.sparse(tmp_path / "a.docx", 200_000_000))


@pytest.mark.parametrize("content", [b"", b"\0" * 1000, b" \r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.docx").write_bytes(content)
    with pytest.raises(SourceError, match="không có nội dung"):
        guard.load(tmp_path / "a.docx")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="Không có tệp"):
        guard.load(tmp_path)


@pytest.mark.parametrize("part", [0.3, 0.9, 0.99])
def test_a_truncated_file_is_refused(part: float) -> None:
    assert "hỏng" in refusal(PLAIN[: int(len(PLAIN) * part)])


def test_a_truncated_binary_file_is_refused() -> None:
    assert "hỏng" in refusal(nasty.encrypted()[:700])


def test_a_password_is_named() -> None:
    assert "mật khẩu" in refusal(nasty.encrypted())


def test_a_locked_member_is_named() -> None:
    locked = bytearray(PLAIN)
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert "mật khẩu" in refusal(bytes(locked))


@pytest.mark.parametrize("build", [nasty.paragraph_bomb, nasty.empty_rows])
def test_what_shrinks_too_well_is_refused(build: nasty.Builder) -> None:
    assert "nén lớn khác thường" in refusal(build())


@pytest.mark.parametrize("build", [nasty.entity_bomb, nasty.sheet_entity_bomb])
def test_a_document_type_is_refused(build: nasty.Builder) -> None:
    assert "DOCTYPE" in refusal(build())


def test_a_document_type_behind_a_long_comment_is_refused() -> None:
    hidden = b"<!--" + b"a" * 10_000 + b'--><!DOCTYPE w [<!ENTITY a "b">]>'
    assert "DOCTYPE" in refusal(nasty.docx(b"<w:p/>", before=hidden))


def test_too_many_members_are_refused() -> None:
    assert "hỏng" in refusal(nasty.zipped({f"word/{number}": b"" for number in range(guard.MAX_MEMBERS + 1)}))


@pytest.mark.parametrize("name", ["../word/document.xml", "/word/document.xml", "C:\\word\\document.xml"])
def test_a_name_that_leaves_the_package_is_refused(name: str) -> None:
    assert "hỏng" in refusal(nasty.zipped({name: b""}))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_given_twice_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("word/document.xml", b"<a/>")
        package.writestr("word/document.xml", b"<b/>")
    assert "hỏng" in refusal(stream.getvalue())


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x89PNG\r\n\x1a\n", "là ảnh"),
        (nasty.zipped({"a.txt": b"a"}), "tệp nén"),
        (b"Rar!\x1a\x07", "tệp nén"),
        (nasty.zipped({"ppt/presentation.xml": b"<a/>"}), "PowerPoint"),
        (b"\x00\x01\x02", "Không nhận ra"),
        (nasty.container(Contents=b"a" * 100), "Không nhận ra"),
    ],
)
def test_what_is_no_report_is_named(content: bytes, words: str) -> None:
    assert words in refusal(content)


def test_a_link_to_another_file_is_told() -> None:
    outside = nasty.relations(("attachedTemplate", "http://a.b/c.dotm", True))
    linked = nasty.docx(b"<w:p/>", more={"word/_rels/settings.xml.rels": outside})
    assert guard.remarks(linked, kinds.DOCX) == (
        "Tệp có liên kết tới tệp bên ngoài; chương trình không mở liên kết nào.",
    )


def test_an_address_in_the_text_is_no_link_to_another_file() -> None:
    address = nasty.relations(("hyperlink", "http://a.b", True))
    assert guard.remarks(nasty.docx(b"<w:p/>", more={"word/_rels/document.xml.rels": address}), kinds.DOCX) == ()


def test_macros_of_a_workbook_are_told() -> None:
    assert "macro" in guard.remarks(nasty.zipped({"xl/workbook.xml": b"", "xl/vbaProject.bin": b"x"}), kinds.XLSX)[0]


def test_pictures_are_left_out_before_reading() -> None:
    picture = random.Random(1).randbytes(5_000_000)
    lean = guard.without_pictures(nasty.docx(b"<w:p/>", more={"word/media/a.png": picture, "word/a.xml": b"<a/>"}))
    with zipfile.ZipFile(io.BytesIO(lean)) as package:
        assert "word/media/a.png" not in package.namelist()
        assert package.read("word/a.xml") == b"<a/>"


def test_a_small_file_stays_as_it_is() -> None:
    assert guard.without_pictures(PLAIN) is PLAIN
