"""Formulas whose value no program has saved: their cells look empty, or zero.

Programs that write sheets without computing them (exports, scripts) leave the value
out, or write 0 and ask Excel to compute it when it opens the file. Both are unknown.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from .zipped import DAMAGED

# How much of the file is looked through, and of its lists of sheets.
MOST, LISTS, PIECE = 1 << 30, 4 << 20, 1 << 20
# So many cells with a 0 that nobody computed are kept in mind.
ZEROS = 500_000
# A cell with a formula: what it says of itself, and its value.
CELL = re.compile(
    rb"<(?:\w+:)?c\b([^<>]*)>\s*<(?:\w+:)?f\b(?:[^<>]*/>|[^<>]*>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\b[^<>]*?(?:/>|>([^<]*)</(?:\w+:)?v>)\s*)?</(?:\w+:)?c>"
)
# Where neither is in the text there are none, and nothing more is looked for.
FORMULA, ODS_FORMULA = (b"<f", b":f"), (b"table:formula",)
NAME = re.compile(rb"\br=\"([A-Z]{1,3})(\d{1,7})\"")
SHEET = re.compile(r"<(?:\w+:)?sheet\b[^<>]*>")
RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^<>]*>")
ODS_CELL = re.compile(rb"<table:table-cell\b[^<>]*?table:formula=[^<>]*>")
ODS_VALUE = re.compile(rb"office:(?:value|string-value|date-value|time-value|boolean-)")


@dataclass
class Unsaved:
    """How many there are; ``first`` is ``Sheet!C2``; ``zeros`` by sheet and row (both
    as in ``cells``: from 0), the columns."""

    count: int = 0
    first: str = ""
    zeros: dict[str, dict[int, list[int]]] = field(default_factory=dict)


def unsaved(path: str, sheets: tuple[str, ...]) -> Unsaved:
    """Those of the named ``sheets``; none where the file cannot tell."""
    found = Unsaved()
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if "content.xml" in names:
                _of_ods(archive, found)
            # Excel lists its formulas here once it has computed them.
            elif "xl/workbook.xml" in names and "xl/calcChain.xml" not in names:
                _of_workbook(archive, sheets, found)
    except (*DAMAGED, OSError, ValueError, KeyError, RuntimeError):
        # Whether the file can be read at all is for its reader to say.
        return found
    return found


def _of_workbook(
    archive: zipfile.ZipFile, sheets: tuple[str, ...], found: Unsaved
) -> None:
    book = _text(archive, "xl/workbook.xml")
    waits = bool(re.search(r"\bfullCalcOnLoad=\"(?:1|true)\"", book))
    for name, part in _parts(archive, book):
        if name not in sheets:
            continue
        zeros = found.zeros.setdefault(name, {})
        for cell in _cells(archive, part, CELL, FORMULA, b"c>"):
            _look(cell, name, zeros if waits else None, found)


def _look(
    cell: re.Match[bytes],
    sheet: str,
    zeros: dict[int, list[int]] | None,
    found: Unsaved,
) -> None:
    about, value = cell.groups()
    # A text may be empty; without a type it is a number, and has one.
    if value and not (value == b"0" and zeros is not None):
        return
    if not value and b't="str"' in about:
        return
    found.count += 1
    place = NAME.search(about)
    if place is None:
        return
    letters, number = place[1].decode(), int(place[2])
    found.first = found.first or f"{sheet}!{letters}{number}"
    if value and zeros is not None and found.count <= ZEROS:
        zeros.setdefault(number - 1, []).append(_column(letters))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _of_ods(archive: zipfile.ZipFile, found: Unsaved) -> None:
    for cell in _cells(archive, "content.xml", ODS_CELL, ODS_FORMULA, b">"):
        found.count += not ODS_VALUE.search(cell[0])


def _parts(archive: zipfile.ZipFile, book: str) -> Iterator[tuple[str, str]]:
    """Each sheet's name, and the part of the file that it is."""
    targets = {}
    for relation in RELATION.findall(_text(archive, "xl/_rels/workbook.xml.rels")):
        target = _attribute(relation, "Target")
        full = target[1:] if target.startswith("/") else f"xl/{target}"
        targets[_attribute(relation, "Id")] = full
    for sheet in SHEET.findall(book):
        part = targets.get(_attribute(sheet, r"\w+:id"), "")
        if part:
            yield _attribute(sheet, "name"), part


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf"\s{name}=\"([^\"]*)\"", tag)
    return unescape(found[1]) if found else ""


def _text(archive: zipfile.ZipFile, name: str) -> str:
    with archive.open(name) as part:
        return part.read(LISTS).decode("utf-8", "replace")


def _cells(
    archive: zipfile.ZipFile,
    name: str,
    pattern: re.Pattern[bytes],
    signs: tuple[bytes, ...],
    end: bytes,
) -> Iterator[re.Match[bytes]]:
    """All that fit ``pattern``, read a piece at a time. They end with ``end``, and
    where none of the ``signs`` is there are none."""
    rest, seen = b"", 0
    with archive.open(name) as part:
        while seen < MOST and (piece := part.read(PIECE)):
            seen += len(piece)
            text = rest + piece
            cut = text.rfind(end) + len(end) if end in text else 0
            if any(sign in text for sign in signs):
                yield from pattern.finditer(text, 0, cut)
            rest = text[cut:] if len(text) - cut < PIECE else b""
