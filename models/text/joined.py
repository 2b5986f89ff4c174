"""Whether a per cent belongs to the number before it, or is measured against a plan or another year."""

import re

from models.text.joints import anywhere, word_lists
from models.text.quantities import Quantity, head_of

_LAST_SIGN = re.compile(r".*[,(:]", re.DOTALL)
_FEW_WORDS = 5


def is_joined(text: str, before: Quantity, percent: Quantity, *, is_cut: bool = False, is_base: bool = False) -> bool:
    """Return whether a per cent belongs to the number before it: only joining words stand in its own clause.

    What stands behind it is its base, and no other thing that is counted, where `is_base` says so.
    """
    words = word_lists("prose_checks.toml")
    joints = {*words["share_joints"], *(words["cut_joints"] if is_cut else ())}
    gap = text[before.end : percent.start].lower()
    if anywhere(words["other_measures"]).search(gap):
        return False
    sign = _LAST_SIGN.match(gap)
    clause = gap[sign.end() :].strip() if sign else gap.strip()
    if sign:
        is_of_same = not percent.unit or is_cut or is_base or head_of(percent.unit) == head_of(before.unit)
        return (clause in joints or (not clause and gap.endswith("("))) and (is_of_same or _names_whole(percent))
    parts = clause.split()
    last = next((length for length in (4, 3, 2, 1) if " ".join(parts[-length:]) in joints), 0)
    return bool(last) and len(parts) - last <= _FEW_WORDS and (is_base or not percent.unit)


def has_other_base(text: str, percent: Quantity) -> bool:
    """Return whether what follows a per cent says that it is of a plan or another year: `74,6% KH`."""
    bases = anywhere(word_lists("prose_checks.toml")["other_base"])
    behind = text[percent.end : percent.end + 24].lower()
    is_told = bases.match(behind.lstrip()) is not None or _GLUED.match(behind) is not None
    # what was cut is always of the year before: “giảm 17,8% so với năm 2017”, “tương ứng 25,6% so với năm 2017”
    return is_told and not (_SO_VOI.match(behind) and _CUT.search(text, max(0, percent.start - 60), percent.start))


_GLUED = re.compile(r"(?:kh|ck)(?!\w)")
_SO_VOI = re.compile(r" so với năm ")
_CUT = re.compile(r"(?:giảm|cắt|tương ứng|tỷ lệ) (?:\w+ ){0,3}\Z", re.IGNORECASE)


def _names_whole(percent: Quantity) -> bool:
    return percent.unit.startswith(("tổng", "số ", "trên tổng", "trong tổng"))
