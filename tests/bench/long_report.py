"""Reports of any length: the example with its prose repeated."""

from models.form.definition import Section
from models.report.example import load_example
from models.report.report import Report

SIXTY_PAGES = 7
"""The prose of the example so often makes a report of 60 pages."""


def long_report(times: int) -> Report:
    """Return the example with its prose repeated so many times."""
    report = load_example("nga-son-2018")
    sections = report.form.written_sections
    report.apply([report.change(section.key, report.prose(section.key) * times) for section in sections])
    return report


def longest_section(report: Report) -> Section:
    """Return the section with the most letters."""
    return max(
        report.form.written_sections, key=lambda section: sum(len(part.text) for part in report.prose(section.key))
    )
