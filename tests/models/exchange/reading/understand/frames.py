"""Letterheads, openings and signatures laid out as offices lay them out, in a report that is else the same."""

from collections.abc import Sequence

from models.exchange.reading.source import SourceCell, SourceParagraph, SourceTable
from models.exchange.reading.understand import understand
from models.exchange.reading.understood import Understood
from models.report.report import Report
from tests.models.exchange.reading.understand.made import changed, document, line, parts_of

NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
PLACE_DATE = "Nga Sơn, ngày 09 tháng 10 năm 2018"


def beside(*columns: Sequence[str]) -> SourceTable:
    return SourceTable((tuple(SourceCell(tuple(map(line, column))) for column in columns),), has_borders=False)


def rows(*each: Sequence[str]) -> SourceTable:
    return SourceTable(tuple(tuple(SourceCell((line(text),)) for text in row) for row in each), has_borders=False)


def with_letterhead(report: Report, *blocks: SourceParagraph | SourceTable) -> Understood:
    return understand(document(changed(parts_of(report), "letterhead", lambda _: list(blocks))))


def with_closing(report: Report, *blocks: SourceParagraph | SourceTable) -> Understood:
    return understand(document(changed(parts_of(report), "signature", lambda _: list(blocks))))


def with_opening(report: Report, *texts: str) -> Understood:
    return understand(document(changed(parts_of(report), "opening", lambda _: [line(text) for text in texts])))
