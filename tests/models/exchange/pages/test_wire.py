"""Messages between two processes."""

from io import BytesIO

import pytest

from models.exchange.pages.wire import WireError, receive, send


def sent(head: dict[str, object], body: bytes) -> bytes:
    stream = BytesIO()
    send(stream, head, body)
    return stream.getvalue()


def test_a_message_comes_as_it_went() -> None:
    assert receive(BytesIO(sent({"a": "Ẵ"}, b"\0\1"))) == ({"a": "Ẵ"}, b"\0\1")


def test_the_end_is_no_message() -> None:
    assert receive(BytesIO()) is None


@pytest.mark.parametrize("kept", [3, 9, 15])
def test_a_message_that_breaks_off_is_refused(kept: int) -> None:
    with pytest.raises(WireError):
        receive(BytesIO(sent({"a": 1}, b"abcdef")[:kept]))


@pytest.mark.parametrize("content", [b"\xff" * 20, b"\0\0\0\2\0\0\0\0[]", b"\0\0\0\2\0\0\0\0{a"])
def test_what_is_no_message_is_refused(content: bytes) -> None:
    with pytest.raises(WireError):
        receive(BytesIO(content))
