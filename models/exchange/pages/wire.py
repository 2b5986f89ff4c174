"""What passes between the window's process and the one that makes pages: a head of JSON and a body of bytes."""

import json
import struct
from collections.abc import Mapping
from typing import Any, BinaryIO, cast

_SIZES = struct.Struct(">II")
MAX_HEAD, MAX_BODY = 20_000_000, 400_000_000

Message = tuple[dict[str, Any], bytes]


class WireError(Exception):
    """A message that breaks off or is none."""


def send(stream: BinaryIO, head: Mapping[str, Any], body: bytes = b"") -> None:
    """Write one message; raise OSError when nobody reads."""
    words = json.dumps(head).encode()
    stream.write(_SIZES.pack(len(words), len(body)))
    stream.write(words)
    stream.write(body)
    stream.flush()


def receive(stream: BinaryIO) -> Message | None:
    """Return the next message, None when the other side has ended; raise WireError for what is none."""
    sizes = stream.read(_SIZES.size)
    if not sizes:
        return None
    if len(sizes) < _SIZES.size:
        raise WireError
    head, body = _SIZES.unpack(sizes)
    if head > MAX_HEAD or body > MAX_BODY:
        raise WireError
    return _head(_exactly(stream, head)), _exactly(stream, body)


def _head(words: bytes) -> dict[str, Any]:
    try:
        head: object = json.loads(words)
    except ValueError as error:
        raise WireError from error
    if not isinstance(head, dict):
        raise WireError
    return cast("dict[str, Any]", head)


def _exactly(stream: BinaryIO, size: int) -> bytes:
    content = stream.read(size)
    if len(content) < size:
        raise WireError
    return content
