"""The document that tells all of this."""

from __future__ import annotations

from ..contract import Operation

OPERATIONS = (
    Operation(
        "describe",
        "GET",
        "/openapi.json",
        "This document",
        "OpenAPI 3.1. A browser in which somebody is logged in may open it too.",
        reply={"type": "object", "additionalProperties": True},
        reads=True,
        by_session=True,
    ),
)
