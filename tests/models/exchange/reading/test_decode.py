"""Old encodings of a whole file."""

import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from models.exchange.reading.decode import decode_document
from models.exchange.reading.source import SourceCell, SourceDocument, SourceParagraph, SourceRun, SourceTable
from tests.old_fonts import in_tcvn3, in_vni, shared

TEXTS = (
    "Thực hiện Kế hoạch số 1573-KH/BDVTW-BCSĐCP ngày 08/02/2018 của Ban Dân vận Trung ương",
    "Tổ chức quán triệt đến toàn thể cán bộ, công chức; giữ vững kỷ luật, kỷ cương.",
    "Tỷ lệ hộ nghèo là 3,43%, giảm so với năm 2017 là 1,42%",
    "Nơi nhận:",
    "Có",
)


def paragraph(text: str, font: str = "") -> SourceParagraph:
    return SourceParagraph((SourceRun(text, font=font),))


def document(*lines: tuple[str, str]) -> SourceDocument:
    return SourceDocument(tuple(paragraph(text, font) for text, font in lines))


def read(source: SourceDocument) -> list[str]:
    blocks = decode_document(source)[0].blocks
    return [block.text for block in blocks if isinstance(block, SourceParagraph)]


def encoding(source: SourceDocument) -> str:
    return decode_document(source)[1]


@pytest.mark.parametrize("font", ["", "Times New Roman", ".VnTime"])
def test_a_file_in_tcvn3_is_read_whole(font: str) -> None:
    source = document(*((in_tcvn3(text), font) for text in TEXTS))
    assert read(source) == list(TEXTS)
    assert encoding(source) == "tcvn3"


@pytest.mark.parametrize("font", ["", "Times New Roman", "VNI-Times"])
def test_a_file_in_vni_is_read_whole(font: str) -> None:
    source = document(*((in_vni(text), font) for text in TEXTS))
    assert read(source) == list(TEXTS)
    assert encoding(source) == "vni"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_file_in_unicode_stays_and_is_composed(form: str) -> None:
    source = document(*((unicodedata.normalize(form, text), "Times New Roman") for text in TEXTS))  # pyright: ignore[reportArgumentType]
    decoded, found, samples = decode_document(source)
    assert [block.text for block in decoded.blocks if isinstance(block, SourceParagraph)] == list(TEXTS)
    assert (found, samples, decoded.notes) == ("unicode", (), ())


def test_fonts_tell_a_mixed_file_apart() -> None:
    lines = [
        line
        for text in TEXTS
        for line in ((in_tcvn3(text), ".VnTime"), (text, "Times New Roman"), (in_vni(text), "VNI-Times"))
    ]
    assert read(document(*lines)) == [text for text in TEXTS for _ in range(3)]
    assert encoding(document(*lines)) == "mixed"


def test_runs_of_one_paragraph_are_told_apart() -> None:
    part = SourceParagraph(
        (
            SourceRun(in_tcvn3("Uỷ ban nhân dân "), font=".VnTimeH"),
            SourceRun("đã chỉ đạo ", font="Arial"),
            SourceRun(in_vni("thực hiện tốt"), font="VNI-Times"),
        )
    )
    assert read(SourceDocument((part,))) == ["UỶ BAN NHÂN DÂN đã chỉ đạo thực hiện tốt"]


def test_words_tell_a_mixed_file_apart_without_fonts() -> None:
    source = document((in_tcvn3(TEXTS[0]), ""), (TEXTS[1], ""), (in_vni(TEXTS[2]), ""), ("Gi¶m", ""))
    assert read(source) == [*TEXTS[:3], "Giảm"]
    assert encoding(source) == "mixed"


def test_what_reads_in_both_follows_the_file() -> None:
    assert read(document(*((in_tcvn3(text), "") for text in TEXTS), ("chóng", "")))[-1] == "chúng"
    assert read(document(*((text, "") for text in TEXTS), ("chóng", "")))[-1] == "chóng"


