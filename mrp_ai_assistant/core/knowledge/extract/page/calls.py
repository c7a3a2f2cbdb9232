"""The functions of pdfium that are called for each line of text and each object.

pypdfium2 declares them with types of its own; to check and convert the arguments takes
longer than most of these calls themselves. Here they take plain addresses.
"""

from __future__ import annotations

import ctypes
import struct
from collections import deque
from collections.abc import Callable, Sequence
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium

Address = ctypes.c_void_p
# Left, top, right, bottom as pdfium writes them.
_four = struct.Struct("4f")
four = _four.unpack_from
# Where it writes many of them, one after the other.
_ROOM = 1024
_boxes = (ctypes.c_float * (4 * _ROOM))()
_bytes = memoryview(_boxes).cast("B")
_places, *_others = (
    [
        Address(ctypes.addressof(_boxes) + _four.size * number + 4 * side)
        for number in range(_ROOM)
    ]
    for side in range(4)
)


def address(thing: Any) -> ctypes.c_void_p:
    """Of what pypdfium2 points to."""
    return ctypes.cast(thing, Address)


def _called(
    name: str, result: Any = ctypes.c_int, *arguments: Any
) -> Callable[..., Any]:
    """Without ``arguments`` it takes addresses as ``Address`` and whole numbers as
    they are, unchecked."""
    place = ctypes.cast(getattr(pdfium, name), Address).value
    if not place:
        raise ImportError(name)
    # None of them takes long or calls back: other threads need no turn meanwhile.
    called: Callable[..., Any] = ctypes.PYFUNCTYPE(result, *arguments)(place)
    return called


_text = _called("FPDFText_GetText")
_room = ctypes.create_string_buffer(1 << 16)


def letters(page: ctypes.c_void_p, count: int) -> str:
    """All the text of a page; ``count`` is how many letters pdfium tells."""
    size = 2 * (count + 1)
    room = _room if size <= len(_room) else ctypes.create_string_buffer(size)
    units = max(_text(page, 0, count, room) - 1, 0)
    return ctypes.string_at(room, units * 2).decode("utf-16-le", "replace")


letter_box = _called("FPDFText_GetLooseCharBox")
letter_angle = _called("FPDFText_GetCharAngle", ctypes.c_float)
letter_colour = _called("FPDFText_GetFillColor")
letter_object = _called("FPDFText_GetTextObject", Address, Address, ctypes.c_int)
render_mode = _called("FPDFTextObj_GetTextRenderMode", ctypes.c_int, Address)
page_object = _called("FPDFPage_GetObject", Address, Address, ctypes.c_int)
object_kind = _called("FPDFPageObj_GetType", ctypes.c_int, Address)
object_bounds = _called(
    "FPDFPageObj_GetBounds",
    ctypes.c_int,
    *(Address,) * 5,
)
path_segments = _called("FPDFPath_CountSegments", ctypes.c_int, Address)
path_segment = _called("FPDFPath_GetPathSegment", Address, Address, ctypes.c_int)
segment_point = _called("FPDFPathSegment_GetPoint", ctypes.c_int, *(Address,) * 3)
segment_kind = _called("FPDFPathSegment_GetType", ctypes.c_int, Address)


def letter_boxes(
    page: ctypes.c_void_p, wanted: Sequence[int]
) -> list[tuple[float, ...]]:
    """Left, top, right and bottom (upwards) of the letters with these numbers."""
    found: list[tuple[float, ...]] = []
    for start in range(0, len(wanted), _ROOM):
        some = wanted[start : start + _ROOM]
        deque(map(letter_box, repeat(page), some, _places), maxlen=0)
        found += _four.iter_unpack(_bytes[: _four.size * len(some)])
    return found


def letter_objects(page: ctypes.c_void_p, wanted: Sequence[int]) -> list[int]:
    """The object that each of these letters belongs to; 0 where there is none."""
    return [mark or 0 for mark in map(letter_object, repeat(page), wanted)]


def object_boxes(objects: Sequence[int]) -> list[tuple[float, ...]]:
    """Left, bottom, right and top of each of ``objects``."""
    found: list[tuple[float, ...]] = []
    for start in range(0, len(objects), _ROOM):
        some = objects[start : start + _ROOM]
        done = list(map(object_bounds, some, _places, *_others))
        boxes = list(_four.iter_unpack(_bytes[: _four.size * len(some)]))
        if 0 in done:
            nothing = (0.0, 0.0, 0.0, 0.0)
            boxes = [
                box if told else nothing for box, told in zip(boxes, done, strict=True)
            ]
        found += boxes
    return found
