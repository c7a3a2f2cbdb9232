"""What a model is given to tell when it is evaluated: small plants, always the same.

They are of nobody: no plant's data is read to evaluate a model. The texts are constant
in each language, like those of a prompt, because results are compared over time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timezone

from ..evidence import Column, Evidence, Fact, RecordRef, Row, Scope, Table

_AS_OF = datetime(2026, 3, 2, 8, tzinfo=timezone.utc)


@dataclass(frozen=True)
class Told:
    """One evidence with the question that it answers."""

    language: str
    question: str
    evidence: Evidence


def _evidence(title: str, ref: RecordRef, *facts: Fact) -> Evidence:
    """One table with the row of ``ref``: the facts are what is told."""
    scope = Scope(ref.model, (), _AS_OF, "My Company", shown=1, total=1)
    columns = (Column("record", title, "record"),)
    return Evidence((Table(title, columns, (Row(ref, (ref,)),), scope),), facts)


_LATE = RecordRef("mrp.production", 1, "WH/MO/00017")
_CENTER = RecordRef("mrp.workcenter", 2, "Prensa 2")
_PART = RecordRef("product.product", 3, "Eje 20 mm")

TOLD: tuple[Told, ...] = (
    Told(
        "es",
        "¿Qué órdenes de fabricación van con retraso?",
        _evidence(
            "Órdenes con retraso",
            _LATE,
            Fact("órdenes con retraso", 3, "integer", nouns=("orden", "órdenes")),
            Fact("orden más retrasada", _LATE, "record", nouns=("orden",), of=_LATE),
            Fact("su retraso", 8, "days", nouns=("retraso",), of=_LATE),
            Fact(
                "su fecha límite",
                date(2026, 2, 22),
                "date",
                nouns=("fecha", "límite"),
                of=_LATE,
            ),
        ),
    ),
    Told(
        "es",
        "¿Qué centro de trabajo está más cargado?",
        _evidence(
            "Carga de los centros",
            _CENTER,
            Fact("centros sobrecargados", 2, "integer", nouns=("centro", "centros")),
            Fact(
                "centro más cargado", _CENTER, "record", nouns=("centro",), of=_CENTER
            ),
            Fact("su carga", 131, "percent", nouns=("carga",), of=_CENTER),
        ),
    ),
    Told(
        "en",
        "Which manufacturing orders are late?",
        _evidence(
            "Late orders",
            _LATE,
            Fact("late orders", 3, "integer", nouns=("order", "orders", "late")),
            Fact("most delayed order", _LATE, "record", nouns=("order",), of=_LATE),
            Fact("its delay", 8, "days", nouns=("delay", "late"), of=_LATE),
            Fact(
                "its deadline",
                date(2026, 2, 22),
                "date",
                nouns=("deadline",),
                of=_LATE,
            ),
        ),
    ),
    Told(
        "en",
        "Which component is missing most?",
        _evidence(
            "Missing components",
            _PART,
            Fact("missing components", 5, "integer", nouns=("component", "components")),
            Fact(
                "component that is missing most",
                _PART,
                "record",
                nouns=("component",),
                of=_PART,
            ),
            Fact("orders that wait for it", 4, "integer", nouns=("orders",), of=_PART),
        ),
    ),
)
