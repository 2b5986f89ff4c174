"""`python -m tests.pictures [FOLDER]`: photographs every page and dialog of the real program, for looking at.

Each of the eight looks (two screens, light and dark, letters at 100 % and 200 %) goes into a folder of its own inside
FOLDER. Without FOLDER the pictures of docs/pictures are made anew: the main look in full, all eight side by side in
docs/pictures/all, one sheet for each page.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.pictures.sheets import kept, write_sheets
from tests.pictures.variants import MAIN, VARIANTS

PICTURES = Path(__file__).parent.parent.parent / "docs" / "pictures"
SHEETS = PICTURES / "all"


def photograph_all(folder: Path) -> None:
    """Write the pictures of every look into its own folder."""
    for each in VARIANTS:
        print(each.name, flush=True)
        subprocess.run([sys.executable, "-m", "tests.pictures.one", each.name, str(folder / each.name)], check=True)


def write_docs() -> None:
    """Make the pictures of the repository anew."""
    with tempfile.TemporaryDirectory() as made:
        photograph_all(Path(made))
        for old in (*PICTURES.glob("*.png"), *SHEETS.glob("*.png")):
            old.unlink()
        SHEETS.mkdir(parents=True, exist_ok=True)
        for name in kept(Path(made)):
            shutil.copy(Path(made) / MAIN.name / name, PICTURES / name)
        write_sheets(Path(made), SHEETS)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        photograph_all(Path(sys.argv[1]))
    else:
        write_docs()
