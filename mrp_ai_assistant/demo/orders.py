"""The manufacturing orders of these days, through Odoo's own buttons."""

from typing import Any

from .factory import Factory
from .orders_data import ENDED, ORDERS, Order
from .production_values import full_order_values
from .time_log import log_work


def build_orders(factory: Factory) -> None:
    """Create all orders, then bring each into its state, in the order of their list."""
    people = (factory.person("lucia").id, factory.person("andres").id)
    productions = factory.env["mrp.production"].create(
        [
            {
                **full_order_values(
                    factory,
                    order.product,
                    order.quantity,
                    factory.clock.at(order.start, 7 if order.start < 0 else 12),
                    factory.clock.at(order.deadline, 20),
                ),
                "user_id": people[number % 2],
                "priority": order.priority,
            }
            for number, order in enumerate(ORDERS)
        ]
    )
    for order, production in zip(ORDERS, productions, strict=True):
        factory.keep(f"order_{order.key}", production)
    for states, step in (
        (("done",), _close),
        (("confirmed", "progress", "to_close"), _confirm),
        (("cancel",), _cancel),
    ):
        step(factory, [order for order in ORDERS if order.state in states])
    _plan(factory)


def _all(factory: Factory, orders: list[Order]) -> Any:
    kept = [factory.get(f"order_{order.key}") for order in orders]
    return factory.env["mrp.production"].concat(*kept)


def _confirm(factory: Factory, orders: list[Order]) -> None:
    for order in orders:
        factory.get(f"order_{order.key}").action_confirm()


def _cancel(factory: Factory, orders: list[Order]) -> None:
    productions = _all(factory, orders)
    productions.action_confirm()
    productions.action_cancel()


def _plan(factory: Factory) -> None:
    """Give the planned orders their slots; the late one comes after the others, also
    where an hour of the morning is still free before them."""
    planned = [order for order in ORDERS if order.planned]
    others = _all(factory, [order for order in planned if order.deadline >= 0])
    for production in others:
        production.button_plan()
    for production in _all(factory, planned) - others:
        production.date_start = _free_after(others, production)
        production.button_plan()


def _free_after(others: Any, production: Any) -> Any:
    """When the first work center of ``production`` is done with ``others``."""
    center = production.workorder_ids.sorted("sequence")[:1].workcenter_id
    works = others.workorder_ids
    ends = [work.date_finished for work in works if work.workcenter_id == center]
    return max(ends)


def _close(factory: Factory, orders: list[Order]) -> None:
    productions = _all(factory, orders)
    productions.action_confirm()
    spans = []
    for order, production in zip(orders, productions, strict=True):
        end = min(factory.clock.at(ENDED[order.key], 14), factory.clock.ago(20))
        spans.append((production, factory.clock.at(order.start, 7), end))
    log_work(factory, [(*span, None) for span in spans])
    productions.button_mark_done()
    _backdate(factory, spans)


def _backdate(factory: Factory, spans: list[tuple]) -> None:
    dates = ("date_start", "date_finished")
    rows = [(order.id, start, end) for order, start, end in spans]
    moved = [(m, start) for order, start, _end in spans for m in order.move_raw_ids]
    moved += [(m, end) for order, _start, end in spans for m in order.move_finished_ids]
    moves = [(move.id, when) for move, when in moved]
    lines = [(line.id, when) for move, when in moved for line in move.move_line_ids]
    factory.backdate_each("mrp.production", dates, rows)
    factory.backdate_each("stock.move", ("date",), moves)
    factory.backdate_each("stock.move.line", ("date",), lines)
