"""The contract as an OpenAPI 3.1 document: what docs/openapi.json holds."""

from __future__ import annotations

import json
from typing import Any

from .contract import LANG, ROOT, Operation, Parameter
from .operations import OPERATIONS, SHAPES
from .operations.failures import MEANINGS

VERSION = "1.0.0"
_ALWAYS = (400, 401, 403, 500)
_OF_BODIES = (413, 415)
_JSON = "application/json"
_ABOUT = (
    "Ask a plant in plain words, in Spanish or English. Everything is read and done as "
    "the user of the API key, with that user's rights and limits; figures are computed "
    "by code. Drafts are proposed only: a person confirms them in Odoo."
)
_LANGUAGE = Parameter(
    LANG,
    {"type": "string", "examples": ["es", "en", "es_MX"]},
    "The language of messages; without it `Accept-Language`, then the user's own. "
    "Answers speak the language of the question where it tells.",
)


def document() -> dict[str, Any]:
    paths: dict[str, dict[str, Any]] = {}
    for operation in OPERATIONS.values():
        place = paths.setdefault(operation.path, {})
        place[operation.method.lower()] = _told(operation)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "AI Production Assistant",
            "version": VERSION,
            "description": _ABOUT,
            "license": {"name": "LGPL-3"},
        },
        "servers": [{"url": ROOT, "description": "On the address of Odoo."}],
        "security": [{"apiKey": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {
                "apiKey": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "An API key of an Odoo user.",
                }
            },
            "parameters": {"lang": _parameter(_LANGUAGE)},
            "responses": {
                str(status): {
                    "description": meaning,
                    **({"headers": _RETRY_AFTER} if status == 429 else {}),
                    "content": _content({"$ref": "#/components/schemas/Failure"}),
                }
                for status, meaning in MEANINGS.items()
            },
            "schemas": dict(SHAPES),
        },
    }


def text() -> str:
    """The file, whole."""
    return json.dumps(document(), indent=2, ensure_ascii=False) + "\n"


_RETRY_AFTER = {
    "Retry-After": {"description": "Seconds.", "schema": {"type": "integer"}}
}


def _told(operation: Operation) -> dict[str, Any]:
    parameters = [_parameter(each) for each in operation.parameters]
    told: dict[str, Any] = {
        "operationId": operation.id,
        "summary": operation.summary,
        "description": operation.description,
        "parameters": [*parameters, {"$ref": "#/components/parameters/lang"}],
    }
    if operation.body is not None:
        content = _content(operation.body, dict(operation.example))
        told["requestBody"] = {"required": True, "content": content}
    sent = _OF_BODIES if operation.body is not None else ()
    failures = sorted({*_ALWAYS, *sent, *operation.failures})
    told["responses"] = {
        str(operation.status): {
            "description": operation.summary,
            "content": _content(operation.reply),
        },
        **{
            str(status): {"$ref": f"#/components/responses/{status}"}
            for status in failures
        },
    }
    return told


def _content(schema: Any, example: Any = None) -> dict[str, Any]:
    said = {"schema": dict(schema)}
    return {_JSON: {**said, "example": example} if example else said}


def _parameter(parameter: Parameter) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "in": parameter.place,
        "required": parameter.required,
        "description": parameter.description,
        "schema": dict(parameter.schema),
    }
