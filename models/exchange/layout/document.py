"""What a rule looks at: the sheet, its elements, the law it is held against; and how a finding is made."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.checks.issues import Issue, Weight
from models.exchange.layout.parts import Parts
from models.exchange.layout.rule_sets import Look, RuleSet
from models.exchange.layout.sheet import Line, Sheet

_ALIGNS: dict[str, str] = {"center": "canh giữa", "both": "canh đều hai bên", "left": "canh trái", "right": "canh phải"}
_MOST_WORDS = 60
_SET_BY_HAND = 10.0
"""Millimetres a left indent may stand in for centring."""


@dataclass(frozen=True)
class Document:
    """One file held against one rule set."""

    sheet: Sheet
    parts: Parts
    rules: RuleSet
    sections: dict[int, str]
    """The section of the form a paragraph stands in, by the number of the paragraph."""

    def key(self, line: Line) -> str:
        """Return the address of a line of the body."""
        return self.sections.get(line.number, f"paragraph.{line.number}")


def quoted(text: str) -> str:
    """Return words in quotes, a long text by its beginning."""
    return f"“{text}”" if len(text) <= _MOST_WORDS else f"“{text[:_MOST_WORDS].rsplit(' ', 1)[0]}…”"


def shown(number: float) -> str:
    """Return a measure as it is written: `12,7`, `13`."""
    return f"{number:.1f}".removesuffix(".0").replace(".", ",")


def between(low: float, high: float) -> str:
    """Return a range as it is written: `13`, `13 đến 14`."""
    return shown(low) if low == high else f"{shown(low)} đến {shown(high)}"


def nearest(number: float, low: float, high: float) -> float:
    """Return the number of a range that is nearest."""
    return min(max(number, low), high)


def size_of(lines: Sequence[Line]) -> float | None:
    """Return the size most letters of lines have, None for lines without a letter."""
    sizes: Counter[float] = Counter()
    for line in lines:
        for run in line.letters:
            sizes[run.size] += len(run.text)
    return sizes.most_common(1)[0][0] if sizes else None


def share(lines: Sequence[Line], what: str) -> float:
    """Return the share of letters that are `bold`, `italic` or `underline`."""
    runs = [run for line in lines for run in line.letters]
    return sum(len(run.text) for run in runs if getattr(run, what)) / max(sum(len(run.text) for run in runs), 1)


def look_issues(
    document: Document, element: str, label: str, lines: Sequence[Line], key: str, weight: Weight = "warning"
) -> Iterator[Issue]:
    """Yield what is wrong with the letters of an element: size, style, alignment, capitals; each fault once."""
    seen: set[str] = set()
    for line in lines:
        for fault in _faults(document, element, f"{label} {quoted(line.words)}", line) if line.letters else ():
            if fault[0] not in seen:
                seen.add(fault[0])
                # the label tells what a summary of many such faults is made from
                yield Issue(f"{element}_{fault[0]}", weight, key, *fault[1:], basis=label)


def _faults(document: Document, element: str, named: str, line: Line) -> Iterator[tuple[str, str, str, str | None]]:
    """Yield (what is wrong, the sentence, what was found, the mend) for one line."""
    look, law, words = document.rules.elements[element], document.rules.name, line.words
    size, (low, high) = size_of([line]), look.sizes
    if size is not None and not low <= size <= high:
        message = f"{named} đang cỡ chữ {shown(size)}; {law} quy định cỡ {between(low, high)}."
        yield "size", message, f"cỡ {shown(size)}", f"cỡ {shown(nearest(size, low, high))}"
    if wanted := _style(look, line):
        yield "style", f"{named} phải {wanted} theo {law}.", words, None
    if look.align and line.align != look.align and not _is_set_by_hand(line):
        message = f"{named} đang {_ALIGNS[line.align]}; {law} quy định {_ALIGNS[look.align]}."
        yield "align", message, words, None
    if look.letters == "capitals" and words != words.upper():
        yield "letters", f"{named} phải viết bằng chữ in hoa theo {law}.", words, words.upper()
    elif look.letters == "small" and words.isupper() and len(words) > 3:
        yield "letters", f"{named} phải viết bằng chữ in thường theo {law}.", words, None


def _style(look: Look, line: Line) -> str:
    wanted: list[str] = []
    if look.bold is not None and look.bold != (share([line], "bold") > 0.5):
        wanted.append("in đậm" if look.bold else "không in đậm")
    if look.italic is not None and look.italic != (share([line], "italic") > 0.5):
        wanted.append("in nghiêng" if look.italic else "kiểu chữ đứng")
    return ", ".join(wanted)


def _is_set_by_hand(line: Line) -> bool:
    """Tell whether tabs, spaces or an indent bring a line to its place."""
    text = line.text
    is_spaced = "\t" in text or text[:1] in {" ", "\u00a0"}
    return is_spaced or line.is_column or line.is_boxed or line.left + line.first > _SET_BY_HAND
