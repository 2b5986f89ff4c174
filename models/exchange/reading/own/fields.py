"""The general page as an exported Word file prints it: what was edited in Word becomes answers again."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from models.exchange.reading.own.regions import Regions
from models.exchange.reading.understand.roles import written_role
from models.exchange.word.context import SAME_AS_ABOVE
from models.exchange.word.marks import LISTS, TEXTS, mark_name
from models.form.definition import SIGNER_ROLE, Field
from models.report.answers import Answer, AnswerError, parse_answer
from models.report.report import Report
from models.report.wording import bare_line
from models.text.clean import clean_line
from models.text.dates import parse_date
from models.text.search import fold

CLEARED = ""
"""The answer of a place that was emptied in the file."""
_PRINTED_BEFORE = {
    "number": re.compile(r"số\s*[:.]?\s*", re.IGNORECASE),
    "addressee": re.compile(r"kính gửi\s*:?\s*", re.IGNORECASE),
    "addressees": re.compile(r"-\s*"),
    "receivers": re.compile(r"-\s*"),
}
_FILING = re.compile(r"lưu\s*:\s*", re.IGNORECASE)
_BASIS = re.compile(r"(?:-\s*)?căn cứ\b", re.IGNORECASE)
_ABOVE_BASES, _BELOW_BASES = ("subject", "addressee", "addressees"), "opening"
"""What stands round the place of the legal bases."""
_NOT_SAID = re.compile(r"\*\*\*.*\*\*\*")
_STATIC = ("Kính gửi:", "Nơi nhận:", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


@dataclass
class Fields:
    """The words of the file by what they print, the answers that were edited, and what found no place."""

    report: Report
    texts: dict[str, list[str]] = field(default_factory=dict[str, "list[str]"])
    edited: dict[str, Answer] = field(default_factory=dict[str, Answer])
    unmatched: list[str] = field(default_factory=list[str])


def read_fields(report: Report, words: Mapping[str, Any], regions: Regions) -> Fields:
    """Return the general page of a file; `words` is what the file printed when it was exported."""
    fields = Fields(report)
    for mark in (*TEXTS, *LISTS):
        if (lines := regions.lines.get(mark_name(mark))) is not None:
            texts = map(clean_line, (line.text for line in lines))
            fields.texts[mark] = [_bare(mark, text) for text in texts if text and not _is_drawn(text)]
    _find_bases(fields)
    _find_signer(fields, _expected("signer_lines", words))
    for mark, found in fields.texts.items():
        expected = _expected(mark, words)
        if found != expected:
            _PARSERS.get(mark, _unmatched)(fields, mark, found, expected)
    return fields


def printed_lines(words: Mapping[str, Any]) -> dict[str, str]:
    """Return what an export prints on a line of its own, by the name of its bookmark."""
    lines = {mark_name(mark): clean_line(str(words[mark])) for mark in TEXTS if mark not in _PRINTED_BEFORE}
    return {name: text for name, text in lines.items() if text}


def _find_bases(fields: Fields) -> None:
    """Take legal bases typed above or below their place: while there are none, nothing marks it."""
    above = [text for mark in _ABOVE_BASES for text in _bases_under(fields, mark)]
    below = _bases_under(fields, _BELOW_BASES)
    if above or below:
        for mark in (*_ABOVE_BASES, _BELOW_BASES):
            if mark in fields.texts:
                own, *others = fields.texts[mark] or [""]
                fields.texts[mark] = [own, *(text for text in others if text not in (*above, *below))]
        fields.texts["legal_bases"] = [*above, *fields.texts.get("legal_bases", ()), *below]


def _bases_under(fields: Fields, mark: str) -> list[str]:
    # the first line of a place is its own; an opening sentence may begin so too
    return [text for text in fields.texts.get(mark, ())[1:] if _BASIS.match(text)]


def _find_signer(fields: Fields, expected: Sequence[str]) -> None:
    """Take a last line of authority that was not printed for the signer's name where its bookmark was lost."""
    lines = fields.texts.get("signer_lines", [])
    if "signer_name" not in fields.texts and lines and lines[-1] not in expected:
        fields.texts["signer_name"] = [lines.pop()]


def is_static(text: str, words: Mapping[str, Any]) -> bool:
    """Return whether a line is printed by every file alike: Quốc hiệu, or a head of a table."""
    heads = [*words["unit_head"].__dict__.values()]
    for name in ("group", "caption"):
        heads += [text for table in words[name].__dict__.values() for text in table.__dict__.values()]
    return _is_drawn(text) or clean_line(text) in map(clean_line, heads)


def _is_drawn(text: str) -> bool:
    # the lines under the letterhead are underscores
    return text in _STATIC or not text.strip("_ \u00a0")


def _bare(mark: str, text: str) -> str:
    before = _PRINTED_BEFORE.get(mark)
    start = before.match(text) if before else None
    return text[start.end() :].strip() if start else text


def _expected(mark: str, words: Mapping[str, Any]) -> list[str]:
    value = f"{words['number']}/{words['symbol']}" if mark == "number" else words[mark]
    lines: Sequence[str] = (value,) if isinstance(value, str) else value
    return [text for line in lines if (text := clean_line(line))]


