"""Typing for tests: Vietnamese text as the keyboards of the old fonts left it."""

import os
from pathlib import Path

import pytest

from models.paths import ROOT
from models.text.legacy_codes import TCVN3, VNI

_TCVN3 = {letter: code for code, letter in TCVN3.items()}
# the code has no capitals with a tone: the small letter was typed and shown in a font of capitals
_TCVN3_TYPED = {letter.upper(): code for letter, code in _TCVN3.items()} | _TCVN3
_VNI = {letter: code for code, letter in VNI.items()}
_VNI_TYPED = {letter.upper(): code.upper() for letter, code in _VNI.items()} | _VNI


def in_tcvn3(text: str) -> str:
    return "".join(_TCVN3_TYPED.get(letter, letter) for letter in text)


def in_vni(text: str) -> str:
    return "".join(_VNI_TYPED.get(letter, letter) for letter in text)


def read_as_1258(text: str) -> str:
    """Return what a program shows that takes the Windows-1252 bytes of a text for Windows-1258."""
    return "".join(
        letter.encode("latin-1").decode("cp1258") if "\u00a0" <= letter <= "\u00ff" else letter for letter in text
    )


def shared(*names: str) -> Path:
    """Return a sample outside the repository; skip the test where it is missing."""
    folder = Path(os.environ.get("BCDV_SHARED", ROOT.parent / "shared"))
    path = folder.joinpath(*names)
    if not path.exists():
        pytest.skip(f"the samples of old files are not here: {Path(*names)}")
    return path
