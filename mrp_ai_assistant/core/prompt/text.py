"""The text of a saved prompt: words, and blanks between double braces.

    {{note}}                          any text
    {{producto:product}}              a record, chosen by its name
    {{desde:date}} {{n:number}}       a day, a number
    {{turno:mañana|tarde|noche}}      one of these

A name that is said twice is one blank. Kinds may be written in Spanish or English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..understand.normalise import clean, fold
from .errors import (
    FewOptions,
    ManyBlanks,
    NoLabel,
    NoText,
    TextTooLong,
    TwoKinds,
    Unclosed,
    UnknownKind,
)

LONGEST = 4000  # characters: as a question
MOST_BLANKS = 8
# What a kind may be called; the record that is chosen for it.
KINDS: dict[str, tuple[str, ...]] = {
    "text": ("text", "texto"),
    "number": ("number", "numero", "cantidad"),
    "date": ("date", "fecha", "dia"),
    "product": ("product", "producto", "componente", "component"),
    "order": ("order", "orden", "of"),
    "workcenter": ("workcenter", "centro", "puesto"),
    "sale": ("sale", "venta", "pedido"),
    "purchase": ("purchase", "compra"),
    "partner": ("partner", "contacto", "cliente", "proveedor", "customer", "vendor"),
    "project": ("project", "proyecto"),
    "equipment": ("equipment", "equipo", "maquina", "machine"),
    "lot": ("lot", "lote"),
    "document": ("document", "documento", "manual"),
}
MODELS = {
    "product": "product.product",
    "order": "mrp.production",
    "workcenter": "mrp.workcenter",
    "sale": "sale.order",
    "purchase": "purchase.order",
    "partner": "res.partner",
    "project": "project.project",
    "equipment": "maintenance.equipment",
    "lot": "stock.lot",
    "document": "mrp.ai.document",
}
_KIND_OF = {word: kind for kind, words in KINDS.items() for word in words}
_BRACES = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_NEAR = 20  # characters shown of a place that is wrong


@dataclass(frozen=True)
class Blank:
    """``kind`` is a key of ``KINDS``, or ``choice`` with ``options``."""

    label: str
    kind: str
    options: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "label": self.label,
            "kind": self.kind,
            "model": MODELS.get(self.kind, ""),
            "options": list(self.options),
        }


@dataclass(frozen=True)
class PromptText:
    """``parts`` in their order: words, or the number of a blank."""

    parts: tuple[str | int, ...]
    blanks: tuple[Blank, ...]

    def as_json(self) -> dict[str, Any]:
        """``{"parts": [text or number], "blanks": [{label, kind, model, options}]}``"""
        return {
            "parts": list(self.parts),
            "blanks": [blank.as_json() for blank in self.blanks],
        }


def read_prompt(text: str) -> PromptText:
    """``text`` taken apart. Raises a ``PromptError`` that says how to write it.

    >>> read_prompt("¿Qué falta para {{orden:order}}?").parts
    ('¿Qué falta para ', 0, '?')
    """
    if not clean(text):
        raise NoText()
    if len(text) > LONGEST:
        raise TextTooLong(length=len(text), limit=LONGEST)
    parts: list[str | int] = []
    blanks: list[Blank] = []
    pieces = _BRACES.split(text)
    for place, piece in enumerate(pieces):
        if place % 2:
            parts.append(_place(_blank(piece), blanks))
        elif piece:
            _check_braces(piece)
            parts.append(piece)
    return PromptText(tuple(parts), tuple(blanks))


def _check_braces(piece: str) -> None:
    stray = re.search(r"\{\{|\}\}", piece)
    if stray:
        raise Unclosed(near=piece[stray.start() :][:_NEAR].strip())


def _blank(inside: str) -> Blank:
    label, colon, kind = (part.strip() for part in clean(inside).partition(":"))
    if "{" in inside or "}" in inside:
        raise Unclosed(near=f"{{{{{inside}"[:_NEAR])
    if not label:
        raise NoLabel(blank=f"{{{{{inside}}}}}")
    if "|" in kind:
        return Blank(label, "choice", _options(label, kind))
    wanted = fold(kind).replace(" ", "").replace("_", "")
    if colon and wanted not in _KIND_OF:
        raise UnknownKind(kind=kind, kinds=kinds_in_words())
    return Blank(label, _KIND_OF.get(wanted, "text"))


def _options(label: str, kind: str) -> tuple[str, ...]:
    options = tuple(dict.fromkeys(filter(None, map(str.strip, kind.split("|")))))
    if len(options) < 2:
        raise FewOptions(label=label)
    return options


def _place(blank: Blank, blanks: list[Blank]) -> int:
    """The number of ``blank``, a new one where its name was not said before."""
    for number, known in enumerate(blanks):
        if fold(known.label) == fold(blank.label):
            # "{{producto}}" said again is the product that it was before
            if blank.kind not in ("text", known.kind) or (
                blank.options and blank.options != known.options
            ):
                raise TwoKinds(label=blank.label)
            return number
    if len(blanks) == MOST_BLANKS:
        raise ManyBlanks(limit=MOST_BLANKS)
    blanks.append(blank)
    return len(blanks) - 1


def kinds_in_words(kinds: Sequence[str] = tuple(KINDS)) -> str:
    """The kinds as one may write them, each in both languages."""
    return ", ".join(" / ".join(dict.fromkeys(KINDS[kind][:2])) for kind in kinds)
