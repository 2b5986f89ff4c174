"""The control words of rich text that change a format, and nothing else."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from models.exchange.reading.rtf.state import Group, Paragraph
from models.exchange.reading.source import SourceRun


def _set(name: str) -> Callable[[Group, int], None]:
    def change(group: Group, number: int) -> None:
        group.run = replace(group.run, **{name: number != 0})

    return change


def _set_font(group: Group, number: int) -> None:
    group.font = number


def _set_hidden(group: Group, number: int) -> None:
    group.hidden = number != 0


def _set_deleted(group: Group, number: int) -> None:
    group.is_deleted = number != 0


def _set_revised(group: Group, number: int) -> None:
    group.is_revised = number != 0


def _set_upper(group: Group, number: int) -> None:
    group.is_upper = number != 0


def _set_fallback(group: Group, number: int) -> None:
    group.fallback = min(max(number, 0), 16)


def _set_plain(group: Group, _number: int) -> None:
    group.run, group.font, group.hidden, group.is_upper = SourceRun(""), -1, False, False
    group.is_deleted = group.is_revised = False


def _end_underline(group: Group, _number: int) -> None:
    group.run = replace(group.run, underline=False)


FORMATS: Mapping[str, Callable[[Group, int], None]] = {
    "b": _set("bold"),
    "i": _set("italic"),
    **{name: _set("underline") for name in ("ul", "uld", "uldb", "ulw", "ulwave", "ulth", "uldash")},
    "ulnone": _end_underline,
    "f": _set_font,
    "v": _set_hidden,
    "deleted": _set_deleted,
    "revised": _set_revised,
    "caps": _set_upper,
    "uc": _set_fallback,
    "plain": _set_plain,
}
"""What words about text do to the group they stand in."""


def _set_centred(paragraph: Paragraph, _number: int) -> None:
    paragraph.is_centred = True


def _set_not_centred(paragraph: Paragraph, _number: int) -> None:
    paragraph.is_centred = False


def _set_in_table(paragraph: Paragraph, number: int) -> None:
    paragraph.is_in_table = number != 0


def _set_level(paragraph: Paragraph, number: int) -> None:
    paragraph.level = number + 1 if 0 <= number < 9 else 0


PARAGRAPHS: Mapping[str, Callable[[Paragraph, int], None]] = {
    "qc": _set_centred,
    **dict.fromkeys(("ql", "qr", "qj"), _set_not_centred),
    "intbl": _set_in_table,
    "outlinelevel": _set_level,
}
"""What words about paragraphs do to the one that is open."""
