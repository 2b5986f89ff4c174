"""The styles and settings of a new Word template as XML: its looks and nothing of Word's own gallery."""

from models.exchange.word.looks import FIGURE_TABLE, FONT, HIDDEN_TABLE, LOOKS, SIZE, Look, style_id

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_FONTS = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
_LANGUAGE = '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
_NO_MARGINS = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)

SETTINGS = (
    f"<w:settings {_W}>"
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
    # without the mode Word opens the file as one of 2007, with its older layout
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
    ' w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    "</w:settings>"
)


def styles_xml() -> str:
    """Return the styles part: the defaults, one style for each look, and the two table styles."""
    looks = "".join(map(_paragraph_style, LOOKS))
    return f"<w:styles {_W}>{_defaults()}{looks}{_table_styles()}</w:styles>"


def _defaults() -> str:
    size = _half_points(SIZE)
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}{size}{_LANGUAGE}</w:rPr></w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/>'
        "</w:style>"
    )


def _paragraph_style(look: Look) -> str:
    bold = "<w:b/><w:bCs/>" if look.bold else ""
    italic = "<w:i/><w:iCs/>" if look.italic else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{look.style_id}"><w:name w:val="{look.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{_paragraph_properties(look)}</w:pPr>'
        f"<w:rPr>{bold}{italic}{_half_points(look.size)}</w:rPr></w:style>"
    )


def _paragraph_properties(look: Look) -> str:
    keeps = ("<w:keepNext/>" if look.keep_next else "") + ("<w:keepLines/>" if look.keep_lines else "")
    line, rule = (_twips(look.size), "exact") if look.is_exact else (round(look.lines * 240), "auto")
    around = f'w:before="{_twips(look.before)}" w:after="{_twips(look.after)}"'
    spacing = f'<w:spacing {around} w:line="{line}" w:lineRule="{rule}"/>'
    outline = "" if look.outline is None else f'<w:outlineLvl w:val="{look.outline}"/>'
    return f'{keeps}<w:widowControl/>{spacing}{_indent(look)}<w:jc w:val="{look.align}"/>{outline}'


def _indent(look: Look) -> str:
    if look.first_line < 0:
        return f'<w:ind w:left="{mm_twips(look.left)}" w:hanging="{mm_twips(-look.first_line)}"/>'
    return f'<w:ind w:left="{mm_twips(look.left)}" w:firstLine="{mm_twips(look.first_line)}"/>'


def _table_styles() -> str:
    figures = (
        f"<w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders><w:tblCellMar>"
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tcPr><w:vAlign w:val="center"/></w:tcPr>'
    )
    hidden = f"<w:tblPr><w:tblCellMar>{_NO_MARGINS}</w:tblCellMar></w:tblPr>"
    return _table_style(FIGURE_TABLE, figures) + _table_style(HIDDEN_TABLE, hidden)


def _table_style(name: str, properties: str) -> str:
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/>{properties}</w:style>'
    )


def mm_twips(millimetres: float) -> int:
    """Return millimetres in twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def _twips(points: float) -> int:
    return round(points * 20)


def _half_points(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'
