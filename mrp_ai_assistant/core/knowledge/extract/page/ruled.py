"""Tables with ruling lines: the lines say what a cell is, also a merged one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from .broken import is_broken
from .rows import line_rows
from .shapes import Box, Grid, Rule, Word
from .visual import BROKEN, Visual, joined_lines, visual_lines

# Lines nearer than this (points) are the same; ends nearer than REACH touch.
SAME, REACH = 2.5, 4.0
# No column is narrower: two lines are the double frame of one.
NARROW = 7.0
MOST_LINES = 600


@dataclass
class Net:
    """Lines that touch each other and divide the page into columns and rows."""

    xs: list[float]
    ys: list[float]
    across: list[Rule]
    upright: list[Rule]

    @property
    def box(self) -> Box:
        xs, ys = self.xs, self.ys
        return Box(xs[0] - SAME, ys[0] - SAME, xs[-1] + SAME, ys[-1] + SAME)


def nets(rules: Sequence[Rule]) -> list[Net]:
    """Where ruled tables may be: at least two columns."""
    if len(_places([rule.at for rule in rules if not rule.horizontal], NARROW)) < 2:
        return []
    return [net for group in _connected(rules) if (net := _net(group))]


def ruled_tables(words: list[Word], found: Sequence[Net]) -> list[Grid]:
    """The tables of a page; a drawing without text in two columns is none."""
    return [grid for net in found if (grid := _table(words, net))]


def divided(words: list[Word], box: Box) -> tuple[list[Word], list[Word]]:
    """Those inside ``box`` and the others."""
    left, top, right, bottom = box
    own: list[Word] = []
    rest: list[Word] = []
    for word in words:
        x0, y0, x1, y1, _text = word
        within = top <= (y0 + y1) / 2 <= bottom and left <= (x0 + x1) / 2 <= right
        (own if within else rest).append(word)
    return own, rest


def _connected(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Groups of lines that touch each other."""
    if len(rules) > MOST_LINES * 4:
        return []
    groups: list[tuple[float, float, float, float, list[Rule]]] = []
    for rule in sorted(
        rules, key=lambda rule: rule.at if rule.horizontal else rule.start
    ):
        x0, y0, x1, y1 = _box(rule)
        left, top, right, bottom = x0 - REACH, y0 - REACH, x1 + REACH, y1 + REACH
        touching = [
            group
            for group in groups
            if group[0] <= right
            and left <= group[2]
            and group[1] <= bottom
            and top <= group[3]
        ]
        merged = [rule]
        for group in touching:
            groups.remove(group)
            gx0, gy0, gx1, gy1, own = group
            x0, y0 = gx0 if gx0 < x0 else x0, gy0 if gy0 < y0 else y0
            x1, y1 = gx1 if gx1 > x1 else x1, gy1 if gy1 > y1 else y1
            own += merged
            merged = own
        groups.append((x0, y0, x1, y1, merged))
    return [group[4] for group in groups if len(group[4]) >= 4]


def _box(rule: Rule) -> tuple[float, float, float, float]:
    horizontal, at, start, end = rule
    return (start, at, end, at) if horizontal else (at, start, at, end)


