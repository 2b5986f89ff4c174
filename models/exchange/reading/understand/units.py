"""Chooses which row of a table of figures is the reporting unit's: among twenty communes, or the total of them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.text.search import fold

OFFICE = r"(?:ubnd|uy ban nhan dan)(?:\s*\([^()]{0,40}\bubnd\s*\))?"
"""A committee in a folded text, the abbreviation spelt out for what follows or not: `uy ban nhan dan (ubnd)`."""
_LEVELS = {
    **dict.fromkeys(("xa", "phuong", "thi tran", "dac khu", "tt"), 1),
    **dict.fromkeys(("huyen", "quan", "thi xa", "thanh pho", "tp", "tx"), 2),
    "tinh": 3,
}
_KINDS = "|".join(sorted(_LEVELS, key=len, reverse=True))
_TYPED = re.compile(rf"\A(?:{OFFICE})?\s*({_KINDS})\b\.?\s*")
_OWN = re.compile(rf"{OFFICE}|(?:{OFFICE})?\s*(?:{_KINDS})|don vi|so lieu don vi")
"""A row that names no place means the unit that reports."""
_TOTAL = re.compile(r"(?:tong(?: so| cong)?|cong|toan (?:huyen|xa|tinh|phuong|thanh pho)|tong hop)\b")
_VALUES = re.compile(
    r"(?:(?:so lieu|ket qua|so luong|gia tri|thuc hien|ke hoach|uoc|dat duoc|bao cao|cung ky|nam|(?:19|20)\d\d|"
    r"\d{1,2} thang)\b[ ,/()]*)+"
)
_DONE = re.compile(r"(?:thuc hien|ket qua|uoc)\b")
_UNSURE = 0.5
"""How sure the only row of a table is when it names another unit."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A row, how sure that is, and what the clerk should know of it."""

    row: int | None
    sure: float = 1.0
    note: str = ""


def own_name(unit: str) -> str:
    """Return a unit's own name, folded, without the words for its level: `nga son` of `UBND huyện Nga Sơn`."""
    return _TYPED.sub("", fold(unit).strip()).strip()


def is_unit(name: str) -> bool:
    """Return whether the words at the head of a row name a unit, and not what the figures are."""
    return bool(name) and not _VALUES.fullmatch(fold(name))


def choose_row(names: Mapping[int, str], unit: str) -> Choice:
    """Return the unit's row of those with names, the total for a unit that holds the others."""
    if (row := _named(names, unit)) is not None:
        return Choice(row)
    units = [row for row, name in names.items() if is_unit(name) and not _TOTAL.match(fold(name))]
    totals = [row for row, name in names.items() if _TOTAL.match(fold(name))]
    if not units:
        return Choice(totals[0] if totals else _of_values(names))
    if totals and len(units) > 1 and _holds(unit, [names[row] for row in units]):
        return Choice(totals[0])
    if len(units) == 1:
        return _only(units[0], names[units[0]], unit)
    listed = ", ".join(names[row] for row in units[:5])
    note = f"Bảng số liệu có {len(units)} đơn vị ({listed}…) mà không có “{unit}”; hãy tự chọn dòng số liệu."
    return Choice(None, 0.0, note)


def _named(names: Mapping[int, str], unit: str) -> int | None:
    """Return the row of that name; xã Nga Sơn, thị trấn Nga Sơn and huyện Nga Sơn are three."""
    wanted, kind = own_name(unit), _kind(unit)
    if not wanted:
        return None
    likely = [row for row, name in names.items() if name and (not kind or _kind(name) in {kind, ""})]
    same = [row for row in likely if own_name(names[row]) == wanted]
    alike = same or [row for row in likely if _ends_alike(own_name(names[row]), wanted)]
    return min(alike, key=lambda row: not _kind(names[row]), default=None)


def _kind(name: str) -> str:
    match = _TYPED.match(fold(name).strip())
    return match[1] if match else ""


def _ends_alike(one: str, other: str) -> bool:
    return bool(one) and (f" {one}".endswith(f" {other}") or f" {other}".endswith(f" {one}"))


def _holds(unit: str, names: Sequence[str]) -> bool:
    """Return whether a unit is the one above those named, as far as their words for the level tell."""
    level = _LEVELS.get(_kind(unit), 0)
    others = {_LEVELS[kind] for kind in map(_kind, names) if kind}
    return level > max(others, default=1) or not unit


def _only(row: int, name: str, unit: str) -> Choice:
    if not own_name(unit) or _OWN.fullmatch(fold(name).strip()):
        return Choice(row)
    return Choice(row, _UNSURE, f"Dòng số liệu duy nhất ghi “{name}”, không phải “{unit}”; hãy xem lại.")


def _of_values(names: Mapping[int, str]) -> int | None:
    """Return the row of what was done, of the latest year, or the last of those that only say what the figures are."""
    if not names:
        return None

    def worth(row: int) -> tuple[bool, str, int]:
        folded = fold(names[row])
        years = re.findall(r"(?:19|20)\d\d", folded)
        return bool(_DONE.match(folded)), max(years, default=""), row

    return max(names, key=worth)
