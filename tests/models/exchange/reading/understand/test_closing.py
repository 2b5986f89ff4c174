"""The closing sentence, the receivers and the signature in the ways offices lay them out."""

import pytest

from models.exchange.reading.source import SourceParagraph, SourceTable
from models.exchange.reading.understand import understand
from models.report.report import Report
from tests.models.exchange.reading.understand.frames import beside, rows, with_closing
from tests.models.exchange.reading.understand.made import Part, changed, document, line, parts_of

SIGNERS = {
    ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"): "tm_chairman",
    ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"): "tm_kt_chairman",
    ("T/M ỦY BAN NHÂN DÂN", "K/T CHỦ TỊCH", "PHÓ CHỦ TỊCH"): "tm_kt_chairman",
    ("TM.UBND HUYỆN", "KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH"): "tm_kt_chairman",
    ("CHỦ TỊCH",): "chairman",
    ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"): "kt_chairman",
    ("T.M ỦY BAN NHÂN DÂN", "CHỦ TỊCH"): "tm_chairman",
    ("TM. Ủy ban nhân dân", "Chủ tịch"): "tm_chairman",
    ("TM. UBND XÃ NGA THẮNG", "KT. CHỦ TỊCH - PHÓ CHỦ TỊCH"): "tm_kt_chairman",
    ("T/M UBND XÃ", "K/T CHỦ TỊCH", "PCT"): "tm_kt_chairman",
    ("TM. ỦY BAN NHÂN DÂN", "QUYỀN CHỦ TỊCH"): "acting_chairman",
    ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ",): "chairman",
    ("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ"): "tl_chairman",
    ("TUQ. CHỦ TỊCH", "Chánh Văn phòng"): "tuq_chairman",
    ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"): "acting_chairman",
}


@pytest.mark.parametrize("lines", SIGNERS)
def test_form_of_signing(lines: tuple[str, ...], example: Report):
    found = with_closing(example, beside(("Nơi nhận:", "- Lưu: VT."), (*lines, "(Đã ký)", "Trần Ngọc Quyết")))
    assert (found.answers["general.signer_form"], found.header.signer) == (SIGNERS[lines], "Trần Ngọc Quyết")
    assert found.unmatched == ()


def test_role_of_who_signs_for_the_chairman(example: Report):
    lines = ("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ", "Mai Văn An")
    found = with_closing(example, beside(("Nơi nhận:", "- Lưu: VT."), lines))
    assert found.answers["general.signer_role"] == "Trưởng phòng Nội vụ"


SIGNATURES: dict[str, tuple[SourceParagraph | SourceTable, ...]] = {
    "lines": tuple(
        map(line, ("Nơi nhận:", "- Như trên;", "- Ban Dân vận;", "- Lưu: VT, NV.", "CHỦ TỊCH", "Trần Ngọc Quyết"))
    ),
    "signature first": tuple(
        map(line, ("CHỦ TỊCH", "Trần Ngọc Quyết", "Nơi nhận:", "- Như trên;", "- Ban Dân vận;", "- Lưu: VT, NV."))
    ),
    "tabs": (
        line("Nơi nhận:\tCHỦ TỊCH"),
        line("- Như trên;"),
        line("- Ban Dân vận;"),
        line("- Lưu: VT, NV.\tTrần Ngọc Quyết"),
    ),
    "row by row": (
        rows(
            ("Nơi nhận:", "CHỦ TỊCH"),
            ("- Như trên;", ""),
            ("- Ban Dân vận;", ""),
            ("- Lưu: VT, NV.", "Trần Ngọc Quyết"),
        ),
    ),
    "name under tabs": (
        line("Nơi nhận:\tTM. ỦY BAN NHÂN DÂN"),
        line("- Như trên;\tCHỦ TỊCH"),
        line("- Ban Dân vận;"),
        line("- Lưu: VT, NV."),
        line("\tTrần Ngọc Quyết"),
    ),
    "one paragraph": (
        beside(("Nơi nhận: - Như trên; - Ban Dân vận; - Lưu: VT, NV.",), ("CHỦ TỊCH\n\nTrần Ngọc Quyết",)),
    ),
    "bullets": (
        beside(("NƠI NHẬN:", "• Như trên;", "• Ban Dân vận;", "• Lưu: VT, NV."), ("CHỦ TỊCH", "Trần Ngọc Quyết")),
    ),
    "without dashes": (
        beside(("Nơi nhận:", "Như trên;", "Ban Dân vận;", "Lưu: VT, NV."), ("CHỦ TỊCH", "Trần Ngọc Quyết")),
    ),
}


