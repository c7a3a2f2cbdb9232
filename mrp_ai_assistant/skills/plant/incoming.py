"""What vendors and the plant itself are to bring, as promised and as now expected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ...core.evidence import Cell, Phrase, RecordRef
from .arrivals import document
from .clock import local_day, now, stored, today
from .record import in_companies, ref

OPEN_MOVES = ("waiting", "confirmed", "partially_available", "assigned")


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
    vendor: RecordRef | None
    document: Phrase

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


def incoming(moves: Any) -> list[Incoming]:
    """``moves`` of ``open_arrivals`` as arrivals, in their own order."""
    return [_incoming(move) for move in moves]


def _incoming(move: Any) -> Incoming:
    env = move.env
    day = today(env)
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
        vendor(move),
        document(move),
    )


def vendor(move: Any) -> RecordRef | None:
    """Who sends or gets ``move``, as far as its reader may see the transfer.

    Not first the partner of the move: of a purchase that is our own warehouse.
    """
    picking = move.picking_id
    partner = (picking.has_access("read") and picking.partner_id) or move.partner_id
    return ref(partner) if partner and partner.has_access("read") else None
