"""Words that ask for all of a kind when nothing else is said: "what machines do we
have?", but not "what machines do we have down?"."""

from __future__ import annotations

from dataclasses import replace

from .reading import Said

_ALONE = {"machine_data": "work_center", "center_list": "work_center"}
_BESIDE = frozenset({"list", "count", "work_center", "equipment", "location"})


def of_all(said: list[Said]) -> list[Said]:
    """``said`` with plain nouns for those words where something is asked of them."""
    concepts = {each.concept for each in said}
    if not concepts - _BESIDE - set(_ALONE):
        return said
    return [
        replace(each, concept=_ALONE.get(each.concept, each.concept)) for each in said
    ]
