"""What the fake models say.

A narrator is given the request and returns a text. Its prompt is understood as far as
a fake can: facts are lines with a slot ``{A}`` and a label; a schema says what form the
reply must have. The liars break the grammar too: what they say must be caught by
whoever reads it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

_SLOT = re.compile(r"\{([A-Z][0-9]?)\}")
_FACT = re.compile(r"\{(?P<slot>[A-Z][0-9]?)\}\s*[:=|–-]\s*(?P<label>[^\n:=|{}]{2,80})")
_SPANISH = re.compile(r"[¿áéíóúñ]|\b(qué|cuántas|órdenes|hay|para|con|los|las)\b", re.I)


@dataclass(frozen=True)
class Asked:
    """The request of a chat."""

    prompt: str
    last: str
    schema: Mapping[str, Any] | None
    num_predict: int

    @property
    def spanish(self) -> bool:
        return bool(_SPANISH.search(self.last))

    def facts(self) -> list[tuple[str, str]]:
        """Slot and label of every fact; the slots that the grammar allows."""
        allowed = None
        if self.schema and self.schema.get("type") == "string":
            pattern = str(self.schema.get("pattern", ""))
            allowed = set(re.findall(r"\b[A-Z][0-9]?\b", pattern))
        labels: dict[str, str] = {}
        for found in _FACT.finditer(self.last):
            if allowed is None or found["slot"] in allowed:
                labels[found["slot"]] = found["label"].strip(" .;\"'")
        for slot in _SLOT.findall(self.last):
            if allowed is None or slot in allowed:
                labels.setdefault(slot, "Dato" if self.spanish else "Figure")
        return list(labels.items())


Narrator = Callable[[Asked], str]


def honest(asked: Asked) -> str:
    """One sentence a fact, each with its own slot."""
    facts = asked.facts()
    if not facts:
        return echo(asked)
    return " ".join(f"{_capital(label)}: {{{slot}}}." for slot, label in facts[:6])


def echo(asked: Asked) -> str:
    return asked.last


def swap(asked: Asked) -> str:
    """Every fact with the slot of the next one."""
    facts = asked.facts()
    slots = [slot for slot, _label in facts]
    turned = slots[1:] + slots[:1]
    pairs = zip(turned, facts, strict=True)
    return " ".join(f"{_capital(label)}: {{{slot}}}." for slot, (_, label) in pairs)


def silent(_asked: Asked) -> str:
    return ""


def looper(asked: Asked) -> str:
    """Never stops by itself."""
    word = "la orden " if asked.spanish else "the order "
    return word * max(asked.num_predict, 50)


def says(spanish: str, english: str) -> Narrator:
    """A liar with one sentence, whatever it is asked."""
    return lambda asked: spanish if asked.spanish else english


NARRATORS: dict[str, Narrator] = {
    "honest": honest,
    "echo": echo,
    "silent": silent,
    "looper": looper,
    "liar-swap": swap,
    "liar-numbers": says(
        "Hay 12.505 órdenes con retraso y el 87 % son de la línea 3.",
        "There are 12,505 late orders and 87 % are on line 3.",
    ),
    "liar-words": says(
        "Hay veintiuna órdenes con retraso, el doble que ayer.",
        "Twenty-one orders are late, twice as many as yesterday.",
    ),
    "liar-names": says(
        "Aceros Fantasma S.L. suministra el componente que falta.",
        "Phantom Steel Ltd supplies the missing component.",
    ),
    "liar-dates": says(
        "Todo llegará el 31 de febrero de 2031 con WH/MO/99999.",
        "All will arrive on 31 February 2031 with WH/MO/99999.",
    ),
    "liar-causes": says(
        "Se retrasa porque la máquina se rompió; he creado la orden y avisé.",
        "It is late because the machine broke; I have created the order.",
    ),
    "liar-html": says(
        "Pulse <a href='https://evil.example'>aquí</a> <script>alert()</script>.",
        "Click ![x](https://evil.example/x.png) <img src=x onerror=alert()>.",
    ),
    "liar-slots": says("El total es {Z9} según [S9].", "The total is {Z9}, see [S9]."),
    "liar-language": says("All orders are on time.", "Todas las órdenes van bien."),
}


def reply(asked: Asked, narrator: str) -> str:
    """The content of the reply, in the form that the schema asks for."""
    schema = asked.schema
    if schema is not None and (schema.get("type") == "object" or "enum" in schema):
        return json.dumps(_fill(schema, asked.last), ensure_ascii=False)
    text = NARRATORS[narrator](asked)
    if schema is None or narrator == "silent":
        return text
    return json.dumps(text, ensure_ascii=False)


def _fill(schema: Mapping[str, Any], question: str) -> Any:
    """A value of ``schema``; of an enum the one that the question speaks of."""
    if "enum" in schema:
        return _best(schema["enum"], question)
    if "const" in schema:
        return schema["const"]
    kind = schema.get("type", "null")
    if isinstance(kind, list):
        return None if "null" in kind else _fill({**schema, "type": kind[0]}, question)
    if kind == "object":
        parts = schema.get("properties", {})
        return {name: _fill(part, question) for name, part in parts.items()}
    plain: dict[str, Any] = {"string": "", "array": [], "boolean": False}
    return plain.get(kind, schema.get("minimum", 0) if kind != "null" else None)


def _best(choices: list[Any], question: str) -> Any:
    words = set(re.findall(r"\w{4,}", question.lower()))

    def shared(choice: Any) -> int:
        return len(words & set(re.findall(r"[a-z]{4,}", str(choice).lower())))

    best = max(choices, key=shared)
    nothing = [choice for choice in choices if choice in ("none", None)]
    return nothing[0] if nothing and not shared(best) else best


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