# ---------------------------------------------------------------- each place


def _unmatched(fields: Fields, _mark: str, found: Sequence[str], expected: Sequence[str]) -> None:
    fields.unmatched += [text for text in found if text not in expected]


def _text(field_id: str) -> "_Parser":
    """Return what reads one line; lines after it belong elsewhere."""

    def parse(fields: Fields, _mark: str, found: Sequence[str], expected: Sequence[str]) -> None:
        if found[:1] != list(expected[:1]):
            _put(fields, field_id, found[0] if found else "")
        fields.unmatched += found[1:]

    return parse


def _number(fields: Fields, _mark: str, found: Sequence[str], expected: Sequence[str]) -> None:
    number, _, symbol = (part.strip() for part in (found[0] if found else "").partition("/"))
    old_number, _, old_symbol = (part.strip() for part in expected[0].partition("/"))
    if number != old_number:
        _put(fields, "number", re.sub(r"[\s._…]+", "", number))
    if symbol != old_symbol:
        _put(fields, "symbol", symbol)
    fields.unmatched += found[1:]


def _place_and_date(fields: Fields, _mark: str, found: Sequence[str], expected: Sequence[str]) -> None:
    place, day = _place_and_day(found[0] if found else "")
    old_place, old_day = _place_and_day(expected[0])
    if place != old_place:
        _put(fields, "place", place)
    if day != old_day:
        _put_date(fields, day)
    fields.unmatched += found[1:]


def _place_and_day(text: str) -> tuple[str, str]:
    place, *day = re.split(r"[,\s]*\bngày\b\s*", text, maxsplit=1, flags=re.IGNORECASE)
    return place.strip(" ,"), "".join(day)


def _put_date(fields: Fields, day: str) -> None:
    try:
        fields.edited["general.date"] = parse_date(f"ngày {day}")
    except ValueError:
        if day[:1].isdigit():
            fields.unmatched.append(f"ngày {day}")
        else:
            fields.edited["general.date"] = CLEARED  # room left to write it by hand


def _lines(field_id: str) -> "_Parser":
    """Return what reads a list; a line nobody touched stays as it was entered."""

    def parse(fields: Fields, mark: str, found: Sequence[str], expected: Sequence[str]) -> None:
        entered = dict(zip(expected, fields.report.lines(field_id), strict=False))
        lines = [entered.get(text) or bare_line(text) for text in found if not _NOT_SAID.fullmatch(bare_line(text))]
        _put(fields, field_id, "\n".join(lines))

    return parse


def _receivers(fields: Fields, _mark: str, found: Sequence[str], expected: Sequence[str]) -> None:
    entered = {bare_line(line): line for line in fields.report.lines("receivers")}
    is_added = not any(_is_same_as_above(line) for line in entered)
    lines: list[str] = []
    for text in map(bare_line, found):
        if filing := _FILING.match(text):
            if text[filing.end() :] != fields.report.text("filing"):
                _put(fields, "filing", text[filing.end() :])
        elif not (is_added and _is_same_as_above(text)):
            lines.append(entered.get(text, text))
    if tuple(lines) != fields.report.lines("receivers"):
        _put(fields, "receivers", "\n".join(lines))


def _is_same_as_above(line: str) -> bool:
    return fold(line).startswith(fold(SAME_AS_ABOVE))


def _signer_lines(fields: Fields, _mark: str, found: Sequence[str], _expected: Sequence[str]) -> None:
    for each in fields.report.form.signer_forms:
        pairs = list(zip(each.lines, found, strict=False))
        if len(each.lines) == len(found) and all(line in {SIGNER_ROLE, text.upper()} for line, text in pairs):
            fields.edited["general.signer_form"] = each.id
            role = next((text for line, text in pairs if line == SIGNER_ROLE), "")
            if role and role.upper() != fields.report.text("signer_role").upper():
                _put(fields, "signer_role", written_role(role))
            return
    fields.unmatched += found


def _put(fields: Fields, field_id: str, text: str) -> None:
    item = fields.report.form.items.get(f"general.{field_id}")
    if not isinstance(item, Field):
        fields.unmatched.append(text)
        return
    try:
        answer = None if _NOT_SAID.fullmatch(text) else parse_answer(item, text)
    except AnswerError:
        fields.unmatched.append(text)
        return
    fields.edited[item.key] = CLEARED if answer is None else answer


_Parser = Callable[[Fields, str, Sequence[str], Sequence[str]], None]
_PARSERS: Mapping[str, _Parser] = {
    "superior": _text("superior"),
    "unit_capitals": _text("unit"),
    "number": _number,
    "place_and_date": _place_and_date,
    "addressee": _lines("addressee"),
    "addressees": _lines("addressee"),
    "legal_bases": _lines("legal_bases"),
    "opening": _text("opening"),
    "closing": _text("closing"),
    "receivers": _receivers,
    "signer_lines": _signer_lines,
    "signer_name": _text("signer_name"),
}
