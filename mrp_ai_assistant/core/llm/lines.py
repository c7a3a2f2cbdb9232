"""Lines of a byte stream.

JSON lines end with LF and nothing else: ``str.splitlines`` would also cut at U+0085 and
U+2028, which may stand inside a JSON string. A line is decoded when it is whole, so a
letter that arrives in two packets stays one letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..errors import BadReply

MAX_LINE = 1024 * 1024


def split_lines(chunks: Iterable[bytes], limit: int = MAX_LINE) -> Iterator[bytes]:
    """Every line that is not blank, without its end; the last may lack it.

    Raises ``BadReply`` for a line longer than ``limit`` bytes.
    """
    pending = bytearray()
    for chunk in chunks:
        start = len(pending)
        pending += chunk
        end = pending.find(b"\n", start)
        while end >= 0:
            yield from _line(bytes(pending[:end]), limit)
            del pending[: end + 1]
            end = pending.find(b"\n")
        if len(pending) > limit:
            raise BadReply(f"a line of more than {limit} bytes")
    yield from _line(bytes(pending), limit)


def _line(line: bytes, limit: int) -> Iterator[bytes]:
    if len(line) > limit:
        raise BadReply(f"a line of more than {limit} bytes")
    if line.strip():
        yield line
