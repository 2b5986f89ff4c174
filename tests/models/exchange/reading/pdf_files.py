"""PDF files built in memory: one font in two weights, text at given places."""

import zlib
from collections.abc import Sequence

Line = tuple[float, float, str]
"""Points from the left and from the bottom, and the text; * before it for bold, ~ for small, ^ for raised."""


def pdf(*pages: Sequence[Line], drawing: bytes = b"", trailer: bytes = b"", font: str = "Times-Roman") -> bytes:
    """Return a PDF with these lines on its pages, each with the same drawing."""
    contents = [zlib.compress(drawing + b"".join(map(drawn, page))) for page in pages]
    kids = b" ".join(b"%d 0 R" % (5 + 2 * number) for number in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages)),
        b"<</Type/Font/Subtype/Type1/BaseFont/ABCDEF+%s/Encoding/WinAnsiEncoding>>" % font.encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/ABCDEF+Times-Bold/Encoding/WinAnsiEncoding>>",
    ]
    for number, content in enumerate(contents):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R"
            b"/Resources<</Font<</R 3 0 R/B 4 0 R>>>>>>" % (6 + 2 * number)
        )
        objects.append(b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(content), content))
    return whole(objects, trailer)


def drawn(line: Line) -> bytes:
    left, height, text = line
    words = text.lstrip("*~^").encode("cp1252").replace(b"(", rb"\(").replace(b")", rb"\)")
    font = b"B" if text.startswith("*") else b"R"
    size = {"~": 11, "^": 6}.get(text[0], 14)
    return b"BT /%s %d Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (font, size, left, height, words)


def whole(objects: Sequence[bytes], trailer: bytes) -> bytes:
    """Return a file of objects with their table of places."""
    content = b"%PDF-1.4\n"
    places: list[int] = []
    for number, body in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, len(content))
    return content + head + table + tail
