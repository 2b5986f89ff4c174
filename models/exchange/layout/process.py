"""The process that checks one file: `python -m models.exchange.layout.process`, started by `child.py`."""

from pathlib import Path
from typing import Any

from models.exchange.layout.checking import issues_of
from models.exchange.layout.child import Checked
from models.exchange.reading import guard, kinds
from models.exchange.reading.reader import answer_with
from models.exchange.reading.source import SourceError

_ONLY_WORD = "Chỉ xét được thể thức của tệp Word kiểu .docx; hãy mở tệp bằng Word, lưu thành .docx rồi xét tệp đó."


def checked(request: dict[str, Any]) -> Checked:
    """Return what is wrong with the file a request names."""
    content = guard.load(Path(request["path"]))
    if guard.recognise(content) != kinds.DOCX:
        raise SourceError(_ONLY_WORD)
    return Checked(tuple(issues_of(guard.without_pictures(content))))


if __name__ == "__main__":
    answer_with(checked)
