"""Server-sent events: the data of each, out of a byte stream that is cut anywhere.

Only what chat completions use: ``data`` and ``error`` fields (old llama.cpp servers
write a failure as a field of that name), comments that keep a line awake, and line ends
of one or two characters. An event that the connection cut is not given: half a word is
no word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..errors import BadReply
from .lines import MAX_LINE

DONE = "[DONE]"


def event_data(chunks: Iterable[bytes], limit: int = MAX_LINE) -> Iterator[str]:
    r"""The data of every complete event; ``BadReply`` for one of more than ``limit``
    bytes.

    >>> list(event_data([b': hi\n\ndata: {"a"', b": 1}\r\n\r\ndata: [DONE]"]))
    ['{"a": 1}', '[DONE]']
    """
    data: list[str] = []
    size = 0
    for line, whole in _lines(chunks, limit):
        name, value = _field(line)
        if not whole:
            # Some servers end with the last byte of their last word.
            if value == DONE:
                yield DONE
        elif not line:
            if data:
                yield "\n".join(data)
            data, size = [], 0
        elif name in ("data", "error"):
            size += len(line)
            if size > limit:
                raise BadReply(f"an event of more than {limit} bytes")
            data.append(value)


def _lines(chunks: Iterable[bytes], limit: int) -> Iterator[tuple[bytes, bool]]:
    """Every line without its end, and whether it had one."""
    pending = bytearray()
    for chunk in chunks:
        start = len(pending)
        pending += chunk
        end = pending.find(b"\n", start)
        while end >= 0:
            yield bytes(pending[:end]).removesuffix(b"\r"), True
            del pending[: end + 1]
            end = pending.find(b"\n")
        if len(pending) > limit:
            raise BadReply(f"a line of more than {limit} bytes")
    yield bytes(pending), False


def _field(line: bytes) -> tuple[str, str]:
    """Name and value; a comment has no name."""
    name, _, value = line.partition(b":")
    # One blank after the colon belongs to the notation.
    text = value.removeprefix(b" ").decode("utf-8", "replace")
    return name.decode("utf-8", "replace"), text
