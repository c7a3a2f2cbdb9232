"""A piece of a document that can be found and cited by itself."""

from __future__ import annotations

from dataclasses import dataclass

from ..passage import Place


@dataclass(frozen=True)
class Chunk:
    """``text`` is what is shown and quoted; ``heading`` the titles that it stands
    under, outermost first; ``kind`` is ``prose``, ``table`` or ``card``. A chunk of a
    table repeats the header of its columns and never cuts a row."""

    text: str
    place: Place
    heading: tuple[str, ...] = ()
    kind: str = "prose"
