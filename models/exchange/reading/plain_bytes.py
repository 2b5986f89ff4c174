"""Bytes of a text file as letters, whatever program wrote them."""

import codecs
import re
import unicodedata

from models.exchange.reading.source import SourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark its own begins with
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# the tones of code page 1258 stand behind their vowel
_TONED = re.compile("[aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ][\u0300\u0309\u0303\u0301\u0323]")
_TONE = re.compile("[\u0300\u0309\u0303\u0301\u0323]")
# signs beside letters: TCVN3 keeps its own letters there
_LETTER, _SIGN = r"[^\W\d_]", "[\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf]"
_MIXED = re.compile(f"{_LETTER}{_SIGN}|{_SIGN}{_LETTER}")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")

_NO_TEXT = (
    "Tệp không phải là tệp văn bản (.txt) hoặc đã bị hỏng. "
    "Hãy mở tệp bằng chương trình đã tạo ra nó, rồi lưu thành kiểu .docx hoặc .txt (UTF-8)."
)


def decode_bytes(content: bytes) -> str:
    """Return the text of a file; raise SourceError when its bytes are no text.

    Text in TCVN3 or VNI comes back in the letters that its bytes stand for in Western Windows, still to be decoded.
    """
    text = _decoded(content)
    if len(_CONTROLS.findall(text)) > len(text) // 200:
        raise SourceError(_NO_TEXT)
    return _CONTROLS.sub("", text)


def _decoded(content: bytes) -> str:
    try:
        encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "")
        if encoding:
            return content.decode(encoding).removeprefix("\ufeff")
        if encoding := _wide(content):
            return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(_NO_TEXT) from error
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _of_windows(content)


def _wide(content: bytes) -> str:
    """Return the kind of UTF-16 that bytes without a mark are in, "" for none: its Latin letters have zero halves."""
    sample = content[:4096]
    zeros = [sample[first::2].count(0) for first in (0, 1)]
    if max(zeros) * 5 < len(sample) // 2 or len(content) % 2:
        return ""
    return "utf-16-le" if zeros[1] > zeros[0] else "utf-16-be"


def _of_windows(content: bytes) -> str:
    try:
        vietnamese = content.decode("cp1258")
    except UnicodeDecodeError:
        vietnamese = ""
    if _is_vietnamese(vietnamese):
        return unicodedata.normalize("NFC", vietnamese)
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _is_vietnamese(text: str) -> bool:
    tones = len(_TONE.findall(text))
    return tones > 0 and len(_TONED.findall(text)) > tones * 0.95 and len(_MIXED.findall(text)) < tones * 0.05
