"""The `{placeholders}` a form's texts may hold."""

from collections.abc import Collection, Iterator
from string import Formatter

from models.form.definition import FormDefinition

DERIVED = frozenset({"unit", "unit_name", "agency", "previous_year", "number_or_blank", "date_or_blank"})
"""Words made from the answers of several fields, or from one in another shape."""


def placeholders(pattern: str) -> Iterator[str]:
    """Yield the names in a pattern; raise ValueError for braces that are no plain `{name}`."""
    if "{" not in pattern and "}" not in pattern:
        return
    for _, name, layout, conversion in Formatter().parse(pattern):
        if name is None:
            continue
        if layout or conversion or not name.isidentifier():
            raise ValueError(name)
        yield name


def patterns(form: FormDefinition) -> Iterator[tuple[str, str]]:
    """Yield (place, pattern) of every text of a form that is printed with its placeholders filled."""
    for field in form.fields:
        if field.type == "sentence":
            yield f"ô “{field.id}”", field.default
    for section in form.sections:
        yield f"mục “{section.address}”", section.title
    for table in form.tables:
        yield f"bảng “{table.id}”", table.unit_head
        for group in table.groups:
            yield f"bảng “{table.id}”, nhóm “{group.id}”", group.label
        for column in (*table.columns, *table.inputs):
            yield f"bảng “{table.id}”, cột “{column.id}”", column.label
    for name, value in form.facts.items():
        yield f"phần “facts”, “{name}”", str(value)


def made_of_itself(form: FormDefinition) -> str:
    """Return the id of a sentence whose words lead back to itself, "" for none."""
    parts = {field.id: set(placeholders(field.default)) for field in form.fields if field.type == "sentence"}
    return next((name for name in parts if name in _reached(parts, name)), "")


def _reached(parts: dict[str, set[str]], start: str) -> Collection[str]:
    reached: set[str] = set()
    waiting = set(parts[start])
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting |= parts.get(name, set())
    return reached
