"""What is saved while faults happen: one number in several answers, so that half a save shows."""

from contextlib import closing
from pathlib import Path

from models.form.library import load_form
from models.report.figures import Figure
from models.report.report import Report
from models.store.store import Store
from models.text.prose import from_text

CELLS = ("citizens.unit.receptions", "admin_reform.unit.procedures_cut", "organisation.unit.civil_servants_cut")
PROSE = "II.1"
KEYS = (*CELLS, PROSE)


class Loss(AssertionError):  # noqa: N818 - named after what happened
    """A file that does not hold what was acknowledged, or holds half of it."""


def begin(path: Path) -> Store:
    """Return a new data file with report 1, which holds the number 0."""
    store = Store.open(path, folder=path.parent)
    store.add("x", numbered(0))
    return store


def numbered(number: int, size: int = 50) -> Report:
    """Return a report that says one number everywhere, in a prose of so many words."""
    cells = {key: Figure(str(number)) for key in CELLS}
    return Report(load_form("huyen_2018"), {**cells, PROSE: from_text(f"{number} " * size)})


def save(store: Store, number: int, size: int = 50) -> None:
    """Save the number into report 1."""
    store.save(1, numbered(number, size), KEYS)


def held(store: Store) -> int:
    """Return the number the file holds; raise Loss when its answers do not agree or its history lacks it."""
    report = store.load(1)
    answers = {report.get(key) for key in CELLS} | {Figure(report.prose(PROSE)[0].text.partition(" ")[0])}
    if len(answers) != 1 or store.history(1, CELLS[0])[0].answer not in answers:
        raise Loss(f"half a save: {answers}")
    return int(next(iter(answers)).text)  # pyright: ignore[reportOptionalMemberAccess, reportAttributeAccessIssue]


def check(path: Path, acknowledged: int, begun: int) -> None:
    """Open the file as after a restart; raise Loss unless it is whole and holds a number in that range."""
    with closing(Store.open(path, folder=path.parent)) as store:
        store.verify()
        if not acknowledged <= held(store) <= begun:
            raise Loss(f"{held(store)} where {acknowledged} was acknowledged")
