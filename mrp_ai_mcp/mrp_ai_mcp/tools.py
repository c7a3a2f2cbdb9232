"""Skills of Odoo as tools of MCP."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import mcp_types as types

from .settings import Settings

ASK = "ask"
_LONGEST_QUESTION = 4000
_ASK = {
    "en": (
        "Ask the plant's assistant",
        "Answers a question about the plant in plain words, Spanish or English, by the "
        "same assistant that people use in Odoo: orders, stock, shortages, delays and "
        "their causes, forecasts, purchases, sales, machines, manuals. Use it when no "
        "other tool fits. Each question stands alone: say names and dates in full.",
        "The question, in full.",
    ),
    "es": (
        "Preguntar al asistente de la planta",
        "Responde con palabras corrientes, en español o inglés, una pregunta sobre la "
        "planta con el mismo asistente que se usa en Odoo: órdenes, existencias, "
        "faltantes, retrasos y sus causas, previsiones, compras, ventas, máquinas, "
        "manuales. Úsela cuando ninguna otra herramienta sirva. Cada pregunta es "
        "independiente: diga nombres y fechas completos.",
        "La pregunta, completa.",
    ),
}


def offered(
    skills: Iterable[Mapping[str, Any]], settings: Settings
) -> list[types.Tool]:
    """The tools of a user: what they can have in Odoo and what the settings allow."""
    tools = [_asking(settings)]
    for skill in skills:
        allowed = settings.proposals or not skill.get("proposes")
        if skill.get("available") and allowed:
            tools.append(_tool(skill))
    if settings.tools:
        tools = [tool for tool in tools if tool.name in settings.tools]
    return tools


def _tool(skill: Mapping[str, Any]) -> types.Tool:
    return types.Tool(
        name=skill["name"],
        title=skill["title"],
        description=skill["description"],
        input_schema=skill["arguments"],
        annotations=_annotations(skill["title"], changes=bool(skill.get("proposes"))),
    )


def _asking(settings: Settings) -> types.Tool:
    title, description, question = _ASK[settings.lang or settings.speaks]
    schema = {
        "type": "object",
        "properties": {
            "question": {
                "type": "string",
                "description": question,
                "minLength": 1,
                "maxLength": _LONGEST_QUESTION,
            }
        },
        "required": ["question"],
        "additionalProperties": False,
    }
    return types.Tool(
        name=ASK,
        title=title,
        description=description,
        input_schema=schema,
        annotations=_annotations(title, changes=settings.proposals),
    )


def _annotations(title: str, *, changes: bool) -> types.ToolAnnotations:
    """A proposal is stored, and changes nothing else until a person confirms it."""
    return types.ToolAnnotations(
        title=title,
        read_only_hint=not changes,
        destructive_hint=False,
        idempotent_hint=not changes,
        open_world_hint=False,
    )