def _places(values: Sequence[float], same: float = SAME) -> list[float]:
    """Distinct places, those within ``same`` as one."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > same:
            found.append(value)
    return found


def _net(rules: list[Rule]) -> Net | None:
    across = [rule for rule in rules if rule.horizontal]
    upright = [rule for rule in rules if not rule.horizontal]
    if not across or not upright:
        return None
    ends_x = [min(r.start for r in across), max(r.end for r in across)]
    ends_y = [min(r.start for r in upright), max(r.end for r in upright)]
    xs = _places([rule.at for rule in upright] + ends_x, NARROW)
    ys = _places([rule.at for rule in across] + ends_y)
    if len(xs) < 3 or len(ys) < 2 or len(xs) + len(ys) > MOST_LINES:
        return None
    return Net(xs, ys, across, upright)


def _table(words: list[Word], net: Net) -> Grid | None:
    xs, box = net.xs, net.box
    own, _rest = divided(words, box)
    cells = _Cells(net, own)
    rows = cells.rows()
    kept = [i for i, row in enumerate(zip(*rows, strict=True)) if any(row)]
    rows = [[row[i] for i in kept] for row in rows if any(row)]
    if not rows or len(kept) < 2:
        return None
    return Grid(rows, box, tuple(xs[i] for i in kept))


class _Cells:
    """Which places of the net are one cell, and what is written in each."""

    def __init__(self, net: Net, words: list[Word]) -> None:
        xs, ys = net.xs, net.ys
        self.xs, self.ys, self.across, self.upright = xs, ys, net.across, net.upright
        self.width, self.height = len(xs) - 1, len(ys) - 1
        # The lines that divide each two columns and each two rows.
        self.between_columns = [_near(self.upright, x, NARROW) for x in xs]
        self.between_rows = [_near(self.across, y, SAME) for y in ys]
        self.owner = self._owners()
        self.words: dict[tuple[int, int], list[Word]] = {}
        self._lines: dict[tuple[int, int], list[Visual]] = {}
        for word in words:
            x0, y0, x1, y1, _text = word
            place = self.owner[_slot(ys, (y0 + y1) / 2), _slot(xs, (x0 + x1) / 2)]
            self.words.setdefault(place, []).append(word)

    def lines(self, place: tuple[int, int]) -> list[Visual]:
        """The lines of text of a cell."""
        found = self._lines.get(place)
        if found is None:
            found = self._lines[place] = visual_lines(self.words.get(place, []))
        return found

    def _owners(self) -> dict[tuple[int, int], tuple[int, int]]:
        """The first place of the cell that each place belongs to."""
        owner: dict[tuple[int, int], tuple[int, int]] = {}
        for row in range(self.height):
            y = (self.ys[row] + self.ys[row + 1]) / 2
            for column in range(self.width):
                x = (self.xs[column] + self.xs[column + 1]) / 2
                place = row, column
                if column and not _drawn(self.between_columns[column], y):
                    place = owner[row, column - 1]
                elif row and not _drawn(self.between_rows[row], x):
                    place = owner[row - 1, column]
                owner[row, column] = place
        return owner

    def rows(self) -> list[list[str]]:
        """A merged cell says its text in each row, in the first of its columns."""
        texts = {place: self._text(place) for place in self.words}
        rows: list[list[str]] = []
        for row in range(self.height):
            own = [self.owner[row, column] for column in range(self.width)]
            many = self._many(row, own)
            if many is not None:
                rows.extend(many)
                continue
            rows.append(
                [
                    texts.get(place, "") if place not in own[:column] else ""
                    for column, place in enumerate(own)
                ]
            )
        return rows

    def _text(self, place: tuple[int, int]) -> str:
        """All the words of a cell, line after line, as one line."""
        words = self.words[place]
        if len(words) == 1:
            return words[0].text
        row, column = place
        while column + 1 < self.width and self.owner[row, column + 1] == place:
            column += 1
        left, right = self.xs[place[1]], self.xs[column + 1]
        lines = self.lines(place)
        texts = [line.text for line in lines]
        for number, pair in enumerate(zip(lines, lines[1:], strict=False)):
            if is_broken(*pair, left, right):
                texts[number] += BROKEN
        return joined_lines(texts)

    def _many(self, row: int, own: list[tuple[int, int]]) -> list[list[str]] | None:
        """A row of the net with many lines in each cell: lines are drawn between the
        columns only, and each line of text is a row."""
        if self.height > 3 or len(set(own)) < self.width:
            return None
        if len(self.words.get(own[0], ())) < 3 or len(self.lines(own[0])) < 3:
            return None
        lines = [self.lines(place) for place in own]
        counts = [len(found) for found in lines if found]
        if sum(count >= 0.8 * len(lines[0]) for count in counts) * 2 <= len(counts):
            return None
        words = [word for place in own for word in self.words.get(place, [])]
        return line_rows(visual_lines(words), self.xs)


def _slot(places: list[float], value: float) -> int:
    """Between which two of ``places`` it is; the last slot goes on for ever."""
    return bisect_right(places, value, 1, len(places) - 1) - 1


def _near(rules: list[Rule], at: float, same: float) -> list[tuple[float, float]]:
    """From where to where those at this place are drawn."""
    return [
        (start - 1, end + 1)
        for _horizontal, place, start, end in rules
        if abs(place - at) <= same
    ]


def _drawn(spans: list[tuple[float, float]], along: float) -> bool:
    return any(start <= along <= end for start, end in spans)
