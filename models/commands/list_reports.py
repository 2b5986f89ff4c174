"""`list`: the reports of the data file."""

from argparse import Namespace
from typing import Any

from models.commands.cli import DONE
from models.commands.data_file import NoReportYet, open_store
from models.commands.output import print_rows
from models.store.reports import Summary


def run(options: Namespace) -> int:
    """Print every report that is not in the bin, the one saved last first."""
    try:
        with open_store(options, create=False) as store:
            summaries = store.reports(limit=store.count())
    except NoReportYet as nothing:
        print_rows(options, [], str(nothing))
        return DONE
    print_rows(options, [_row(summary) for summary in summaries], "Tệp dữ liệu chưa có báo cáo nào.")
    return DONE


def _row(summary: Summary) -> dict[str, Any]:
    return {
        "id": summary.id,
        "name": summary.name,
        "year": summary.year,
        "unit": summary.unit,
        "level": summary.level,
        "form": summary.form_id,
        "percent": summary.percent,
        "saved_at": summary.saved_at.isoformat(timespec="seconds"),
    }
