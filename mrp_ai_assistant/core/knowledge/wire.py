"""Chunks and what is known of a file as JSON, between two processes."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ..passage import Place
from .chunk import Chunk
from .extract.base import About, Note


def chunk_as_json(chunk: Chunk) -> list[Any]:
    place = chunk.place
    where = (
        place.page_from,
        place.page_to,
        place.sheet,
        place.cells,
        place.row_from,
        place.row_to,
    )
    return [chunk.text, where, chunk.heading, chunk.kind]


def chunk_from_json(value: list[Any]) -> Chunk:
    text, where, heading, kind = value
    return Chunk(text, Place(*where), tuple(heading), kind)


def about_as_json(about: About) -> dict[str, Any]:
    return asdict(about)


def about_from_json(value: dict[str, Any]) -> About:
    notes = tuple(Note(note["code"], note["values"]) for note in value.pop("notes"))
    sheets = tuple(value.pop("sheets"))
    return About(**value, sheets=sheets, notes=notes)
