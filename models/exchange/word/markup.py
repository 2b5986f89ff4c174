"""The one place that speaks to lxml and docxtpl, which come without types: XML read, written, made a template."""

from typing import Any

from docxtpl import DocxTemplate  # pyright: ignore[reportMissingTypeStubs]
from lxml import etree  # pyright: ignore[reportMissingTypeStubs, reportAttributeAccessIssue, reportUnknownVariableType]

_etree: Any = etree  # pyright: ignore[reportUnknownVariableType]
_patcher: Any = DocxTemplate("")


def parse_xml(content: bytes) -> Any:
    """Return the root element of an XML text; raise ValueError when it is none."""
    try:
        return _etree.fromstring(content, _etree.XMLParser(resolve_entities=False))
    except _etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from error


def add_elements(content: bytes, *elements: str) -> bytes:
    """Return an XML text with more elements at the end of its root; raise ValueError when it is no XML."""
    root = parse_xml(content)
    for element in elements:
        root.append(parse_xml(element.encode()))
    return _etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def template_source(content: bytes) -> str:
    """Return an XML part of a Word template as a Jinja template; raise ValueError when it is no XML.

    docxtpl joins the tags that Word tore apart and lets `{%p …%}`, `{%tr …%}` and `{{r …}}` stand for their
    whole paragraph, row or run.
    """
    return _patcher.patch_xml(_etree.tostring(parse_xml(content), encoding="unicode"))
