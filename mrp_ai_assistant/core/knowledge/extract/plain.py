"""Text files: paragraphs between blank lines; the encoding is found out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .base import About, Block, Row, Source
from .identity import identify

BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
PARAGRAPH = re.compile(r"\n[ \t]*\n+")


def decoded(content: bytes) -> str:
    """The text: what its mark says, else UTF-8, else Windows' Western one (of which
    Latin-1 is the rest)."""
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    for encoding in ("utf-8", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")


def read_text(source: Source) -> str:
    """The whole file as text with ``\\n`` at the ends of lines and no NUL."""
    with open(source.path, "rb") as file:
        text = decoded(file.read())
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def blocks(source: Source, about: About) -> Iterator[Block]:
    text = read_text(source)
    identify(about, source.name, text[:5000])
    rows = [Row((part.strip("\n"),)) for part in PARAGRAPH.split(text) if part.strip()]
    if rows:
        yield Block("prose", rows)
