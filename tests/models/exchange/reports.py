"""Any report a clerk can enter, for tests of whatever writes and reads reports."""

from datetime import date

from hypothesis import strategies as st

from models.form.definition import Column, Field, Section
from models.form.library import form_ids, load_form
from models.report.answers import Answer, parse_answer
from models.report.figures import Figure
from models.report.report import Report
from models.text.clean import clean_line
from models.text.prose import KINDS, Paragraph, Run, tidy

_WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)
_RUNS = st.builds(Run, _WORDS, st.booleans(), st.booleans(), st.booleans())
_PARTS = st.builds(Paragraph, st.lists(_RUNS, max_size=3).map(tuple), st.sampled_from(KINDS), st.integers(1, 999))
_PROSE = st.lists(_PARTS, max_size=4).map(tuple).map(tidy)
_FIGURES = st.one_of(
    st.sampled_from([Figure(nothing="none_arisen"), Figure(nothing="not_competent"), Figure("02"), Figure("57,6%")]),
    st.sampled_from(["1.306", "26/27", "0", "năm", "=1+1"]).map(Figure),
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Any report a clerk can enter, on any form."""
    form = load_form(draw(st.sampled_from(form_ids())))
    report = Report(form)
    for key in draw(st.lists(st.sampled_from(list(form.items)), unique=True, max_size=12)):
        report.apply([report.change(key, draw(_answer(form.items[key])))])
    return report


def _answer(item: Field | Section | Column) -> st.SearchStrategy[Answer | None]:
    if isinstance(item, Section):
        return _PROSE
    if isinstance(item, Column):
        return _FIGURES
    by_type: dict[str, st.SearchStrategy[Answer | None]] = {
        "date": st.dates(date(1900, 1, 1), date(2200, 1, 1)),
        "year": st.integers(1990, 2200),
        "choice": st.sampled_from(["tm_chairman", "tl_chairman"]),
        "lines": st.lists(_WORDS, max_size=3).map(lambda lines: parse_answer(item, "\n".join(lines))),
    }
    return by_type.get(item.type, _WORDS.map(lambda text: clean_line(text) or None))
