"""What stands below the body: receivers, authority, signer, and the appendices behind them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from models.exchange.layout.sheet import Line, columns
from models.text.search import fold

_RECEIVERS = re.compile(r"noi nhan\b\s*[:.]?\s*")
_PREFIX = re.compile(
    r"(?:t\s?[/.]?\s?m|k\s?[/.]?\s?t|t\s?[/.]?\s?l|t\s?[/.]?\s?u\s?[/.]?\s?q|q)\s?[./]\s*\S|(?:t\W?m|k\W?t|t\W?l|t\W?u\W?q)\s"
)
_ROLE = re.compile(
    r"(?:quyen |pho )?(?:chu tich|chu nhiem|truong (?:phong|ban|cong an|doan|khoa)|giam doc|tong giam doc|bi thu|"
    r"hieu truong|bo truong|thu truong|cuc truong|vu truong|vien truong|to truong|chi cuc truong|"
    r"chi huy truong)\b|"
    r"(?:pho )?chanh (?:van phong|thanh tra|an)\b|quyen han\b|pho (?:truong|chanh)\b|chu toa\b|thu ky\b"
)
_APPENDIX = re.compile(r"phu luc\b(?:\s*(?:so\s*)?[ivx\d]{1,5}\b|\s+so lieu\b|\s*[:.]?\s*$|\s*[-–:.])")
_ATTACHED = re.compile(r"\(?\s*(?:ban hanh )?kem theo\b")
_FAR = 14
"""Lines between the receivers and the authority at most."""
_MOST = 40
_DASHES = ("-", "–", "—", "+", "•", "*")


@dataclass(slots=True)
class Tail:
    """The elements below the body, empty for what is not there."""

    receivers_head: Line | None = None
    receivers: tuple[Line, ...] = ()
    authority: tuple[Line, ...] = ()
    signer: Line | None = None
    is_unfilled: bool = False
    """True where this program marked a missing form of signing."""
    end: int = 0
    """The first line behind the signature."""


@dataclass(slots=True)
class Appendix:
    """The head of one appendix."""

    head: Line
    title: tuple[Line, ...] = ()
    attached: tuple[Line, ...] = ()
    """The line that says to which document it belongs."""


def is_receivers_head(text: str) -> bool:
    """Tell whether a line is “Nơi nhận:”."""
    return len(text) < 30 and _RECEIVERS.fullmatch(fold(text)) is not None


def is_authority(text: str) -> bool:
    """Tell whether a line names by what right or in which office somebody signs."""
    if len(text) > 80 or text.endswith((".", ";", ",")):
        return False
    folded = fold(text)
    # “TRƯỞNG TRẠM Y TẾ” is an office, “TRƯƠNG TẤN AN” a name
    is_head = text.startswith("TRƯỞNG ") or _PREFIX.match(folded) or _ROLE.match(folded)
    return (text.isupper() or len(text) < 35) and bool(is_head)


def tail_start(lines: Sequence[Line], after: int) -> int:
    """Return the first line that no longer belongs to the body."""
    heads = (at for at in range(after, len(lines)) if _has(lines[at], is_receivers_head))
    head = next(heads, None)
    if head is None:
        return _by_authority(lines, after)
    first = head
    for at in range(max(after, head - _FAR), head):
        if _has(lines[at], is_authority) and _is_set_off(lines[at]):
            first = min(first, at)
    return first


def _by_authority(lines: Sequence[Line], after: int) -> int:
    end = next((at for at in range(after, len(lines)) if _is_appendix(lines[at])), len(lines))
    signs = [at for at in range(after, end) if _has(lines[at], is_authority) and _is_set_off(lines[at])]
    upper = [at for at in signs if lines[at].words.isupper()]
    if not upper:
        return end
    first = upper[-1]
    while first - 1 in upper or first - 2 in upper:
        first = max(at for at in upper if at < first)
    return first


def _is_set_off(line: Line) -> bool:
    return line.align != "both" or line.cell is not None or line.is_boxed or "\t" in line.text


def _has(line: Line, tells: Callable[[str], bool]) -> bool:
    if not line.words or (line.cell and line.cell.has_borders):
        return False
    return any(tells(part.words) for part in columns(line))


def read_tail(lines: Sequence[Line], start: int) -> Tail:
    """Return the receivers and the signature."""
    tail = Tail(end=start)
    left: list[Line] = []
    right: list[Line] = []
    parts = list(_parts(lines, start, tail))
    head = next((part for part in parts if is_receivers_head(part.words)), None)
    for part in parts:
        (left if _is_left(part, head) else right).append(part)
    if head is not None:
        tail.receivers_head = head
        tail.receivers = tuple(left[left.index(head) + 1 :])
    _take_signature(tail, right)
    return tail


def _parts(lines: Sequence[Line], start: int, tail: Tail) -> Iterator[Line]:
    """Yield the parts of the lines of a signature: those of one table, and short lines behind it."""
    table = 0
    for at in range(start, min(start + 4 * _MOST, len(lines))):
        line = lines[at]
        own = line.cell.table if line.cell else 0
        table = table or own
        if _is_appendix(line) or (line.cell and line.cell.has_borders) or (own and own != table):
            return
        if not own and (at - start > _MOST or len(line.words) > 160 or line.page != lines[start].page):
            return
        tail.end = at + 1
        yield from (part for part in columns(line) if part.words or part.is_unfilled)


def _is_left(part: Line, head: Line | None) -> bool:
    if head is None:
        return part.words.startswith(_DASHES)
    if head.cell and part.cell and part.cell.table == head.cell.table:
        return part.cell.column == head.cell.column
    return part is head or part.words.startswith(_DASHES)


def _take_signature(tail: Tail, right: Sequence[Line]) -> None:
    roles = [at for at, line in enumerate(right) if is_authority(line.words)]
    tail.is_unfilled = any(line.is_unfilled for line in right)
    if not roles:
        return
    first, last = roles[0], roles[-1]
    # a name may begin with a word that is also an office: what stands far below is no office
    signs = right[first : last + 1]
    tail.authority = tuple(line for line in signs if line.words.isupper() or is_authority(line.words))
    names = [line for line in right[last + 1 :] if _is_name(line.words)]
    tail.signer = names[-1] if names else None


def _is_name(text: str) -> bool:
    parts = text.replace(".", ". ").split()
    return (
        1 < len(parts) < 9
        and all(part.strip(".,/-()").isalpha() or part in {"-", "/"} for part in parts)
        and text[0] != "("
    )


def _is_appendix(line: Line) -> bool:
    text = line.words
    if not text or len(text) > 150 or (line.cell and line.cell.has_borders):
        return False
    is_bold = bool(line.letters) and all(run.bold for run in line.letters)
    is_set_off = line.align == "center" or text.isupper() or is_bold
    return is_set_off and _APPENDIX.match(fold(text)) is not None


def _is_bare(line: Line) -> bool:
    return fold(line.words).strip(" :.") == "phu luc"


def read_appendices(lines: Sequence[Line], start: int) -> tuple[Appendix, ...]:
    """Return the heads of the appendices behind a signature."""
    found: list[Appendix] = []
    for at in range(start, len(lines)):
        if _is_appendix(lines[at]) and not (found and lines[at] in found[-1].title):
            found.append(_appendix(lines, at))
    return tuple(found)


def _appendix(lines: Sequence[Line], at: int) -> Appendix:
    found = Appendix(lines[at])
    for line in lines[at + 1 : at + 10]:
        # a title may begin with the same words: “Phụ lục” / “PHỤ LỤC SỐ LIỆU”
        is_next = _is_appendix(line) and (bool(found.title) or not line.words.isupper() or not _is_bare(found.head))
        if (line.cell and line.cell.has_borders) or is_next:
            break
        if not line.words:
            continue
        if _ATTACHED.match(fold(line.words)) or (found.attached and not found.attached[-1].words.endswith(")")):
            found.attached = (*found.attached, line)
        elif found.attached or not (line.align == "center" and len(line.words) < 250):
            break
        else:
            found.title = (*found.title, line)
    return found
