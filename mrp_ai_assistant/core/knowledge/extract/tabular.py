"""Tables of documents whose cells are known: Word, HTML and Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from .base import Block, Row
from .header import find


def table_block(
    rows: Sequence[Sequence[str]], heading: tuple[str, ...], names: int | None = None
) -> Block | None:
    """``names``: how many rows name the columns, where the document says so."""
    filled = [list(row) for row in rows if any(row)]
    if not filled:
        return None
    width = max(len(row) for row in filled)
    even = [row + [""] * (width - len(row)) for row in filled]
    titles = 0
    if names is None:
        titles, names = find(even)
    header = tuple(even[titles : titles + names])
    body = even[:titles] + even[titles + names :]
    if not body:
        header, body = (), even
    return Block("table", [Row(row) for row in body], heading, header)
