"""Manufacturing orders as table rows, alike in every skill that lists them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...core.evidence import Column, Row
from ...core.i18n import _
from .clock import now, stored
from .record import labels, quantity, ref, status

OPEN_STATES = ("confirmed", "progress", "to_close")


def state_labels(env: Any, states: Iterable[str]) -> list[str]:
    """The shown names of ``states``, in the language of ``env``."""
    known = labels(env["mrp.production"])
    return [known[state] for state in states]


def late_domain(states: Iterable[str] = OPEN_STATES) -> list[tuple[str, str, Any]]:
    """Orders in one of ``states`` whose deadline has passed."""
    return [("state", "in", list(states)), ("date_deadline", "<", stored(now()))]


def is_late(order: Any) -> bool:
    """What ``late_domain`` finds, of an order that is there already."""
    open_ = order.state in OPEN_STATES and order.date_deadline
    return bool(open_ and order.date_deadline < now())


def columns(*names: str) -> tuple[Column, ...]:
    """The columns of ``names``, in that order."""
    known = _columns()
    return tuple(known[name] for name in names)


def _columns() -> dict[str, Column]:
    return {
        "order": Column("order", _("Order"), "record"),
        "product": Column("product", _("Product"), "record"),
        "quantity": Column("quantity", _("Quantity"), "quantity"),
        "state": Column("state", _("State"), "status"),
        "start": Column("start", _("Start"), "date"),
        "deadline": Column("deadline", _("Deadline"), "date"),
        "finished": Column("finished", _("Finished"), "date"),
        "end": Column("end", _("End"), "date"),
        "created": Column("created", _("Created"), "date"),
        "delay": Column("delay", _("Delay"), "days"),
        "hold": Column("hold", _("What holds it")),
        "operations": Column("operations", _("Operations done")),
        "responsible": Column("responsible", _("Responsible"), "record"),
    }


def cells(order: Any) -> dict[str, Any]:
    """Every plain cell of ``order``, by column name."""
    return {
        "order": ref(order),
        "product": ref(order.product_id),
        "quantity": quantity(order.product_qty, order.product_uom_id),
        "state": status(order),
        "start": order.date_start or None,
        "deadline": order.date_deadline or None,
        "end": order.date_finished or None,
        "created": order.create_date,
        "finished": order.date_finished if order.state == "done" else None,
        "responsible": ref(order.user_id),
    }


def row(order: Any, names: Iterable[str], **extra: Any) -> Row:
    """``order`` as a row of the columns ``names``; ``extra`` cells by name."""
    values = cells(order) | extra
    return Row(ref(order), tuple(values[name] for name in names))
