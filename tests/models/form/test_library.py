"""Forms read from folders: overlays, and sentences for whatever is wrong in one."""

import shutil
from pathlib import Path

import pytest

from models.errors import ReportError
from models.form.definition import Column, FormDefinition
from models.form.library import FormError, form_ids, load_form, load_forms
from models.paths import TEMPLATES

EXTENDS = 'extends = "huyen_2018"\nname = "Thử"\n'
COLUMN = EXTENDS + '[[tables]]\nid = "citizens"\n[[tables.columns]]\nid = "dialogues"\n'


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """A folder with the shipped district form to extend."""
    shutil.copytree(TEMPLATES / "huyen_2018", tmp_path / "huyen_2018")
    return tmp_path


def write(templates: Path, toml: str, form_id: str = "thu") -> str:
    (templates / form_id).mkdir()
    (templates / form_id / "form.toml").write_text(toml, encoding="utf-8")
    return form_id


def refusal(templates: Path, toml: str) -> str:
    form_id = write(templates, toml)
    with pytest.raises(FormError) as caught:
        load_form(form_id, templates)
    return str(caught.value)


def test_the_shipped_forms_are_listed() -> None:
    assert {"huyen_2018", "xa_2018", "xa_2025"} <= set(form_ids())


def test_a_folder_without_a_definition_is_no_form(templates: Path) -> None:
    (templates / "nothing").mkdir()
    assert form_ids(templates) == ["huyen_2018"]


def test_an_overlay_says_only_what_differs(templates: Path) -> None:
    form = load_form(write(templates, EXTENDS + '[[fields]]\nid = "unit"\nhint = "Khác"'), templates)
    assert (form.fields[0].hint, form.fields[0].label) == ("Khác", "Tên đơn vị")


def test_an_overlay_keeps_the_order_of_its_base(templates: Path) -> None:
    form = load_form(write(templates, EXTENDS + '[[sections]]\naddress = "IV"\ntitle = "KHÁC"'), templates)
    assert [section.address for section in form.sections] == [each.address for each in load_form("huyen_2018").sections]


def test_an_overlay_adds_what_its_base_has_not(templates: Path) -> None:
    added = '[[tables]]\nid = "citizens"\n[[tables.inputs]]\nid = "more"\nlabel = "Thêm"\ntype = "count"'
    form = load_form(write(templates, EXTENDS + added), templates)
    assert isinstance(form.items["citizens.unit.more"], Column)


MIDDLE = """
[[sections]]
address = "II.8"
title = "Việc khác"
[[fields]]
id = "period_note"
group = "Kỳ báo cáo"
label = "Ghi chú kỳ số liệu"
[[tables]]
id = "organisation"
[[tables.columns]]
id = "contracts_cut"
group = "staff"
label = "Số hợp đồng giảm"
type = "count"
[[tables.columns]]
id = "offices_rearranged"
removed = true
"""


def test_an_overlay_adds_and_removes_in_the_middle(templates: Path) -> None:
    form = load_form(write(templates, EXTENDS + MIDDLE), templates)
    addresses = [section.address for section in form.sections]
    assert addresses[addresses.index("II.8") + 1] == "III"
    staff = [column.id for column in form.table("organisation").columns if column.group == "staff"]
    assert staff == ["civil_servants_cut", "public_employees_cut", "offices_cut", "contracts_cut"]


def test_files_are_looked_for_in_the_base_too(templates: Path) -> None:
    form = load_form(write(templates, EXTENDS), templates)
    assert form.file("report.docx") == templates / "huyen_2018" / "report.docx"


def test_an_own_file_goes_before_that_of_the_base(templates: Path) -> None:
    form_id = write(templates, EXTENDS)
    (templates / form_id / "report.docx").write_bytes(b"own")
    assert load_form(form_id, templates).file("report.docx").read_bytes() == b"own"


def test_a_file_no_folder_has_is_missed(form: FormDefinition) -> None:
    with pytest.raises(FileNotFoundError):
        form.file("none.docx")


def test_a_form_saved_by_notepad_is_read(templates: Path) -> None:
    assert load_form(write(templates, "\ufeff" + EXTENDS), templates).name == "Thử"


def test_letters_of_a_form_are_composed(templates: Path) -> None:
    form = load_form(write(templates, 'extends = "huyen_2018"\nname = "Xa\u0303"'), templates)
    assert form.name == "Xã"


@pytest.mark.parametrize("form_id", ["", "none", "../huyen_2018", "huyen_2018/", ".", "HUYEN"])
def test_a_form_that_is_not_there_is_named(templates: Path, form_id: str) -> None:
    with pytest.raises(FormError, match="Không có biểu mẫu “"):
        load_form(form_id, templates)


def test_a_broken_form_does_not_hide_the_others(templates: Path) -> None:
    write(templates, "= 5", "hong")
    forms, refused = load_forms(templates)
    assert [form.id for form in forms] == ["huyen_2018"]
    assert ["“hong”" in str(error) for error in refused] == [True]


