"""`forms`: the forms that reports can be made on."""

from argparse import Namespace

from models.commands.cli import DONE
from models.commands.output import print_rows
from models.form.library import form_ids, load_form


def run(options: Namespace) -> int:
    """Print the forms with their level and years."""
    rows = [
        {
            "id": form.id,
            "name": form.name,
            "level": form.level,
            "first_year": int(form.facts["first_year"]),
            "last_year": int(form.facts["last_year"]),
        }
        for form in map(load_form, form_ids())
    ]
    print_rows(options, rows, "Chưa có biểu mẫu nào.")
    return DONE
