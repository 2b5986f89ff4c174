"""Pages made for tests: sizes, strips that belong to sections, and white pictures."""

from models.exchange.pages.failures import PagesError
from models.exchange.pages.layout import Area, Layout, Page, Picture

A4, WIDE = Page(595, 842), Page(842, 595)


def layout(*pages: Page, digest: str = "a", moved: float = 0.0) -> Layout:
    """Return pages with a section at the top of each, II.1 on the first; `moved` points further down from II.2 on."""
    areas: list[Area] = []
    for number in range(len(pages)):
        top = 100 + (moved if number else 0.0)
        areas += [
            Area(number, top, top + 20, f"II.{number + 1}", 0),
            Area(number, top + 20, top + 120, f"II.{number + 1}", 1),
            Area(number, top + 120, top + 220, f"II.{number + 1}", 2),
        ]
    return Layout(pages, tuple(areas), digest)


class Paper:
    """Draws every page white; notes what was asked for, and refuses the pages it is told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, float]] = []
        self.refused: set[int] = set()
        self.is_closed = False

    def draw(self, page: int, dots_per_inch: float) -> Picture:
        self.asked.append((page, dots_per_inch))
        if page in self.refused:
            raise PagesError("Không vẽ được trang này.")
        width, height = round(595 * dots_per_inch / 72), round(842 * dots_per_inch / 72)
        return Picture(width, height, b"\xff" * (3 * width * height))

    def close(self) -> None:
        self.is_closed = True
