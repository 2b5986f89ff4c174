"""Prose as a value: paragraphs of runs, each paragraph with the sign offices put before it."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal, get_args

from models.text.clean import clean

Kind = Literal["plain", "starred", "dash", "plus", "numbered"]
KINDS: tuple[Kind, ...] = get_args(Kind)
SIGNS: dict[Kind, str] = {"starred": "* ", "dash": "- ", "plus": "+ "}
_KIND_OF_SIGN: dict[str, Kind] = {sign.strip(): kind for kind, sign in SIGNS.items()}
# longer dashes and the bullets of Word and browsers are what offices print as a dash
_KIND_OF_SIGN.update(dict.fromkeys("–—•·▪●◦\uf0b7\uf0a7", "dash"))
_SIGN = re.compile(rf"\s*(?:([{re.escape(''.join(_KIND_OF_SIGN))}])|([1-9]\d{{0,2}})\.)[^\S\n]+")
_NO_LINE = re.compile(r"[\n\t]")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one format."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False

    def format(self) -> tuple[bool, bool, bool]:
        """Return (bold, italic, underline)."""
        return self.bold, self.italic, self.underline


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs on one line, without the sign or number that its kind puts before them; `number` is for "numbered"."""

    runs: tuple[Run, ...] = ()
    kind: Kind = "plain"
    number: int = 0

    @property
    def text(self) -> str:
        """The words of the paragraph, without sign and format."""
        return "".join(run.text for run in self.runs)


Prose = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """The sign typed at the start of a line; `length` counts its characters, spaces round it included."""

    kind: Kind
    number: int
    length: int


def paragraph(text: str, kind: Kind = "plain", number: int = 0) -> Paragraph:
    """Return a paragraph of unformatted text."""
    return tidy_paragraph(Paragraph((Run(text),), kind, number))


def from_text(text: str) -> Prose:
    """Return the paragraphs of a plain text, one a line, kinds read from the signs typed before them."""
    lines = (line for line in clean(text).split("\n") if line.strip())
    return tidy(tuple(with_typed_sign(Paragraph((Run(line),))) for line in lines))


def to_text(prose: Prose) -> str:
    """Return prose as plain text, one paragraph a line, with signs and numbers."""
    return "\n".join(label(part) + part.text for part in prose)


def label(part: Paragraph) -> str:
    """Return the sign or number, with its space, that stands before a paragraph."""
    return f"{part.number}. " if part.kind == "numbered" else SIGNS.get(part.kind, "")


def with_typed_sign(part: Paragraph) -> Paragraph:
    """Return the paragraph with the sign at its start turned into its kind, or as it is without one."""
    sign = sign_of(part.text)
    if sign is None or part.kind != "plain" or sign.length == len(part.text):
        return part
    return Paragraph(cut(part.runs, sign.length), sign.kind, sign.number)


def sign_of(line: str) -> Sign | None:
    """Return the sign a line begins with, words after it or not; None without one."""
    match = _SIGN.match(line)
    if match is None:
        return None
    if match[1]:
        return Sign(_KIND_OF_SIGN[match[1]], 0, match.end())
    return Sign("numbered", int(match[2]), match.end())


def read_line(runs: Sequence[Run]) -> Paragraph:
    """Return the tidy paragraph a line of an editor means; a sign alone is a paragraph without words."""
    cleaned = _joined(runs)
    sign = sign_of("".join(run.text for run in cleaned))
    if sign is None:
        return Paragraph(_stripped(cleaned))
    return Paragraph(_stripped(cut(cleaned, sign.length)), sign.kind, sign.number)


def cut(runs: Sequence[Run], start: int, end: int | None = None) -> tuple[Run, ...]:
    """Return the runs between two character positions of their joined text."""
    kept: list[Run] = []
    position = 0
    for run in runs:
        first, last = max(start - position, 0), len(run.text) if end is None else end - position
        if text := run.text[first : max(last, 0)]:
            kept.append(run if text == run.text else replace(run, text=text))
        position += len(run.text)
    return tuple(kept)


def tidy(prose: Prose) -> Prose:
    """Return clean prose: NFC, neighbouring runs of one format joined, paragraphs without words dropped."""
    return tuple(part for part in map(tidy_paragraph, prose) if part.text)


def tidy_paragraph(part: Paragraph) -> Paragraph:
    """Return a paragraph in its one canonical form: cleaned, stripped, runs joined, no empty run."""
    return replace(part, runs=_stripped(_joined(part.runs)))


def _joined(runs: Sequence[Run]) -> tuple[Run, ...]:
    cleaned = (replace(run, text=_NO_LINE.sub(" ", clean(run.text))) for run in runs)
    alike = groupby((run for run in cleaned if run.text), key=Run.format)
    # joined letters may compose: an e and its accent from two runs
    return tuple(Run(clean("".join(run.text for run in same)), *form) for form, same in alike)


def dump_prose(prose: Prose) -> str:
    """Return prose as JSON text: `[[kind, number, [[text, "biu"], …]], …]`."""
    return json.dumps(
        [[part.kind, part.number, [[run.text, _flags(run)] for run in part.runs]] for part in prose],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def load_prose(text: str) -> Prose:
    """Return the prose that `dump_prose` wrote; raise ValueError when it did not write it."""
    if not text.startswith("["):
        raise ValueError(text[:80])
    try:
        return tuple(_load_paragraph(kind, number, runs) for kind, number, runs in json.loads(text))
    except (TypeError, KeyError) as error:
        raise ValueError(text[:80]) from error


def _load_paragraph(kind: str, number: int, runs: list[list[str]]) -> Paragraph:
    if kind not in KINDS:
        raise ValueError(kind)
    parts = tuple(Run(text, "b" in flags, "i" in flags, "u" in flags) for text, flags in runs)
    return Paragraph(parts, kind, number)


def _flags(run: Run) -> str:
    return "".join(flag for flag, is_set in zip("biu", run.format(), strict=True) if is_set)


def _stripped(runs: Sequence[Run]) -> tuple[Run, ...]:
    text = "".join(run.text for run in runs)
    return cut(runs, len(text) - len(text.lstrip()), len(text.rstrip()))
