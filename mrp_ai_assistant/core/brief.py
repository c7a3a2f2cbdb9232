"""A table's texts as short as they can be told apart: the whole ones stay beside them.

A day of this year needs no year, and a product's name no code before it, as long as no
other text of its column would read the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from .i18n import formats

_CODE = re.compile(r"^\[[^\[\]]{1,60}\] (?=\S)")


def shorten(rows: Sequence[Sequence[dict[str, Any]]], year: int) -> None:
    """Give the cells (``cell_json``) of ``rows`` their short text ``s``, where it is
    another than the text ``t``."""
    for column in zip(*rows, strict=True):
        short = {cell["t"]: _short(cell, year) for cell in column}
        readings = Counter(short.values())
        for cell in column:
            text = short[cell["t"]]
            if text != cell["t"] and readings[text] == 1:
                cell["s"] = text


def _short(cell: dict[str, Any], year: int) -> str:
    text: str = cell["t"]
    ref = cell.get("ref")
    if ref is None or ref["name"] != text:
        return formats().without_year(text, year)
    return without_code(text) if ref["model"].startswith("product.") else text


def without_code(name: str) -> str:
    """
    >>> without_code("[TAB-ROB-18] Tablero de roble"), without_code("[X]")
    ('Tablero de roble', '[X]')
    """
    return _CODE.sub("", name)
