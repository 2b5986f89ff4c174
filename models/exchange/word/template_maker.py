"""Draws the first Word template of a form: `python -m models.exchange.word.template_maker FORM_ID`.

It writes `templates/FORM_ID/report.docx`, laid out by NĐ 30/2020/NĐ-CP, Phụ lục I and III (Mẫu 1.4 and 2.1), which
an office may then restyle in Word. `models.exchange.word.context` fills the tags in it.
"""

import sys
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.parser import parse_xml
from docx.section import Section
from docx.shared import Mm

from models.errors import ReportError
from models.exchange.files import write_files
from models.exchange.word import looks
from models.exchange.word.appendix_template import add_appendix
from models.exchange.word.drawing import (
    Line,
    add_field,
    add_lines,
    add_table,
    fill_cell,
    restart_page_numbers,
)
from models.exchange.word.looks import HIDDEN_TABLE
from models.exchange.word.package import pack, unpack
from models.exchange.word.ruled_line import bold_width, whole_line
from models.exchange.word.style_sheet import SETTINGS, styles_xml
from models.form.definition import FormDefinition
from models.form.errors import FormError
from models.form.library import load_form
from models.paths import TEMPLATES

REPORT = "report.docx"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_WIDTH, _HEIGHT = Mm(210), Mm(297)
_MARGINS = {"top": Mm(20), "bottom": Mm(20), "left": Mm(30), "right": Mm(15)}  # I.3
_LETTERHEAD = (65, 100)  # mm; Quốc hiệu in 13 points needs 96
_SIGNATURE = (75, 90)  # mm
_BESIDE = 12  # receivers kept beside the signature; the others run on below, over the end of the page if need be
_UNWANTED = ("theme", "thumbnail", "customXml", "stylesWithEffects", "numbering", "webSettings", "fontTable")
_UNWANTED_OF_PACKAGE = (*_UNWANTED, "extended-properties")

