"""What a program sent, held against its shape: that part of JSON Schema which the
shapes of this API use. A shape that says more than this file knows is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..i18n import _
from .contract import Schema
from .errors import Missing, Unknown, Wrong

_SHOWN = 60  # characters of a name that somebody else made up
_SAID = {"description", "title", "examples", "default", "format", "discriminator"}
KNOWN = _SAID | {
    *("type", "enum", "const", "minimum", "maximum", "minLength", "maxLength"),
    *("items", "maxItems", "properties", "required", "additionalProperties"),
    *("anyOf", "oneOf", "$ref"),
}
_DIGITS = re.compile(r"-?[0-9]{1,18}")
_TYPES: Mapping[str, Callable[[Any], bool]] = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "number": lambda v: isinstance(v, (int, float)) and not isinstance(v, bool),
    "string": lambda value: isinstance(value, str),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}


def check(
    schema: Schema,
    value: Any,
    name: str = "body",
    shapes: Mapping[str, Schema] | None = None,
    strict: bool = True,
) -> None:
    """Raises ``Missing``, ``Unknown`` or ``Wrong`` for the first place of ``value``
    that is not as ``schema`` says.

    :param shapes: what ``$ref`` may name
    :param strict: what an object's shape does not name may not be in it
    """
    _Check(shapes or {}, strict).value(schema, value, name)


def from_query(schema: Schema, text: str, name: str) -> Any:
    """The value that ``text`` of an address means: it has no types of its own."""
    wanted = _types(schema)
    if "integer" in wanted and _DIGITS.fullmatch(text):
        return int(text)
    if "boolean" in wanted and text in ("true", "false", "1", "0"):
        return text in ("true", "1")
    if "string" not in wanted:
        raise Wrong(field=name, wanted=_told(schema))
    return text


class _Check:
    def __init__(self, shapes: Mapping[str, Schema], strict: bool) -> None:
        self._shapes = shapes
        self._strict = strict

    def value(self, schema: Schema, value: Any, name: str) -> None:
        if beyond := set(schema) - KNOWN:
            raise ValueError(f"{name}: {sorted(beyond)} is not known to this check")
        if "$ref" in schema:
            return self.value(self._named(schema["$ref"]), value, name)
        for choice in ("anyOf", "oneOf"):
            if choice in schema:
                return self._one_of(schema[choice], value, name)
        if not self._fits(schema, value):
            raise Wrong(field=name, wanted=_told(schema))
        if isinstance(value, list):
            for place, item in enumerate(value):
                self.value(schema.get("items", {}), item, f"{name}[{place}]")
        if isinstance(value, dict):
            self._object(schema, value, name)
        return None

    def _named(self, address: str) -> Schema:
        return self._shapes[address.rpartition("/")[2]]

    def _one_of(self, choices: list[Schema], value: Any, name: str) -> None:
        """The error of the last one that the value fails, where it fails all."""
        error: Exception | None = None
        for choice in choices:
            try:
                return self.value(choice, value, name)
            except (Missing, Unknown, Wrong) as failed:
                # Of parts, which say their kind first, that of the right kind.
                if error is None or not self._is_another(choice, value):
                    error = failed
        raise error or ValueError(f"{name}: nothing to choose from")

    def _is_another(self, choice: Schema, value: Any) -> bool:
        if "$ref" in choice:
            choice = self._named(choice["$ref"])
        kind = choice.get("properties", {}).get("kind", {}).get("const")
        return not isinstance(value, dict) or kind != value.get("kind")

    @staticmethod
    def _fits(schema: Schema, value: Any) -> bool:
        wanted = _types(schema)
        return all(
            (
                not wanted or any(_TYPES[each](value) for each in wanted),
                "enum" not in schema or value in schema["enum"],
                "const" not in schema or value == schema["const"],
                *(fits(value) for fits in _bounds(schema, value)),
            )
        )

    def _object(self, schema: Schema, value: dict[str, Any], name: str) -> None:
        known = schema.get("properties", {})
        before = "" if name == "body" else f"{name}."
        for each in schema.get("required", ()):
            if each not in value:
                raise Missing(field=f"{before}{each}")
        for each, inner in value.items():
            if each in known:
                self.value(known[each], inner, f"{before}{each}")
            elif self._strict and schema.get("additionalProperties") is not True:
                raise Unknown(field=f"{before}{each[:_SHOWN]}")


def _bounds(schema: Schema, value: Any) -> Iterator[Callable[[Any], bool]]:
    if isinstance(value, str):
        yield lambda text: len(text) >= schema.get("minLength", 0)
        yield lambda text: len(text) <= schema.get("maxLength", len(text))
    elif isinstance(value, list):
        yield lambda items: len(items) <= schema.get("maxItems", len(items))
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield lambda number: number >= schema.get("minimum", number)
        yield lambda number: number <= schema.get("maximum", number)


def _types(schema: Schema) -> list[str]:
    wanted = schema.get("type", [])
    return [wanted] if isinstance(wanted, str) else list(wanted)


def _told(schema: Schema) -> str:
    """What a value has to be, in words."""
    if "enum" in schema:
        return _(
            "one of these: %(choices)s", choices=", ".join(map(str, schema["enum"]))
        )
    if "const" in schema:
        return f"“{schema['const']}”"
    low, high = schema.get("minimum"), schema.get("maximum")
    if "integer" in _types(schema) and low is not None and high is not None:
        return _("a whole number from %(low)s to %(high)s", low=low, high=high)
    if "maxLength" in schema:
        most = schema["maxLength"]
        return _("a text of at most %(most)s characters", most=most)
    if "maxItems" in schema:
        return _("a list of at most %(most)s", most=schema["maxItems"])
    words = _type_words()
    return next((words[each] for each in _types(schema) if each in words), "null")


def _type_words() -> dict[str, str]:
    return {
        "boolean": _("true or false"),
        "integer": _("a whole number"),
        "number": _("a number"),
        "string": _("a text"),
        "array": _("a list"),
        "object": _("an object"),
    }
