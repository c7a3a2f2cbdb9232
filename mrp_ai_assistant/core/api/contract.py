"""What an operation of the API is: enough to make its route, its checks, its docs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Schema = Mapping[str, Any]

ROOT = "/mrp_ai_assistant/api/v1"
LANG = "lang"  # a parameter of every operation
LARGEST_BODY = 64 * 1024  # bytes


@dataclass(frozen=True)
class Parameter:
    """Of the address: ``{name}`` in the path, or after the question mark."""

    name: str
    schema: Schema
    description: str
    place: Literal["path", "query"] = "query"
    required: bool = False


@dataclass(frozen=True)
class Operation:
    """``path`` is below ``ROOT``, with ``{name}`` for its parameters; ``body`` is the
    shape of the JSON object that is sent, ``reply`` of the one that comes with
    ``status``; ``failures`` are what may go wrong beside what always may. It ``reads``
    when it writes nothing; ``by_session`` a browser logged in may open it too."""

    id: str
    method: Literal["GET", "POST"]
    path: str
    summary: str
    description: str
    reply: Schema
    parameters: tuple[Parameter, ...] = ()
    body: Schema | None = None
    status: int = 200
    failures: tuple[int, ...] = ()
    reads: bool = False
    by_session: bool = False
    example: Mapping[str, Any] = field(default_factory=dict)

    @property
    def places(self) -> Mapping[str, Schema]:
        """``{name: schema}`` of what stands in the path."""
        return {p.name: p.schema for p in self.parameters if p.place == "path"}

    @property
    def query(self) -> Mapping[str, Schema]:
        """``{name: schema}`` of what may stand after the question mark."""
        found = {p.name: p.schema for p in self.parameters if p.place == "query"}
        return {**found, LANG: {"type": "string"}}


def shape(name: str) -> dict[str, str]:
    """The shape ``name`` of all that are told in the document."""
    return {"$ref": f"#/components/schemas/{name}"}


def record(properties: Mapping[str, Any], *, description: str = "") -> dict[str, Any]:
    """The shape of an object in which all of ``properties`` stand."""
    told: dict[str, Any] = {"type": "object"}
    if description:
        told["description"] = description
    return {**told, "properties": dict(properties), "required": [*properties]}


def listed(items: Schema) -> dict[str, Any]:
    return {"type": "array", "items": items}


def text(description: str = "", **more: Any) -> dict[str, Any]:
    told = {"description": description} if description else {}
    return {"type": "string", **told, **more}


def whole(description: str = "", **more: Any) -> dict[str, Any]:
    told = {"description": description} if description else {}
    return {"type": "integer", **told, **more}


def flag(description: str = "") -> dict[str, Any]:
    told = {"description": description} if description else {}
    return {"type": "boolean", **told}


def or_null(schema: Schema) -> dict[str, Any]:
    """``schema``, or null where there is nothing."""
    if isinstance(schema.get("type"), str):
        choices = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
        return {**schema, "type": [schema["type"], "null"], **choices}
    return {"anyOf": [schema, {"type": "null"}]}
