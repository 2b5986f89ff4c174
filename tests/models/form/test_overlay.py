"""What a form lays over the one it extends: merged by name, set in its place, taken out."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from models.form.errors import FormError
from models.form.overlay import overlay

ADDRESSES = ["I", "II", "II.1", "II.7", "III", "IV"]
COLUMNS = [("a", ""), ("b", "g"), ("c", "g"), ("d", "h")]


def ids(items: Sequence[Mapping[str, Any]], own: Mapping[str, object]) -> list[str]:
    """Return the names of a list after one more item was laid over it."""
    laid = overlay({"list": list(items)}, {"list": [own]})["list"]
    return [item.get("id") or item["address"] for item in laid]


@pytest.fixture
def sections() -> list[dict[str, str]]:
    return [{"address": address} for address in ADDRESSES]


@pytest.fixture
def columns() -> list[dict[str, str]]:
    return [{"id": name, "group": group} for name, group in COLUMNS]


def test_overlay_leaves_its_base_as_it_was() -> None:
    base = {"facts": {"a": 1}, "fields": [{"id": "x", "label": "X"}, {"id": "y"}]}
    own = {"facts": {"a": 2}, "fields": [{"id": "x", "label": "Y", "after": "y"}]}
    overlay(base, own)
    assert base == {"facts": {"a": 1}, "fields": [{"id": "x", "label": "X"}, {"id": "y"}]}


@pytest.mark.parametrize(("address", "before"), [("II.8", "II.7"), ("II.2", "II.1"), ("V", "IV")])
def test_a_new_section_stands_where_its_number_belongs(
    sections: list[dict[str, str]], address: str, before: str
) -> None:
    found = ids(sections, {"address": address})
    assert found[found.index(address) - 1] == before


def test_a_section_before_all_others_comes_first() -> None:
    assert ids([{"address": "II"}, {"address": "III"}], {"address": "I"}) == ["I", "II", "III"]


def test_a_new_item_stands_after_the_last_of_its_group(columns: list[dict[str, str]]) -> None:
    assert ids(columns, {"id": "new", "group": "g"}) == ["a", "b", "c", "new", "d"]


@pytest.mark.parametrize("own", [{"id": "new"}, {"id": "new", "group": "other"}])
def test_a_new_item_of_no_known_group_stands_last(columns: list[dict[str, str]], own: dict[str, str]) -> None:
    assert ids(columns, own) == ["a", "b", "c", "d", "new"]


@pytest.mark.parametrize("name", ["new", "d"])
def test_an_item_stands_where_it_says(columns: list[dict[str, str]], name: str) -> None:
    found = ids(columns, {"id": name, "after": "a"})
    assert found[:2] == ["a", name]
    assert found.count(name) == 1


def test_the_place_is_no_part_of_the_item(columns: list[dict[str, str]]) -> None:
    laid = overlay({"list": columns}, {"list": [{"id": "d", "after": "a"}]})["list"]
    assert laid[1] == {"id": "d", "group": "h"}


def test_new_items_of_a_group_keep_their_order(columns: list[dict[str, str]]) -> None:
    own = [{"id": "x", "group": "g"}, {"id": "y", "group": "g"}]
    laid = overlay({"list": columns}, {"list": own})["list"]
    assert [item["id"] for item in laid] == ["a", "b", "c", "x", "y", "d"]


def test_an_item_is_taken_out(columns: list[dict[str, str]]) -> None:
    assert ids(columns, {"id": "b", "removed": True}) == ["a", "c", "d"]


@pytest.mark.parametrize(
    "own", [{"id": "b", "removed": False}, {"id": "b", "removed": 1}, {"id": "b", "removed": True, "label": "B"}]
)
def test_an_item_is_not_taken_out_by_half(columns: list[dict[str, str]], own: dict[str, object]) -> None:
    with pytest.raises(FormError, match="removed = true"):
        ids(columns, own)


def test_what_is_not_there_cannot_be_taken_out(columns: list[dict[str, str]]) -> None:
    with pytest.raises(FormError, match="không bỏ được “z”"):
        ids(columns, {"id": "z", "removed": True})


@pytest.mark.parametrize("place", ["z", "b"])
def test_nothing_stands_after_itself_or_what_is_not_there(columns: list[dict[str, str]], place: str) -> None:
    with pytest.raises(FormError, match=f"“b” phải đứng sau “{place}”"):
        ids(columns, {"id": "b", "after": place})
