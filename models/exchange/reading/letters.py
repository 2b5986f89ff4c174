"""The letters of a plain text file, whatever it was saved as."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def text_of(content: bytes) -> str:
    """Return text saved as UTF-8, UTF-16 with a mark, or in a one-byte encoding.

    One-byte text comes out as Western letters, the way TCVN3 and VNI stand in Word files: decoding is the next step.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        # five bytes have no letter in cp1252; the old fonts have letters there
        return "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in content)
