"""What vendors and the plant itself are to bring, as promised and as now expected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from ...core.evidence import Cell, Phrase, RecordRef
from ...core.i18n import _
from .clock import local_day, now, stored, today
from .record import in_companies, ref

OPEN_MOVES = ("waiting", "confirmed", "partially_available", "assigned")


class Sight:
    """What their reader may see behind ``moves``: asked once for all of them."""

    def __init__(self, moves: Any) -> None:
        self._found: dict[str, Any] = {"": moves}
        self._ids: dict[str, frozenset[int]] = {}

    def behind(self, move: Any, path: str) -> Any:
        """The record at ``path``; None without one that the reader may see."""
        record, walked = move, ""
        for field in path.split("."):
            if field not in record._fields:
                return None
            before, walked = walked, f"{walked}.{field}"
            if walked not in self._ids:
                found = self._found[before].mapped(field)._filtered_access("read")
                self._found[walked] = found
                self._ids[walked] = frozenset(found.ids)
            record = record[field]
            if record.id not in self._ids[walked]:
                return None
        return record


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


@dataclass(frozen=True)
class Incoming:
    """One open arrival; ``quantity`` in the product's own unit of measure.

    ``promised`` is what was confirmed, ``expected`` the day now planned: once that is
    past nobody has told a new one, and ``overdue`` is true. ``late`` counts the days
    after the promise, to the expected day or, when that is past, to today.
    """

    move: Any
    product: Any
    quantity: float
    promised: date | None
    expected: date
    overdue: bool
    late: int
    sight: Sight

    @cached_property
    def document(self) -> Phrase:
        return document(self.move, self.sight)

    @cached_property
    def vendor(self) -> RecordRef | None:
        return vendor(self.move, self.sight)

    @property
    def expected_cell(self) -> Cell:
        """Red when it is past: nobody knows the day then."""
        return Cell(self.expected, "danger" if self.overdue else None)

    @property
    def late_cell(self) -> Cell | None:
        return Cell(self.late, "danger") if self.late > 0 else None


def open_arrivals(env: Any) -> list[Any]:
    """The domain of moves that bring goods in and are not done."""
    return [
        ("state", "in", list(OPEN_MOVES)),
        *arriving(env),
        *in_companies(env),
    ]


def arriving(env: Any) -> list[Any]:
    """The domain of moves that bring goods into stock, done or not.

    A subcontractor's goods come from a place of ours at his, where his own order puts
    them: only the receipt counts, or they would arrive twice.
    """
    stock = ("location_dest_id.usage", "in", ["internal", "transit"])
    sources = ("location_id.usage", "in", ["supplier", "production"])
    if "is_subcontract" not in env["stock.move"]._fields:
        return [sources, stock]
    theirs = env.companies.subcontracting_location_id.ids
    ours = ["!", ("location_dest_id", "child_of", theirs)]
    return ["|", sources, ("is_subcontract", "=", True), stock, *ours]


def past_due(env: Any) -> list[Any]:
    """The domain of open arrivals whose promise, or whose planned day, is past."""
    moment = stored(now())
    return ["|", ("date_deadline", "<", moment), ("date", "<", moment)]


def next_arrivals(env: Any, products: Any) -> dict[int, Arrival]:
    """The earliest planned arrival of each of ``products``, by product id.

    From vendors, and from the manufacturing orders that make a subassembly.
    """
    moves = env["stock.move"].search_fetch(
        [("product_id", "in", products.ids), *open_arrivals(env)],
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


def incoming(moves: Any) -> list[Incoming]:
    """``moves`` of ``open_arrivals`` as arrivals, in their own order."""
    sight, day = Sight(moves), today(moves.env)
    return [_incoming(move, day, sight) for move in moves]


def _incoming(move: Any, day: date, sight: Sight) -> Incoming:
    env = move.env
    expected = local_day(env, move.date)
    promised = local_day(env, move.date_deadline) if move.date_deadline else None
    overdue = expected < day
    late = (max(expected, day) - promised).days if promised else 0
    if overdue and not promised:
        late = (day - expected).days
    return Incoming(
        move,
        move.product_id,
        move.product_qty,
        promised,
        expected,
        overdue,
        max(late, 0),
        sight,
    )


def vendor(move: Any, sight: Sight | None = None) -> RecordRef | None:
    """Who sends or gets ``move``, as far as its reader may see the transfer.

    Not first the partner of the move: of a purchase that is our own warehouse. With
    many moves, ``sight`` is theirs.
    """
    sight = sight or Sight(move)
    if sight.behind(move, "picking_id") and move.picking_id.partner_id:
        return ref(sight.behind(move, "picking_id.partner_id"))
    return ref(sight.behind(move, "partner_id"))


def document(move: Any, sight: Sight | None = None) -> Phrase:
    """The purchase, manufacturing order or receipt that brings ``move``.

    A reader without purchase rights sees the number, not the link. Of a manufacturing
    order that the reader may not see, not even the number. With many moves, ``sight``
    is theirs.
    """
    sight = sight or Sight(move)
    order = sight.behind(move, "production_id")
    if move.production_id and not order:
        return Phrase(_("a manufacturing order"))
    found = order or sight.behind(move, "purchase_line_id.order_id")
    if found:
        return Phrase(found.display_name, ref(found))
    receipt = ref(sight.behind(move, "picking_id"))
    name = move.origin or (receipt.name if receipt else "") or move.reference or ""
    return Phrase(name, receipt)