def test_forms_that_extend_each_other_are_refused(templates: Path) -> None:
    write(templates, 'extends = "b"', "a")
    write(templates, 'extends = "a"', "b")
    with pytest.raises(FormError, match="kế thừa vòng quanh"):
        load_form("a", templates)


def test_a_form_in_another_encoding_is_refused(templates: Path) -> None:
    (templates / "thu").mkdir()
    (templates / "thu" / "form.toml").write_bytes('name = "Xã"'.encode("utf-16"))
    with pytest.raises(FormError, match="UTF-8"):
        load_form("thu", templates)


def test_a_definition_that_cannot_be_read_is_refused(templates: Path) -> None:
    (templates / "thu" / "form.toml").mkdir(parents=True)
    with pytest.raises(FormError, match="Không đọc được tệp"):
        load_form("thu", templates)


def test_a_syntax_error_names_its_line(templates: Path) -> None:
    assert "sai cú pháp TOML ở dòng 3" in refusal(templates, EXTENDS + "= 5\n")


def test_a_refused_form_is_a_failure_a_clerk_can_meet() -> None:
    assert issubclass(FormError, ReportError)


@pytest.mark.parametrize(
    ("toml", "place"),
    [
        ("", "thiếu phần “fields”"),
        ('extends = 5', "“extends” phải là tên"),
        ('extends = "none"', "Không có biểu mẫu “none”"),
        (EXTENDS + "foo = 1", "phần đầu tệp có “foo”"),
        ('extends = "huyen_2018"\nname = 5', "phần đầu tệp: “name” phải là chữ"),
        (EXTENDS + "fields = 5", "ô phải được viết thành danh sách"),
        (EXTENDS + "fields = [5]", "ô thứ 1 phải là một bảng"),
        (EXTENDS + "facts = 5", "phần “facts”"),
        (EXTENDS + "[workbook]\nfont = true", "phần “workbook”: “font”"),
        (EXTENDS + '[[fields]]\nid = "x"\nlabel = "X"', "ô “x” thiếu “group”"),
        (EXTENDS + '[[fields]]\nid = "unit"\ntipe = "text"', "ô “unit” có “tipe”"),
        (EXTENDS + '[[fields]]\nid = "unit"\ntype = "number"', "ô “unit”: “type” phải là một trong: text,"),
        (EXTENDS + '[[fields]]\nid = "unit"\nrequired = 1', "ô “unit”: “required” phải là true hoặc false"),
        (EXTENDS + '[[fields]]\nid = ["x"]', "“id” phải là chữ"),
        (EXTENDS + '[[sections]]\naddress = "I"\nheads = "a"', "mục “I”: “heads” phải là danh sách"),
        (EXTENDS + '[[sections]]\naddress = "I"\nheads = [1]', "mục “I”: “heads” phải là danh sách"),
        (COLUMN + 'width = true', "“width” phải là số"),
        (COLUMN + 'table = "x"', "có “table”"),
        (COLUMN + 'share = 1', "“share” phải là"),
        (EXTENDS + '[[fields]]\nid = "unit"\nafter = "nope"', "“unit” phải đứng sau “nope” mà biểu mẫu gốc không có"),
        (EXTENDS + '[[fields]]\nid = "nope"\nremoved = true', "không bỏ được “nope”"),
        (EXTENDS + '[[fields]]\nid = "period"\nremoved = false', "“period”: muốn bỏ đi thì chỉ ghi tên"),
        (EXTENDS + '[[fields]]\nid = "unit"\nremoved = true', "thiếu ô “unit”"),
        (EXTENDS + '[[sections]]\naddress = "I"\nafter = "IV"', "mục “I” đứng sau mục “IV”"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_by_its_place(templates: Path, toml: str, place: str) -> None:
    assert place in refusal(templates, toml)


def test_an_overlay_changes_one_word_of_a_rule(templates: Path) -> None:
    own = '[[rules]]\nid = "dialogues_with_visits"\nweight = "hint"'
    form = load_form(write(templates, EXTENDS + own), templates)
    changed = {rule.id: rule for rule in form.rules}["dialogues_with_visits"]
    assert (changed.weight, changed.operator) == ("hint", "<=")


def test_an_overlay_takes_a_rule_out(templates: Path) -> None:
    own = '[[rules]]\nid = "dialogues_with_visits"\nremoved = true'
    form = load_form(write(templates, EXTENDS + own), templates)
    assert "dialogues_with_visits" not in [rule.id for rule in form.rules]


def test_a_rule_of_an_unknown_operator_is_refused(templates: Path) -> None:
    own = '[[rules]]\nid = "dialogues_with_visits"\noperator = "=<"'
    assert "quy tắc “dialogues_with_visits”: “operator” phải là một trong" in refusal(templates, EXTENDS + own)
