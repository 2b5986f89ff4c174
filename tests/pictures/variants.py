"""The eight looks every page and dialog is photographed in: two screens, light and dark, two sizes of letters."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

TASK_BAR = 40
"""Pixels of the screen that are not the window's."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One look: the screen in pixels, dark colours or light ones, the per cent of the usual size of letters."""

    width: int
    height: int
    is_dark: bool
    percent: int

    @property
    def name(self) -> str:
        """The folder of its pictures: `1024-toi-200`."""
        return f"{self.width}-{'toi' if self.is_dark else 'sang'}-{self.percent}"


SCREENS = ((1366, 768), (1024, 768))
VARIANTS = tuple(
    Variant(*screen, is_dark, percent) for screen, percent, is_dark in product(SCREENS, (100, 200), (False, True))
)
MAIN = VARIANTS[0]
"""The one whose pictures stand in docs/pictures in full."""


def variant(name: str) -> Variant:
    """Return a variant by its name; raise StopIteration for none."""
    return next(each for each in VARIANTS if each.name == name)


def platform(wanted: Variant, home: Path) -> str:
    """Return Qt's offscreen platform with a screen of the variant's size; its description is written into a folder."""
    screen = {"name": "screen", "x": 0, "y": 0, "width": wanted.width, "height": wanted.height - TASK_BAR}
    sharp = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    described = home / f"{wanted.name}.json"
    described.write_text(json.dumps({"screens": [screen | sharp]}), encoding="utf-8")
    return f"offscreen:configfile={described}"
