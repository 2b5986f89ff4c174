"""The same report typed in many ways is understood the same: every paragraph in its place, every cell."""

import random
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from models.exchange.reading.source import SourceCell, SourceParagraph, SourceRun, SourceTable
from models.exchange.reading.understand import understand
from models.report.report import Report
from tests.models.exchange.reading.understand.made import (
    Part,
    Variant,
    block_text,
    changed,
    document,
    found_cells,
    found_text,
    line,
    parts_of,
    true_cells,
    true_text,
    words_of,
)

LEVEL_TWO = re.compile(r"\d")
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
PARTS = {"I": "một", "II": "hai", "III": "ba", "IV": "tư"}


def headings(make: Callable[[Part, str, str], object]) -> Variant:
    """A variant that makes each heading anew from its number and words."""
    return lambda parts: changed(parts, "heading", lambda part: make(part, *words_of(part)))  # type: ignore[arg-type, return-value]


def automatic_numbers(parts: list[Part]) -> list[Part]:
    """Word numbers headings, tasks and signs itself; nothing of that is in the text."""
    parts = headings(lambda _, number, words: line(words, bold=True, label=f"{number}."))(parts)

    def listed(part: Part) -> SourceParagraph:
        match = re.match(r"(\d+\.|[-+]) ", block_text(part))
        if not match:
            return part.block  # type: ignore[return-value]
        return line(block_text(part)[match.end() :], label={"-": "\uf0b7"}.get(match[1], match[1]))

    return changed(parts, "text", listed)


def styles_only(parts: list[Part]) -> list[Part]:
    return headings(lambda _, number, words: line(words, outline=2 if LEVEL_TWO.match(number) else 1, style="Heading"))(
        parts
    )


def numbered_styles(parts: list[Part]) -> list[Part]:
    return changed(parts, "heading", lambda part: replace(part.block, outline=1 + part.address.count(".")))  # type: ignore[type-var]


def no_look(parts: list[Part]) -> list[Part]:
    """As in a plain text file: no bold, no centring."""
    made = []
    for part in parts:
        if isinstance(part.block, SourceParagraph):
            runs = tuple(SourceRun(run.text) for run in part.block.runs)
            made.append(replace(part, block=replace(part.block, runs=runs, is_centred=False)))
        else:
            made.append(part)
    return made


def page_ends(parts: list[Part]) -> list[Part]:
    """Long paragraphs are cut where a page ends, after a word, before a small letter."""
    chance = random.Random(7)

    def cut(part: Part) -> list[SourceParagraph]:
        text = block_text(part)
        places = [m.start() for m in re.finditer(r"(?<=[^\W\d_]) (?=[a-zđ])", text) if m.start() > 60]
        if len(text) < 400 or not places:
            return [part.block]  # type: ignore[list-item]
        place = chance.choice(places)
        return [line(text[:place]), line(text[place + 1 :])]

    return changed(parts, "text", cut)


def split_runs(parts: list[Part]) -> list[Part]:
    """Word splits runs anywhere."""
    made = []
    for part in parts:
        if isinstance(part.block, SourceParagraph):
            runs = [
                replace(run, text=run.text[start : start + 3])
                for run in part.block.runs
                for start in range(0, len(run.text), 3)
            ]
            made.append(replace(part, block=replace(part.block, runs=tuple(runs))))
        else:
            made.append(part)
    return made


def heads_and_text_in_one(parts: list[Part]) -> list[Part]:
    """`1. Nâng cao …: Trong năm qua, …`, the heading in the paragraph of its text."""
    made: list[Part] = []
    for part in parts:
        before = made[-1] if made else part
        is_plain = part.role == "text" and not re.match(r"[*+-] |\d+\. ", block_text(part))
        if before.role == "heading" and is_plain and "." in before.address:
            runs = (SourceRun(block_text(before).rstrip(".") + ":", bold=True), SourceRun(f" {block_text(part)}"))
            made[-1] = replace(part, block=SourceParagraph(runs))
        else:
            made.append(part)
    return made


