"""A page as people read it: lines of prose and tables, from the first to the last."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from operator import itemgetter

from .aligned import aligned_tables
from .columns import in_columns
from .raw import PageText, as_word
from .ruled import Net, divided, nets, ruled_tables
from .shapes import Box, Element, Grid, Line, Word
from .visual import GAP, Visual

# A line may have a wide gap when a letter takes so much more room than usual.
STRETCHED = 1.22
# So many lines tell how wide the letters of the page are.
SAMPLE = 3
SLIM = b" iltrf.,-"
# So many lines around one with a gap are looked at too.
NEAR = 3
# "Title . . . . . 12", so often on a page, is a table of contents.
LEADERS = re.compile(r"(?:\.\s?){4,}\s*(?:\d+|[ivxlc]+)?\s*$|(?:…\s?){2,}\s*\d+\s*$")
CONTENTS = 4
_TOP = itemgetter(1)
# Running headers stand in this part of the height at the top and the bottom.
EDGE = 0.065


def elements(page: PageText) -> list[Element]:
    """In reading order. Most pages are plain prose and need no look at each word."""
    lines = _without_contents(page)
    lines.sort(key=_TOP)
    if not lines:
        return []
    gappy = _gappy(page, lines)
    beside = _beside(lines) or page.is_turned
    if not beside and _at_edges(gappy, lines, page.height):
        return list(lines)
    ruled = [net for net in nets(page.rules()) if _divides(net, lines)]
    top = page.height * EDGE
    first = next((i for i, line in enumerate(lines) if line.y0 > top), -1)
    if not (ruled or beside or _in_rows(gappy) or first in gappy):
        return list(lines)
    return arranged(_words(page, lines, gappy, ruled), ruled, top)


def arranged(words: list[Word], ruled: list[Net], top: float) -> list[Element]:
    """Words in reading order, tables as such; running lines end at ``top``."""
    tables = ruled_tables(words, ruled)
    rest = words
    for table in tables:
        _inside, rest = divided(rest, table.box)
    found: list[Visual | Grid] = []
    for part in _around(rest, tables):
        if isinstance(part, Grid):
            found.append(part)
            continue
        for column in in_columns(part):
            found.extend(aligned_tables(column))
    return _settled(found, top)


def _settled(found: list[Visual | Grid], top: float) -> list[Element]:
    """A line with gaps that begins the page may be the last row of a table."""
    result: list[Element] = []
    begun = False
    for item in found:
        if isinstance(item, Grid):
            result.append(item)
        elif not begun and len(item.parts) > 1 and item.y0 > top:
            cells = [part.text for part in item.parts]
            starts = tuple(part.x0 for part in item.parts)
            result.append(Grid([cells], Box(*item.as_line()[:4]), starts))
        else:
            result.append(item.as_line())
        begun = begun or isinstance(item, Grid) or item.y0 > top
    return result


def _without_contents(page: PageText) -> list[Line]:
    """A table of contents answers nothing and stands on the wrong page."""
    lines, text = page.lines(), page.text
    if ".." not in text and ". ." not in text and "…" not in text:
        return lines
    kept = [line for line in lines if not _has_leaders(line.text)]
    return kept if len(lines) - len(kept) >= CONTENTS else lines


def _has_leaders(text: str) -> bool:
    dotted = ".." in text or ". ." in text or "…" in text
    return dotted and LEADERS.search(text) is not None


def _beside(lines: Sequence[Line]) -> bool:
    """Two lines at the same height: columns, or the cells of a table."""
    bottom, height = -1e9, 0.0
    for _x0, y0, _x1, y1, _text, _number in lines:
        own = y1 - y0
        if bottom - y0 > 0.5 * (height if height < own else own):
            return True
        bottom, height = y1, own
    return False


def _gappy(page: PageText, lines: list[Line]) -> dict[int, list[Word]]:
    """The words of lines with a wide gap, by the line's place in ``lines``."""
    limit, stepped = _limit(page, lines), page.stepped()
    sizes = _sizes([line.text for line in lines])
    wide = {}
    for place, (line, size) in enumerate(zip(lines, sizes, strict=True)):
        x0, y0, x1, y1, text, number = line
        if " " not in text:
            continue
        pace = (x1 - x0) / size / ((y1 - y0) or 1)
        if (pace > limit and not page.is_typewritten(line)) or number in stepped:
            wide[place] = line
    page.look(wide.values())
    words = {place: page.words(line) for place, line in wide.items()}
    return {place: own for place, own in words.items() if _gaps(own)}