def test_what_reads_in_both_stays_when_the_file_is_halved() -> None:
    halves = [(in_tcvn3(TEXTS[0]), ""), (TEXTS[1], ""), ("chóng", "")]
    assert read(document(*halves))[-1] == "chóng"


def test_what_reads_in_both_follows_its_paragraph() -> None:
    part = SourceParagraph(tuple(SourceRun(text) for text in ("chóng ", "nh©n ", "d©n")))
    halves = document((in_tcvn3(TEXTS[0]), ""), (TEXTS[1], "")).blocks
    assert read(SourceDocument((*halves, part)))[-1] == "chúng nhân dân"


def test_another_font_does_not_follow_the_file() -> None:
    lines = [(in_tcvn3(text), ".VnTime") for text in TEXTS]
    assert read(document(*lines, ("Có", "Arial")))[-1] == "Có"
    assert read(document(*lines, ("Gi¶m", "Arial")))[-1] == "Giảm"


def test_symbols_stay_in_an_old_file() -> None:
    source = document(*((in_tcvn3(text), "") for text in TEXTS), ("§ü", "Wingdings"))
    assert read(source)[-1] == "§ü"


def test_a_name_in_unicode_does_not_make_an_old_file_mixed() -> None:
    lines = [(in_vni(text), "VNI-Times") for text in TEXTS * 5]
    assert encoding(document(*lines, ("Trương Tấn", "Arial"))) == "vni"


def split(text: str, places: Sequence[int], font: str) -> SourceParagraph:
    cuts = [0, *sorted({place % (len(text) + 1) for place in places}), len(text)]
    pairs = pairwise(cuts)
    runs = tuple(
        SourceRun(text[start:end], bold=bool(index % 2), font=font) for index, (start, end) in enumerate(pairs)
    )
    return SourceParagraph(runs)


@given(st.lists(st.integers(0, 500), max_size=30), st.sampled_from(["tcvn3", "vni", "nfd"]), st.booleans())
def test_runs_split_anywhere_give_the_same_words(places: list[int], kind: str, has_font: bool) -> None:
    encode = {"tcvn3": in_tcvn3, "vni": in_vni, "nfd": lambda text: unicodedata.normalize("NFD", text)}[kind]
    font = {"tcvn3": ".VnTime", "vni": "VNI-Times", "nfd": "Arial"}[kind] if has_font else ""
    source = SourceDocument(tuple(split(encode(text), places, font) for text in TEXTS[:3]))
    assert read(source) == list(TEXTS[:3])


def test_runs_keep_their_format_and_number() -> None:
    part = split(in_vni("nghĩa vụ"), [3, 7, 10], "VNI-Times")
    decoded = decode_document(SourceDocument((part,)))[0].blocks[0]
    assert isinstance(decoded, SourceParagraph)
    assert [(run.bold, run.font) for run in decoded.runs] == [(run.bold, run.font) for run in part.runs]


def test_capitals_are_seen_over_runs() -> None:
    part = split("CéNG HOµ X· HéI CHñ NGHÜA", [2, 7, 9], ".VnTime")
    assert read(SourceDocument((part,))) == ["CỘNG HOÀ XÃ HỘI CHỦ NGHĨA"]


def test_the_automatic_number_is_decoded_with_its_paragraph() -> None:
    part = SourceParagraph((SourceRun(in_tcvn3(TEXTS[1]), font=".VnTime"),), label=in_tcvn3("Điều 1."))
    decoded = decode_document(SourceDocument((part,)))[0].blocks[0]
    assert isinstance(decoded, SourceParagraph)
    assert decoded.label == "Điều 1."


def test_eth_typed_for_the_letter_it_looks_like_is_mended() -> None:
    assert read(document(("Ðảng bộ, Ðoàn thể, HÐND; Guðmundur", ""))) == ["Đảng bộ, Đoàn thể, HĐND; Guðmundur"]