def cut_headings(parts: list[Part]) -> list[Part]:
    def cut(part: Part) -> list[SourceParagraph]:
        text = block_text(part)
        words = text.split(" ")
        if len(words) < 12:
            return [part.block]  # type: ignore[list-item]
        return [line(" ".join(words[:9]), bold=True), line(" ".join(words[9:]), bold=True)]

    return changed(parts, "heading", cut)


def number_apart(parts: list[Part]) -> list[Part]:
    return headings(lambda _, number, words: [line(f"{number}.", bold=True), line(words, bold=True)])(parts)


def boxed_cell(*paragraphs: SourceParagraph) -> SourceTable:
    return SourceTable(((SourceCell(paragraphs),),))


def in_tables(parts: list[Part]) -> list[Part]:
    return headings(
        lambda _, number, words: SourceTable(
            ((SourceCell((line(f"{number}.", bold=True),)), SourceCell((line(words, bold=True),))),)
        )
    )(parts)


def all_in_one_table(parts: list[Part]) -> list[Part]:
    """The whole text of the report inside one frame."""
    inside = [part.block for part in parts if part.role in {"heading", "text", "opening"}]
    paragraphs = tuple(block for block in inside if isinstance(block, SourceParagraph))
    first = next(index for index, part in enumerate(parts) if part.role == "opening")
    rest = [part for part in parts if part.role not in {"heading", "text", "opening"}]
    return [*rest[:first], Part("frame", boxed_cell(*paragraphs)), *rest[first:]]


def with_contents(parts: list[Part]) -> list[Part]:
    """A table of contents before the report."""
    listed = [Part("contents", line(f"{block_text(part)}")) for part in parts if part.role == "heading"]
    first = next(index for index, part in enumerate(parts) if part.role == "opening")
    return [*parts[:first], Part("contents", line("MỤC LỤC", bold=True)), *listed, *parts[first:]]


def line_breaks(parts: list[Part]) -> list[Part]:
    """The items of a list are lines of one paragraph."""
    made: list[Part] = []
    for part in parts:
        before = made[-1] if made else part
        is_item = part.role == "text" and block_text(part).startswith("+ ")
        if is_item and before.role == "text" and block_text(before).startswith("+ "):
            made[-1] = replace(part, block=line(f"{block_text(before)}\n{block_text(part)}"))
        else:
            made.append(part)
    return made


def appendix_first(parts: list[Part]) -> list[Part]:
    return _moved(parts, "signature")


def appendix_before_closing(parts: list[Part]) -> list[Part]:
    return _moved(parts, "closing")


def _moved(parts: list[Part], role: str) -> list[Part]:
    appendix = [part for part in parts if part.role in {"appendix", "table"}]
    rest = [part for part in parts if part.role not in {"appendix", "table"}]
    place = next(index for index, part in enumerate(rest) if part.role == role)
    return [*rest[:place], *appendix, *rest[place:]]


def upper(parts: list[Part]) -> list[Part]:
    return headings(lambda _, number, words: line(f"{number}. {words.upper()}"))(parts)


def dotted(part: Part, number: str, words: str) -> SourceParagraph:
    top = ROMAN[part.address.partition(".")[0]]
    return line(f"{top}.{number}. {words}" if LEVEL_TWO.match(number) else f"{top}. {words}", bold=True)


def named_parts(_: Part, number: str, words: str) -> SourceParagraph:
    is_top = number in PARTS
    return line(f"PHẦN THỨ {PARTS[number].upper()}: {words}" if is_top else f"{number}/ {words}", bold=True)


