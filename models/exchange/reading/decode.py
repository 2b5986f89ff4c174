"""A file in old encodings turned into clean Unicode, with an account of what was done."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from models.exchange.reading.codings import Votes, codings_of
from models.exchange.reading.source import SourceCell, SourceDocument, SourceParagraph, SourceRun, SourceTable
from models.exchange.reading.understood import Encoding
from models.text.clean import clean
from models.text.legacy import Coding, decode_as, is_capital_font, is_pair, is_plain_unicode, judge, words_of
from models.text.syllables import is_near_syllable

_SAMPLES, _SAMPLE_LENGTH = 8, 120
_FEW = 0.05
_NAMES: Mapping[Coding, str] = {"tcvn3": "TCVN3 (.VnTime)", "vni": "VNI"}
_ETHS = "\u00d0\u0189\u00f0"
_ETH = str.maketrans(_ETHS, "ĐĐđ")
_WORD = re.compile(r"[^\W\d_]+")
_LEADING_MARKS = re.compile("[\u0300-\u036f]*")

Samples = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Result:
    """A paragraph in Unicode and what it was made from."""

    paragraph: SourceParagraph
    words: Votes
    """How many of its words were in which coding; words that read alike in two are not counted."""


def decode_document(document: SourceDocument) -> tuple[SourceDocument, Encoding, Samples]:
    """Return a file in clean NFC Unicode, the encoding it had, and samples (before, after) of converted text.

    A note for the clerk says how many paragraphs were converted and from what.
    """
    paragraphs = (*_paragraphs(document, origins_only=False), *map(_name_of, _tables(document)))
    results = {part: _decode(part, codings) for part, codings in codings_of(paragraphs).items()}
    shown = [(part, results[part]) for part in _paragraphs(document, origins_only=True)]
    words = sum((result.words for _, result in shown), Votes())
    blocks = tuple(_block(block, results) for block in document.blocks)
    notes = (*document.notes, *_notes(result for _, result in shown))
    return SourceDocument(blocks, notes), _encoding(words), _samples(shown)


def _paragraphs(document: SourceDocument, *, origins_only: bool) -> Iterator[SourceParagraph]:
    for block in document.blocks:
        if isinstance(block, SourceParagraph):
            yield block
            continue
        for row in block.rows:
            for cell in row:
                if cell.is_origin or not origins_only:
                    yield from cell.paragraphs


def _tables(document: SourceDocument) -> Iterator[SourceTable]:
    return (block for block in document.blocks if isinstance(block, SourceTable))


def _name_of(table: SourceTable) -> SourceParagraph:
    """Return the name of a sheet as a paragraph in the font of its cells: it may be in an old coding as they are."""
    runs = (run for row in table.rows for cell in row for part in cell.paragraphs for run in part.runs)
    font = next((run.font for run in runs if run.font), "")
    return SourceParagraph((SourceRun(table.name, font=font),)) if table.name else SourceParagraph()


def _block(
    block: SourceParagraph | SourceTable, results: Mapping[SourceParagraph, _Result]
) -> SourceParagraph | SourceTable:
    if isinstance(block, SourceParagraph):
        return results[block].paragraph
    rows = tuple(tuple(_cell(cell, results) for cell in row) for row in block.rows)
    return replace(block, rows=rows, name=results[_name_of(block)].paragraph.text)


def _cell(cell: SourceCell, results: Mapping[SourceParagraph, _Result]) -> SourceCell:
    return replace(cell, paragraphs=tuple(results[part].paragraph for part in cell.paragraphs))


def _decode(part: SourceParagraph, codings: Sequence[Coding]) -> _Result:
    """Return a paragraph decoded; runs of one coding are read together, for words and pairs run through them."""
    texts: list[str] = []
    for key, group in groupby(zip(part.runs, codings, strict=True), key=_kind):
        runs = [run for run, _ in group]
        texts += _decoded([run.text for run in runs], key[0], runs[0].font)
    label = _decoded([part.label], codings[0], part.runs[0].font)[0] if codings else part.label
    runs = tuple(_with_text(run, clean(text)) for run, text in zip(part.runs, _with_marks(texts), strict=True))
    return _Result(replace(part, runs=runs, label=clean(label)), _count(part, runs, codings))


def _with_text(run: SourceRun, text: str) -> SourceRun:
    return run if run.text == text else replace(run, text=text)


def _kind(pair: tuple[SourceRun, Coding]) -> tuple[Coding, bool]:
    return pair[1], is_capital_font(pair[0].font)


def _decoded(texts: Sequence[str], coding: Coding, font: str) -> list[str]:
    """Return the texts of neighbouring runs in Unicode, a letter that began in one run kept whole in it."""
    if coding == "vni":
        return [decode_as(text, coding, font) for text in _with_second_bytes(texts)]
    joined = "".join(texts)
    whole = _with_true_d(joined) if coding == "unicode" else decode_as(joined, coding, font)
    if coding == "tcvn3" and len(whole) != len(joined):
        return [decode_as(text, coding, font) for text in texts]
    ends = tuple(accumulate(map(len, texts)))
    return [whole[start:end] for start, end in zip((0, *ends), ends, strict=False)]


def _with_true_d(text: str) -> str:
    """Return a text with Đ for the letter eth, which looks like it and was typed for it on old keyboards."""
    if not any(map(text.__contains__, _ETHS)):
        return text
    return _WORD.sub(lambda match: _word_with_true_d(match[0]), text)


def _word_with_true_d(word: str) -> str:
    mended = word.translate(_ETH)
    return mended if is_near_syllable(mended) or mended.isupper() else word


def _with_second_bytes(texts: Sequence[str]) -> list[str]:
    """Return texts of VNI with the second byte of a letter moved to the run that has the first."""
    moved = list(texts)
    last = -1
    for place, text in enumerate(texts):
        if text and last >= 0 and is_pair(moved[last][-1:] + text[0]):
            moved[last] += text[0]
            moved[place] = text[1:]
        if moved[place]:
            last = place
    return moved


def _with_marks(texts: Sequence[str]) -> list[str]:
    """Return texts with combining marks moved to the run that has their letter."""
    moved = list(texts)
    last = -1
    for place, text in enumerate(texts):
        marks = _LEADING_MARKS.match(text)
        if marks and marks[0] and last >= 0:
            moved[last] += marks[0]
            moved[place] = text[marks.end() :]
        if moved[place]:
            last = place
    return moved


def _count(part: SourceParagraph, runs: Sequence[SourceRun], codings: Sequence[Coding]) -> Votes:
    found = Votes()
    for before, after, coding in zip(part.runs, runs, codings, strict=True):
        if coding == "unicode" and is_plain_unicode(before.text):
            found[coding] += before.text.count(" ") + 1
            continue
        words = words_of(before.text)
        if (before.text != after.text) if coding != "unicode" else judge(words) == "unicode":
            found[coding] += len(words)
    return +found


def _encoding(words: Votes) -> Encoding:
    """Return the encoding of a whole file; a name or two in Unicode do not make an old file a mixed one."""
    few = words.total() * _FEW
    found: list[Coding] = [coding for coding, count in words.items() if coding != "unicode" or count > few]
    if len(found) > 1:
        return "mixed"
    return found[0] if found else "unicode"


def _notes(results: Iterable[_Result]) -> Iterator[str]:
    results = tuple(results)
    for coding, name in _NAMES.items():
        if count := sum(coding in result.words for result in results):
            yield f"Đã chuyển {count} đoạn từ bảng mã {name} sang Unicode; xin xem lại chữ trước và sau khi chuyển."


def _samples(shown: Iterable[tuple[SourceParagraph, _Result]]) -> Samples:
    """Return the first different texts that were converted, cut to a length that fits a line or two."""
    found = {
        before.text[:_SAMPLE_LENGTH].strip(): result.paragraph.text[:_SAMPLE_LENGTH].strip()
        for before, result in shown
        if result.words.keys() - {"unicode"}
    }
    return tuple(found.items())[:_SAMPLES]
