"""OpenDocument files built in memory."""

from tests.models.exchange.reading import nasty

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing",
        "fo": "xsl-fo-compatible", "svg": "svg-compatible",
    }.items()
)  # fmt: skip


def odf(kind: str, body: str, styles: str = "", more: str = "", manifest: bytes = b"") -> bytes:
    """Return a file of a kind, `text` or `spreadsheet`, with this body, its own styles and those of styles.xml."""
    content = (
        f"<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f"<office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    return nasty.zipped(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}".encode(),
            "content.xml": content.encode(),
            "styles.xml": f"<office:document-styles {NAMES}>{more}</office:document-styles>".encode(),
            "META-INF/manifest.xml": manifest,
        }
    )
