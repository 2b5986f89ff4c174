"""Figures of the appendix found in the prose, by the words of each form."""

import pytest

from models.checks.told import told_in
from models.form.definition import FormDefinition
from models.form.library import form_ids, load_form

RECEPTIONS = (
    "Toàn huyện tổ chức 286 cuộc tiếp dân định kỳ và đột xuất với 324 lượt người dân; riêng đồng chí Chủ tịch trực "
    "tiếp tiếp 18 cuộc. Đã tổ chức ba cuộc đối thoại với 412 lượt người dân, trong đó Chủ tịch UBND chủ trì 2 cuộc."
)


def told(form: FormDefinition, text: str) -> dict[str, str]:
    """Return the figure each mention tells without a doubt."""
    found = told_in(text, form.mentions)
    return {each.mention.id: text[each.quantity.start : each.quantity.end] for each in found if not each.doubts}


@pytest.mark.parametrize("form_id", form_ids())
def test_receptions_and_dialogues_are_told_apart(form_id: str) -> None:
    assert told(load_form(form_id), RECEPTIONS) == {
        "receptions": "286",
        "reception_visits": "324",
        "receptions_by_chairman": "18",
        "dialogues": "ba",
        "dialogue_visits": "412",
        "dialogues_by_chairman": "2",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỷ lệ hộ nghèo năm 2018 là 3,43%, tỷ lệ hộ cận nghèo 5%.", {"poverty_rate": "3,43%"}),
        ("Tỷ lệ hộ nghèo giảm từ 4,85% xuống còn 3,43%.", {"poverty_rate": "3,43%"}),
        ("có 2/12 xã đạt chuẩn nông thôn mới, 11 xã đạt nông thôn mới nâng cao.", {"communes_met": "2/12"}),
        (
            "cắt giảm 52 TTHC trong tổng số 268 TTHC, đạt tỷ lệ 19,4% so với năm 2018.",
            {"procedures_cut": "52", "procedures_cut_rate_after": "19,4%"},
        ),
        ("cung cấp 118 dịch vụ công trực tuyến, gồm 103 dịch vụ mức độ 2", {"online_services": "118"}),
        (
            "So với năm 2015, tinh giản 6 biên chế công chức và 21 biên chế viên chức, tổng cộng 27 biên chế.",
            {"civil_servants_cut": "6", "public_employees_cut": "21", "staff_cut": "27"},
        ),
        ("tinh giản biên chế cho 11 cán bộ, công chức, viên chức.", {"staff_cut": "11"}),
        ("sắp xếp 9 đầu mối, giảm 4 đầu mối so với năm 2015.", {"offices_rearranged": "9", "offices_cut": "4"}),
        (
            "tổ chức 8 cuộc kiểm tra công vụ tại 22 cơ quan, đơn vị; xử lý kỷ luật 3 công chức: khiển trách 2 người.",
            {"inspections": "8", "offices_inspected": "22", "staff_disciplined": "3"},
        ),
        (
            "Số đơn thuộc thẩm quyền là 91 đơn, đã giải quyết 88 đơn, đạt 96,7%. Có 6 đơn vượt cấp.",
            {"complaints_resolved": "88", "complaints_resolved_rate_after": "96,7%", "complaints_skipping_level": "6"},
        ),
        ("MTTQ chủ trì 31 cuộc giám sát, gồm 4 cuộc ở cấp huyện và 27 cuộc ở cấp xã.", {}),
        ("Tại UBND huyện đã cắt giảm bình quân 30% thời gian giải quyết TTHC.", {}),
    ],
)
def test_figures_are_known_by_the_words_round_them(form: FormDefinition, text: str, expected: dict[str, str]) -> None:
    assert told(form, text) == expected


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Phấn đấu nâng số xã đạt chuẩn nông thôn mới lên 20/26 xã.", "plan"),
        ("Cùng kỳ có 20 xã đạt chuẩn nông thôn mới.", "other_time"),
        ("Có khoảng 20 xã đạt chuẩn nông thôn mới.", "about"),
        ("Có thêm 2 xã đạt chuẩn nông thôn mới.", "part"),
        ("Tỷ lệ hộ nghèo giảm so với năm 2017 là 1,42%.", "change"),
        ("Đầu năm tỷ lệ hộ nghèo là 4,85%.", "other_time"),
    ],
)
def test_words_that_make_it_another_figure_are_doubts(form: FormDefinition, text: str, doubt: str) -> None:
    (found,) = told_in(text, form.mentions)
    assert found.doubts == {doubt}


def test_the_months_a_report_covers_are_no_doubt(form: FormDefinition) -> None:
    (found,) = told_in("9 tháng đầu năm có 20 cuộc tiếp dân.", form.mentions)
    assert (found.doubts, found.spans) == (frozenset(), {"9 tháng"})


def test_years_of_a_stretch_are_no_year_of_the_figure(form: FormDefinition) -> None:
    (found,) = told_in("Giai đoạn 2011 - 2020, huyện cắt giảm 12 TTHC.", form.mentions)
    assert found.years == frozenset()


@pytest.mark.parametrize("form_id", [form_id for form_id in form_ids() if form_id.startswith("xa")])
def test_a_commune_counts_its_villages(form_id: str) -> None:
    assert told(load_form(form_id), "có 1 bản đạt chuẩn nông thôn mới") == {"communes_met": "1"}
