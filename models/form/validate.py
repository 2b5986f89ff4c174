"""What in a form contradicts itself, or is missing though the program counts on it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, pairwise

from models.form.address import is_address, place_of
from models.form.definition import SIGNER_ROLE, Column, Field, FormDefinition, Table
from models.form.placeholders import DERIVED, made_of_itself, patterns, placeholders
from models.form.validate_rules import rule_problems
from models.text.dates import parse_date

FIELDS = frozenset(
    {"unit", "superior", "unit_code", "number", "symbol", "place", "date", "year", "addressee", "legal_bases"}
    | {"opening", "closing", "signer_form", "signer_role", "signer_name", "receivers", "filing"}
)
"""Fields the letterhead, the signature and the receivers are made from."""
TEXT_FACTS = frozenset(
    {"level_label", "agency_head", "agency_short", "unit_types", "document_name", "subject", "appendix_name"}
    | {"appendix_title", "appendix_attached", "none_arisen", "not_competent", "nothing_note"}
)
YEAR_FACTS = frozenset({"first_year", "last_year"})
WORKBOOK_TEXTS = frozenset({"sheet", "font"})
WORKBOOK_SIZES = frozenset({"size", "title_size", "row_height", "head_height", "unit_width", "column_width"})
_ID = re.compile("[a-z][a-z0-9_]*")
_RESERVED = frozenset({"general", "note", "confirmed", "accepted", "export"})


def problems(form: FormDefinition) -> Iterator[str]:
    """Yield what is wrong in a form, each as place and reason without a full stop."""
    yield from _names(form)
    yield from _fields(form)
    yield from _signing(form)
    yield from _sections(form)
    for table in form.tables:
        yield from _table(table)
    if sum(table.names_unit for table in form.tables) != 1:
        yield "phải có đúng một bảng với “names_unit”"
    yield from _facts(form)
    yield from _placeholders(form)
    yield from rule_problems(form)


def _names(form: FormDefinition) -> Iterator[str]:
    yield from _ids("ô", (field.id for field in form.fields))
    yield from _ids("thể thức ký", (signing.id for signing in form.signer_forms))
    yield from _ids("bảng", (table.id for table in form.tables))
    for table in form.tables:
        yield from _ids(f"bảng “{table.id}”, nhóm", (group.id for group in table.groups))
        yield from _ids(f"bảng “{table.id}”, cột", (column.id for column in (*table.columns, *table.inputs)))
        if table.id in _RESERVED:
            yield f"bảng “{table.id}” mang tên dành riêng"


def _ids(kind: str, names: Iterable[str]) -> Iterator[str]:
    for name, times in Counter(names).items():
        if not _ID.fullmatch(name):
            yield f"{kind} “{name}” phải có tên bằng chữ thường không dấu, chữ số và dấu gạch dưới"
        if times > 1:
            yield f"{kind} “{name}” có {times} lần"


def _fields(form: FormDefinition) -> Iterator[str]:
    known = {field.id for field in form.fields}
    yield from (f"thiếu ô “{name}”" for name in sorted(FIELDS - known))
    for field in form.fields:
        if field.type == "choice" and field.id != "signer_form":
            yield f"ô “{field.id}” không thể chọn: chỉ thể thức ký có danh sách"
        if field.type == "sentence" and not field.default:
            yield f"ô “{field.id}” thiếu mẫu câu “default”"
        if not _suits_type(field):
            yield f"ô “{field.id}”: “default” không hợp với kiểu “{field.type}”"
    # fields of one group stand together on the page
    for group, times in Counter(name for name, _ in groupby(field.group for field in form.fields)).items():
        if times > 1:
            yield f"các ô của nhóm “{group}” phải đứng liền nhau"


def _suits_type(field: Field) -> bool:
    match field.type:
        case "year":
            return not field.default or re.fullmatch("[12][0-9]{3}", field.default) is not None
        case "date":
            return not field.default or _is_date(field.default)
        case _:
            return True


def _is_date(text: str) -> bool:
    try:
        parse_date(text)
    except ValueError:
        return False
    return True


def _signing(form: FormDefinition) -> Iterator[str]:
    known = {signing.id for signing in form.signer_forms}
    for field in form.fields:
        if field.id == "signer_form" and field.default and field.default not in known:
            yield f"ô “signer_form”: không có thể thức ký “{field.default}”"
    for signing in form.signer_forms:
        if not signing.lines:
            yield f"thể thức ký “{signing.id}” thiếu “lines”"
        if any("{" in line and line != SIGNER_ROLE for line in signing.lines):
            yield f"thể thức ký “{signing.id}”: “{SIGNER_ROLE}” phải đứng riêng một dòng"


def _sections(form: FormDefinition) -> Iterator[str]:
    groups: set[str] = set()
    for address, times in Counter(section.address for section in form.sections).items():
        if times > 1:
            yield f"mục “{address}” có {times} lần"
    for section in form.sections:
        if not is_address(section.address):
            yield f"mục “{section.address}” phải mang số như “I” hoặc “II.3”"
        elif section.level == 2 and section.address.partition(".")[0] not in groups:
            yield f"mục “{section.address}” phải đứng sau mục lớn của nó, mục có kind = “group”"
        if section.kind == "group":
            groups.add(section.address)
    for before, section in pairwise(form.sections):
        if place_of(section.address) < place_of(before.address):
            yield f"mục “{section.address}” đứng sau mục “{before.address}”, trái với thứ tự số mục"


def _table(table: Table) -> Iterator[str]:
    if not table.columns:
        yield f"bảng “{table.id}” không có cột nào"
    if table.unit_width < 1:
        yield f"bảng “{table.id}”: “unit_width” phải từ 1"
    known = {group.id for group in table.groups}
    used = [name for name, _ in groupby(column.group for column in table.columns) if name]
    yield from (f"bảng “{table.id}”, nhóm “{name}” không có cột nào" for name in sorted(known - set(used)))
    for name, times in Counter(used).items():
        if times > 1:
            yield f"bảng “{table.id}”: các cột của nhóm “{name}” phải đứng liền nhau"
    for column in (*table.columns, *table.inputs):
        place = f"bảng “{table.id}”, cột “{column.id}”"
        if column.group and column.group not in known:
            yield f"{place}: không có nhóm “{column.group}”"
        if column.width < 1 or not 0 <= column.decimals <= 6:
            yield f"{place}: “width” phải từ 1, “decimals” từ 0 đến 6"
        yield from (f"{place}: {problem}" for problem in _share(table, column))


def _share(table: Table, column: Column) -> Iterator[str]:
    if column.share is None:
        return
    if column.type != "percent":
        yield "chỉ cột “percent” mới được tính từ “share”"
    columns = {other.id: other for other in (*table.columns, *table.inputs) if other.id != column.id}
    for name in (column.share.part, column.share.whole):
        found, _, side = name.partition(".")
        if found not in columns:
            yield f"“share” cần cột “{found}” mà bảng không có"
        elif side and (side not in {"a", "b"} or columns[found].type != "ratio"):
            yield f"“share” không đọc được “{name}”: chỉ cột “ratio” có .a và .b"
        elif columns[found].type == "text":
            yield f"“share” không tính được từ cột chữ “{found}”"


def _facts(form: FormDefinition) -> Iterator[str]:
    yield from _values("facts", form.facts, TEXT_FACTS, YEAR_FACTS)
    yield from _values("workbook", form.workbook, WORKBOOK_TEXTS, WORKBOOK_SIZES)


def _values(
    place: str, given: Mapping[str, str | int | float], texts: frozenset[str], numbers: frozenset[str]
) -> Iterator[str]:
    for name in sorted(texts | numbers):
        if name not in given:
            yield f"phần “{place}” thiếu “{name}”"
        elif isinstance(given[name], str) != (name in texts):
            yield f"phần “{place}”: “{name}” phải là {'chữ' if name in texts else 'số'}"


def _placeholders(form: FormDefinition) -> Iterator[str]:
    known = DERIVED | {field.id for field in form.fields}
    is_readable = True
    for place, pattern in patterns(form):
        try:
            unknown = set(placeholders(pattern)) - known
        except ValueError:
            is_readable = False
            yield f"{place}: dấu ngoặc nhọn trong “{pattern}” không thành tên"
            continue
        yield from (f"{place}: không có ô “{name}” để điền vào chữ in" for name in sorted(unknown))
    if is_readable and (name := made_of_itself(form)):
        yield f"ô “{name}”: câu được làm từ chính nó"
