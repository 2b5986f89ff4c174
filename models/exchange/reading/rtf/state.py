"""What holds inside a group of a rich text file: the format of text, the paragraph, where the text goes."""

from dataclasses import dataclass, field

from models.exchange.reading.source import SourceRun

DESTINATIONS = frozenset(
    {
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr", "headerf",
        "footer", "footerl", "footerr", "footerf", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator",
        "fldinst", "bkmkstart", "bkmkend", "themedata", "colorschememapping", "latentstyles", "datastore", "xmlnstbl",
        "sp", "shprslt", "annotation", "atnid", "atnauthor", "private", "filetbl", "nonesttables", "pgdsctbl",
        "formfield", "datafield", "template", "pntxta", "pntxtb", "pn", "mmathPr", "wgrffmtfilter", "background",
        "tc", "xe", "nextfile", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "docvar", "userprops", "passwordhash",
    }
)  # fmt: skip
"""Groups whose text is no text of the document."""
TRANSPARENT = frozenset({"footnote", "shpinst", "shptxt", "listtext", "pntext", "nesttableprops", "upr", "ud"})
"""Groups marked as optional that are read all the same."""


@dataclass(slots=True)
class Paragraph:
    """The paragraph properties since they were last reset."""

    is_centred: bool = False
    is_in_table: bool = False
    level: int = 0
    """Heading level, 0 for body text."""
    depth: int = 1
    """Tables it lies in, when it lies in one."""


@dataclass(slots=True)
class Group:
    """The state inside a group; a new group begins with that of the one around it."""

    run: SourceRun = field(default_factory=lambda: SourceRun(""))
    font: int = -1
    """The number of the font that applies, -1 for the default."""
    hidden: bool = False
    is_deleted: bool = False
    is_revised: bool = False
    """Inserted while changes were tracked."""
    skipped: bool = False
    is_label: bool = False
    is_boxed: bool = False
    is_note: bool = False
    is_upper: bool = False
    fallback: int = 1
    """Letters that stand for one given by its number, in programs that know no Unicode."""
