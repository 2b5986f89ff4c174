"""What Word and clerks do to the XML of a file while its words stay the same."""

import copy
import io
import unicodedata
import zipfile
from collections.abc import Callable
from typing import Any

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from tests.old_fonts import in_tcvn3, in_vni

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"
_NAMES = (
    f'xmlns:w="{NAMESPACE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
Change = Callable[[Any], None]
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def changed(content: bytes, change: Change) -> bytes:
    """Return a Word file whose main part was changed."""

    def made(name: str, part: bytes) -> bytes:
        if name != "word/document.xml":
            return part
        root = etree.fromstring(part)
        change(root)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    return rewritten(content, made)


def rewritten(
    content: bytes, part: Callable[[str, bytes], bytes] = lambda _, part: part, name: Callable[[str], str] = str
) -> bytes:
    """Return a zip file with other content or other names of its parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as after:
        for member in before.namelist():
            after.writestr(name(member), part(member, before.read(member)))
    return buffer.getvalue()


def strict(_name: str, part: bytes) -> bytes:
    """Return a part in the names of the strict standard."""
    for group in (b"wordprocessingml", b"drawingml"):
        part = part.replace(
            b"http://schemas.openxmlformats.org/%s/2006" % group, b"http://purl.oclc.org/ooxml/%s" % group
        )
    relations = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return part.replace(relations, b"http://purl.oclc.org/ooxml/officeDocument/relationships")


def split_runs(root: Any) -> None:
    """Two letters a run, marks of the spelling checker between them."""
    for run in runs(root):
        text, place = run.find(f"{W}t").text, run.getparent().index(run)
        pieces = [text[start : start + 2] for start in range(0, len(text), 2)]
        made = [each for piece in pieces for each in (_like(run, piece), *new('<w:proofErr w:type="spellStart"/>'))]
        run.getparent()[place : place + 1] = made


def wrapped(tag: str, attributes: str = "") -> Change:
    """Each run inside an element."""

    def change(root: Any) -> None:
        for run in runs(root):
            _wrap(run, f"<w:{tag} {attributes}/>", tag)

    return change


def in_controls(*tags: str) -> Change:
    """Each element of some tags inside a content control."""

    def change(root: Any) -> None:
        for tag in tags:
            for element in list(root.iter(W + tag)):
                _wrap(element, "<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>", "sdtContent")

    return change


def tracked(root: Any) -> None:
    """All words inserted, others deleted and moved away."""
    wrapped("ins", 'w:id="1" w:author="a"')(root)
    gone = "<w:del><w:r><w:delText>XÓA 1</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>DỜI</w:t></w:r></w:moveFrom>"
    for paragraph in root.iter(f"{W}p"):
        paragraph.extend(new(gone))


def years_in_fields(root: Any) -> None:
    """Each year the result of a field."""
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>'
    for run in runs(root):
        first, year, rest = run.find(f"{W}t").text.partition("2018")
        if year:
            separate, end = (new(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>') for kind in ("separate", "end"))
            made = [_like(run, first), *new(begin), *separate, _like(run, year), *end, _like(run, rest)]
            place = run.getparent().index(run)
            run.getparent()[place : place + 1] = made


def letters(encode: Callable[[str], str], font: str = "Times New Roman") -> Change:
    """The words in other letters and another font."""

    def change(root: Any) -> None:
        for run in runs(root):
            run.find(f"{W}t").text = encode(run.find(f"{W}t").text)
            fonts = run.find(f"{W}rPr/{W}rFonts")
            fonts.set(f"{W}ascii", font)
            fonts.set(f"{W}hAnsi", font)

    return change


def soft_hyphens(root: Any) -> None:
    """TCVN3 from a program that takes the code of ư for a soft hyphen."""
    letters(in_tcvn3, ".VnTime")(root)
    for run in runs(root):
        pieces = run.find(f"{W}t").text.split("\xad")
        for before in pieces[:-1]:
            run.addprevious(_like(run, before))
            hyphen = _like(run, "")
            hyphen.replace(hyphen.find(f"{W}t"), new("<w:softHyphen/>")[0])
            run.addprevious(hyphen)
        run.getparent().replace(run, _like(run, pieces[-1]))


def half_composed(text: str) -> str:
    """Return text as keyboards of “composed Unicode” leave it: the tone of a vowel behind it."""
    parts = (unicodedata.normalize("NFD", letter) for letter in text)
    return "".join(
        unicodedata.normalize("NFC", "".join(sign for sign in part if sign not in _TONES))
        + "".join(sign for sign in part if sign in _TONES)
        for part in parts
    )


def letterhead_in_box(box: str) -> Change:
    """The letterhead in a text box, given as XML with a place for its content."""

    def change(root: Any) -> None:
        table = root.find(f"{W}body/{W}tbl")
        (paragraph,) = new(f"<w:p><w:r>{box}</w:r></w:p>")
        for content in paragraph.iter(f"{W}txbxContent"):
            content.extend(copy.deepcopy(each) for each in table.iter(f"{W}p"))
        table.getparent().replace(table, paragraph)

    return change


def in_frame(root: Any) -> None:
    """The whole report in a table of one cell, as some draw a frame round the page."""
    body = root.find(f"{W}body")
    (frame,) = new("<w:tbl><w:tblPr/><w:tr><w:tc/></w:tr></w:tbl>")
    frame.find(f".//{W}tc").extend(list(body)[:-1])
    body.insert(0, frame)


def appendix_in_cells(root: Any) -> None:
    """Each table of the appendix in a cell of another."""
    for table in root.findall(f"{W}body/{W}tbl")[2:]:
        (outer,) = new("<w:tbl><w:tblPr/><w:tr><w:tc/><w:tc><w:p/></w:tc></w:tr></w:tbl>")
        table.getparent().replace(table, outer)
        outer.find(f".//{W}tc").append(table)


def appendix_before_signature(root: Any) -> None:
    """The appendix above the table with receivers and signature."""
    body = root.find(f"{W}body")
    signature = body.findall(f"{W}tbl")[1]
    for element in list(body)[body.index(signature) + 1 : -1]:
        signature.addprevious(element)


def columns_outside(root: Any) -> None:
    """Rows that begin and end inside the grid."""
    for row in root.iter(f"{W}tr"):
        row[:0] = new('<w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>')


def landscape_sections(root: Any) -> None:
    """Sections that end in the middle of the text."""
    for paragraph in list(root.iter(f"{W}p"))[5:60:10]:
        paragraph[:0] = new(
            '<w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr>'
        )


def runs(root: Any) -> list[Any]:
    """Return the runs with words."""
    return [run for run in root.iter(f"{W}r") if run.find(f"{W}t") is not None]


def new(xml: str) -> list[Any]:
    """Return the elements of a piece of XML."""
    return list(etree.fromstring(f"<x {_NAMES}>{xml}</x>"))


def _like(run: Any, text: str) -> Any:
    made = copy.deepcopy(run)
    made.find(f"{W}t").text = text
    made.find(f"{W}t").set(_SPACE, "preserve")
    return made


def _wrap(element: Any, xml: str, inner: str) -> None:
    (outer,) = new(xml)
    element.getparent().replace(element, outer)
    next(outer.iter(W + inner)).append(element)


_BOX = "<v:shape><v:textbox><w:txbxContent/></v:textbox></v:shape>"
_SHAPE = "<w:drawing><wps:wsp><wps:txbx><w:txbxContent/></wps:txbx></wps:wsp></w:drawing>"
CHANGES: dict[str, Change] = {
    "split runs": split_runs,
    "smart tags": wrapped("smartTag", 'w:element="place"'),
    "custom xml": wrapped("customXml", 'w:element="x"'),
    "hyperlinks": wrapped("hyperlink", 'w:anchor="a"'),
    "simple fields": wrapped("fldSimple", 'w:instr=" REF a "'),
    "directions": wrapped("dir", 'w:val="ltr"'),
    "tracked changes": tracked,
    "fields": years_in_fields,
    "controls round paragraphs": in_controls("p"),
    "controls round runs": in_controls("r"),
    "controls round rows and cells": in_controls("tc", "tr"),
    "controls round tables": in_controls("tbl"),
    "decomposed": letters(lambda text: unicodedata.normalize("NFD", text)),
    "half composed": letters(half_composed),
    "VNI": letters(in_vni, "VNI-Times"),
    "VNI in no font of its own": letters(in_vni),
    "drawn box": letterhead_in_box(
        f"<mc:AlternateContent><mc:Choice Requires='wps'>{_SHAPE}</mc:Choice>"
        f"<mc:Fallback><w:pict>{_BOX}</w:pict></mc:Fallback></mc:AlternateContent>"
    ),
    "old box": letterhead_in_box(f"<w:pict>{_BOX}</w:pict>"),
    "frame": in_frame,
    "appendix in cells": appendix_in_cells,
    "appendix before the signature": appendix_before_signature,
    "columns outside": columns_outside,
    "landscape": landscape_sections,
}
"""Changes by name after which a report must be understood as before."""
