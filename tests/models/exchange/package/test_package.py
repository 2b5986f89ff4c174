"""A package brings a whole report to another computer, or says in one sentence why it does not."""

import json
import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.exchange.package import content as limits
from models.exchange.package.content import (
    DIGEST,
    LAST_YEAR,
    MIMETYPE,
    REPORT,
    KeptFile,
    Package,
    PackageError,
    canonical,
    digest,
)
from models.exchange.package.read import is_package, read_package
from models.exchange.package.write import fitting, write_package
from models.exchange.word.package import pack, unpack
from models.form.library import load_form
from models.report.carried import LastYear
from models.report.report import Report
from tests.models.exchange.reports import reports

FILES = (KeptFile("Báo cáo 2017.docx", b"PK a"), KeptFile("so-lieu", b""), KeptFile("a.docx", b"PK b"))
ONE_SENTENCE = r"\A[A-ZĐ“][^\n]+[.]\Z"


@pytest.fixture
def whole(example: Report) -> Package:
    return Package(example, LastYear("Báo cáo 2017", Report(load_form("huyen_2018"), example.answers)), FILES)


def told(package: Package) -> object:
    """Return what a package says, to be compared."""
    last = package.last and (package.last.name, package.last.report.form.id, package.last.report.answers)
    return package.report.form.id, package.report.answers, last, package.sources


def with_parts(content: bytes, **parts: bytes) -> bytes:
    """Return a package with other parts, by the name before their dot."""
    known = unpack(content)
    return pack({name: parts.get(name.partition(".")[0], part) for name, part in known.items()})


def with_manifest(content: bytes, change: Callable[[dict[str, Any]], object], *, is_signed: bool = True) -> bytes:
    """Return a package with another manifest, with the digest that fits it."""
    manifest = json.loads(unpack(content)[REPORT])
    del manifest[DIGEST]
    change(manifest)
    signed = {**manifest, DIGEST: digest(canonical(manifest)) if is_signed else ""}
    return with_parts(content, report=canonical(signed))


def test_a_package_comes_back_whole(whole: Package):
    assert told(read_package(write_package(whole))) == told(whole)


def test_a_report_alone_is_a_package(report: Report):
    assert told(read_package(write_package(Package(report)))) == told(Package(report))


@given(
    reports(),
    st.none() | reports(),
    st.lists(st.builds(KeptFile, st.text("aă.é ", max_size=9), st.binary()), max_size=3),
)
@settings(deadline=None, max_examples=60)
def test_any_package_comes_back(report: Report, last: Report | None, files: list[KeptFile]):
    package = Package(report, None if last is None else LastYear("Năm trước", last), tuple(files))
    assert told(read_package(write_package(package, with_private=True))) == told(package)


def test_the_same_report_gives_the_same_bytes(whole: Package):
    turned = Report(whole.report.form, dict(list(whole.report.answers.items())[::-1]))
    assert write_package(Package(turned, whole.last, whole.sources)) == write_package(whole)


@pytest.mark.parametrize("key", ["note.I", "confirmed.II.3"])
def test_what_is_private_goes_along_only_when_asked_for(whole: Package, key: str):
    for report in (whole.report, whole.last.report if whole.last else whole.report):
        report.apply([report.change(key, "Hỏi lại.")])
    bare = read_package(write_package(whole))
    assert key not in bare.report.answers
    assert bare.last is not None
    assert key not in bare.last.report.answers
    assert read_package(write_package(whole, with_private=True)).report.get(key) == "Hỏi lại."


def test_kept_files_stay_in_their_order(example: Report):
    files = tuple(KeptFile(f"{number}.docx", str(number).encode()) for number in range(12))
    assert read_package(write_package(Package(example, None, files))).sources == files


def test_a_kept_file_has_no_folder(example: Report):
    content = write_package(Package(example, None, (KeptFile("..\\x/../a.docx", b"1"),)))
    assert [file.name for file in read_package(content).sources] == ["a.docx"]


