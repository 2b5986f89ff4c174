"""`forms`: the forms that reports can be made on."""

from argparse import Namespace

from models.commands.cli import DONE, FINDINGS
from models.commands.output import print_refused, print_rows
from models.form.library import load_forms


def run(options: Namespace) -> int:
    """Print the forms with their level and years; return FINDINGS when one cannot be read."""
    forms, refused = load_forms()
    rows = [
        {
            "id": form.id,
            "name": form.name,
            "level": form.level,
            "first_year": int(form.facts["first_year"]),
            "last_year": int(form.facts["last_year"]),
        }
        for form in forms
    ]
    print_rows(options, rows, "Chưa có biểu mẫu nào.")
    print_refused(refused)
    return FINDINGS if refused else DONE
