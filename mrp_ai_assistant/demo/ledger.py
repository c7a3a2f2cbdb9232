"""Posting stock moves in the past, in bulk.

``_action_done`` stamps the present moment and is slow; history has thousands of moves.
Here a move is set to done with its date, and its lines are then created by the ORM,
which keeps the quants equal to the sum of the moves.
"""

from datetime import datetime
from typing import Any

from .factory import Factory

COLUMNS = ("state", "quantity", "picked", "date")


class LotQueue:
    """The lots of one product, oldest first."""

    def __init__(self) -> None:
        self._lots: list[tuple[Any, float]] = []
        self.names: list[str] = []

    def add(self, lot: Any, quantity: float) -> None:
        self.names.append(lot.name)
        if quantity > 0:
            self._lots.append((lot, quantity))

    def take(self, quantity: float) -> list[tuple[Any, float]]:
        taken = []
        while quantity > 1e-6:
            lot, left = self._lots.pop(0)
            part = min(left, quantity)
            taken.append((lot, round(part, 2)))
            quantity = round(quantity - part, 4)
            if left - part > 1e-6:
                self._lots.insert(0, (lot, round(left - part, 4)))
        return taken


def post_moves(
    factory: Factory,
    dated: list[tuple[Any, datetime]],
    lots: dict[int, LotQueue] | None = None,
) -> None:
    """Set moves to done at their dates.

    :param dated: (move, naive UTC datetime) in the order in which stock flows
    :param lots: by product id, where lines of traced products take their lots from
    """
    moves = factory.env["stock.move"].concat(*(move for move, _when in dated))
    done = [(move.id, "done", move.product_uom_qty, True, when) for move, when in dated]
    factory.backdate_each("stock.move", COLUMNS, done)
    values = []
    for move, when in dated:
        queue = (lots or {}).get(move.product_id.id)
        parts = queue.take(move.quantity) if queue else [(None, move.quantity)]
        values += [_line(move, when, lot, quantity) for lot, quantity in parts]
    lines = factory.env["stock.move.line"].create(values)
    factory.backdate_each(
        "stock.move.line", ("create_date",), [(line.id, line.date) for line in lines]
    )
    if hasattr(moves, "_set_value"):
        moves._set_value()


def _line(move: Any, when: datetime, lot: Any, quantity: float) -> dict[str, Any]:
    return {
        "move_id": move.id,
        "picking_id": move.picking_id.id,
        "product_id": move.product_id.id,
        "product_uom_id": move.product_uom.id,
        "location_id": move.location_id.id,
        "location_dest_id": move.location_dest_id.id,
        "lot_id": lot.id if lot else False,
        "quantity": quantity,
        "picked": True,
        "date": when,
    }
