"""What a clerk should know of how a Word file was read."""

from collections.abc import Mapping

_NOTES = {
    "tracked": "Tệp có theo dõi thay đổi; đã đọc như đã chấp nhận mọi thay đổi.",
    "comments": "Tệp có {count} ghi chú bên lề (comment); các ghi chú này không được đọc.",
    "notes": "Tệp có {count} chú thích cuối trang hoặc cuối bài; lời chú thích được xếp sau toàn bộ nội dung.",
    "boxes": "Tệp có {count} hộp văn bản (text box); chữ trong hộp được xếp ngay sau đoạn có hộp.",
    "contents": "Tệp có mục lục do Word tự lập; mục lục không được đọc.",
    "hidden": "Tệp có chữ ẩn không in ra giấy; chữ này không được đọc.",
    "pictures": "Tệp có {count} hình ảnh; chữ nằm trong hình không đọc được.",
    "objects": "Tệp có {count} đối tượng nhúng (như bảng Excel) không đọc được; "
    "hãy mở đối tượng trong Word, chép bảng và dán lại thành bảng Word.",
    "chunks": "Tệp có phần nội dung chèn nguyên từ tệp khác không đọc được; "
    "hãy mở tệp bằng Word, lưu lại rồi đọc lần nữa.",
}
_MACROS = "Tệp có chứa macro; macro không được đọc và không được chạy."


def notes_of(counts: Mapping[str, int], *, has_macros: bool) -> tuple[str, ...]:
    """Return a sentence for each thing that was met and not read as it stands."""
    said = [sentence.format(count=counts[name]) for name, sentence in _NOTES.items() if counts.get(name)]
    return (*said, _MACROS) if has_macros else tuple(said)
