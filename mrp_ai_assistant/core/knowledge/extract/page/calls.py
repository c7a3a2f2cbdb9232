"""The functions of pdfium that are called for each page, line and object of it."""

from __future__ import annotations

import ctypes
import struct
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import Any

from ..pdfium import Address, function

Handle = Any
Sides = tuple[list[float], list[float], list[float], list[float]]
Colours = tuple[list[int], list[int], list[int], list[int]]
BLACK = [0, 0, 0, 255]

# Four numbers as pdfium writes them.
_four = struct.Struct("4f")
four = _four.unpack_from
# Where it writes many of them, one after the other.
_ROOM = 512
_boxes = (ctypes.c_float * (4 * _ROOM))()
_floats: Any = memoryview(_boxes).cast("B").cast("f")
_whole: Any = memoryview(_boxes).cast("B").cast("I")
_places, *_others = (
    [ctypes.byref(_boxes, _four.size * number + 4 * side) for number in range(_ROOM)]
    for side in range(4)
)
# An address as functions take it that have no declared arguments.
handle = Address.from_param


load_page = function("FPDF_LoadPage", Address, Address, ctypes.c_int)
close_page = function("FPDF_ClosePage", None, Address)
load_text = function("FPDFText_LoadPage", Address, Address)
close_text = function("FPDFText_ClosePage", None, Address)
count_letters = function("FPDFText_CountChars", ctypes.c_int, Address)
letter_at_unit = function(
    "FPDFText_GetCharIndexFromTextIndex", ctypes.c_int, Address, ctypes.c_int
)
page_bounds = function("FPDF_GetPageBoundingBox", ctypes.c_int, Address, Address)
page_turns = function("FPDFPage_GetRotation", ctypes.c_int, Address)
count_objects = function("FPDFPage_CountObjects", ctypes.c_int, Address)
count_parts = function("FPDFFormObj_CountObjects", ctypes.c_int, Address)
part_of = function("FPDFFormObj_GetObject", Address, Address, ctypes.c_ulong)
object_matrix = function("FPDFPageObj_GetMatrix", ctypes.c_int, Address, Address)
draw_mode = function("FPDFPath_GetDrawMode", ctypes.c_int, *(Address,) * 3)
object_colour = function("FPDFPageObj_GetFillColor", ctypes.c_int, *(Address,) * 5)
_text = function("FPDFText_GetText")
_room = ctypes.create_string_buffer(1 << 16)


def letters(page: Handle, count: int) -> str:
    """All the text of a page; ``count`` is how many letters pdfium tells."""
    size = 2 * (count + 1)
    room = _room if size <= len(_room) else ctypes.create_string_buffer(size)
    units = max(_text(page, 0, count, room) - 1, 0)
    return ctypes.string_at(room, units * 2).decode("utf-16-le", "replace")


letter_box = function("FPDFText_GetLooseCharBox", None)
letter_angle = function("FPDFText_GetCharAngle", ctypes.c_float)
letter_colour = function("FPDFText_GetFillColor")
letter_object = function("FPDFText_GetTextObject", Address)
render_mode = function("FPDFTextObj_GetTextRenderMode")
page_object = function("FPDFPage_GetObject", Address)
object_kind = function("FPDFPageObj_GetType", ctypes.c_int, Address)
object_bounds = function("FPDFPageObj_GetBounds")
path_segments = function("FPDFPath_CountSegments", ctypes.c_int, Address)
path_segment = function("FPDFPath_GetPathSegment", Address)
segment_point = function("FPDFPathSegment_GetPoint")
segment_kind = function("FPDFPathSegment_GetType", ctypes.c_int, Address)


def letter_sides(page: Handle, wanted: Sequence[int]) -> Sides:
    """The left, top, right and bottom sides (upwards) of the letters with these
    numbers, as four lists."""
    if len(wanted) <= _ROOM:
        return _sides(page, wanted)
    found: Sides = ([], [], [], [])
    for start in range(0, len(wanted), _ROOM):
        for all_of_them, some in zip(
            found, _sides(page, wanted[start : start + _ROOM]), strict=True
        ):
            all_of_them += some
    return found


def _sides(page: Handle, wanted: Sequence[int]) -> Sides:
    deque(map(letter_box, repeat(page), wanted, _places), maxlen=0)
    told = _floats[: 4 * len(wanted)].tolist()
    return told[::4], told[1::4], told[2::4], told[3::4]


def letter_objects(page: Handle, wanted: Sequence[int]) -> list[int | None]:
    """The object that each of these letters belongs to; None where there is none."""
    return list(map(letter_object, repeat(page), wanted))


def letter_colours(page: Handle, wanted: Sequence[int]) -> Colours:
    """Red, green, blue and opacity of these letters, as four lists; black where
    nobody knows."""
    found: Colours = ([], [], [], [])
    for start in range(0, len(wanted), _ROOM):
        some = wanted[start : start + _ROOM]
        done = list(map(letter_colour, repeat(page), some, _places, *_others))
        told = _whole[: 4 * len(some)].tolist()
        for number, known in enumerate(done):
            if not known:
                told[4 * number : 4 * number + 4] = BLACK
        for part, all_of_them in enumerate(found):
            all_of_them += told[part::4]
    return found


def render_modes(objects: Iterable[int | None]) -> list[int]:
    return list(map(render_mode, map(handle, objects)))


def object_boxes(objects: Sequence[int]) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top of each of ``objects``."""
    found: list[tuple[float, float, float, float]] = []
    for start in range(0, len(objects), _ROOM):
        some = objects[start : start + _ROOM]
        done = list(map(object_bounds, map(handle, some), _places, *_others))
        told = _floats[: 4 * len(some)].tolist()
        for number, known in enumerate(done):
            if not known:
                told[4 * number : 4 * number + 4] = [0.0] * 4
        found += zip(told[::4], told[1::4], told[2::4], told[3::4], strict=True)
    return found
