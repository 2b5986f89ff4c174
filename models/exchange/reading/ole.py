"""Old binary Office files: the streams of their container, Word 97–2003 documents made into .docx, their text boxes."""

import re
import struct
import tempfile
from pathlib import Path

from doc2docx import convert  # pyright: ignore[reportMissingTypeStubs]
from doc2docx.cfb import CompoundFile  # pyright: ignore[reportMissingTypeStubs]
from doc2docx.diagnostics import ConversionReport  # pyright: ignore[reportMissingTypeStubs]
from doc2docx.errors import (  # pyright: ignore[reportMissingTypeStubs]
    Doc2DocxError,
    EncryptedDocumentError,
    InvalidCompoundFile,
)
from doc2docx.msdoc import FileInformationBlock, read_piece_table  # pyright: ignore[reportMissingTypeStubs]

from models.exchange.reading.source import SourceError

_DAMAGED = "Tệp này đã hỏng hoặc chưa chép xong; hãy chép lại hoặc mở bằng Word, Excel rồi lưu lại."
_LOCKED = "Tệp này có mật khẩu; hãy mở bằng Word, bỏ mật khẩu rồi lưu lại."
# the ends of paragraphs and of cells; what stands for pictures, notes and fields
_ENDS = re.compile("[\r\x07\x0c]")
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\ufffc]")


def streams(content: bytes) -> list[str]:
    """Return the paths of all streams of a container; raise SourceError for a damaged one."""
    return [entry.path for entry in _container(content).entries]


def stream(content: bytes, path: str) -> bytes:
    """Return the bytes of one stream; raise SourceError for a damaged container."""
    try:
        return _container(content).open_stream(path)
    except Doc2DocxError as error:
        raise SourceError(_DAMAGED) from error


def docx_of(content: bytes) -> bytes | None:
    """Return a Word 97–2003 document as .docx, None when it is older or otherwise not for this reader.

    Raise SourceError for one with a password, or whose container is cut off or broken.
    """
    with tempfile.TemporaryDirectory(prefix="bcdv-") as folder:
        source, target = Path(folder, "a.doc"), Path(folder, "a.docx")
        source.write_bytes(content)
        try:
            convert(source, target)
            return target.read_bytes()
        except EncryptedDocumentError as error:
            raise SourceError(_LOCKED) from error
        except InvalidCompoundFile as error:
            raise SourceError(_DAMAGED) from error
        except (Doc2DocxError, struct.error, LookupError, ValueError, ArithmeticError, TypeError, RecursionError):
            return None


def box_texts(content: bytes) -> tuple[str, ...]:
    """Return the paragraphs in the text boxes of a Word 97–2003 document, () for one that does not tell them."""
    try:
        word = stream(content, "WordDocument")
        head = FileInformationBlock.parse(word)
        table = stream(content, head.base.table_stream_name)
        report = ConversionReport("")
        pieces = read_piece_table(table, word, fc_clx=head.clx.fc, lcb_clx=head.clx.lcb, report=report)
        start = head.textbox_story_cp_start
        text = pieces.extract(start, start + head.ccp_textboxes, report, story="textboxes")
    except (Doc2DocxError, struct.error, LookupError, ValueError):
        return ()
    return tuple(part for line in _ENDS.split(text) if (part := _NO_TEXT.sub("", line).strip()))


def _container(content: bytes) -> CompoundFile:
    try:
        return CompoundFile(content)
    except (Doc2DocxError, struct.error, LookupError, ValueError) as error:
        raise SourceError(_DAMAGED) from error