REWORDED = {
    "I": "CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI THỰC HIỆN NĂM DÂN VẬN CHÍNH QUYỀN",
    "II": "KẾT QUẢ TRIỂN KHAI THỰC HIỆN CÁC NỘI DUNG",
    "II.1": "Về hiệu lực, hiệu quả công tác dân vận của cơ quan",
    "II.2": "Phát triển KT-XH, nâng cao đời sống nhân dân",
    "II.3": "Công tác CCHC",
    "II.4": "Tinh giản biên chế, sắp xếp tổ chức bộ máy",
    "II.5": "Đạo đức công vụ, kỷ luật, kỷ cương hành chính của đội ngũ CBCCVC",
    "II.6": "Tiếp công dân, giải quyết đơn thư KNTC",
    "II.7": "Phối hợp với MTTQ và các đoàn thể trong giám sát, phản biện xã hội",
    "III": "ĐÁNH GIÁ",
    "III.1": "Ưu điểm, kết quả đạt được",
    "III.2": "Tồn tại, hạn chế và nguyên nhân",
    "IV": "PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM NĂM 2019",
}


def reworded(part: Part, number: str, _words: str) -> SourceParagraph:
    return line(f"{number}. {REWORDED[part.address]}", bold=True)


VARIANTS: dict[str, tuple[Variant, ...]] = {
    "as typed": (),
    "automatic numbers": (automatic_numbers,),
    "styles only": (styles_only,),
    "automatic numbers and styles": (automatic_numbers, numbered_styles),
    "typed capitals": (upper,),
    "only bold": (headings(lambda _, __, words: line(words, bold=True)),),
    "neither number nor look": (headings(lambda _, __, words: line(words)), no_look),
    "plain text": (no_look,),
    "slashes": (headings(lambda _, number, words: line(f"{number}/ {words}", bold=True)),),
    "dashes": (headings(lambda _, number, words: line(f"{number} - {words}", bold=True)),),
    "brackets": (headings(lambda _, number, words: line(f"{number}) {words}")),),
    "no space": (headings(lambda _, number, words: line(f"{number}.{words}", bold=True)),),
    "parts": (headings(named_parts),),
    "Phần II": (headings(lambda _, n, w: line(f"{'' if LEVEL_TWO.match(n) else 'Phần '}{n}. {w}", bold=True)),),
    "dotted": (headings(dotted),),
    "Roman dotted": (headings(lambda part, _, words: line(f"{part.address}. {words}", bold=True)),),
    "letters": (
        headings(lambda _, n, w: line(f"{'abcdđegh'[int(n) - 1] + ')' if n.isdigit() else n + '.'} {w}", bold=True)),
    ),
    "reworded": (headings(reworded),),
    "reworded in plain text": (headings(reworded), no_look),
    "renumbered through": (headings(lambda _, n, w: line(f"{int(n) + 3 if n.isdigit() else n}. {w}", bold=True)),),
    "page ends": (page_ends,),
    "split runs": (split_runs,),
    "head and text in one": (heads_and_text_in_one,),
    "head and text in one, plain": (heads_and_text_in_one, no_look),
    "cut headings": (cut_headings,),
    "cut headings, plain": (cut_headings, no_look),
    "number apart": (number_apart,),
    "headings in tables": (in_tables,),
    "all in one table": (all_in_one_table,),
    "contents": (with_contents,),
    "line breaks": (line_breaks,),
    "appendix before the signature": (appendix_first,),
    "appendix before the closing": (appendix_before_closing,),
    "boxes": (
        lambda parts: [replace(p, block=replace(p.block, is_boxed=True)) if p.role == "heading" else p for p in parts],
    ),  # type: ignore[type-var]
}


@pytest.mark.parametrize("name", VARIANTS)
def test_every_paragraph_is_in_its_section(name: str, example: Report):
    found = understand(document(parts_of(example), *VARIANTS[name]), example.form)
    assert found_text(found) == true_text(example)


@pytest.mark.parametrize("name", VARIANTS)
def test_every_cell_is_in_its_column(name: str, example: Report):
    found = understand(document(parts_of(example), *VARIANTS[name]))
    assert found_cells(found) == true_cells(example)


@pytest.mark.parametrize("name", VARIANTS)
def test_nothing_is_left_over(name: str, example: Report):
    found = understand(document(parts_of(example), *VARIANTS[name]))
    contents = ["MỤC LỤC", *(s.label for s in example.form.sections)] if name == "contents" else []
    assert sorted(found.unmatched) == sorted(contents)
