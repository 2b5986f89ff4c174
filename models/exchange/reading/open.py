"""Opens a file of any kind for reading, as paragraphs and tables; what it is, its content says."""

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence

from models.exchange.reading import guard, kinds
from models.exchange.reading.convert import ConversionNeededError
from models.exchange.reading.source import SourceDocument, SourceError, SourceParagraph, SourceRun

_BOXES = (
    "Tệp có hộp văn bản (text box) không rõ đứng ở chỗ nào; chữ trong hộp được xếp ở cuối, "
    "hãy tự chọn chỗ hoặc mở tệp bằng Word, lưu thành .docx rồi nhập lại."
)
Reader = Callable[[bytes], SourceDocument]


def read_content(content: bytes, name: str) -> SourceDocument:
    """Return what bytes hold; raise ConversionNeededError when another program must make them into .docx first."""
    kind = guard.recognise(content)
    return _noted(_READERS[kind](content), content, name, kind)


def read_converted(docx: bytes, content: bytes, name: str) -> SourceDocument:
    """Return what the .docx holds that another program made of a file's content."""
    if guard.recognise(docx) != kinds.DOCX:
        raise SourceError("LibreOffice không chuyển được tệp này; hãy mở tệp bằng Word rồi lưu thành .docx.")
    document = _noted(_read_docx(docx), content, name, guard.recognise(content))
    return _with_notes(document, "Tệp được đọc qua LibreOffice; hãy xem kỹ chỗ in đậm, bảng và số thứ tự.")


def _noted(document: SourceDocument, content: bytes, name: str, kind: str) -> SourceDocument:
    return _with_notes(document, kinds.renamed_note(name, kind), *guard.remarks(content, kind))


def _with_notes(document: SourceDocument, *notes: str) -> SourceDocument:
    return dataclasses.replace(document, notes=(*(note for note in notes if note), *document.notes))


# readers are loaded when a file of their kind comes along: each brings a large library


def _read_docx(content: bytes) -> SourceDocument:
    from models.exchange.reading.docx import read_docx  # noqa: PLC0415

    return read_docx(content)


def _read_doc(content: bytes) -> SourceDocument:
    from models.exchange.reading import ole  # noqa: PLC0415

    if (docx := ole.docx_of(content)) is None:
        raise ConversionNeededError(".doc", "tệp .doc này")
    return _with_boxes(_read_docx(docx), ole.box_texts(content))


def _with_boxes(document: SourceDocument, texts: Sequence[str]) -> SourceDocument:
    """Return a document with the text boxes at its end that its reader has left out."""
    known = {" ".join(part.text.split()) for part in _paragraphs(document)} if texts else set[str]()
    lost = [text for text in texts if " ".join(text.split()) not in known]
    boxes = (SourceParagraph((SourceRun(text),), is_boxed=True) for text in lost)
    return _with_notes(dataclasses.replace(document, blocks=(*document.blocks, *boxes)), _BOXES if lost else "")


def _paragraphs(document: SourceDocument) -> Iterator[SourceParagraph]:
    for block in document.blocks:
        if isinstance(block, SourceParagraph):
            yield block
        else:
            yield from (part for row in block.rows for cell in row for part in cell.paragraphs)


def _read_workbook(kind: str) -> Reader:
    def read(content: bytes) -> SourceDocument:
        from models.exchange.reading.workbook import read_sheets  # noqa: PLC0415

        return read_sheets(content, kind)

    return read


def _read_text(content: bytes) -> SourceDocument:
    from models.exchange.reading.plain import read_text  # noqa: PLC0415
    from models.exchange.reading.plain_bytes import decode_bytes  # noqa: PLC0415

    return read_text(decode_bytes(content))


def _read_pdf(content: bytes) -> SourceDocument:
    from models.exchange.reading.pdf import read_pdf  # noqa: PLC0415

    return read_pdf(content)


def _read_odt(content: bytes) -> SourceDocument:
    from models.exchange.reading.odf.text import read_odt  # noqa: PLC0415

    return read_odt(content)


def _read_ods(content: bytes) -> SourceDocument:
    from models.exchange.reading.odf.sheet import read_ods  # noqa: PLC0415

    return read_ods(content)


def _read_html(content: bytes) -> SourceDocument:
    from models.exchange.reading.web import read_html  # noqa: PLC0415

    return read_html(content)


def _read_mhtml(content: bytes) -> SourceDocument:
    from models.exchange.reading.web import read_mhtml  # noqa: PLC0415

    return read_mhtml(content)


def _read_rtf(content: bytes) -> SourceDocument:
    from models.exchange.reading.rtf.text import read_rtf  # noqa: PLC0415

    return read_rtf(content)


def _read_package(_content: bytes) -> SourceDocument:
    # `own` reads it, and says what is wrong with one it does not read
    raise SourceError("Gói báo cáo không phải văn bản; hãy xuất báo cáo ra tệp Word rồi chọn tệp đó.")


def _elsewhere(kind: str) -> Reader:
    def read(_content: bytes) -> SourceDocument:
        raise ConversionNeededError(kinds.KINDS[kind].endings[0], kinds.KINDS[kind].name)

    return read


_READERS: Mapping[str, Reader] = {
    kinds.DOCX: _read_docx,
    kinds.DOC: _read_doc,
    kinds.XLSX: _read_workbook(kinds.XLSX),
    kinds.XLSB: _read_workbook(kinds.XLSB),
    kinds.XLS: _read_workbook(kinds.XLS),
    kinds.ODT: _read_odt,
    kinds.ODS: _read_ods,
    kinds.RTF: _read_rtf,
    kinds.HTML: _read_html,
    kinds.MHTML: _read_mhtml,
    kinds.XML: _elsewhere(kinds.XML),
    kinds.PDF: _read_pdf,
    kinds.TEXT: _read_text,
    kinds.PACKAGE: _read_package,
}
