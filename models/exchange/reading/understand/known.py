"""What is looked for in a file: the captions and headings of the forms the program has, made ready once."""

from functools import cache

from models.exchange.reading.understand.captions import Captions, captions_of
from models.exchange.reading.understand.headings import Outline, outline_of
from models.form.definition import FormDefinition
from models.form.library import form_ids, load_form

Forms = tuple[FormDefinition, ...]


def forms_and_captions(form: FormDefinition | None) -> tuple[Forms, Captions]:
    """Return every form the program has, with one of another origin before them, and all their captions."""
    if form is None or _is_shipped(form):
        return _shipped()
    forms = (form, *(each for each in _shipped()[0] if each.id != form.id))
    return forms, captions_of(forms)


def outline(form: FormDefinition) -> Outline:
    """Return the headings of a form, titled as in any form the program has."""
    return _shipped_outline(form.id) if _is_shipped(form) else outline_of(form, _shipped()[0])


def _is_shipped(form: FormDefinition) -> bool:
    return any(each is form for each in _shipped()[0])


@cache
def _shipped() -> tuple[Forms, Captions]:
    forms = tuple(map(load_form, form_ids()))
    return forms, captions_of(forms)


@cache
def _shipped_outline(form_id: str) -> Outline:
    return outline_of(load_form(form_id), _shipped()[0])
