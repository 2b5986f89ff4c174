"""One measure: its figure, what it may be, and what it was made from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """A figure without a goal only informs."""

    name: str
    figure: float
    unit: str = ""
    goal: float | None = None
    detail: str = ""

    @property
    def is_missed(self) -> bool:
        """Whether the figure is above its goal."""
        return self.goal is not None and self.figure > self.goal

    def line(self) -> str:
        """Return the measure as one line of a table."""
        goal = f"(goal ≤ {self.goal:g}{', MISSED' if self.is_missed else ''})" if self.goal is not None else ""
        return f"{self.name:<58} {self.figure:8.2f} {self.unit:<3} {goal:<22} {self.detail}".rstrip()