_LEFT_HEAD: tuple[Line, ...] = (
    (looks.SUPERIOR, "{%p if superior %}"),
    (looks.SUPERIOR, "{{ superior }}"),
    (looks.SUPERIOR, "{%p endif %}"),
    (looks.AGENCY, "{{ agency_head }}"),
    (looks.AGENCY, "{{ unit_capitals }}"),
    (looks.LINE_UNDER, "{{ agency_line }}"),
)
_RIGHT_HEAD: tuple[Line, ...] = (
    (looks.NATION, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (looks.MOTTO, _MOTTO),
    (looks.LINE_UNDER, whole_line(bold_width(_MOTTO, looks.MOTTO.size))),
)
_TITLE: tuple[Line, ...] = (
    (looks.DOCUMENT_NAME, "{{ document_name }}"),
    (looks.SUBJECT, "{{ subject }}"),
    (looks.LINE_UNDER, "{{ subject_line }}"),
    (looks.ADDRESSEE, "{%p if addressee %}"),
    (looks.ADDRESSEE, "Kính gửi: {{ addressee }}"),
    (looks.ADDRESSEE, "{%p else %}"),
    (looks.ADDRESSEES, "Kính gửi:"),
    (looks.ADDRESSEE_ITEM, "{%p for line in addressees %}"),
    (looks.ADDRESSEE_ITEM, "- {{ line }}"),
    (looks.ADDRESSEE_ITEM, "{%p endfor %}"),
    (looks.ADDRESSEE, "{%p endif %}"),
    (looks.LEGAL_BASIS, "{%p for line in legal_bases %}"),
    (looks.LEGAL_BASIS, "{{ line }}"),
    (looks.LEGAL_BASIS, "{%p endfor %}"),
    (looks.PLAIN, "{{ opening }}"),
)
_WORDS = "{{ part.sign }}{{r part.words }}"
_SECTIONS: tuple[Line, ...] = (
    (looks.SECTION, "{%p for section in sections %}"),
    (looks.SECTION, "{%p if section.level == 1 %}"),
    (looks.SECTION, "{{ section.heading }}"),
    (looks.SUBSECTION, "{%p else %}"),
    (looks.SUBSECTION, "{{ section.heading }}"),
    (looks.SUBSECTION, "{%p endif %}"),
    (looks.PLAIN, "{%p for part in section.parts %}"),
    (looks.STARRED, '{%p if part.kind == "starred" %}'),
    (looks.STARRED, _WORDS),
    (looks.DASH, '{%p elif part.kind == "dash" %}'),
    (looks.DASH, _WORDS),
    (looks.PLUS, '{%p elif part.kind == "plus" %}'),
    (looks.PLUS, _WORDS),
    (looks.NUMBERED, '{%p elif part.kind == "numbered" %}'),
    (looks.NUMBERED, _WORDS),
    (looks.PLAIN, "{%p else %}"),
    (looks.PLAIN, _WORDS),
    (looks.PLAIN, "{%p endif %}"),
    (looks.PLAIN, "{%p endfor %}"),
    (looks.PLAIN, "{%p endfor %}"),
    (looks.CLOSING, "{{ closing }}"),
)
_RECEIVERS: tuple[Line, ...] = (
    (looks.RECEIVERS, "Nơi nhận:"),
    (looks.RECEIVER_ITEM, f"{{%p for line in receivers[:{_BESIDE}] %}}"),
    (looks.RECEIVER_ITEM, "- {{ line }}"),
    (looks.RECEIVER_ITEM, "{%p endfor %}"),
)
_SIGNER: tuple[Line, ...] = (
    (looks.AUTHORITY, "{%p for line in signer_lines %}"),
    (looks.AUTHORITY, "{{ line }}"),
    (looks.AUTHORITY, "{%p endfor %}"),
    (looks.SIGNER, "{{ signer_name }}"),
)


def template_of(form: FormDefinition) -> bytes:
    """Return a new Word template of a form; the same form makes the same bytes."""
    document = docx.Document()
    _replace(document.styles.element, styles_xml())
    _replace(document.settings.element, SETTINGS)
    _drop_unwanted(document)
    _set_properties(document)
    _set_page(document.sections[0])
    _add_letterhead(document)
    add_lines(document, (*_TITLE, *_SECTIONS))
    _add_signature(document)
    _start_landscape(document)
    add_appendix(document, form)
    buffer = BytesIO()
    document.save(buffer)
    return pack(unpack(buffer.getvalue()))


def main(form_ids: Sequence[str], templates: Path = TEMPLATES) -> int:
    """Write the template of each form named over the one it has; return 2, with one sentence said, when it cannot."""
    try:
        if not form_ids:
            raise FormError("Hãy nêu mã biểu mẫu, ví dụ: xa_2025.")
        drawn = {templates / name / REPORT: template_of(load_form(name, templates)) for name in form_ids}
        write_files(drawn)
    except ReportError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


def _replace(element: Any, xml: str) -> None:
    for child in list(element):
        element.remove(child)
    element.extend(list(parse_xml(xml)))


def _drop_unwanted(document: Document) -> None:
    # python-docx begins with Word 2013's theme fonts, a thumbnail of its own and styles of lists never used
    package: Any = document.part.package
    for relations, unwanted in ((document.part.rels, _UNWANTED), (package.rels, _UNWANTED_OF_PACKAGE)):
        for name, relation in list(relations.items()):
            if relation.reltype.rpartition("/")[2] in unwanted:
                relations.pop(name)


def _set_properties(document: Document) -> None:
    properties: Any = document.core_properties
    for child in list(properties._element):
        properties._element.remove(child)
    properties.title = "{{ document_name }} {{ subject }}"
    properties.author = "{{ author }}"
    properties.language = "vi-VN"


def _set_page(section: Section) -> None:
    section.page_width, section.page_height = _WIDTH, _HEIGHT
    section.top_margin, section.bottom_margin = _MARGINS["top"], _MARGINS["bottom"]
    section.left_margin, section.right_margin = _MARGINS["left"], _MARGINS["right"]
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    restart_page_numbers(section._sectPr)  # pyright: ignore[reportPrivateUsage]
    number = section.header.paragraphs[0]
    number.style = looks.PAGE_NUMBER.name
    add_field(number, "PAGE")


def _add_letterhead(document: Document) -> None:
    table = add_table(document, 2, _LETTERHEAD, HIDDEN_TABLE)
    fill_cell(table.cell(0, 0), _LEFT_HEAD)
    fill_cell(table.cell(0, 1), _RIGHT_HEAD)
    fill_cell(table.cell(1, 0), [(looks.NUMBER, "Số: {{ number }}/{{ symbol }}")])
    fill_cell(table.cell(1, 1), [(looks.PLACE_DATE, "{{ place_and_date }}")])


def _add_signature(document: Document) -> None:
    table = add_table(document, 4, _SIGNATURE, HIDDEN_TABLE)
    fill_cell(table.cell(0, 0), _RECEIVERS)
    fill_cell(table.cell(0, 1), _SIGNER)
    more = (f"{{%tr for line in receivers[{_BESIDE}:] %}}", "- {{ line }}", "{%tr endfor %}")
    for row, text in enumerate(more, start=1):
        fill_cell(table.cell(row, 0), [(looks.RECEIVER_MORE, text)])
        fill_cell(table.cell(row, 1), [(looks.RECEIVER_MORE, "")])


def _start_landscape(document: Document) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = _HEIGHT, _WIDTH
    document.paragraphs[-1].style = looks.SECTION_END.name


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
