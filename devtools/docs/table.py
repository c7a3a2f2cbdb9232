"""Markdown of generated pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Lines of a table; a line break or a bar in a cell would end it."""
    lines = ["| " + " | ".join(map(cell, head)) + " |", "|---" * len(head) + "|"]
    lines += ["| " + " | ".join(map(cell, row)) + " |" for row in rows]
    return lines


def cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def anchor(heading: str) -> str:
    """The address of a heading on its page, as GitHub and GitLab make it.

    >>> anchor("¿Qué falta? 2 (MTBF)")
    'qué-falta-2-mtbf'
    """
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
