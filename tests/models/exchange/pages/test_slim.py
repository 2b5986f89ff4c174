"""What is taken out of a file before it is laid out, and that no page shows it."""

from typing import Any

from models.exchange.pages.built_in import laid_out
from models.exchange.pages.slim import drop_empty_runs, drop_unused_names
from models.exchange.pages.window import repacked
from models.exchange.pages.xml import parse_xml, xml_bytes
from models.exchange.word.package import DOCUMENT, unpack
from tests.models.exchange.pages.made import NAMESPACE, W

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
WP14 = "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"


def _root(body: str) -> Any:
    names = f'xmlns:w="{NAMESPACE}" xmlns:mc="{MC}" xmlns:w14="{W14}" xmlns:wp14="{WP14}"'
    return parse_xml(f'<w:document {names} mc:Ignorable="w14 wp14"><w:body>{body}</w:body></w:document>'.encode())


def test_no_page_shows_what_is_taken_out(docx: bytes) -> None:
    parts = unpack(docx)
    root = parse_xml(parts[DOCUMENT])
    whole = laid_out(repacked(parts, root))
    before = len(xml_bytes(root))
    drop_unused_names(root)
    drop_empty_runs(root)
    slim = laid_out(repacked(parts, root))
    assert len(xml_bytes(root)) < before
    assert (slim.fragments, slim.pages) == (whole.fragments, whole.pages)


def test_a_run_that_shows_something_stays() -> None:
    shown = (
        "<w:r><w:t>a</w:t></w:r><w:r><w:br/></w:r><w:r><w:rPr><w:sz w:val='40'/></w:rPr><w:t/></w:r><w:r><w:tab/></w:r>"
    )
    root = _root(f"<w:p>{shown}<w:r><w:t xml:space='preserve'></w:t></w:r></w:p>")
    drop_empty_runs(root)
    assert len(root.findall(f".//{W}r")) == 4


def test_names_that_are_used_stay() -> None:
    root = _root('<w:p w14:paraId="1"/>')
    drop_unused_names(root)
    assert set(root.nsmap) == {"w", "w14", "mc"}
    assert root.get(f"{{{MC}}}Ignorable") == "w14"


def test_names_that_are_said_in_words_stay() -> None:
    root = _root('<w:p><mc:AlternateContent><mc:Choice Requires="wp14"/></mc:AlternateContent></w:p>')
    drop_unused_names(root)
    assert "wp14" in root.nsmap
