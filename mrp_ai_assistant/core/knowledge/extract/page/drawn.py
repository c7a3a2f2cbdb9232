"""What is drawn on a page beside its text: lines, boxes, pictures."""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Iterable, Iterator
from itertools import repeat
from typing import NamedTuple

from ..pdfium import FORM, PATH
from .calls import (
    count_objects,
    count_parts,
    draw_mode,
    handle,
    object_boxes,
    object_colour,
    object_kind,
    object_matrix,
    page_object,
    part_of,
    path_segment,
    path_segments,
    segment_kind,
    segment_point,
)

# A drawing with more objects than this is no table.
MOST = 4000
# A ruling line is at most this thick and at least this long (points).
THICK, LONG = 3.0, 5.0

Bounds = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
# What pdfium calls the end of a straight line.
LINE_TO = 0
# Where pdfium writes the sides of an object, a point, a matrix, that is read at once.
_sides_of = (ctypes.c_float * 6)()
_left = ctypes.addressof(_sides_of)
_sides = [ctypes.byref(_sides_of, 4 * number) for number in range(4)]
_point = _sides[:2]
_six = struct.Struct("6f").unpack_from
_two = struct.Struct("2f").unpack_from
_paint = (ctypes.c_int * 6)()
_paints = [ctypes.addressof(_paint) + 4 * number for number in range(6)]


class Drawn(NamedTuple):
    """An object of the page; ``matrix`` of the group that it belongs to."""

    at: int
    kind: int
    matrix: Matrix = IDENTITY

    def bounds(self) -> Bounds:
        """Left, bottom, right, top on the page."""
        return _box(self.matrix, object_boxes([self.at])[0])

    def is_white(self) -> bool:
        """White or without filling; a picture is not."""
        if self.kind != PATH:
            return False
        _paint[:] = [0] * 6
        draw_mode(self.at, *_paints[:2])
        if not _paint[0]:
            return True
        return not object_colour(self.at, *_paints[2:]) or min(_paint[2:5]) >= 240


def moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def objects(page: int) -> Iterator[Drawn]:
    """Those of the page, and those of its groups one level deep."""
    for number in range(min(count_objects(page), MOST)):
        at = page_object(handle(page), number)
        kind = object_kind(at)
        if kind == FORM:
            yield from _parts(at)
        else:
            yield Drawn(at, kind)


def _parts(form: int) -> Iterator[Drawn]:
    """Of a group."""
    matrix = _matrix(form)
    for number in range(min(count_parts(form), MOST)):
        at = part_of(form, number)
        yield Drawn(at, object_kind(at), matrix)


def _box(matrix: Matrix, box: Bounds) -> Bounds:
    """On the page, of what lies in a group."""
    if matrix is IDENTITY:
        return box
    left, bottom, right, top = box
    corners = [moved(matrix, x, y) for x in (left, right) for y in (bottom, top)]
    xs, ys = [x for x, _y in corners], [y for _x, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _matrix(at: int) -> Matrix:
    return _six(_sides_of) if object_matrix(at, _left) else IDENTITY


def edges(page: int) -> Iterator[Bounds]:
    """Lines across or upright, as thin boxes."""
    for at, matrix, (left, bottom, right, top) in paths(page):
        wide, high = right - left, top - bottom
        if wide <= THICK or high <= THICK:
            if wide >= LONG or high >= LONG:
                yield left, bottom, right, top
            continue
        count = path_segments(at)
        if 4 <= count <= 6:
            yield from _around(left, bottom, right, top)
        elif count <= MOST:
            yield from _strokes(at, matrix, count)


def paths(page: int) -> Iterable[tuple[int, Matrix, Bounds]]:
    """The drawn lines and boxes and where they are, without a look at the many pieces
    of text."""
    count = min(count_objects(page), MOST)
    found = list(map(page_object, repeat(handle(page)), range(count)))
    kinds = list(map(object_kind, found))
    drawn: list[int] = []
    matrices: list[Matrix] = []
    for at, kind in zip(found, kinds, strict=True):
        if kind == PATH:
            drawn.append(at)
            matrices.append(IDENTITY)
        elif kind == FORM:
            inner = [item.at for item in _parts(at) if item.kind == PATH]
            drawn += inner
            matrices += [_matrix(at)] * len(inner)
    boxes = object_boxes(drawn)
    if FORM in kinds:
        boxes = list(map(_box, matrices, boxes))
    return zip(drawn, matrices, boxes, strict=True)


def _around(left: float, bottom: float, right: float, top: float) -> Iterator[Bounds]:
    yield left, bottom, right, bottom
    yield left, top, right, top
    yield left, bottom, left, top
    yield right, bottom, right, top


def _strokes(at: int, matrix: Matrix, count: int) -> Iterator[Bounds]:
    """The straight parts of one path: a whole grid may be one."""
    own, path = _matrix(at), handle(at)
    last: tuple[float, float] | None = None
    for number in range(count):
        part = path_segment(path, number)
        segment_point(handle(part), *_point)
        point = _two(_sides_of)
        if own != IDENTITY:
            point = moved(own, *point)
        if matrix is not IDENTITY:
            point = moved(matrix, *point)
        if last is not None and segment_kind(part) == LINE_TO:
            (x0, y0), (x1, y1) = last, point
            wide, high = abs(x0 - x1), abs(y0 - y1)
            if (wide < 1 <= high) or (high < 1 <= wide):
                yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
        last = point
