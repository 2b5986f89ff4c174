"""XML read and written with lxml alone: what makes templates of it would cost each start of the process 0,2 seconds."""

from typing import Any

from lxml import etree  # pyright: ignore[reportMissingTypeStubs, reportAttributeAccessIssue, reportUnknownVariableType]

_etree: Any = etree  # pyright: ignore[reportUnknownVariableType]


def parse_xml(content: bytes) -> Any:
    """Return the root element of an XML text; raise ValueError when it is none."""
    try:
        return _etree.fromstring(content, _etree.XMLParser(resolve_entities=False))
    except _etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from error


def xml_bytes(root: Any) -> bytes:
    """Return an element as an XML text."""
    return _etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
