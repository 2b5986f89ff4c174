"""One word or sign put otherwise in a report that is right: what is found, and what it should be."""

import pytest

from tests.models.exchange.layout.made import LONG, codes, issues, made, told

BASES = (
    "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
    "Căn cứ Kế hoạch số 15/KH-UBND ngày 08/02/2025.",
)
FAULTS = [
    ({"nation": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM"}, "nation_words", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ({"motto": "Độc lập – Tự do – Hạnh phúc"}, "motto_words", "Độc lập - Tự do - Hạnh phúc"),
    ({"motto": "Độc lập-Tự do-Hạnh phúc"}, "motto_words", "Độc lập - Tự do - Hạnh phúc"),
    ({"motto": "Độc Lập - Tự Do - Hạnh Phúc"}, "motto_words", "Độc lập - Tự do - Hạnh phúc"),
    ({"motto": ""}, "missing_motto", "Độc lập - Tự do - Hạnh phúc"),
    ({"nation": "", "motto": ""}, "missing_nation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ({"agency": "Ủy ban nhân dân xã Nga Sơn"}, "agency_letters", "ỦY BAN NHÂN DÂN XÃ NGA SƠN"),
    ({"superior": "UBND tỉnh Thanh Hóa"}, "superior_letters", "UBND TỈNH THANH HÓA"),
    ({"superior": "", "agency": ""}, "missing_agency", None),
    ({"number": ""}, "missing_number", None),
    ({"number": "Số 15/BC-UBND"}, "number_colon", "Số: 15/BC-UBND"),
    ({"number": "SỐ: 15/BC-UBND"}, "number_word", "Số: 15/BC-UBND"),
    ({"number": "Số: 5/BC-UBND"}, "number_padding", "Số: 05/BC-UBND"),
    ({"number": "Số: 15/2025/BC-UBND"}, "number_year", "Số: 15/BC-UBND"),
    ({"number": "Số: 15/BC - UBND"}, "symbol_spaces", "Số: 15/BC-UBND"),
    ({"number": "Số: 15 / BC-UBND"}, "symbol_spaces", "Số: 15/BC-UBND"),
    ({"number": "Số: 15/BC–UBND"}, "symbol_spaces", "Số: 15/BC-UBND"),
    ({"number": "Số: 15/bc-ubnd"}, "symbol_letters", "Số: 15/BC-UBND"),
    ({"number": "Số: 15/KH-UBND"}, "symbol_type", "BC-UBND"),
    ({"date": ""}, "missing_date", None),
    ({"date": "Nga Sơn, ngày 9 tháng 10 năm 2025"}, "date_padding", "Nga Sơn, ngày 09 tháng 10 năm 2025"),
    ({"date": "Nga Sơn, ngày 19 tháng 2 năm 2025"}, "date_padding", "Nga Sơn, ngày 19 tháng 02 năm 2025"),
    ({"date": "Nga Sơn, ngày 19 tháng 09 năm 2025"}, "month_padding", "Nga Sơn, ngày 19 tháng 9 năm 2025"),
    ({"date": "Nga Sơn ngày 19 tháng 9 năm 2025"}, "date_comma", "Nga Sơn, ngày 19 tháng 9 năm 2025"),
    ({"date": "nga sơn, ngày 19 tháng 9 năm 2025"}, "place_letters", "Nga Sơn"),
    ({"date": "Nga Sơn, Ngày 19 tháng 9 năm 2025"}, "date_letters", "Nga Sơn, ngày 19 tháng 9 năm 2025"),
    ({"date": "Nga Sơn, ngày 31 tháng 9 năm 2025"}, "impossible_date", None),
    ({"date": "Nga Sơn, ngày 31/9/2025"}, "impossible_date", None),
    ({"date": "Nga Sơn, ngày 9/10/2025"}, "date_words", "Nga Sơn, ngày 09 tháng 10 năm 2025"),
    ({"title": "Báo cáo"}, "title_letters", "BÁO CÁO"),
    ({"title": "BÁO CÁO:"}, "title_stop", "BÁO CÁO"),
    ({"subject": "KẾT QUẢ CÔNG TÁC DÂN VẬN NĂM 2025"}, "subject_letters", None),
    ({"subject": "Kết quả công tác dân vận năm 2025."}, "subject_stop", "Kết quả công tác dân vận năm 2025"),
    ({"addressee": ()}, "missing_addressee", None),
    ({"addressee": ("Kính gửi Sở Nội vụ",)}, "addressee_colon", "Kính gửi: Sở Nội vụ"),
    ({"addressee": ("Kính gửi:", "- Sở Nội vụ;", "- Ban Dân vận")}, "addressee_end", "- Ban Dân vận."),
    ({"addressee": ("Kính gửi:", "- Sở Nội vụ,", "- Ban Dân vận.")}, "addressee_end", "- Sở Nội vụ;"),
    ({"bases": (BASES[0], BASES[1][:-1] + ";")}, "legal_basis_end", BASES[1]),
    ({"bases": (BASES[0][:-1] + ".", BASES[1])}, "legal_basis_end", BASES[0]),
    ({"body": ("I. Kết quả đạt được", LONG, f"{LONG[:-1]}./.")}, "section_letters", "I. KẾT QUẢ ĐẠT ĐƯỢC"),
    ({"body": ("c) Một;", "d) Hai;", "e) Ba;", f"{LONG[:-1]}./.")}, "point_letter", "đ)"),
    ({"body": (LONG, LONG)}, "end_mark", "phương và đạt kết quả tốt trên các lĩnh vực./."),
    ({"body": (LONG, f"{LONG[:-1]}./")}, "end_mark", "phương và đạt kết quả tốt trên các lĩnh vực./."),
    ({"receivers": ("- Đảng ủy xã;", "- Lưu: VT.")}, "receivers_first", "- Như trên;\n- Đảng ủy xã;"),
    ({"receivers": ("- Như trên;", "- Đảng ủy xã", "- Lưu: VT.")}, "receiver_end", "- Đảng ủy xã;"),
    ({"receivers": ("- Như trên;", "Đảng ủy xã;", "- Lưu: VT.")}, "receivers_dash", "- Đảng ủy xã;"),
    ({"receivers": ("- Như trên;", "- Lưu: VT")}, "filing_end", "- Lưu: VT."),
    ({"receivers": ("- Như trên;", "- Lưu: VT;")}, "filing_end", "- Lưu: VT."),
    ({"receivers": ("- Như trên;", "- Lưu VT.")}, "filing_colon", "- Lưu: VT."),
    ({"receivers": ("- Như trên;", "- Đảng ủy xã.")}, "missing_filing", None),
    ({"authority": ("TM ỦY BAN NHÂN DÂN", "CHỦ TỊCH")}, "authority_prefix", "TM. ỦY BAN NHÂN DÂN"),
    ({"authority": ("T/M ỦY BAN NHÂN DÂN", "CHỦ TỊCH")}, "authority_prefix", "TM. ỦY BAN NHÂN DÂN"),
    ({"authority": ("TM.ỦY BAN NHÂN DÂN", "CHỦ TỊCH")}, "authority_spaces", "TM. ỦY BAN NHÂN DÂN"),
    ({"authority": ("TM. CHỦ TỊCH",)}, "authority_order", "CHỦ TỊCH"),
    ({"authority": ("TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH")}, "authority_deputy", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"),
    ({"authority": ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")}, "authority_deputy", None),
    ({"authority": ("TM. ỦY BAN NHÂN DÂN", "Chủ tịch")}, "authority_letters", "CHỦ TỊCH"),
    ({"authority": ("",)}, "missing_authority", None),
    ({"signer": "ThS. Trần Văn An"}, "signer_title", "Trần Văn An"),
    ({"signer": "TRẦN VĂN AN"}, "signer_letters", None),
    ({"lines": False}, "missing_line", None),
    ({"number_in": "", "body": (*(LONG,) * 25, f"{LONG[:-1]}./.")}, "missing_page_number", None),
]


@pytest.mark.parametrize(("parts", "code", "mend"), FAULTS, ids=lambda given: given if isinstance(given, str) else "")
def test_one_fault_is_the_one_finding(parts: dict[str, object], code: str, mend: str | None) -> None:
    assert [(found, right) for found, _, right in told(made(**parts))] == [(code, mend)]


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"superior": ""},
        {"superior": "", "agency": "ỦY BAN NHÂN DÂN\nXÃ NGA SƠN"},
        {"nation": "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
        {"number": "Số:      /BC-UBND"},
        {"number": "Số: …../BC-UBND"},
        {"number": "Số:"},
        {"date": "Nga Sơn, ngày     tháng     năm 2025"},
        {"date": "Nga Sơn, ngày … tháng … năm 2025"},
        {"date": "…………, ngày     tháng     năm 20"},
        {"date": "TP. Hồ Chí Minh, ngày 29 tháng 6 năm 2025"},
        {"title": "TỜ TRÌNH", "number": "Số: 15/TTr-UBND"},
        {"title": "QUYẾT ĐỊNH", "number": "Số: 15/2025/QĐ-UBND"},
        {"title": "ĐỀ CƯƠNG", "number": "Số: 15/ĐC-SGDĐT"},
        {"addressee": ("Kính gửi:", "- Sở Nội vụ;", "- Ban Dân vận.")},
        {"bases": BASES},
        {"bases": ("Căn cứ Công văn số 15/SNV ngày 28/9/2025, Ủy ban nhân dân xã báo cáo kết quả như sau:",)},
        {"body": ("a) Một;", "b) Hai;", "c) Ba;", "d) Bốn;", "đ) Năm;", "e) Sáu;", f"{LONG[:-1]}./.")},
        {"authority": ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")},
        {"authority": ("CHỦ TỊCH",)},
        {"authority": ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")},
        {"authority": ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")},
        {"authority": ("TUQ. CHỦ TỊCH", "PHÓ TRƯỞNG PHÒNG NỘI VỤ")},
        {"authority": ("Q. CHỦ TỊCH",)},
        {"authority": ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH")},
        {"signer": ""},
        {"signer": "Tạ Thị Sáu"},
        {"signer": "Trương Tấn Thiệu"},
        {"authority": ("TRƯỞNG TRẠM Y TẾ",)},
        {"bases": (BASES[0], "Căn cứ Thông báo số 172/TB-VPCP ngày 11/9/2025 về việc báo cáo kết quả rà soát.")},
        {"bases": ("Căn cứ Công văn số 15/SNV ngày 28/9/2025, UBND xã Nga Sơn báo cáo tình hình.",)},
        {"receivers": ("- Như trên;", "- Thường trực Đảng ủy, HĐND xã", "(để báo cáo);", "- Lưu: VT, VP (05 bản).")},
    ],
    ids=str,
)
def test_what_is_right_is_left_alone(parts: dict[str, object]) -> None:
    assert told(made(**parts)) == []


def test_a_finding_names_the_field_of_the_form() -> None:
    assert [issue.key for issue in issues(date="Nga Sơn, ngày 9 tháng 10 năm 2025")] == ["general.date"]


def test_a_finding_in_the_prose_names_the_section() -> None:
    found = issues(body=("II. KẾT QUẢ", "2. Mục tiêu", "c) Một;", "d) Hai;", "e) Ba;", f"{LONG[:-1]}./."))
    assert [issue.key for issue in found] == ["II.2"]


def test_a_letter_of_an_office_needs_no_title() -> None:
    assert codes(made(title="", subject="", number="Số: 15/UBND-NV")) == []
