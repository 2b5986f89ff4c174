"""Checking a report, beside one pass of plain tokenising over the same text, and how it grows with the text."""

import re
from collections.abc import Iterator
from itertools import count, pairwise
from pathlib import Path
from time import perf_counter, process_time

from models.checks.running import check, load_rules, steps
from models.checks.subject import Subject
from models.report.example import load_example
from models.report.report import Report
from models.text.prose import Paragraph, Run
from tests.bench.measure import Measure

ROUNDS = 7
"""Each on a text of its own, the least taken: nothing is known from the round before."""
LONG, LONGER, PAGES = 10, 100, 100
PAGES_OF_EXAMPLE = 10
_TOKEN = re.compile(r"\w+|[^\w\s]")
_SYLLABLES = ("nhà", "sông", "núi", "đường", "cầu", "cây", "hoa", "lúa", "gỗ", "đá")
"""A digit each: what makes a paragraph new is no word a check must wonder at."""
_rounds = count(1)


def checking_measures(_folder: Path) -> Iterator[Measure]:
    """Yield the ratio to tokenising, the growth at 10 and 100 times the text, and the cost after one keystroke."""
    load_rules()
    check(Subject(load_example("nga-son-2018")))  # word lists are read once, at the first report
    times = [(_milliseconds_to_check(1), _milliseconds_to_tokenise(1)) for _ in range(ROUNDS)]
    own, bare = min(each[0] for each in times), min(each[1] for each in times)
    said = f"{own:.1f} ms, tokenising {bare:.2f} ms"
    yield Measure("checking the example, unseen ÷ tokenising its text", own / bare, "", None, said)
    for size in (LONG, LONGER):
        grown = min(_milliseconds_to_check(size) for _ in range(3 if size == LONG else 1))
        said = f"{grown:.0f} ms for {size} times the text"
        yield Measure(f"checking {size} times the text ÷ {size} times the cost", grown / own / size, "", 1.2, said)
    yield from _after_a_keystroke()


def _after_a_keystroke() -> Iterator[Measure]:
    report = grown_report(PAGES // PAGES_OF_EXAMPLE)
    check(Subject(report))
    prose = report.prose("II.2")
    typed = (Paragraph((Run(prose[0].text + "a"),), prose[0].kind), *prose[1:])
    report.apply([report.change("II.2", typed)])
    stops = [perf_counter()]
    for step in steps(Subject(report)):
        if step is None:
            stops.append(perf_counter())
    whole, longest = stops[-1] - stops[0], max(end - start for start, end in pairwise(stops))
    yield Measure(f"checks after one keystroke in {PAGES} pages, in slices", whole * 1_000, "ms")
    yield Measure("longest piece of work among them", longest * 1_000, "ms", 16)


def grown_report(times: int) -> Report:
    """Return the example with its prose so many times over, no two paragraphs the same and none seen before."""
    report = load_example("nga-son-2018")
    for section in report.form.written_sections:
        prose = report.prose(section.key)
        grown = tuple(_varied(part) for _ in range(times) for part in prose)
        report.apply([report.change(section.key, grown)])
    return report


def _varied(part: Paragraph) -> Paragraph:
    told = " ".join(_SYLLABLES[int(digit)] for digit in str(next(_rounds)))
    return Paragraph((Run(f"{part.text} Đã ghi ở sổ {told}."),), part.kind, part.number)


def _milliseconds_to_check(times: int) -> float:
    subject = Subject(grown_report(times))
    start = process_time()
    check(subject)
    return (process_time() - start) * 1_000


def _milliseconds_to_tokenise(times: int) -> float:
    texts = [passage.text for passage in Subject(grown_report(times)).passages]
    start = process_time()
    for text in texts:
        _TOKEN.findall(text)
    return (process_time() - start) * 1_000
