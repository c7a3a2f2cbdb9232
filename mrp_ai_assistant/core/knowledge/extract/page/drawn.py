"""What is drawn on a page beside its text: lines, boxes, pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium

from .calls import (
    address,
    four,
    object_bounds,
    object_boxes,
    object_kind,
    page_object,
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
# Where pdfium writes the sides of an object, or a point, that is read at once.
_sides_of = (ctypes.c_float * 4)()
_left = ctypes.addressof(_sides_of)
_bottom, _right, _top = _left + 4, _left + 8, _left + 12


@dataclass
class Drawn:
    """An object of the page; ``matrix`` of the group that it belongs to; ``at``: its
    address, where that is known."""

    raw: Any
    kind: int
    matrix: Matrix = IDENTITY
    at: int = 0

    def bounds(self) -> Bounds:
        """Left, bottom, right, top on the page."""
        at = self.at or address(self.raw)
        if not object_bounds(at, _left, _bottom, _right, _top):
            return 0.0, 0.0, 0.0, 0.0
        left, bottom, right, top = four(_sides_of)
        if self.matrix is IDENTITY:
            return left, bottom, right, top
        corners = [
            moved(self.matrix, x, y) for x in (left, right) for y in (bottom, top)
        ]
        xs, ys = [x for x, _y in corners], [y for _x, y in corners]
        return min(xs), min(ys), max(xs), max(ys)

    def is_white(self) -> bool:
        """White or without filling; a picture is not."""
        if self.kind != pdfium.FPDF_PAGEOBJ_PATH:
            return False
        mode, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(self.raw, ctypes.byref(mode), ctypes.byref(stroke))
        colour = [ctypes.c_uint() for _ in range(4)]
        got = pdfium.FPDFPageObj_GetFillColor(self.raw, *map(ctypes.byref, colour))
        return not mode.value or not got or min(c.value for c in colour[:3]) >= 240


def moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def objects(page: Any) -> Iterator[Drawn]:
    """Those of the page, and those of its groups one level deep."""
    for number in range(min(pdfium.FPDFPage_CountObjects(page), MOST)):
        raw = pdfium.FPDFPage_GetObject(page, number)
        kind = pdfium.FPDFPageObj_GetType(raw)
        if kind != pdfium.FPDF_PAGEOBJ_FORM:
            yield Drawn(raw, kind)
            continue
        matrix = _matrix(raw)
        for inner in range(min(pdfium.FPDFFormObj_CountObjects(raw), MOST)):
            part = pdfium.FPDFFormObj_GetObject(raw, inner)
            yield Drawn(part, pdfium.FPDFPageObj_GetType(part), matrix)


def _matrix(raw: Any) -> Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(raw, ctypes.byref(found)):
        return IDENTITY
    return found.a, found.b, found.c, found.d, found.e, found.f


def edges(page: Any) -> Iterator[Bounds]:
    """Lines across or upright, as thin boxes."""
    for item, (left, bottom, right, top) in paths(page):
        wide, high = right - left, top - bottom
        if wide <= THICK or high <= THICK:
            if wide >= LONG or high >= LONG:
                yield left, bottom, right, top
            continue
        count = path_segments(item.at or address(item.raw))
        if 4 <= count <= 6:
            yield from _sides(left, bottom, right, top)
        elif count <= MOST:
            yield from _strokes(item, count)


def paths(page: Any) -> list[tuple[Drawn, tuple[float, ...]]]:
    """The drawn lines and boxes and where they are, without a look at the many pieces
    of text."""
    at, path, form = address(page), pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM
    count = min(pdfium.FPDFPage_CountObjects(page), MOST)
    raws = list(map(page_object, repeat(at), range(count)))
    kinds = list(map(object_kind, raws))
    if form in kinds:
        inner = [item for item in objects(page) if item.kind == path]
        return [(item, item.bounds()) for item in inner]
    drawn = [raw for raw, kind in zip(raws, kinds, strict=True) if kind == path]
    found = [Drawn(raw, path, at=raw) for raw in drawn]
    return list(zip(found, object_boxes(drawn), strict=True))


def _sides(left: float, bottom: float, right: float, top: float) -> Iterator[Bounds]:
    yield left, bottom, right, bottom
    yield left, top, right, top
    yield left, bottom, left, top
    yield right, bottom, right, top


def _strokes(item: Drawn, count: int) -> Iterator[Bounds]:
    """The straight parts of one path: a whole grid may be one."""
    at = item.at or address(item.raw)
    own = _matrix(ctypes.cast(at, pdfium.FPDF_PAGEOBJECT))
    last: tuple[float, float] | None = None
    for number in range(count):
        part = path_segment(at, number)
        segment_point(part, _left, _bottom)
        x, y, _x, _y = four(_sides_of)
        point = moved(item.matrix, *moved(own, x, y))
        kind = segment_kind(part)
        if kind == pdfium.FPDF_SEGMENT_LINETO and last is not None:
            (x0, y0), (x1, y1) = last, point
            if min(abs(x0 - x1), abs(y0 - y1)) < 1 <= max(abs(x0 - x1), abs(y0 - y1)):
                yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
        last = point
