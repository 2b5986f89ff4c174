"""`python -m tests.pictures.engines`: pages of the built-in engine beside LibreOffice's of the same file, into docs/.

Prints for each file how many pages both have, on how many the last line is the same, and how many lines are.
"""

import re
import sys
from difflib import SequenceMatcher

from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from models.exchange.export import Exporter
from models.exchange.pages import pdf
from models.exchange.pages.child import PageChild
from models.exchange.pages.engines import LIBREOFFICE, pdf_of
from models.exchange.pages.layout import Picture
from models.paths import ROOT
from models.report.example import load_example
from models.report.report import Report

FOLDER = ROOT / "docs" / "pages"
DOTS = 60
GAP = 12
TIMES = 7
"""The prose of the example so often makes a report of 60 pages."""
SHOWN = {"example": (0, 3, 9, 10), "60-pages": (0, 29, 44, 63)}


def main() -> None:
    """Compare both reports, print the figures and paint the pages side by side."""
    _app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, report in (("example", load_example("nga-son-2018")), ("60-pages", long_report(TIMES))):
        docx = Exporter().word_file(report)
        with PageChild() as child:
            ours, ours_drawn = _seen(child, name, docx=docx)
            theirs, theirs_drawn = _seen(child, name, made=pdf_of(docx, LIBREOFFICE))
        print(f"{name}: {_compared(ours, theirs)}")
        for number, left, right in zip(SHOWN[name], ours_drawn, theirs_drawn, strict=True):
            _beside(left, right).save(str(FOLDER / f"{name}-{number + 1}.png"))


def long_report(times: int) -> Report:
    """Return the example with its prose repeated so many times."""
    report = load_example("nga-son-2018")
    sections = report.form.written_sections
    report.apply([report.change(section.key, report.prose(section.key) * times) for section in sections])
    return report


def _seen(
    child: PageChild, name: str, *, docx: bytes = b"", made: bytes = b""
) -> tuple[list[list[str]], list[Picture]]:
    layout = child.show_pdf(made) if made else child.lay_out(docx)
    drawn = [child.draw(min(page, len(layout.pages) - 1), DOTS) for page in SHOWN[name]]
    return _lines(child.pdf()), drawn


def _lines(content: bytes) -> list[list[str]]:
    pages: list[list[str]] = []
    for page in pdf.open_pdf(content):
        # where a line may end after a hyphen our PDF has a letter without width, read as a blank
        text = re.sub(r"(?<=\d-)[\u200b ](?=\d)", "", page.get_textpage().get_text_range())
        pages.append([" ".join(line.split()) for line in text.splitlines() if line.strip()])
    return pages


def _compared(ours: list[list[str]], theirs: list[list[str]]) -> str:
    ends = sum(one[-1:] == other[-1:] for one, other in zip(ours, theirs, strict=False))
    mine, others = ([line for page in pages for line in page] for pages in (ours, theirs))
    same = sum(block.size for block in SequenceMatcher(None, mine, others, autojunk=False).get_matching_blocks())
    return f"{len(ours)} pages, LibreOffice {len(theirs)}; {ends} end alike; {same} of {len(others)} lines are the same"


def _beside(left: Picture, right: Picture) -> QImage:
    both = QImage(left.width + right.width + 3 * GAP, left.height + 2 * GAP, QImage.Format.Format_RGB888)
    both.fill(QColor("#8a8f98"))
    painter = QPainter(both)
    painter.drawImage(GAP, GAP, _image(left))
    painter.drawImage(left.width + 2 * GAP, GAP, _image(right))
    painter.end()
    # ink on paper needs no colours
    return both.convertToFormat(QImage.Format.Format_Grayscale8)


def _image(picture: Picture) -> QImage:
    return QImage(picture.rgb, picture.width, picture.height, 3 * picture.width, QImage.Format.Format_RGB888)


if __name__ == "__main__":
    main()
