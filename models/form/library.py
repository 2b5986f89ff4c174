"""Reads the forms of `templates/`; a form may extend another and say only what differs."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeGuard, TypeVar, cast

from models.errors import ReportError
from models.form.definition import Column, Field, FormDefinition, Group, Section, Share, SignerForm, Table
from models.paths import TEMPLATES

DEFINITION = "form.toml"
Raw = dict[str, Any]
T = TypeVar("T")


class FormError(ReportError):
    """A form that is not there or whose definition cannot be read."""


def form_ids(templates: Path = TEMPLATES) -> list[str]:
    """Return the ids of every form, sorted."""
    return sorted(path.parent.name for path in templates.glob(f"*/{DEFINITION}"))


@cache
def load_form(form_id: str, templates: Path = TEMPLATES) -> FormDefinition:
    """Return a form by the name of its folder; raise FormError when it cannot be read."""
    folders: list[Path] = []
    raw = _read_with_base(form_id, templates, folders)
    try:
        return _form(form_id, raw, tuple(folders))
    except (KeyError, TypeError, ValueError) as error:
        raise FormError(f"Biểu mẫu “{form_id}” có chỗ không đúng: {error}.") from error


def _read_with_base(form_id: str, templates: Path, folders: list[Path]) -> Raw:
    folder = templates / form_id
    if folder in folders:
        raise FormError(f"Biểu mẫu “{form_id}” kế thừa vòng quanh chính nó.")
    folders.append(folder)
    try:
        raw = tomllib.loads((folder / DEFINITION).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise FormError(f"Không có biểu mẫu “{form_id}” trong thư mục templates.") from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise FormError(f"Không đọc được biểu mẫu “{form_id}”: {error}.") from error
    base = raw.pop("extends", "")
    return overlay(_read_with_base(base, templates, folders), raw) if base else raw


def overlay(base: Raw, own: Raw) -> Raw:
    """Return base with own laid over it: tables of data merge, lists of named items merge by name."""
    merged = dict(base)
    for key, value in own.items():
        merged[key] = _overlay_value(merged.get(key), value)
    return merged


def _overlay_value(base: object, own: object) -> object:
    if _is_named_list(base) and _is_named_list(own):
        return _overlay_list(base, own)
    if isinstance(base, dict) and isinstance(own, dict):
        return overlay(cast("Raw", base), cast("Raw", own))
    return own


def _is_named_list(value: object) -> TypeGuard[list[Raw]]:
    items = cast("list[object]", value) if isinstance(value, list) else [None]
    return all(isinstance(item, dict) and _name(cast("Raw", item)) for item in items)


def _name(item: Mapping[str, Any]) -> str:
    return item.get("id") or item.get("address") or ""


def _overlay_list(base: Sequence[Raw], own: Sequence[Raw]) -> list[Raw]:
    by_name = {_name(item): item for item in base}
    for item in own:
        by_name[_name(item)] = overlay(by_name.get(_name(item), {}), item)
    return list(by_name.values())


def _form(form_id: str, raw: Raw, folders: tuple[Path, ...]) -> FormDefinition:
    return FormDefinition(
        id=form_id,
        name=raw["name"],
        level=raw["level"],
        folders=folders,
        facts=raw["facts"],
        fields=_each(raw["fields"], lambda item: Field(**item)),
        sections=_each(raw["sections"], lambda item: Section(**_tupled(item, "heads"))),
        tables=_each(raw["tables"], _table),
        signer_forms=_each(raw["signer_forms"], lambda item: SignerForm(**_tupled(item, "lines"))),
        workbook=raw["workbook"],
    )


def _each(items: Sequence[Raw], build: Callable[[Raw], T]) -> tuple[T, ...]:
    return tuple(build(item) for item in items)


def _tupled(item: Raw, name: str) -> Raw:
    return {**item, name: tuple(item.get(name, ()))}


def _table(raw: Raw) -> Table:
    groups = _each(raw.get("groups", ()), lambda item: Group(**item))
    columns = _each(raw["columns"], lambda item: _column(item, raw["id"], is_printed=True))
    inputs = _each(raw.get("inputs", ()), lambda item: _column(item, raw["id"], is_printed=False))
    parts: Raw = {**raw, "groups": groups, "columns": columns, "inputs": inputs}
    return Table(**parts)


def _column(raw: Raw, table_id: str, *, is_printed: bool) -> Column:
    share = Share(**raw["share"]) if "share" in raw else None
    parts: Raw = {**raw, "table": table_id, "share": share, "is_printed": is_printed}
    return Column(**parts)
