"""Parts of a report as Word files of their own, cut from the very file that would be exported."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from models.exchange.pages.areas import APPENDIX, keys_of, owners_of
from models.exchange.pages.empty_form import make_empty
from models.exchange.pages.failures import BROKEN, PagesError
from models.exchange.pages.paper import is_paper, paper_at
from models.exchange.pages.proof import proof_sheet
from models.exchange.pages.xml import parse_xml, xml_bytes
from models.exchange.word.package import DOCUMENT, pack, unpack
from models.report.report import Report

PartKind = Literal["report", "section", "appendix", "empty_appendix", "proof"]
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, slots=True)
class Part:
    """What of a report is wanted: all, one section, the appendix, an empty form of it, or its figures to be checked."""

    kind: PartKind = "report"
    section: str = ""
    """The address of the one section, with all below it."""


def part_of(docx: bytes, report: Report, part: Part, last: Report | None = None) -> bytes:
    """Return a part of a report's Word file as one of its own; a proof sheet has last year's figures beside these.

    Raise PagesError when the Word template does not tell where the part begins.
    """
    if part.kind == "report":
        return docx
    try:
        parts = unpack(docx)
        root = parse_xml(parts[DOCUMENT])
    except (ValueError, KeyError) as error:
        raise PagesError(BROKEN) from error
    body = root.find(f"{_W}body")
    owners = [owner[0] if owner else "" for owner in owners_of(body, keys_of(parts))]
    match part.kind:
        case "section":
            _keep(body, owners, lambda key: key == part.section or key.startswith(f"{part.section}."))
        case "proof":
            _fill(body, [parse_xml(each) for each in proof_sheet(report, last)], paper_at(body, body[0]))
        case _:
            tables = {APPENDIX, *(table.id for table in report.form.tables)}
            _keep(body, owners, tables.__contains__)
            if part.kind == "empty_appendix":
                make_empty(body, report)
    return pack({**parts, DOCUMENT: xml_bytes(root)})


def _keep(body: Any, owners: Sequence[str], is_wanted: Callable[[str], bool]) -> None:
    """Keep the children with wanted owners, on the paper they stand on."""
    children = list(body)
    kept = [child for child, owner in zip(children, owners, strict=True) if is_wanted(owner) and not is_paper(child)]
    if not kept:
        raise PagesError("Mẫu Word của biểu mẫu này không cho biết phần cần in bắt đầu ở đâu; hãy in cả báo cáo.")
    _fill(body, kept, paper_at(body, kept[-1]))


def _fill(body: Any, content: Sequence[Any], paper: Sequence[Any]) -> None:
    for child in list(body):
        body.remove(child)
    body.extend([*content, *paper])
