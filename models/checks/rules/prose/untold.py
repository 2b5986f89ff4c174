"""Figures of the appendix that the section they belong to does not tell."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from models.checks.due import Due, short_caption
from models.checks.issues import Issue
from models.checks.subject import Subject
from models.checks.told import told_in
from models.form.definition import Column
from models.report.figures import figure_words
from models.text.quantities import quantities_in

_MOST = 4
"""Captions named in a sentence."""


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield, once for each section, the figures above 0 that no number of the section is and no words tell."""
    missing: defaultdict[str, dict[Column, Due]] = defaultdict(dict)
    told: dict[str, tuple[set[Decimal], set[str]]] = {}
    for mention in subject.report.form.mentions if subject.is_whole else ():
        if not mention.sections:
            continue
        home = mention.sections[0]
        if home not in told:
            told[home] = _told(subject, home)
            yield None
        owed = subject.due(mention)
        numbers, columns = told[home]
        is_untold = owed.value not in numbers and not columns & set(mention.columns)
        if len(owed.columns) == 1 and owed.value and is_untold and not _follows(subject, owed.columns[0]):
            missing[home][owed.columns[0]] = owed
    # a section not yet written lacks more than figures
    yield from (_issue(subject, home, figures) for home, figures in missing.items() if subject.texts(home))


def _follows(subject: Subject, column: Column) -> bool:
    """Return whether a rate follows from a printed count, which is what a section is asked for."""
    table = subject.report.form.table(column.table)
    return column.share is not None and column.share.part in {each.id for each in table.columns}


def _told(subject: Subject, home: str) -> tuple[set[Decimal], set[str]]:
    """Return the numbers of a section, and the columns its words tell, rightly or not."""
    numbers, columns = set[Decimal](), set[str]()
    for passage in subject.texts(home):
        numbers |= {quantity.value for quantity in quantities_in(passage.text)}
        columns |= {
            name for told in told_in(passage.text, subject.report.form.mentions) for name in told.mention.columns
        }
    return numbers, columns


def _issue(subject: Subject, home: str, missing: dict[Column, Due]) -> Issue:
    shown = [f"“{short_caption(subject.report, column)}” {_figure(owed)}" for column, owed in missing.items()]
    more = f" và {len(shown) - _MOST} số khác" if len(shown) > _MOST else ""
    message = f"Mục {home} chưa nêu số liệu có trong Phụ lục: {', '.join(shown[:_MOST])}{more}."
    basis = " ".join(f"{column.id} {_figure(owed)}" for column, owed in missing.items())
    return Issue("not_in_prose", "hint", home, message, basis=basis)


def _figure(owed: Due) -> str:
    return figure_words(owed.figures[0]) if owed.figures[0] else ""
