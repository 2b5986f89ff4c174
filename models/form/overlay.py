"""Lays a form over the one it extends: it says what differs, where what is new stands, and what is taken out."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeGuard, cast

from models.form.address import place_of
from models.form.errors import FormError

Raw = dict[str, Any]


def overlay(base: Raw, own: Raw) -> Raw:
    """Return base with own laid over it: tables of data merge, lists of named items merge by name.

    An item of a list may say `after = "<id or address>"`, its place, or `removed = true`. Without a place a new item
    stands after the last one of its `group`, a new section where its number belongs, any other at the end.
    Raise FormError, without the form's name, for an item that is not there to be followed or removed.
    """
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
    name = item.get("id") or item.get("address")
    return name if isinstance(name, str) else ""


def _names(items: Sequence[Raw]) -> list[str]:
    return [_name(item) for item in items]


def _overlay_list(base: Sequence[Raw], own: Sequence[Raw]) -> list[Raw]:
    items = list(base)
    for item in own:
        if "removed" in item:
            _take_out(items, item)
        else:
            _lay(items, item)
    return items


def _take_out(items: list[Raw], item: Raw) -> None:
    if item["removed"] is not True or len(item) > 2:
        raise FormError(f"“{_name(item)}”: muốn bỏ đi thì chỉ ghi tên và “removed = true”")
    if _name(item) not in _names(items):
        raise FormError(f"không bỏ được “{_name(item)}” vì biểu mẫu gốc không có")
    del items[_names(items).index(_name(item))]


def _lay(items: list[Raw], item: Raw) -> None:
    own = {key: value for key, value in item.items() if key != "after"}
    names = _names(items)
    old = names.index(_name(item)) if _name(item) in names else None
    if old is not None and "after" not in item:
        items[old] = overlay(items[old], own)
        return
    laid = own if old is None else overlay(items.pop(old), own)
    items.insert(_place_after(items, item) if "after" in item else _place(items, item), laid)


def _place_after(items: Sequence[Raw], item: Raw) -> int:
    names = _names(items)
    if item["after"] not in names:
        raise FormError(f"“{_name(item)}” phải đứng sau “{item['after']}” mà biểu mẫu gốc không có")
    return names.index(item["after"]) + 1


def _place(items: Sequence[Raw], item: Raw) -> int:
    """Return where a new item stands that does not say it."""
    if isinstance(address := item.get("address"), str):
        return _after_last((place_of(_name(each)) < place_of(address) for each in items), none=0)
    group = item.get("group")
    return _after_last((bool(group) and each.get("group") == group for each in items), none=len(items))


def _after_last(are_before: Iterable[bool], none: int) -> int:
    return max((position for position, is_before in enumerate(are_before, start=1) if is_before), default=none)