def _at_edges(found: Iterable[int], lines: list[Line], height: float) -> bool:
    """None, or running headers and footers only."""
    top, bottom = height * EDGE, height * (1 - EDGE)
    return all(lines[place].y1 < top or lines[place].y0 > bottom for place in found)


def _in_rows(found: dict[int, list[Word]]) -> bool:
    """Two lines near each other have a gap at the same place. One alone is no table:
    a title after its number, a word on the right."""
    before: list[tuple[int, list[tuple[float, float]]]] = []
    for place in sorted(found):
        gaps = _gaps(found[place])
        for other, others in before[-NEAR:]:
            if place - other <= NEAR and any(
                min(a[1], b[1]) - max(a[0], b[0]) > 4 for a in gaps for b in others
            ):
                return True
        before.append((place, gaps))
    return False


def _limit(page: PageText, lines: list[Line]) -> float:
    """From which pace on a line is looked at: a little above that of some words of
    the page; all lines, where one of these has a gap."""
    width = letters = 0.0
    longest = sorted(lines, key=_length, reverse=True)[:SAMPLE]
    page.look(longest)
    for line in longest:
        words = page.words(line)
        if _gaps(words):
            return 0.0
        height = line.height or 1
        for word, size in zip(
            words, _sizes([word.text for word in words]), strict=True
        ):
            width += (word.x1 - word.x0) / height
            letters += size
    return STRETCHED * width / letters if letters else 0.0


def _length(line: Line) -> int:
    return len(line[4])


def _sizes(texts: list[str]) -> list[float]:
    """How many letters of usual width each of ``texts`` is as wide as."""
    # As bytes, all at once: of all the ways to count them the fastest, for each line
    # of a manual.
    broad = "\n".join(texts).encode("latin-1", "replace").translate(None, SLIM)
    return [
        (len(text) + len(rest)) / 2
        for text, rest in zip(texts, broad.split(b"\n"), strict=True)
    ]


def _gaps(words: list[Word]) -> list[tuple[float, float]]:
    """From where to where there is nothing, where that is more than a blank."""
    found = []
    before, last = 1e9, 0.0
    for x0, y0, x1, y1, _text in words:
        height = y1 - y0
        if x0 - before > GAP * (height if height < last else last):
            found.append((before, x0))
        before, last = x1, height
    return found


def _words(
    page: PageText, lines: list[Line], gappy: dict[int, list[Word]], ruled: list[Net]
) -> list[Word]:
    """Each word by itself where there may be tables; elsewhere a line is one."""
    near = {place + step for place in gappy for step in range(-NEAR, NEAR + 1)}
    near.difference_update(() if page.is_turned else gappy)
    single = {
        place
        for place, line in enumerate(lines)
        if page.is_turned or place in near or (ruled and _within(line, ruled))
    }
    page.look(lines[place] for place in single)
    words: list[Word] = []
    for place, line in enumerate(lines):
        if place in gappy and not page.is_turned:
            words.extend(gappy[place])
        elif place in single:
            words.extend(page.words(line))
        else:
            words.append(as_word(line[:5]))
    return words


def _divides(net: Net, lines: Sequence[Line]) -> bool:
    """There is text in two of its columns: not a frame with a picture beside text."""
    used = set()
    for line in lines:
        if _in_box(line, net.box):
            slots = {sum(x >= edge for edge in net.xs) for x in (line.x0, line.x1)}
            used |= slots
            if len(used) > 1:
                return True
    return False


def _within(line: Line, ruled: list[Net]) -> bool:
    return any(_in_box(line, net.box) for net in ruled)


def _in_box(line: Line, box: Box) -> bool:
    return line.y1 > box.y0 and line.y0 < box.y1 and box.x0 < line.x1 <= box.x1 + 2


def _around(words: list[Word], tables: list[Grid]) -> list[list[Word] | Grid]:
    """The words above, between and below the tables that take the page's width."""
    if not tables:
        return [words]
    result: list[list[Word] | Grid] = []
    rest = words
    for table in sorted(tables, key=lambda table: table.box.y0):
        above = [word for word in rest if word.middle < table.box.y0]
        if above:
            result.append(above)
        rest = [word for word in rest if word.middle >= table.box.y0]
        result.append(table)
    if rest:
        result.append(rest)
    return result
