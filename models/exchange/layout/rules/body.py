"""The prose: sizes, justification, first-line indents, spaces between paragraphs and lines; one finding a rule."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from models.checks.issues import Issue, Weight
from models.exchange.layout.document import Document, between, nearest, quoted, shown, size_of
from models.exchange.layout.sheet import Line

_LONG = 90
"""Letters of a paragraph that surely runs over a line: only there the right edge shows."""
_FEW = 0.34
_INDENT_OFF, _SPACE_OFF, _LINES_OFF = 0.7, 0.5, 0.03
_SINGLE = 1.15
"""A single line of Times New Roman is so many times as high as its letters are large."""
_LISTED = ("-", "–", "—", "+", "•", "*")
_ALIGNS = {"left": "canh trái", "center": "canh giữa", "right": "canh phải", "both": "canh đều hai bên"}
Measure = tuple[Line, str, str]
"""A line, what it has, what it should have."""


def in_layout(document: Document) -> Iterator[Issue]:
    """Yield each rule of the prose that is broken, with how many paragraphs break it."""
    prose = [line for line in document.parts.prose if _is_prose(line)]
    yield from _sizes(document, prose)
    law = document.rules.name
    long = [line for line in prose if len(line.words) > _LONG]
    yield from _told(document, "body_align", long, _aligned, f"{law} quy định canh đều cả hai lề")
    yield from _indents(document, long)
    gaps = [(above, below) for above, below in pairwise(document.parts.body) if _is_gap(above, below)]
    yield from _spaces(document, gaps)
    low, high = document.rules.body["lines"]
    rule = f"{law} quy định cách dòng từ {between(low, high)} dòng"
    yield from _told(document, "line_spacing", long, lambda line: _line_spacing(line, low, high), rule)


def _is_prose(line: Line) -> bool:
    is_head = line.align == "center" or (bool(line.letters) and all(run.bold for run in line.letters))
    return bool(line.letters) and line.is_start and not is_head


def _sizes(document: Document, prose: Sequence[Line]) -> Iterator[Issue]:
    main, law = size_of(prose), document.rules.name
    low, high = document.rules.body["sizes"]
    if main is None:
        return
    if not low <= main <= high:
        message = f"Phần nội dung đang cỡ chữ {shown(main)}; {law} quy định cỡ {between(low, high)}."
        mend = f"cỡ {shown(nearest(main, low, high))}"
        yield Issue("body_size", "warning", document.key(prose[0]), message, f"cỡ {shown(main)}", mend)
    odd = [(line, run) for line in prose for run in line.letters if run.size != main and len(run.text.strip()) > 2]
    if odd:
        line, run = odd[0]
        count = len({each.number for each, _ in odd})
        message = (
            f"Phần nội dung cỡ {shown(main)} nhưng {count} đoạn có chữ cỡ khác, ví dụ {quoted(run.text.strip())} cỡ "
            f"{shown(run.size)}; cả văn bản phải thống nhất một cỡ."
        )
        mend = f"cỡ {shown(main)}"
        yield Issue("mixed_sizes", "warning", document.key(line), message, f"cỡ {shown(run.size)}", mend)


def _aligned(line: Line) -> Measure | None:
    return None if line.align == "both" else (line, _ALIGNS[line.align], _ALIGNS["both"])


def _indents(document: Document, long: Sequence[Line]) -> Iterator[Issue]:
    ranges = document.rules.body["first_lines"]
    typed = [line for line in long if not line.label and not line.words.startswith(_LISTED) and not _is_typed_in(line)]
    rule = f"{document.rules.name} quy định lùi đầu dòng {document.rules.body['first_line_words']}"
    yield from _told(document, "first_line", typed, lambda line: _first_line(line, ranges), rule, is_mild=True)


def _is_typed_in(line: Line) -> bool:
    """Tell whether tabs or spaces bring the first word in: how far, only the pages tell."""
    return line.text[:1] in {"\t", " ", "\u00a0"}


def _first_line(line: Line, ranges: Sequence[Sequence[float]]) -> Measure | None:
    own = line.left + line.first
    if any(low - _INDENT_OFF <= own <= high + _INDENT_OFF for low, high in ranges):
        return None
    best = min((nearest(own, low, high) for low, high in ranges), key=lambda right: abs(right - own))
    return line, f"{shown(own)} mm", f"{shown(best)} mm"


def _is_gap(above: Line, below: Line) -> bool:
    are_prose = bool(above.words and below.words) and "center" not in {above.align, below.align}
    return are_prose and below.is_start and above.number != below.number


def _spaces(document: Document, gaps: Sequence[tuple[Line, Line]]) -> Iterator[Issue]:
    least = document.rules.body["between"]
    spaces = {id(below): _space(above, below) for above, below in gaps}

    def measure(line: Line) -> Measure | None:
        space = spaces[id(line)]
        return None if space >= least - _SPACE_OFF else (line, f"{shown(space)} pt", f"{shown(least)} pt")

    rule = f"{document.rules.name} quy định các đoạn cách nhau tối thiểu {shown(least)} pt"
    yield from _told(document, "paragraph_spacing", [below for _, below in gaps], measure, rule, is_mild=True)


def _space(above: Line, below: Line) -> float:
    is_one_style = above.style == below.style
    after = 0.0 if above.is_contextual and is_one_style else above.after
    before = 0.0 if below.is_contextual and is_one_style else below.before
    return after + before


def _line_spacing(line: Line, low: float, high: float) -> Measure | None:
    size = size_of([line])
    lines = line.spacing if line.spacing or size is None else line.height / (size * _SINGLE)
    # lines of so many points are ruled only within reason: 15 and 16 points are a single line of size 14
    off = _LINES_OFF if line.spacing else 0.08
    if low - off <= lines <= high + off:
        return None
    return line, f"{lines:.2f} dòng".replace(".", ","), f"{shown(nearest(lines, low, high))} dòng"


def _told(
    document: Document,
    code: str,
    lines: Sequence[Line],
    measure: Callable[[Line], Measure | None],
    rule: str,
    *,
    is_mild: bool = False,
) -> Iterator[Issue]:
    """Yield one finding for all lines a measure is wrong in; few of them are a hint where the eye hardly sees it."""
    wrong = [found for line in lines if (found := measure(line))]
    if not wrong:
        return
    line, has, mend = wrong[0]
    weight: Weight = "hint" if is_mild and len(wrong) < _FEW * len(lines) else "warning"
    count = "Một đoạn" if len(wrong) == 1 else f"{len(wrong)} trong {len(lines)} đoạn"
    message = f"{count} đang {_NAMES[code].format(has)} (đoạn đầu: {quoted(line.words)}); {rule}."
    yield Issue(code, weight, document.key(line), message, has, mend)


_NAMES = {
    "body_align": "{}",
    "first_line": "lùi đầu dòng {}",
    "paragraph_spacing": "cách đoạn trên {}",
    "line_spacing": "cách dòng {}",
}
