"""A crash log as it may leave the office: where the program failed, without a word that somebody typed."""

import re
from collections.abc import Iterator

_FRAME = re.compile(r'  File "(?P<path>[^"]+)", line (?P<line>\d+), in (?P<name>[\w<>.]+)\Z')
_ERROR = re.compile(r"(?P<kind>[A-Za-z_][\w.]*(?:Error|Exception|Warning|Interrupt|Exit|Missing|Damaged))(?::.*)?\Z")
_CHAIN = ("The above exception was the direct cause", "During handling of the above exception")


def without_answers(log: str) -> str:
    """Return the frames and the kinds of error of a log; messages, which may quote answers, and folders are gone."""
    return "\n".join(_kept(log))


def _kept(log: str) -> Iterator[str]:
    for line in log.splitlines():
        if line.startswith("Traceback (most recent call last)"):
            yield "Traceback"
        elif frame := _FRAME.match(line):
            yield f"  {_file(frame['path'])}:{frame['line']} {frame['name']}"
        elif line.startswith(_CHAIN):
            yield "  ---"
        elif error := _ERROR.match(line):
            yield error["kind"]


def _file(path: str) -> str:
    """Return a path from our own folders on, else the name of the file: folders hold names of people."""
    parts = path.replace("\\", "/").split("/")
    ours = next((at for at, part in enumerate(parts) if part in {"ui", "models"}), len(parts) - 1)
    return "/".join(parts[ours:])
