"""Reads the forms of `templates/`; a form may extend another and say only what differs."""

import re
import tomllib
from functools import cache
from pathlib import Path

from models.form.build import build_form
from models.form.definition import FormDefinition
from models.form.errors import FormError
from models.form.overlay import Raw, overlay
from models.form.removed import without_orphans
from models.form.validate import problems
from models.paths import TEMPLATES
from models.text.clean import clean

DEFINITION = "form.toml"
_ID = re.compile("[a-z][a-z0-9_]*")


def form_ids(templates: Path = TEMPLATES) -> list[str]:
    """Return the ids of every form, sorted."""
    found = (path.parent.name for path in templates.glob(f"*/{DEFINITION}") if _ID.fullmatch(path.parent.name))
    return sorted(found)


@cache
def load_form(form_id: str, templates: Path = TEMPLATES) -> FormDefinition:
    """Return a form by the name of its folder; raise FormError when it cannot be read."""
    folders: list[Path] = []
    raw = _read_with_base(form_id, templates, folders)
    try:
        form = build_form(form_id, raw, tuple(folders))
    except FormError as error:
        raise _refusal(form_id, str(error)) from error
    for problem in problems(form):
        raise _refusal(form_id, problem)
    return form


def load_forms(templates: Path = TEMPLATES) -> tuple[list[FormDefinition], list[FormError]]:
    """Return every form that can be read, in the order of their ids, and what is wrong with the others."""
    forms: list[FormDefinition] = []
    refused: list[FormError] = []
    for form_id in form_ids(templates):
        try:
            forms.append(load_form(form_id, templates))
        except FormError as error:
            refused.append(error)
    return forms, refused


def _absence(form_id: str, templates: Path) -> FormError:
    listed = ", ".join(form_ids(templates)) or "không có"
    return FormError(f"Không có biểu mẫu “{form_id}” trong thư mục templates; các biểu mẫu có sẵn: {listed}.")


def _refusal(form_id: str, problem: str) -> FormError:
    return FormError(f"Biểu mẫu “{form_id}” có chỗ không đúng: {problem}. Hãy sửa tệp {DEFINITION} của biểu mẫu đó.")


def _read_with_base(form_id: str, templates: Path, folders: list[Path]) -> Raw:
    if not _ID.fullmatch(form_id):
        raise _absence(form_id, templates)
    folder = templates / form_id
    if folder in folders:
        raise FormError(f"Biểu mẫu “{form_id}” kế thừa vòng quanh chính nó.")
    folders.append(folder)
    try:
        raw = tomllib.loads(clean((folder / DEFINITION).read_text(encoding="utf-8")))
    except FileNotFoundError as error:
        raise _absence(form_id, templates) from error
    except tomllib.TOMLDecodeError as error:
        raise _refusal(form_id, f"sai cú pháp TOML {_place(error)}") from error
    except UnicodeDecodeError as error:
        raise _refusal(form_id, "tệp không được lưu bằng mã UTF-8") from error
    except OSError as error:
        raise FormError(
            f"Không đọc được tệp {DEFINITION} của biểu mẫu “{form_id}”; hãy kiểm tra quyền đọc tệp."
        ) from error
    base = raw.pop("extends", "")
    if not isinstance(base, str):
        raise _refusal(form_id, "“extends” phải là tên một biểu mẫu")
    return _laid_over(form_id, _read_with_base(base, templates, folders), raw) if base else raw


def _laid_over(form_id: str, base: Raw, own: Raw) -> Raw:
    try:
        return overlay(without_orphans(base, own), own)
    except FormError as error:
        raise _refusal(form_id, str(error)) from error


def _place(error: tomllib.TOMLDecodeError) -> str:
    line = re.search(r"at line (\d+)", str(error))
    return f"ở dòng {line[1]}" if line else "ở cuối tệp"
