"""Builds the frozen values of a form from what TOML gives; whatever does not fit is refused by its place."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar, cast, get_args, get_origin

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
from models.form.errors import FormError

Raw = Mapping[str, Any]
T = TypeVar("T")

_PLAIN = {str: "phải là chữ trong ngoặc kép", int: "phải là số nguyên", bool: "phải là true hoặc false"}


def build_form(form_id: str, raw: Raw, folders: tuple[Path, ...]) -> FormDefinition:
    """Return a form of what its TOML says; raise FormError, without the form's name, for what does not fit."""
    for name in ("fields", "sections", "tables", "signer_forms"):
        if name not in raw:
            raise FormError(f"thiếu phần “{name}”")
    parts = {
        "fields": _each(raw["fields"], "ô", lambda item, place: _built(Field, item, place)),
        "sections": _each(raw["sections"], "mục", lambda item, place: _built(Section, item, place)),
        "tables": _each(raw["tables"], "bảng", _table),
        "signer_forms": _each(raw["signer_forms"], "thể thức ký", lambda item, place: _built(SignerForm, item, place)),
        "facts": _values(raw.get("facts"), "phần “facts”"),
        "workbook": _values(raw.get("workbook"), "phần “workbook”"),
        "jumps": _values(raw.get("jumps"), "phần “jumps”"),
        "rules": _each(raw.get("rules", []), "quy tắc", lambda item, place: _built(Rule, item, place)),
        "mentions": _each(raw.get("mentions", []), "cách nêu", lambda item, place: _built(Mention, item, place)),
    }
    rest = {name: value for name, value in raw.items() if name not in parts}
    return _built(FormDefinition, rest, "phần đầu tệp", id=form_id, folders=folders, **parts)


def _table(raw: Raw, place: str) -> Table:
    table_id = raw.get("id")
    parts = {
        "groups": _each(raw.get("groups", []), f"{place}, nhóm", lambda item, where: _built(Group, item, where)),
        "columns": _each(raw.get("columns", []), f"{place}, cột", _column(table_id, is_printed=True)),
        "inputs": _each(raw.get("inputs", []), f"{place}, số liệu gốc", _column(table_id, is_printed=False)),
    }
    return _built(Table, {name: value for name, value in raw.items() if name not in parts}, place, **parts)


def _column(table_id: object, *, is_printed: bool) -> Callable[[Raw, str], Column]:
    def build(raw: Raw, place: str) -> Column:
        share = _built(Share, raw["share"], f"{place}, “share”") if "share" in raw else None
        rest = {name: value for name, value in raw.items() if name != "share"}
        return _built(Column, rest, place, table=table_id, is_printed=is_printed, share=share)

    return build


def _each(raw: object, kind: str, build: Callable[[Raw, str], T]) -> tuple[T, ...]:
    if not isinstance(raw, list):
        raise FormError(f"{kind} phải được viết thành danh sách")
    items = cast("list[object]", raw)
    return tuple(build(*_named(item, kind, number)) for number, item in enumerate(items, start=1))


def _named(item: object, kind: str, number: int) -> tuple[Raw, str]:
    if not isinstance(item, dict):
        raise FormError(f"{kind} thứ {number} phải là một bảng TOML")
    raw = cast("Raw", item)
    name = raw.get("id") or raw.get("address")
    return raw, f"{kind} “{name}”" if name else f"{kind} thứ {number}"


def _values(raw: object, place: str) -> Mapping[str, str | int | float]:
    if not isinstance(raw, dict):
        raise FormError(f"thiếu {place}, hoặc {place} không phải là một bảng TOML")
    values = cast("dict[str, object]", raw)
    for name, value in values.items():
        if type(value) not in {str, int, float}:
            raise FormError(f"{place}: “{name}” phải là chữ hoặc số")
    return cast("dict[str, str | int | float]", raw)


def _built(kind: type[T], raw: object, place: str, **given: object) -> T:
    """Return a dataclass of what was read and what is given; nothing read may be unknown, missing or misfit."""
    if not isinstance(raw, dict):
        raise FormError(f"{place} phải là một bảng TOML")
    read = cast("dict[str, Any]", raw)
    expected = _expected(kind)
    for name, value in read.items():
        if name not in expected or name in given:
            raise FormError(f"{place} có “{name}”, một khóa chương trình không biết")
        if problem := _misfit(value, expected[name][0]):
            raise FormError(f"{place}: “{name}” {problem}")
    for name, (_, is_required) in expected.items():
        if is_required and name not in read and name not in given:
            raise FormError(f"{place} thiếu “{name}”")
    return kind(**{name: _frozen(value) for name, value in read.items()}, **given)


@cache
def _expected(kind: type[Any]) -> Mapping[str, tuple[Any, bool]]:
    """Return the type of each field of a dataclass and whether it must be given."""
    return {
        item.name: (item.type, item.default is MISSING and item.default_factory is MISSING) for item in fields(kind)
    }


def _misfit(value: object, expected: Any) -> str:
    if get_origin(expected) is Literal:
        allowed = cast("Sequence[str]", get_args(expected))
        return "" if value in allowed else f"phải là một trong: {', '.join(allowed)}"
    if expected in _PLAIN:
        # True is an int to Python, not to an author of forms
        return "" if type(value) is expected else _PLAIN[expected]
    items = cast("list[object]", value) if isinstance(value, list) else [None]
    return "" if all(isinstance(item, str) for item in items) else "phải là danh sách các dòng chữ"


def _frozen(value: Any) -> Any:
    return tuple(cast("list[object]", value)) if isinstance(value, list) else value
