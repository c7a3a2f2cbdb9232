"""What is on its way: the next arrival of each product, and the document behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from ...core.evidence import Phrase, RecordRef
from ...core.i18n import _
from .clock import local_day, today
from .record import in_companies, ref


@dataclass(frozen=True)
class Arrival:
    """On ``day``, with ``document``; ``overdue`` when past."""

    day: date
    move: Any
    overdue: bool

    @cached_property
    def document(self) -> Phrase:
        """Looked up when it is told: of a thousand arrivals, few are."""
        return document(self.move)


def next_arrivals(env: Any, products: Any) -> dict[int, Arrival]:
    """The earliest planned arrival of each of ``products``, by product id.

    From vendors, and from the manufacturing orders that make a subassembly.
    """
    moves = env["stock.move"].search_fetch(
        [
            ("product_id", "in", products.ids),
            (
                "state",
                "in",
                ("waiting", "confirmed", "partially_available", "assigned"),
            ),
            ("location_id.usage", "in", ("supplier", "production")),
            ("location_dest_id.usage", "in", ("internal", "transit")),
            *in_companies(env),
        ],
        ["product_id", "date"],
        order="date, id",
    )
    first = {move.product_id.id: move for move in reversed(moves)}
    day = today(env)
    return {
        product: Arrival(expected, move, expected < day)
        for product, move in first.items()
        if (expected := local_day(env, move.date))
    }


def document(move: Any) -> Phrase:
    """The purchase, manufacturing order or receipt that brings ``move``.

    A reader without purchase rights sees the number, not the link. Of a manufacturing
    order that the reader may not see, not even the number.
    """
    if move.production_id and not move.production_id.has_access("read"):
        return Phrase(_("a manufacturing order"))
    found = _linked(move, ("production_id", "purchase_line_id.order_id"))
    if found is None:
        found = _linked(move, ("picking_id",))
    name = move.origin or (found.name if found else "") or move.reference or ""
    if found is not None and found.model != "stock.picking":
        name = found.name
    return Phrase(name, found)


def _linked(move: Any, paths: Sequence[str]) -> RecordRef | None:
    for path in paths:
        field, _dot, rest = path.partition(".")
        if field not in move._fields:
            continue
        record = move[field]
        if rest and record.has_access("read"):
            record = record[rest]
        elif rest:
            continue
        if record and record.has_access("read"):
            return ref(record)
    return None
