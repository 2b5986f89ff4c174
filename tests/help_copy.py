"""`python -m tests.help_copy`: writes docs/help, the help of the program for readers on the web."""

from pathlib import Path

from models.paths import ROOT
from ui.help.pages import FOLDER

COPIES = ROOT / "docs" / "help"


def copies() -> dict[Path, str]:
    """Return the path and text of each page on the web: the same words, its pictures taken from the program."""
    return {
        COPIES / page.name: page.read_text(encoding="utf-8").replace("](pictures/", "](../../resources/help/pictures/")
        for page in sorted(FOLDER.glob("*.md"))
    }


def write_copies() -> None:
    """Write every page anew and remove those that are no more."""
    COPIES.mkdir(parents=True, exist_ok=True)
    for old in COPIES.glob("*.md"):
        old.unlink()
    for path, text in copies().items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_copies()
