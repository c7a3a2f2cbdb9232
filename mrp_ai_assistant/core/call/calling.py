"""One skill with what a program gave for it, as the plan that a question would be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ..evidence import Ask, NoData
from ..skill import Skill
from ..understand import Lookup, Plan
from .errors import ArgumentMissing, UnknownArgument
from .expected import expected
from .named import Named, named
from .typed import typed


@dataclass(frozen=True)
class Call:
    """``given`` are values of JSON by parameter; one that is None is not given."""

    skill: Skill
    given: Mapping[str, Any] = field(default_factory=dict)

    def typed(self, today: date) -> dict[str, Any]:
        """What was given, of the types that the skill takes; records by their names as
        yet. Raises ``CallError`` for what the skill does not take."""
        given = {name: each for name, each in self.given.items() if each is not None}
        self._check_names(given)
        params = self.skill.params
        return {name: typed(params[name], each, today) for name, each in given.items()}

    def planned(self, env: Any, lookup: Lookup, today: date) -> Plan | Ask | NoData:
        """The plan, with the asker's own records.

        Who may not have the skill is told so before anything is looked up. Raises
        ``CallError`` as ``typed`` does.
        """
        arguments = self.typed(today)
        if refusal := self.skill.refusal(env):
            return refusal
        notes: list[str] = []
        for name, value in arguments.items():
            param = self.skill.params[name]
            if param.kind == "entity":
                found = named(param, value, lookup)
                if not isinstance(found, Named):
                    return found
                arguments[name] = found.ref
                notes += [found.note] if found.note else []
        return Plan(self.skill, arguments, notes=tuple(notes))

    def _check_names(self, given: Mapping[str, Any]) -> None:
        title, params = str(self.skill.title), self.skill.params
        for name in given:
            if name not in params:
                known = ", ".join(params) or "-"
                shown = str(name)[:60]
                raise UnknownArgument(skill=title, name=shown, known=known)
        for name in self.skill.required:
            if name not in given:
                told = expected(params[name])
                raise ArgumentMissing(skill=title, name=name, expected=told)
