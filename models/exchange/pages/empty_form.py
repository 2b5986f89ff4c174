"""The appendix without its figures: printed for the colleague who has them."""

import re
from typing import Any

from models.exchange.pages.xml import parse_xml
from models.exchange.word.marks import bare_name, mark_name
from models.report.report import Report

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = f"{{{_NAMESPACE}}}"
_NOT_SAID = re.compile(r"\*\*\*.*?\*\*\*")
_KEPT = {f"{_W}{name}" for name in ("pPr", "bookmarkStart", "bookmarkEnd")}
_DOTS = "……"
_HEIGHT = 850  # twentieths of a point: 15 mm to write in
_SIGNED = "Đơn vị, người cung cấp số liệu: ………………………………………  Ngày …… tháng …… năm ………  Ký tên: ……………………"


def make_empty(body: Any, report: Report) -> None:
    """Empty every cell of the tables in a body and leave room to write; who gives the figures signs below."""
    cells = {mark_name(column.key) for column in report.form.columns}
    for paragraph in list(body.iter(f"{_W}p")):
        names = {bare_name(mark.get(f"{_W}name", "")) for mark in paragraph.iter(f"{_W}bookmarkStart")}
        if names & cells:
            _empty(paragraph)
            _heighten(paragraph)
        elif mark_name("nothing_note") in names:
            _empty(paragraph)
    for text in body.iter(f"{_W}t"):
        text.text = _NOT_SAID.sub(_DOTS, text.text or "")
    body[-1].addprevious(_line(_SIGNED))


def _empty(paragraph: Any) -> None:
    for child in list(paragraph):
        if child.tag not in _KEPT:
            paragraph.remove(child)


def _heighten(paragraph: Any) -> None:
    row = next(paragraph.iterancestors(f"{_W}tr"), None)
    if row is None or row.find(f"{_W}trPr/{_W}trHeight") is not None:
        return
    properties = row.find(f"{_W}trPr")
    if properties is None:
        properties = parse_xml(f'<w:trPr xmlns:w="{_NAMESPACE}"/>'.encode())
        row.insert(0, properties)
    height = f'<w:trHeight xmlns:w="{_NAMESPACE}" w:val="{_HEIGHT}" w:hRule="atLeast"/>'
    properties.append(parse_xml(height.encode()))


def _line(text: str) -> Any:
    return parse_xml(
        f'<w:p xmlns:w="{_NAMESPACE}"><w:pPr><w:spacing w:before="240"/></w:pPr><w:r><w:rPr><w:sz w:val="24"/></w:rPr>'
        f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'.encode()
    )
