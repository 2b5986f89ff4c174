"""The hidden part of an exported Word file: every answer as the data file keeps it, for reading the file back.

It is a custom XML part, which Word and LibreOffice keep as it is. The clerk's notes are not in it.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from models.errors import ReportError
from models.exchange.word.markup import add_elements, parse_xml
from models.form.definition import FormDefinition
from models.form.library import load_form
from models.report.answers import dump_answer, load_answer
from models.report.report import Report, is_private
from models.version import VERSION

FORMAT = 1
"""The layout of the part; a program refuses that of a later one."""
_NAMESPACE = "urn:bao-cao-dan-van:report"
_TYPES = "[Content_Types].xml"
_RELATIONS = "word/_rels/document.xml.rels"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
ITEM = re.compile(r"customXml/item(\d+)\.xml")
"""What custom XML parts are called."""
_NO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
"""Letters of JSON text that XML cannot hold."""
_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
    '<ds:datastoreItem ds:itemID="{{6B5C2A84-1D0E-4C77-9F5B-42434456{0:04X}}}" '
    f'xmlns:ds="{_OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="{_NAMESPACE}"/></ds:schemaRefs>'
    "</ds:datastoreItem>"
)


class HiddenPartError(ReportError):
    """A hidden part of a newer program, or one that was changed."""


@dataclass(frozen=True, slots=True)
class Place:
    """A package made ready for the hidden part: the name it will have, and the parts that lead to it."""

    name: str
    parts: Mapping[str, bytes]


def prepared(parts: Mapping[str, bytes]) -> Place:
    """Return the place for the hidden part among the parts of a template; that of an older file is used again."""
    if older := [name for name, part in parts.items() if _is_ours(name, part)]:
        return Place(older[0], {name: part for name, part in parts.items() if name != older[0]})
    kept = dict(parts)
    number = 1 + max((int(found[1]) for name in parts if (found := ITEM.fullmatch(name))), default=0)
    item, properties = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    relation = _relation("customXml", f"../{item}", f"rIdBcdv{number}")
    kept[_TYPES] = add_elements(parts[_TYPES], _types(properties))
    kept[_RELATIONS] = add_elements(parts.get(_RELATIONS, _relations("")), relation)
    own = _relation("customXmlProps", f"itemProps{number}.xml", "rId1")
    kept[f"customXml/_rels/item{number}.xml.rels"] = _relations(own)
    kept[properties] = _PROPERTIES.format(number).encode()
    return Place(item, kept)


def hidden_part(report: Report) -> bytes:
    """Return the hidden part of a report."""
    texts = {
        key: dump_answer(report.item(key), answer) for key, answer in report.answers.items() if not is_private(key)
    }
    words = _NO_XML.sub(_json_escaped, json.dumps(texts, ensure_ascii=False, separators=(",", ":")))
    facts = f'format="{FORMAT}" program="{VERSION}" form="{report.form.id}" digest="{_digest(words)}"'
    return f'<report xmlns="{_NAMESPACE}" {facts}>{_xml_escaped(words)}</report>'.encode()


def _json_escaped(letter: re.Match[str]) -> str:
    return f"\\u{ord(letter[0]):04x}"


def _xml_escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def read_hidden(parts: Mapping[str, bytes], expected: FormDefinition | None = None) -> Report | None:
    """Return the report an exported file was made of, without its notes; None for a file without the hidden part.

    Raise HiddenPartError for a part of a newer program or one that was changed, FormError for a form that is not
    there.
    """
    for name, part in parts.items():
        if _is_ours(name, part):
            return _report(part, expected)
    return None


def _is_ours(name: str, part: bytes) -> bool:
    return ITEM.fullmatch(name) is not None and _NAMESPACE.encode() in part


def _report(part: bytes, expected: FormDefinition | None) -> Report:
    try:
        root: Any = parse_xml(part)
        words: str = root.text or ""
        _check(root, words)
        form_id = root.get("form", "")
        form = expected if expected is not None and expected.id == form_id else load_form(form_id)
        texts = cast("dict[str, str]", json.loads(words))
        return Report(form, {key: load_answer(form.items[key], text) for key, text in texts.items()})
    except (ValueError, KeyError) as error:
        raise _changed() from error


def _check(root: Any, words: str) -> None:
    if int(root.get("format", "0")) > FORMAT:
        raise HiddenPartError("Tệp Word này do bản mới hơn của chương trình xuất ra; hãy cập nhật chương trình.")
    if root.get("digest") != _digest(words):
        raise _changed()


def _changed() -> HiddenPartError:
    return HiddenPartError("Phần dữ liệu ẩn của tệp Word này đã bị sửa hoặc hỏng; hãy xuất lại tệp từ chương trình.")


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()


def _relation(kind: str, target: str, name: str) -> str:
    return (
        f'<Relationship xmlns="{_PACKAGE}/relationships" Id="{name}" Type="{_OFFICE}/relationships/{kind}" '
        f'Target="{target}"/>'
    )


def _relations(relation: str) -> bytes:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{relation}</Relationships>'.encode()


def _types(properties: str) -> str:
    kind = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    return f'<Override xmlns="{_PACKAGE}/content-types" PartName="/{properties}" ContentType="{kind}"/>'
