"""The example reports shipped in `resources/examples/`, one readable TOML file each."""

import tomllib
from pathlib import Path

from models.errors import ReportError
from models.form.library import load_form
from models.paths import RESOURCES
from models.report.answers import parse_answer
from models.report.figures import parse_figure
from models.report.report import Report
from models.text.prose import from_text

EXAMPLES = RESOURCES / "examples"


class ExampleError(ReportError):
    """An example that is not there."""


def example_ids(folder: Path = EXAMPLES) -> list[str]:
    """Return the names of the examples, sorted."""
    return sorted(path.stem for path in folder.glob("*.toml"))


def load_example(example_id: str, folder: Path = EXAMPLES) -> Report:
    """Return an example report; raise ExampleError when there is none of that name."""
    if example_id not in example_ids(folder):
        raise ExampleError(f"Không có báo cáo mẫu “{example_id}”; các mẫu có sẵn: {', '.join(example_ids(folder))}.")
    raw = tomllib.loads((folder / f"{example_id}.toml").read_text(encoding="utf-8"))
    report = Report(load_form(raw["form"]))
    form = report.form
    fields = {field.key: parse_answer(field, raw["general"].get(field.id, "")) for field in form.fields}
    sections = {section.key: from_text(raw["sections"].get(section.address, "")) for section in form.written_sections}
    cells = {
        column.key: parse_figure(column, raw["appendix"].get(column.table, {}).get(column.id, ""))
        for column in (*form.columns, *form.inputs)
    }
    report.apply([report.change(key, answer) for key, answer in {**fields, **sections, **cells}.items()])
    return report
