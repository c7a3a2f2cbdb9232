"""What a program is told of a skill, in the language being spoken."""

from __future__ import annotations

import inspect
from typing import Any

from ..i18n import _, language
from ..skill import Param, Skill
from .expected import MOST_DAYS, MOST_ROWS, allowed, expected

_EXAMPLES = 5


def described(skill: Skill) -> dict[str, Any]:
    """``{"name", "title", "description", "arguments", "examples", "proposes"}``:
    ``arguments`` is a JSON schema, ``examples`` are questions that people ask."""
    examples = list(skill.phrases.get(language(), ()))[:_EXAMPLES]
    return {
        "name": skill.name,
        "title": str(skill.title),
        "description": _description(skill, examples),
        "arguments": schema(skill),
        "examples": examples,
        "proposes": skill.proposes,
    }


def schema(skill: Skill) -> dict[str, Any]:
    """The arguments of ``skill`` as JSON schema."""
    return {
        "type": "object",
        "properties": {name: _property(param) for name, param in skill.params.items()},
        "required": list(skill.required),
        "additionalProperties": False,
    }


def _property(param: Param) -> dict[str, Any]:
    """In words only what a type does not say: a client's model reads all of them."""
    match param.kind:
        case "choice" | "group" | "sort":
            return {"type": "string", "enum": allowed(param)}
        case "flag":
            return {"type": "boolean"}
        case "limit":
            whole = {"type": "integer", "minimum": 1, "maximum": MOST_ROWS}
            return whole | {"default": param.default}
        case "duration":
            days = {"type": "integer", "minimum": 1, "maximum": MOST_DAYS}
            return days | {"description": expected(param)}
    return {"type": "string", "description": expected(param)}


def _description(skill: Skill, examples: list[str]) -> str:
    """Its title, what is asked of it, and what its author says of its arguments."""
    lines = [f"{skill.title}."]
    if examples:
        lines.append(_("Answers questions like: %(said)s", said=" · ".join(examples)))
    if told := inspect.cleandoc(skill.function.__doc__ or ""):
        lines.append(told.replace("``", "`"))
    if skill.proposes:
        lines.append(
            _("It only prepares a proposal: a person confirms it in Odoo, or nobody.")
        )
    return "\n".join(lines)
