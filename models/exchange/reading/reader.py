"""The process that reads one file: `python -m models.exchange.reading.reader`, started by `child.py`."""

import json
import os
import pickle
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from models.errors import ReportError
from models.exchange.reading import confine, guard, kinds
from models.exchange.reading.child import BROKEN, Failure
from models.exchange.reading.convert import ConversionNeededError
from models.exchange.reading.decode import decode_document
from models.exchange.reading.open import read_content, read_converted
from models.exchange.reading.own import read_own
from models.exchange.reading.understand import understand
from models.exchange.reading.understood import Understood
from models.form.library import load_form


def answer_with(answer: Callable[[dict[str, Any]], object]) -> None:
    """Answer the one request on standard input with what a function returns for it."""
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # what a library prints must not end up in the reply
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    request = json.loads(sys.stdin.buffer.readline())
    confine.limit_own_memory()
    with output:
        pickle.dump(_reply(answer, request), output)


def _reply(answer: Callable[[dict[str, Any]], object], request: dict[str, Any]) -> object:
    try:
        return answer(request)
    except ConversionNeededError as needed:
        return Failure(str(needed), needed.ending)
    except ReportError as error:
        return Failure(str(error))
    except (MemoryError, RecursionError):
        return Failure(BROKEN)


def _understood(request: dict[str, Any]) -> Understood:
    path, form_id, converted = Path(request["path"]), request["form"], request.get("converted")
    content = guard.load(path)
    if converted is not None:
        document = read_converted(Path(converted).read_bytes(), content, path.name)
    else:
        # a package holds whole files, pictures and all
        if guard.recognise(content) != kinds.PACKAGE:
            content = guard.without_pictures(content)
        if own := read_own(content):
            return own
        document = read_content(content, path.name)
    decoded, encoding, samples = decode_document(document)
    return understand(decoded, load_form(form_id) if form_id else None, encoding, samples)


if __name__ == "__main__":
    answer_with(_understood)
