"""Fills a Word template from a report; the template, read and compiled once, is kept for the next report."""

import re
from collections.abc import Mapping
from pathlib import Path

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from models.errors import ReportError
from models.exchange.word.context import report_context
from models.exchange.word.hidden import Place, hidden_part, prepared
from models.exchange.word.marks import Marker, marked
from models.exchange.word.markup import template_source
from models.exchange.word.package import DOCUMENT, extended, pack, unpack
from models.exchange.word.template_problems import filling_problem, not_there, syntax_problem, unreadable
from models.report.report import Report

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAY_HOLD_TAGS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml|docProps/core\.xml")
_XML_TAG = re.compile(r"<[^>]*>")
_PARAGRAPH = re.compile(r"<w:p(?=[ >])")
_EMPTY_RUN = re.compile(r'<w:r><w:t(?: xml:space="preserve")?></w:t></w:r>')
# docxtpl's way to write the signs of a tag as text; it looks for them in the answers too, so they are met here
_WRITTEN_SIGNS = {"{_{": '{{ "{{" }}', "}_}": '{{ "}}" }}', "{_%": '{{ "{%" }}', "%_}": '{{ "%}" }}'}


class WordTemplateError(ReportError):
    """A Word template that is not there or was broken while it was restyled."""


class WordTemplate:
    """A template ready to be filled; raise WordTemplateError when it cannot be read."""

    def __init__(self, path: Path) -> None:
        self._file = path.name
        parts = _read(path)
        place = _prepared(parts, self._file)
        self._hidden, parts = place.name, place.parts
        tagged = {name: _source(name, part, self._file) for name, part in parts.items() if _holds_tags(name, part)}
        # what never changes is compressed once
        self._fixed = pack({name: part for name, part in parts.items() if name not in tagged})
        self._sources = tagged
        self._templates = {name: _compiled(self._file, name, source) for name, source in tagged.items()}

    def render(self, report: Report) -> bytes:
        """Return the Word file of a report; raise WordTemplateError for a tag that cannot be filled."""
        words = {**report_context(report), "mark": Marker()}
        filled = {name: self._filled(name, words) for name in self._templates}
        return extended(self._fixed, {**filled, self._hidden: hidden_part(report)})

    def _filled(self, name: str, words: Mapping[str, object]) -> bytes:
        try:
            text = self._templates[name].render(words)
        except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
            problem = filling_problem(self._file, name, self._sources[name], error)
            raise WordTemplateError(problem) from error
        return (_DECLARATION + text.replace("\n<w:p", "<w:p")).encode("utf-8", "xmlcharrefreplace")


def _read(path: Path) -> dict[str, bytes]:
    try:
        parts = unpack(path.read_bytes())
    except FileNotFoundError as error:
        raise WordTemplateError(not_there(path.name)) from error
    except (OSError, ValueError) as error:
        raise WordTemplateError(unreadable(path.name)) from error
    if DOCUMENT not in parts:
        raise WordTemplateError(unreadable(path.name))
    return parts


def _prepared(parts: Mapping[str, bytes], file: str) -> Place:
    try:
        return prepared(parts)
    except (KeyError, ValueError) as error:
        raise WordTemplateError(unreadable(file)) from error


def _holds_tags(name: str, part: bytes) -> bool:
    if not _MAY_HOLD_TAGS.fullmatch(name):
        return False
    words = _XML_TAG.sub("", part.decode("utf-8", "replace"))
    return any(sign in words for sign in ("{{", "{%", "{#"))


def _source(name: str, part: bytes, file: str) -> str:
    try:
        source = template_source(part)
    except ValueError as error:
        raise WordTemplateError(unreadable(file)) from error
    for sign, text in _WRITTEN_SIGNS.items():
        source = source.replace(sign, text)
    # a line for each paragraph, so that an error names the paragraph it stands in
    source = _PARAGRAPH.sub("\n<w:p", _EMPTY_RUN.sub("", source))
    return marked(source) if name == DOCUMENT else source


def _compiled(file: str, name: str, source: str) -> Template:
    # looking for constants to fold takes longer than they would ever save
    environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined, optimized=False)
    try:
        return environment.from_string(source)
    except TemplateSyntaxError as error:
        raise WordTemplateError(syntax_problem(file, name, source, error)) from error
