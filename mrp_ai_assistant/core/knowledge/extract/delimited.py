"""CSV and its kin: encoding and delimiter are found out, numbers stay as written."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator

from .base import About, Block, Source
from .identity import identify, language
from .plain import read_text
from .regions import Numbered, Regions

DELIMITERS = ";,\t|"
STEP = 5000


def blocks(source: Source, about: About) -> Iterator[Block]:
    text = read_text(source)
    name = os.path.splitext(source.name)[0]
    about.sheets = (name,)
    about.lang = language(text[:5000])
    # The days and versions in its rows are not its own.
    identify(about, source.name, "")
    rows = _rows(text, source, about)
    yield from Regions(name).blocks(rows)


def delimiter(sample: str) -> str:
    """The mark that cuts most lines of ``sample`` into the same number of cells."""

    def score(mark: str) -> tuple[float, int]:
        rows = [row for row in csv.reader(io.StringIO(sample), delimiter=mark) if row]
        counts = [len(row) for row in rows]
        if not counts:
            return 0.0, 0
        usual = max(set(counts), key=lambda count: (counts.count(count), count))
        if usual < 2:
            return 0.0, 0
        return counts.count(usual) / len(counts), usual

    return max(DELIMITERS, key=score)


def _rows(text: str, source: Source, about: About) -> Iterator[Numbered]:
    """Padded to the width of the first rows; a row's number is its place in the file
    as a spreadsheet program would count it."""
    csv.field_size_limit(len(text) + 1)
    mark = delimiter(text[:20_000].rsplit("\n", 1)[0])
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    limit = source.limits.rows
    for number, row in enumerate(reader, 1):
        if number > limit:
            left = sum(1 for _row in reader) + number
            sheet = about.sheets[0]
            about.note("rows_left_out", sheet=sheet, limit=limit, rows=left)
            return
        about.rows += 1
        if not number % STEP:
            source.progress(number, 0, "row")
        yield number, [cell.strip() for cell in row] or [""]
