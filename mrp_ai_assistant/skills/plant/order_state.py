"""How one manufacturing order goes: its state, dates, operations and what holds it."""

from __future__ import annotations

from typing import Any

from ...core.evidence import Cell, Evidence, Fact, Row, Table, show
from ...core.i18n import _
from . import order_rows
from .clock import days_since, now
from .hold import holds, step
from .record import label, nouns, ref, scope

_NAMES = (
    "order",
    "product",
    "quantity",
    "state",
    "start",
    "deadline",
    "finished",
    "end",
    "operations",
    "hold",
    "responsible",
)


def order_state(env: Any, order: Any) -> Evidence:
    """One order, named in the question, whatever its state is."""
    over = order.state in ("done", "cancel")
    hold = None if over else holds(env, order)[order.id]
    done, left = _operations(order)
    other = "end" if order.state == "done" else "finished"
    names = [name for name in _NAMES if name != other]
    cells = order_rows.cells(order) | {
        "operations": f"{done}/{done + left}" if done + left else None,
        "hold": hold and hold.phrase,
    }
    if order_rows.is_late(order):
        cells["deadline"] = Cell(order.date_deadline, "danger")
    row = Row(ref(order), tuple(cells[name] for name in names))
    domain = [("id", "=", order.id)]
    where = scope(env, order._name, domain, [], shown=1, total=1)
    columns = order_rows.columns(*names)
    steps = [step(env, order, hold, hold.phrase.text, 1)] if hold else []
    return Evidence(
        tables=(Table(order.display_name, columns, (row,), where),),
        facts=_facts(env, order),
        summary=tuple(_summary(env, order, hold)),
        steps=tuple(steps),
        flags={"late": order_rows.is_late(order)},
    )


def _operations(order: Any) -> tuple[int, int]:
    work = order.workorder_ids.filtered(lambda w: w.state != "cancel")
    done = work.filtered(lambda w: w.state == "done")
    return len(done), len(work) - len(done)


def _summary(env: Any, order: Any, hold: Any) -> Any:
    values = {
        "order": order.display_name,
        "amount": show(order_rows.cells(order)["quantity"]),
        "product": order.product_id.display_name,
        "state": label(order),
    }
    if order_rows.is_late(order):
        days = show(days_since(env, order.date_deadline), "days")
        yield _(
            "%(order)s (%(amount)s of %(product)s): %(state)s, late by %(days)s.",
            days=days,
            **values,
        )
    elif order.state == "done" and order.date_finished:
        day = show(order.date_finished, "date")
        yield _(
            "%(order)s (%(amount)s of %(product)s): %(state)s, on %(day)s.",
            day=day,
            **values,
        )
    elif hold and order.date_deadline:
        day = show(order.date_deadline, "date")
        yield _(
            "%(order)s (%(amount)s of %(product)s): %(state)s, not late: "
            "its deadline is %(day)s.",
            day=day,
            **values,
        )
    else:
        yield _("%(order)s (%(amount)s of %(product)s): %(state)s.", **values)
    if hold and order.date_finished and order.date_finished >= now():
        day = show(order.date_finished, "date")
        yield _("Its planned end is %(day)s.", day=day)
    if hold:
        yield hold.sentence


def _facts(env: Any, order: Any) -> tuple[Fact, ...]:
    of = ref(order)
    state = order_rows.cells(order)["state"]
    facts = [
        Fact(_("order"), of, "record", nouns=nouns(_("order")), of=of),
        Fact(_("state of the order"), state, "status", nouns=nouns(_("state")), of=of),
        Fact(
            _("product of the order"),
            ref(order.product_id),
            "record",
            nouns=nouns(_("product")),
            of=of,
        ),
    ]
    if order_rows.is_late(order):
        role = nouns(_("delay;late;days"))
        days = days_since(env, order.date_deadline)
        facts.append(Fact(_("delay of the order"), days, "days", nouns=role, of=of))
    if order.date_deadline:
        role = nouns(_("deadline;due"))
        day = order.date_deadline
        facts.append(Fact(_("deadline of the order"), day, "date", nouns=role, of=of))
    return tuple(facts)
