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
    """The arguments of ``skill`` as JSON schema, each with what it may be."""
    return {
        "type": "object",
        "properties": {name: _property(param) for name, param in skill.params.items()},
        "required": list(skill.required),
        "additionalProperties": False,
    }


def _property(param: Param) -> dict[str, Any]:
    told: dict[str, Any] = {"type": "string", "description": expected(param)}
    match param.kind:
        case "choice" | "group" | "sort":
            return told | {"enum": allowed(param)}
        case "flag":
            return told | {"type": "boolean", "default": False}
        case "limit":
            whole = {"type": "integer", "minimum": 1, "maximum": MOST_ROWS}
            return told | whole | {"default": param.default}
        case "duration":
            return told | {"type": "integer", "minimum": 1, "maximum": MOST_DAYS}
    return told


def _description(skill: Skill, examples: list[str]) -> str:
    """Its title, what is asked of it, and what its author says of its arguments."""
    lines = [f"{skill.title}."]
    if examples:
        lines.append(_("Answers questions like: %(said)s", said=" · ".join(examples)))
    if told := inspect.cleandoc(skill.function.__doc__ or ""):
        lines.append(told)
    if skill.proposes:
        lines.append(
            _("It only prepares a proposal: a person confirms it in Odoo, or nobody.")
        )
    return "\n".join(lines)
