"""Groupings and orders into the parameters that take them."""

from __future__ import annotations

from datetime import date

from ..i18n import _
from ..skill import Skill
from .filling import Filled, cannot
from .reading import Reading
from .router import turns_by
from .turns import Turn


def fill_turns(skill: Skill, reading: Reading, today: date, filled: Filled) -> None:
    """ "Por responsable" and "ordenadas por fecha"; what ``skill`` cannot is said."""
    for turn in reading.turns:
        if filled.trouble:
            return
        if not (_taken(skill, turn, filled) or turns_by(skill, turn)):
            _untaken(skill, turn, reading, filled)


def _taken(skill: Skill, turn: Turn, filled: Filled) -> bool:
    for param in skill.params.values():
        values = param.values or {}
        if param.kind == turn.kind and turn.concept in values:
            value = values[turn.concept]
            held = filled.arguments.get(param.name)
            if held == value:
                return True
            if held is None or param.name not in filled.fresh:
                filled.arguments[param.name] = value
                filled.fresh.add(param.name)
                return True
    return False


def _untaken(skill: Skill, turn: Turn, reading: Reading, filled: Filled) -> None:
    # "Top 3 by amount" are others than the first three.
    if turn.kind == "sort" and turn.wish and reading.wanted is None:
        words = reading.text[turn.start : turn.end]
        filled.notes.append(_("I did not use: “%(words)s”.", words=words))
    else:
        filled.trouble = cannot(skill, reading, (turn.start, turn.end))
