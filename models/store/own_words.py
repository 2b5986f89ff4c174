"""The words an office taught the checks, kept in the data file."""

import json
from typing import cast

from models.checks.subject import OwnWords
from models.store.office import Settings
from models.text.clean import clean_line

_NAME = "own_words"


def kept_words(settings: Settings) -> OwnWords:
    """Return the office's words, none when they were never entered or cannot be read."""
    try:
        raw = cast("dict[str, object]", json.loads(settings.setting(_NAME, "{}")))
        allowed = cast("list[str]", raw.get("allowed", []))
        phrases = cast("dict[str, str]", raw.get("phrases", {}))
        return OwnWords(
            frozenset(map(_tidy, allowed)), tuple((_tidy(wrong), right) for wrong, right in phrases.items())
        )
    except (ValueError, TypeError, AttributeError):
        return OwnWords()


def keep_words(settings: Settings, words: OwnWords) -> None:
    """Keep the office's words: those no check reports, and those it confuses with the right ones."""
    kept = {
        "allowed": sorted(map(_tidy, words.allowed)),
        "phrases": {_tidy(wrong): right for wrong, right in words.phrases},
    }
    settings.set_setting(_NAME, json.dumps(kept, ensure_ascii=False))


def _tidy(word: str) -> str:
    return clean_line(word).lower()