def test_tables_are_decoded_in_every_cell_and_counted_once() -> None:
    cell = SourceCell((paragraph(in_tcvn3(TEXTS[0])),))
    table = SourceTable(((cell, SourceCell(cell.paragraphs, is_origin=False)),), name="Phụ lục")
    decoded, found, samples = decode_document(SourceDocument((table,), ("Ghi chú.",)))
    assert isinstance(decoded.blocks[0], SourceTable)
    assert [part.text for part in decoded.blocks[0].rows[0]] == [TEXTS[0], TEXTS[0]]
    assert (found, samples) == ("tcvn3", ((in_tcvn3(TEXTS[0]), TEXTS[0]),))
    assert decoded.notes[0] == "Ghi chú."
    assert "1 đoạn" in decoded.notes[1]
    assert "TCVN3" in decoded.notes[1]


def test_samples_are_few_short_and_different() -> None:
    lines = [(in_vni(f"Đơn vị thứ {number} thực hiện tốt {'quy chế ' * 40}"), "") for number in range(30)]
    samples = decode_document(document(*lines, *lines))[2]
    assert len(set(samples)) == len(samples) == 8
    assert max(len(text) for sample in samples for text in sample) <= 120


@pytest.mark.parametrize("empty", [SourceDocument(), document(("", "")), SourceDocument((SourceParagraph(),))])
def test_nothing_is_unicode(empty: SourceDocument) -> None:
    assert decode_document(empty) == (empty, "unicode", ())


def test_text_is_clean_afterwards() -> None:
    assert read(document(("Dân\x0bvận\u200b phát\xadtriển\x07", ""))) == ["Dân\nvận pháttriển"]


def test_a_soft_hyphen_is_a_letter_in_tcvn3() -> None:
    part = SourceParagraph(
        (SourceRun("th", font=".VnTime"), SourceRun("\xad", font=".VnTime"), SourceRun("êng trùc", font=".VnTime"))
    )
    assert read(SourceDocument((paragraph("Th\xadêng trùc, kh«ng", ".VnTime"), part))) == [
        "Thường trực, không",
        "thường trực",
    ]


def test_the_name_of_a_sheet_is_decoded() -> None:
    rows = ((SourceCell((paragraph(in_tcvn3(TEXTS[0]), ".VnTime"),)),),)
    tables = (SourceTable(rows, name=in_tcvn3("Biểu số liệu")), SourceTable(rows, name="Dân vận"))
    decoded = decode_document(SourceDocument(tables))[0]
    assert [table.name for table in decoded.blocks if isinstance(table, SourceTable)] == ["Biểu số liệu", "Dân vận"]


def test_decoding_again_changes_nothing() -> None:
    random = Random(3)
    encoders = [in_tcvn3, in_vni, str]
    once = decode_document(document(*((random.choice(encoders)(text), "") for text in TEXTS * 4)))[0]
    assert decode_document(once)[0].blocks == once.blocks


def test_a_real_old_workbook_gives_its_true_text() -> None:
    book = CalamineWorkbook.from_path(str(shared("samples", "legacy", "tcvn3-forms.xls")))
    true = shared("samples", "legacy", "tcvn3-forms.txt").read_text(encoding="utf-8")
    true_cells = {" ".join(cell.split()) for line in true.splitlines() for cell in line.split("\t")}
    rows = [row for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()]
    cells = [[SourceCell((paragraph(cell),)) for cell in row if isinstance(cell, str)] for row in rows]
    decoded, found, _ = decode_document(SourceDocument(tuple(SourceTable((tuple(row),)) for row in cells)))
    texts = {
        " ".join(cell.text.split())
        for table in decoded.blocks
        if isinstance(table, SourceTable)
        for cell in table.rows[0]
    }
    assert found == "tcvn3"
    assert texts - true_cells == set()
    assert len(texts) > 150
