"""The look of text in a web page: what tags and their styles change of what stands round them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from models.exchange.reading.source import SourceRun

HEADINGS = {f"h{level}": level for level in range(1, 7)}
_PLAIN = SourceRun("")
_FORMATS = {"b": "bold", "strong": "bold", "th": "bold", "i": "italic", "em": "italic", "u": "underline"}
_NOTE = re.compile(r"(?:sd)?(?:footnote|endnote|ftn|edn)\d+")
_POINTER = re.compile(r"#(?:sd(?:foot|end)note\d+sym|_(?:ftn|edn)\d+)")
_NOTE_NUMBER = re.compile(r"#(?:sd(?:foot|end)note\d+anc|_(?:ftn|edn)ref\d+)")


@dataclass(frozen=True, slots=True)
class Tag:
    """The state inside an open tag."""

    name: str = ""
    run: SourceRun = _PLAIN
    """The format of text inside."""
    is_centred: bool = False
    is_hidden: bool = False
    is_upper: bool = False
    is_label: bool = False
    """Whether text inside is the number or sign of a list."""
    is_note: bool = False
    """Whether text inside is a footnote."""


def styled(outer: Tag, name: str, attributes: Mapping[str, str]) -> Tag:
    """Return the state inside a tag: that outside, and what the tag and its style change."""
    styles = dict(_declarations(attributes.get("style", "")))
    run = replace(outer.run, **{_FORMATS[name]: True}) if name in _FORMATS else outer.run
    run = replace(run, bold=True) if name in HEADINGS else run
    align = styles.get("text-align", attributes.get("align", "")).lower()
    link = attributes.get("href", "").lower().rpartition("/")[2]
    transform = styles.get("text-transform", "")
    return Tag(
        name,
        _with_style(run, styles, attributes.get("face", "") if name == "font" else ""),
        is_centred=align == "center" or name == "center" or (outer.is_centred and not align),
        is_hidden=outer.is_hidden or _is_hidden(name, styles, attributes) or _POINTER.fullmatch(link) is not None,
        is_upper=transform == "uppercase" if transform else outer.is_upper,
        is_label=outer.is_label or styles.get("mso-list", "") == "ignore" or _NOTE_NUMBER.fullmatch(link) is not None,
        is_note=outer.is_note or (name == "div" and _NOTE.fullmatch(attributes.get("id", "").lower()) is not None),
    )


def _is_hidden(name: str, styles: Mapping[str, str], attributes: Mapping[str, str]) -> bool:
    """Tell whether text is not printed: hidden, deleted, at the head of every page, or a comment."""
    if styles.get("display") == "none" or styles.get("mso-hide") == "all":
        return True
    # what LibreOffice repeats on every page; Word's pages do not have it
    if name == "div" and attributes.get("title") in {"header", "footer"}:
        return True
    is_comment = styles.get("mso-element", "").startswith("comment") or "mso-comment-reference" in styles
    return is_comment or attributes.get("class", "").lower() in {"msocommentreference", "msodel"}


def _declarations(style: str) -> Sequence[tuple[str, str]]:
    pairs = (part.partition(":") for part in style.split(";"))
    return [(name.strip().lower(), value.strip().lower()) for name, _, value in pairs if value]


def _with_style(run: SourceRun, styles: Mapping[str, str], face: str) -> SourceRun:
    weight = styles.get("font-weight", "")
    slant = styles.get("font-style", "")
    font = (styles.get("font-family", "") or face).split(",")[0].strip("\"' ")
    return replace(
        run,
        bold=weight in {"bold", "bolder", "600", "700", "800", "900"} if weight else run.bold,
        italic=slant in {"italic", "oblique"} if slant else run.italic,
        underline=run.underline or "underline" in styles.get("text-decoration", ""),
        font=font or run.font,
    )
