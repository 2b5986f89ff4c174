"""What in a form contradicts itself: each fault is found, and named by its place."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from models.form.definition import (
    Column,
    Field,
    FormDefinition,
    Group,
    Mention,
    Rule,
    Section,
    Share,
    SignerForm,
    Table,
)
from models.form.validate import problems


def with_field(form: FormDefinition, field: Field) -> FormDefinition:
    """Return the form with a field in the place of the one of its id, or after all others."""
    kept = [field if each.id == field.id else each for each in form.fields]
    return replace(form, fields=tuple(kept if field in kept else [*kept, field]))


def with_column(form: FormDefinition, **changes: object) -> FormDefinition:
    """Return the form with other values in the last column of its first table, the rate of communes."""
    first, *others = form.tables
    last = replace(first.columns[-1], **changes)  # pyright: ignore[reportArgumentType]
    return replace(form, tables=(replace(first, columns=(*first.columns[:-1], last)), *others))


def field_of(form: FormDefinition, field_id: str) -> Field:
    return next(field for field in form.fields if field.id == field_id)


def with_fact(name: str, value: str | int) -> Callable[[FormDefinition], FormDefinition]:
    return lambda form: replace(form, facts={**form.facts, name: value})


FAULTS: dict[str, Callable[[FormDefinition], FormDefinition]] = {
    "ô “Đơn_vị” phải có tên": lambda form: with_field(form, Field("Đơn_vị", "Đơn vị", "Ký và nơi nhận")),
    "ô “unit” có 2 lần": lambda form: replace(form, fields=(form.fields[0], *form.fields)),
    "thiếu ô “signer_name”": lambda form: replace(
        form, fields=tuple(field for field in form.fields if field.id != "signer_name")
    ),
    "các ô của nhóm “Kỳ báo cáo” phải đứng liền nhau": lambda form: with_field(form, Field("x", "X", "Kỳ báo cáo")),
    "ô “x” không thể chọn": lambda form: with_field(form, Field("x", "X", "Ký và nơi nhận", "choice")),
    "ô “x” thiếu mẫu câu": lambda form: with_field(form, Field("x", "X", "Ký và nơi nhận", "sentence")),
    "ô “base_year”: “default” không hợp": lambda form: with_field(
        form, replace(field_of(form, "base_year"), default="hai nghìn")
    ),
    "ô “date”: “default” không hợp": lambda form: with_field(
        form, replace(field_of(form, "date"), default="31/2/2018")
    ),
    "ô “signer_form”: không có thể thức ký “none”": lambda form: with_field(
        form, replace(field_of(form, "signer_form"), default="none")
    ),
    "thể thức ký “x” thiếu “lines”": lambda form: replace(
        form, signer_forms=(*form.signer_forms, SignerForm("x", "X", ()))
    ),
    "“{signer_role}” phải đứng riêng": lambda form: replace(
        form, signer_forms=(*form.signer_forms, SignerForm("x", "X", ("TL. {signer_role}",)))
    ),
    "mục “I” có 2 lần": lambda form: replace(form, sections=(form.sections[0], *form.sections)),
    "mục “5” phải mang số": lambda form: replace(form, sections=(*form.sections, Section("5", "Năm"))),
    "mục “V.1” phải đứng sau mục lớn": lambda form: replace(form, sections=(*form.sections, Section("V.1", "Năm"))),
    "mục “III” đứng sau mục “IV”": lambda form: replace(form, sections=in_another_order(form.sections)),
    "bảng “general” mang tên dành riêng": lambda form: replace(
        form, tables=(replace(form.tables[0], id="general"), *form.tables[1:])
    ),
    "bảng “x” không có cột nào": lambda form: replace(form, tables=(*form.tables, Table("x", "X", (), ()))),
    "phải có đúng một bảng với “names_unit”": lambda form: replace(form, tables=form.tables[1:]),
    "nhóm “x” không có cột nào": lambda form: replace(
        form, tables=(replace(form.tables[0], groups=(*form.tables[0].groups, Group("x", "X"))), *form.tables[1:])
    ),
    "các cột của nhóm “new_rural” phải đứng liền nhau": lambda form: replace(
        form, tables=(replace(form.tables[0], columns=swapped(form.tables[0].columns)), *form.tables[1:])
    ),
    "cột “communes_met_rate”: không có nhóm “x”": lambda form: with_column(form, group="x"),
    "“width” phải từ 1": lambda form: with_column(form, width=0),
    "bảng “new_rural”: “unit_width” phải từ 1": lambda form: replace(
        form, tables=(replace(form.tables[0], unit_width=0), *form.tables[1:])
    ),
    "“decimals” từ 0 đến 6": lambda form: with_column(form, decimals=-1),
    "chỉ cột “percent” mới được tính": lambda form: with_column(form, type="count"),
    "“share” cần cột “x”": lambda form: with_column(form, share=Share("x", "communes_met")),
    "“share” cần cột “communes_met_rate”": lambda form: with_column(
        form, share=Share("communes_met_rate", "communes_met")
    ),
    "“share” không đọc được “communes_met.a”": lambda form: with_column(
        form, share=Share("communes_met.a", "communes_met")
    ),
    "“share” không đọc được “communes_taking_part.c”": lambda form: with_column(
        form, share=Share("communes_met", "communes_taking_part.c")
    ),
    "cột “communes_met_rate”: không có ô “nope”": lambda form: with_column(form, label="Tỷ lệ {nope}"),
    "dấu ngoặc nhọn trong “Tỷ lệ {”": lambda form: with_column(form, label="Tỷ lệ {"),
    "dấu ngoặc nhọn trong “{year!r}”": lambda form: with_column(form, label="{year!r}"),
    "dấu ngoặc nhọn trong “{unit.x}”": lambda form: with_column(form, label="{unit.x}"),
    "dấu ngoặc nhọn trong “{}”": lambda form: with_column(form, label="{}"),
    "ô “opening”: câu được làm từ chính nó": lambda form: with_field(
        with_field(form, replace(field_of(form, "opening"), default="{closing}")),
        replace(field_of(form, "closing"), default="{opening}"),
    ),
    "phần “facts”: “first_year” phải là số": with_fact("first_year", "2018"),
    "phần “facts”: “agency_head” phải là chữ": with_fact("agency_head", 1),
    "phần “facts”, “subject”: không có ô “nope”": with_fact("subject", "{nope}"),
    "phần “facts” thiếu “unit_types”": lambda form: replace(form, facts=without(form.facts, "unit_types")),
    "quy tắc “r” có 2 lần": lambda form: replace(form, rules=(a_rule(), a_rule())),
    "quy tắc “r”: không có ô “citizens.nope”": lambda form: with_rule(form, right="citizens.nope"),
    "quy tắc “r”: không đọc được “citizens.receptions.a”": lambda form: with_rule(form, right="citizens.receptions.a"),
    "quy tắc “r”: “advice” phải là một câu": lambda form: with_rule(form, advice="Xem lại"),
    "quy tắc “r”: không tính được từ cột chữ": lambda form: with_rule(
        with_column(form, type="text", share=None), left="new_rural.communes_met_rate"
    ),
    "cách nêu “m” có 2 lần": lambda form: replace(form, mentions=(a_mention(), a_mention())),
    "cách nêu “m”: thiếu cột": lambda form: with_mention(form, columns=()),
    "cách nêu “m”: không có ô “citizens.nope”": lambda form: with_mention(form, columns=("citizens.nope",)),
    "cách nêu “m”: cần “topic” hoặc “after”": lambda form: with_mention(form, topic=()),
    "“after” cần cách nêu “nope”": lambda form: with_mention(form, after="nope"),
    "không có mục “II” có lời văn": lambda form: with_mention(form, sections=("II",)),
    "“since” cần ô năm “unit”": lambda form: with_mention(form, since="unit"),
    "“Tiếp dân” phải viết bằng chữ thường": lambda form: with_mention(form, topic=("Tiếp dân",)),
    "phần “jumps” thiếu “least”": lambda form: replace(form, jumps=without(form.jumps, "least")),
    "phần “jumps”: “count” phải là số": lambda form: replace(form, jumps={**form.jumps, "count": 0}),
    "phần “workbook” thiếu “sheet”": lambda form: replace(form, workbook=without(form.workbook, "sheet")),
}


def a_rule(**changes: str) -> Rule:
    given = {"left": "citizens.dialogues", "operator": "<=", "right": "citizens.receptions", "advice": "Xem lại."}
    return Rule("r", **{**given, **changes})  # pyright: ignore[reportArgumentType]


def with_rule(form: FormDefinition, **changes: str) -> FormDefinition:
    return replace(form, rules=(a_rule(**changes),))


def a_mention(**changes: object) -> Mention:
    return replace(Mention("m", ("citizens.receptions",), ("tiếp dân",)), **changes)  # pyright: ignore[reportArgumentType]


def with_mention(form: FormDefinition, **changes: object) -> FormDefinition:
    return replace(form, mentions=(a_mention(**changes),))


def in_another_order(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Return sections with IV between II and III."""
    before = [section for section in sections if section.address.partition(".")[0] in {"I", "II"}]
    after = [section for section in sections if section.address.startswith("III")]
    return (*before, sections[-1], *after)


def swapped(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return columns with the first, which has no group, between two of a group."""
    return (columns[1], columns[0], *columns[2:])


def without(values: Mapping[str, str | int | float], name: str) -> dict[str, str | int | float]:
    return {key: value for key, value in values.items() if key != name}


@pytest.mark.parametrize("problem", FAULTS)
def test_a_fault_is_named(form: FormDefinition, problem: str) -> None:
    assert any(problem in found for found in problems(FAULTS[problem](form)))


def test_a_sound_form_has_no_problem(form: FormDefinition) -> None:
    assert list(problems(form)) == []
