"""The last year of the plant: orders made, material used, goods delivered."""

from datetime import date, datetime, timedelta
from typing import Any

from .clock import PlantClock
from .components_data import COVER_DAYS
from .factory import Factory
from .history_plan import HistoryPlan, plan_history
from .ledger import LotQueue, post_moves
from .opening import count_opening_stock, put_on_shelves
from .partners import CUSTOMERS
from .production_values import full_order_values
from .receipts import receive_history
from .time_log import log_work

LAST_DAY = -13
FIRST_DAY = -365
ON_TIME = 0.85


def working_days(clock: PlantClock) -> list[date]:
    days = (clock.day(offset) for offset in range(FIRST_DAY, LAST_DAY + 1))
    return [day for day in days if day.weekday() < 5]


def build_history(factory: Factory, closing: dict[str, float]) -> HistoryPlan:
    """Live through the year; ``closing`` is what the current orders will need."""
    plan = plan_history(factory.dice, working_days(factory.clock), closing, COVER_DAYS)
    lots = count_opening_stock(factory, plan)
    receive_history(factory, plan, lots)
    _make_orders(factory, plan, lots)
    _deliver(factory, plan)
    put_on_shelves(factory, LAST_DAY)
    return plan


def _make_orders(
    factory: Factory, plan: HistoryPlan, lots: dict[int, LotQueue]
) -> None:
    # Subassemblies first: what furniture used has then been made.
    planned = sorted(plan.orders, key=lambda order: (order[1][:3] != "SUB", order))
    spans = [_span(factory, plan.days, day) for day, _ref, _qty in planned]
    people = [factory.person("lucia").id, factory.person("andres").id]
    productions = factory.env["mrp.production"].create(
        [
            {
                **full_order_values(factory, reference, quantity, start, deadline),
                "user_id": people[number % 2],
            }
            for number, (
                (_day, reference, quantity),
                (start, _end, deadline),
            ) in enumerate(zip(planned, spans, strict=True))
        ]
    )
    closed = list(zip(productions, spans, strict=True))
    used = [(move, start) for mo, (start, _e, _d) in closed for move in mo.move_raw_ids]
    made = [
        (move, end) for mo, (_s, end, _d) in closed for move in mo.move_finished_ids
    ]
    post_moves(factory, made)
    post_moves(factory, sorted(used, key=lambda pair: pair[1]), lots)
    _close(factory, closed)


def _span(
    factory: Factory, days: list[date], day: int
) -> tuple[datetime, datetime, datetime]:
    """Start, end and deadline of an order that ended on ``day``."""
    start = factory.clock.on(days[max(day - 1, 0)], 7)
    end = factory.clock.on(days[day], 14)
    if factory.dice.random() < ON_TIME:
        return (
            start,
            end,
            end + timedelta(days=factory.dice.choice((0, 0, 1, 1, 2, 4)), hours=2),
        )
    return start, end, end - timedelta(days=factory.dice.choice((1, 1, 2, 3, 5, 8)))


def _close(factory: Factory, closed: list[tuple[Any, tuple]]) -> None:
    log_work(factory, [(mo, start, end, None) for mo, (start, end, _d) in closed])
    rows = [
        (mo.id, "done", start, end, mo.product_qty, True, None, start)
        for mo, (start, end, _deadline) in closed
    ]
    columns = (
        "state",
        "date_start",
        "date_finished",
        "qty_producing",
        "is_locked",
        "reservation_state",
        "create_date",
    )
    factory.backdate_each("mrp.production", columns, rows)


def _deliver(factory: Factory, plan: HistoryPlan) -> None:
    """Deliveries of finished goods, one transfer a day and customer."""
    by_day: dict[int, list[tuple[str, float]]] = {}
    for day, reference, quantity in plan.sales:
        by_day.setdefault(day, []).append((reference, quantity))
    customers = list(CUSTOMERS)
    kind = factory.warehouse.out_type_id
    source = factory.warehouse.lot_stock_id
    target = factory.env.ref("stock.stock_location_customers")
    values = [
        {
            "picking_type_id": kind.id,
            "partner_id": factory.get(
                f"partner_{customers[number % len(customers)]}"
            ).id,
            "location_id": source.id,
            "location_dest_id": target.id,
            "scheduled_date": factory.clock.on(plan.days[day], 16),
            "move_ids": [
                (
                    0,
                    0,
                    {
                        "product_id": factory.product(reference).id,
                        "product_uom_qty": quantity,
                        "product_uom": factory.product(reference).uom_id.id,
                        "location_id": source.id,
                        "location_dest_id": target.id,
                    },
                )
                for reference, quantity in rows
            ],
        }
        for number, (day, rows) in enumerate(sorted(by_day.items()))
    ]
    pickings = factory.env["stock.picking"].create(values)
    whens = [factory.clock.on(plan.days[day], 16) for day in sorted(by_day)]
    dated = [
        (m, when) for p, when in zip(pickings, whens, strict=True) for m in p.move_ids
    ]
    post_moves(factory, dated)
    rows = [(p.id, "done", when, when) for p, when in zip(pickings, whens, strict=True)]
    factory.backdate_each(
        "stock.picking", ("state", "date_done", "scheduled_date"), rows
    )
