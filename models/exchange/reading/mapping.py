"""Where each stretch of a file may go, and the file anew once the clerk has sent some of them elsewhere."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from models.exchange.reading.rebuild import rebuilt
from models.exchange.reading.understand.marks import mark_of
from models.exchange.reading.understood import Correction, Role, SourcePiece, Understood
from models.form.definition import Column, Field, FormDefinition, Section
from models.form.library import load_form
from models.text.search import fold

NOWHERE = "Không đưa vào"
_PLACEHOLDER = re.compile(r"\s*[“\"]?\{\w+\}[”\"]?")
_CHANGING = re.compile(r"[\W\d_]+")
"""Years and signs, which differ from one file of an office to its next."""
_LESSON_LENGTH = 120


@dataclass(frozen=True, slots=True)
class Target:
    """A place a piece may go to, in the words the clerk knows it by."""

    key: str
    label: str


def targets(form: FormDefinition, role: Role) -> tuple[Target, ...]:
    """Return where a piece of that role may go, in the order of the form; the first is nowhere."""
    return (Target("", NOWHERE), *_targets(form, role))


def retargeted(understood: Understood, choices: Mapping[int, str]) -> Understood:
    """Return the same file with pieces, by their position, sent elsewhere; a heading takes the text under it along.

    A place for one text only gives up the one it had; what cannot stand where it was sent has no place again. Raise
    KeyError for a place that a piece of its role may not have.
    """
    before = understood.corrected
    origin = before.origin if before else understood
    merged = {**(before.choices if before else {}), **choices}
    form = load_form(origin.form_id)
    known: dict[Role, set[str]] = {}
    for index, target in merged.items():
        role = origin.pieces[index].role
        if target not in known.setdefault(role, {each.key for each in targets(form, role)}):
            raise KeyError(target)
    wanted = {index: target for index, target in _wanted(origin, merged, form) if target != origin.pieces[index].target}
    found = rebuilt(origin, wanted, form) if wanted else origin
    # a choice that changes nothing by itself holds a text where it is when its heading goes
    return replace(found, corrected=Correction(origin, merged))


def lessons(understood: Understood, choices: Mapping[int, str]) -> dict[str, str]:
    """Return what choices teach for the office's next file: words of headings, captions and labels, with their place.

    Text of a section is not remembered, it is another one next year.
    """
    learnt = ((_lesson(_first(understood)[index]), target) for index, target in choices.items())
    return {words: target for words, target in learnt if words}


def recalled(understood: Understood, lessons: Mapping[str, str]) -> dict[int, str]:
    """Return the choices that old lessons mean for a file, those only that change something."""
    form = load_form(understood.form_id)
    found: dict[int, str] = {}
    for index, piece in enumerate(understood.pieces):
        target = lessons.get(_lesson(piece))
        if target is None or target == piece.target:
            continue
        if any(each.key == target for each in targets(form, piece.role)):
            found[index] = target
    return found


def _targets(form: FormDefinition, role: Role) -> Iterator[Target]:
    for key, item in form.items.items():
        if isinstance(item, Field) and role in {"frame", "prose", "left_over"}:
            yield Target(key, item.label)
    for section in form.sections:
        if role == "heading" or (role != "cell" and section.kind != "group"):
            yield Target(section.address, _section_label(section))
    for table in form.tables if role in {"cell", "left_over"} else ():
        for column in (*table.columns, *table.inputs):
            yield Target(column.key, _column_label(form, column))


def _section_label(section: Section) -> str:
    return f"{section.address}. {_PLACEHOLDER.sub('', section.title)}"


def _column_label(form: FormDefinition, column: Column) -> str:
    table = form.table(column.table)
    texts = (table.title.partition(":")[0], table.group_label(column.group), column.label)
    return ": ".join(_PLACEHOLDER.sub("", text) for text in texts if text)


def _wanted(origin: Understood, choices: Mapping[int, str], form: FormDefinition) -> Iterator[tuple[int, str]]:
    """Yield (position, target) of every piece that is to move, the text under a heading with it."""
    holds_text = {section.address for section in form.written_sections}
    along: str | None = None
    for index, piece in enumerate(origin.pieces):
        if piece.role == "heading":
            chosen = choices.get(index, piece.target)
            along = None if chosen == piece.target else chosen if chosen in holds_text else ""
        if index in choices:
            yield index, choices[index]
        elif piece.role == "prose" and along is not None:
            yield index, along


def _first(understood: Understood) -> tuple[SourcePiece, ...]:
    return understood.corrected.origin.pieces if understood.corrected else understood.pieces


def _lesson(piece: SourcePiece) -> str:
    """Return the words a piece is known again by next year, "" for none."""
    match piece.role:
        case "prose":
            return ""
        case "cell" | "frame":
            words = piece.caption
        case "heading" | "left_over":
            mark = mark_of(piece.text)
            words = f"{piece.caption} {piece.text[mark.length if mark else 0 :]}"
    bare = _CHANGING.sub(" ", fold(words)).strip()[:_LESSON_LENGTH]
    return f"{piece.role}: {bare}" if bare else ""