@pytest.mark.parametrize("name", SIGNATURES)
def test_receivers_and_signer_in_any_layout(name: str, example: Report):
    found = with_closing(example, *SIGNATURES[name])
    assert found.header.recipients == ("Như trên", "Ban Dân vận", "Lưu: VT, NV")
    assert (found.answers["general.receivers"], found.answers["general.filing"]) == (("Ban Dân vận",), "VT, NV")
    assert (found.header.signer, found.unmatched) == ("Trần Ngọc Quyết", ())


def test_noise_after_the_end_mark_is_no_part_of_the_closing(example: Report):
    closing = "Trên đây là kết quả công tác dân vận năm 2018, UBND huyện báo cáo./. *thư*"
    found = understand(document(changed(parts_of(example), "closing", lambda _: line(closing))))
    assert found.answers["general.closing"] == "Trên đây là kết quả công tác dân vận năm 2018, UBND huyện báo cáo./."


def test_line_after_the_signature_is_listed(example: Report):
    parts = [*parts_of(example), Part("more", line("Người lập biểu: Mai Văn An, điện thoại 0912."))]
    assert understand(document(parts)).unmatched == ("Người lập biểu: Mai Văn An, điện thoại 0912.",)


def test_title_of_the_appendix_is_no_name(example: Report):
    found = with_closing(example, beside(("Nơi nhận:", "- Lưu: VT."), ("CHỦ TỊCH",)))
    assert (found.header.signer, found.unmatched) == ("", ())


def test_another_appendix_is_listed(example: Report):
    parts = [*parts_of(example), Part("more", line("PHỤ LỤC 5: Danh sách mô hình", bold=True))]
    assert understand(document(parts)).unmatched == ("PHỤ LỤC 5: Danh sách mô hình",)


@pytest.mark.parametrize(
    "signed", ["(Đã ký) Mai Văn Bình", "Đã ký: Mai Văn Bình", "Mai Văn Bình", "[đã ký] Mai Văn Bình"]
)
def test_name_beside_the_words_that_it_was_signed(signed: str, example: Report):
    found = with_closing(example, beside(("Nơi nhận:", "- Lưu: VT."), ("CHỦ TỊCH", signed)))
    assert (found.header.signer, found.unmatched) == ("Mai Văn Bình", ())


def test_deputy_who_signs_for_the_head_of_an_office_is_no_name(example: Report):
    lines = ("TL. CHỦ TỊCH", "KT. TRƯỞNG PHÒNG NỘI VỤ", "PHÓ TRƯỞNG PHÒNG", "Mai Văn Bình")
    assert with_closing(example, beside(("Nơi nhận:", "- Lưu: VT."), lines)).header.signer == "Mai Văn Bình"


def test_receiver_over_two_lines(example: Report):
    receivers = ("Nơi nhận:", "- Thường trực Đảng ủy,", "HĐND xã (b/c);", "- Lưu: VT.")
    found = with_closing(example, beside(receivers, ("CHỦ TỊCH", "Mai Văn Bình")))
    assert found.header.recipients == ("Thường trực Đảng ủy, HĐND xã (b/c)", "Lưu: VT")


def test_a_name_behind_tabs_below_an_appendix_that_stands_before_the_signature(example: Report):
    signature = (
        line("Nơi nhận:\t\t\tKT. CHỦ TỊCH"),
        line("- Phòng Nội vụ;\t\t\tPHÓ CHỦ TỊCH"),
        line("- Lưu: VT.\t\t\t"),
        line("\t\t\tTrịnh Xuân Ước"),
    )
    parts = [part for part in parts_of(example) if part.role != "signature"]
    found = understand(document([*parts, *(Part("signature", each) for each in signature)]))
    assert (found.header.signer, found.answers["general.signer_form"]) == ("Trịnh Xuân Ước", "kt_chairman")
    assert found.unmatched == ()