def test_only_the_files_there_is_room_for_go_along(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("models.exchange.package.write.MAX_FILES", 5)
    assert fitting([KeptFile("a", b"123"), KeptFile("b", b"456"), KeptFile("c", b"78")]) == (
        KeptFile("a", b"123"),
        KeptFile("c", b"78"),
    )


def test_files_there_is_no_room_for_are_refused(whole: Package, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("models.exchange.package.write.MAX_FILES", 5)
    with pytest.raises(PackageError, match="lớn quá mức"):
        write_package(whole)


@pytest.mark.parametrize("name", [REPORT, LAST_YEAR, "sources/1.docx"])
def test_a_part_edited_by_hand_is_refused(whole: Package, name: str):
    parts = unpack(write_package(whole))
    with pytest.raises(PackageError, match="đã bị sửa"):
        read_package(pack({**parts, name: parts[name].replace(b"2018", b"2019").replace(b"PK", b"XX")}))


@pytest.mark.parametrize("name", [REPORT, LAST_YEAR, "sources/2"])
def test_a_part_taken_out_is_refused(whole: Package, name: str):
    parts = unpack(write_package(whole))
    del parts[name]
    with pytest.raises(PackageError, match="đã bị sửa"):
        read_package(pack(parts))


def test_a_part_put_in_is_refused(whole: Package):
    with pytest.raises(PackageError, match="đã bị sửa"):
        read_package(pack({**unpack(write_package(whole)), "sources/9.exe": b"MZ"}))


def test_a_newer_package_is_refused(whole: Package):
    content = with_manifest(write_package(whole), lambda manifest: manifest.update(format=2), is_signed=False)
    with pytest.raises(PackageError, match="bản mới hơn"):
        read_package(content)


def test_an_answer_this_form_has_not_is_of_a_newer_program(whole: Package):
    content = with_manifest(write_package(whole), lambda manifest: manifest["answers"].update({"V.9": "[]"}))
    with pytest.raises(PackageError, match="bản mới hơn"):
        read_package(content)


def test_a_form_this_computer_has_not_is_said(whole: Package):
    content = with_manifest(write_package(whole), lambda manifest: manifest.update(form="tinh_2031"))
    with pytest.raises(PackageError, match="“tinh_2031” mà máy này chưa có"):
        read_package(content)


@pytest.mark.parametrize(
    "change",
    [
        {"format": "x"}, {"format": None}, {"answers": []}, {"answers": {"I": 1}}, {"answers": {"I": "[[["}},
        {"files": [["sources/9", "a"]]}, {"files": 3}, {"parts": {"a": "b"}},
        {"form": ["x"]}, {"answers": {"general.date": "mai"}},
    ],
)  # fmt: skip
def test_a_manifest_that_makes_no_sense_is_one_sentence(whole: Package, change: dict[str, Any]):
    content = with_manifest(write_package(whole), lambda manifest: manifest.update(change))
    with pytest.raises(PackageError, match=ONE_SENTENCE):
        read_package(content)


@pytest.mark.parametrize("report", [b"", b"[]", b"{}", b"[" * 200_000, b"\xff", b'{"format": 1' + b"0" * 9_000 + b"}"])
def test_a_manifest_that_is_none_is_one_sentence(whole: Package, report: bytes):
    with pytest.raises(PackageError, match=ONE_SENTENCE):
        read_package(with_parts(write_package(whole), report=report))


@pytest.mark.parametrize("name", ["report", "last_year", "sources/1"])
def test_a_bomb_is_not_unpacked(whole: Package, name: str):
    with pytest.raises(PackageError, match="lớn khác thường"):
        read_package(with_parts(write_package(whole), **{name: b" " * (limits.MAX_FILES + 1)}))


@given(st.data())
@settings(deadline=None, max_examples=80)
def test_a_damaged_package_is_one_sentence_or_the_same(data: st.DataObject):
    content = write_package(Package(Report(load_form("xa_2025"))))
    place = data.draw(st.integers(0, len(content) - 1))
    damaged = bytearray(content)
    damaged[place] ^= data.draw(st.integers(1, 255))
    try:
        read = read_package(bytes(damaged))
    except PackageError:
        return
    assert read.report.answers == {}


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 0.99])
def test_a_truncated_package_is_one_sentence(whole: Package, share: float):
    content = write_package(whole)
    with pytest.raises(PackageError, match=ONE_SENTENCE):
        read_package(content[: int(len(content) * share)])


def test_any_other_zip_is_no_package(whole: Package):
    parts = unpack(write_package(whole))
    assert not is_package(pack({**parts, MIMETYPE: b"application/zip"}))
    with pytest.raises(PackageError, match="không phải gói báo cáo"):
        read_package(pack({"a.txt": b"a"}))


def test_two_parts_of_one_name_are_refused(whole: Package):
    stream = BytesIO(write_package(whole))
    with zipfile.ZipFile(stream, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
        package.writestr("sources/1.docx", b"PK a")
    with pytest.raises(PackageError, match="đã bị sửa"):
        read_package(stream.getvalue())
