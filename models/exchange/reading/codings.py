"""Which coding each run of a file is in: by its font, by its words, and in doubt by what the file mostly shows."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.exchange.reading.source import SourceParagraph, SourceRun
from models.text.legacy import (
    Coding,
    Legacy,
    best_reading,
    coding_of_font,
    is_plain_unicode,
    is_spoilt,
    is_symbol_font,
    judge,
    words_of,
)

_LEGACY: tuple[Legacy, ...] = ("tcvn3", "vni")
_RULING = 0.8

Votes = Counter[Coding]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Neighbouring runs of one kind of font that words run through."""

    runs: tuple[SourceRun, ...]
    words: frozenset[str]
    """The words that can tell its coding; none where a glance told it."""
    weight: int
    """About how many words it has."""
    verdict: Coding | None
    """The coding these words show; None when they leave it open."""

    @property
    def font(self) -> str:
        return self.runs[0].font.casefold()


def codings_of(paragraphs: Sequence[SourceParagraph]) -> dict[SourceParagraph, tuple[Coding, ...]]:
    """Return the coding of each run of each paragraph of a file."""
    stretches = {part: _stretches(part.runs) for part in dict.fromkeys(paragraphs)}
    votes = _votes([stretch for parts in stretches.values() for stretch in parts])
    return {part: tuple(_run_codings(parts, votes)) for part, parts in stretches.items()}


def _run_codings(stretches: Sequence[_Stretch], votes: Mapping[str, Votes]) -> Iterator[Coding]:
    near = _votes(stretches)
    for stretch in stretches:
        coding = _coding(stretch, near, votes)
        for _ in stretch.runs:
            yield coding


def _coding(stretch: _Stretch, near: Mapping[str, Votes], votes: Mapping[str, Votes]) -> Coding:
    """Return the coding of a stretch: its own verdict, else what its font, or else the file, makes likely."""
    if is_symbol_font(stretch.font):
        return "unicode"
    if stretch.verdict:
        return stretch.verdict
    own = near.get(stretch.font) or votes.get(stretch.font)
    if reading := best_reading(stretch.words, [coding for coding in _LEGACY if (own or _sum(votes))[coding]]):
        return reading
    expected = _ruling(own) if own else coding_of_font(stretch.font)
    return expected if expected and not is_spoilt(stretch.words, expected) else "unicode"


def _ruling(votes: Votes) -> Legacy | None:
    """Return the old coding that a text without a telling word can be taken for, since nearly all is in it."""
    coding = max(_LEGACY, key=votes.__getitem__)
    return coding if votes[coding] >= _RULING * votes.total() else None


def _votes(stretches: Sequence[_Stretch]) -> dict[str, Votes]:
    """Return the votes of each font of a paragraph or a file; stretches too short to tell vote together."""
    cast = _cast(stretches)
    open_words: dict[str, set[str]] = defaultdict(set)
    for stretch in stretches:
        if stretch.font not in cast:
            open_words[stretch.font] |= stretch.words
    for font, words in open_words.items():
        if verdict := _verdict(frozenset(words), font):
            cast[font] = Votes({verdict: len(words)})
    return cast


def _cast(stretches: Iterable[_Stretch]) -> dict[str, Votes]:
    votes: dict[str, Votes] = defaultdict(Votes)
    for stretch in stretches:
        if stretch.verdict:
            votes[stretch.font][stretch.verdict] += stretch.weight
    return dict(votes)


def _sum(votes: Mapping[str, Votes]) -> Votes:
    return sum(votes.values(), Votes())


def _stretches(runs: Sequence[SourceRun]) -> list[_Stretch]:
    found: list[list[SourceRun]] = []
    for run in runs:
        if found and _is_one(found[-1][-1], run):
            found[-1].append(run)
        else:
            found.append([run])
    return [_stretch(tuple(group)) for group in found]


def _stretch(runs: tuple[SourceRun, ...]) -> _Stretch:
    text = "".join(run.text for run in runs)
    if is_plain_unicode(text):
        return _Stretch(runs, frozenset(), text.count(" ") + 1, "unicode")
    words = words_of(text)
    return _Stretch(runs, words, len(words), _verdict(words, runs[0].font))


def _verdict(words: frozenset[str], font: str) -> Coding | None:
    return judge(words, coding_of_font(font)) if words and not is_symbol_font(font) else None


def _is_one(before: SourceRun, after: SourceRun) -> bool:
    """Return whether a word may run from one run into the next."""
    kinds = [(is_symbol_font(run.font), coding_of_font(run.font)) for run in (before, after)]
    is_cut = before.text[-1:].isspace() or after.text[:1].isspace()
    return kinds[0] == kinds[1] and not is_cut
