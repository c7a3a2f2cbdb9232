"""What happens at the machines: work under way, losses, a breakdown."""

from datetime import datetime, timedelta
from typing import Any

from .factory import Factory
from .orders_data import ORDERS, Order
from .plant import CENTRES
from .time_log import log_work

# Losses of the last weeks:
# (reason, centre, minutes at least, at most, chance a day, text)
LOSSES = (
    ("mrp.block_reason1", "acabado", 60, 180, 0.30, "Fallo de la cabina de barnizado"),
    ("mrp.block_reason1", "mecanizado", 40, 120, 0.25, "Husillo de la fresadora"),
    ("mrp.block_reason0", "corte", 30, 110, 0.40, "Sin tableros en la línea"),
    ("mrp.block_reason2", "corte", 15, 40, 0.60, "Cambio de disco"),
    ("mrp.block_reason2", "mecanizado", 20, 50, 0.55, "Cambio de broca"),
    ("mrp.block_reason4", "montaje", 30, 90, 0.40, "Montaje más lento de lo previsto"),
    ("mrp.block_reason5", "acabado", 20, 60, 0.25, "Laca con burbujas"),
    ("mrp.block_reason6", "montaje", 15, 45, 0.20, "Piezas repasadas"),
)
LOSS_DAYS = 42
BLOCKED_CENTRE = "acabado"
BLOCKED_MINUTES = 150


def run_shop_floor(factory: Factory) -> None:
    for order in ORDERS:
        if order.done or order.running:
            _work(factory, order)
    _log_losses(factory)
    _break_down(factory)


def _work(factory: Factory, order: Order) -> None:
    production = factory.get(f"order_{order.key}")
    ready = production.workorder_ids.sorted("sequence")
    start = factory.clock.at(order.start, 7)
    finished = ready[: order.done]
    if finished:
        until = max(start + timedelta(hours=4), factory.clock.ago(24 * 60))
        end = min(until, factory.clock.ago(60))
        log_work(factory, [(production, start, end, finished)])
        finished.modified(["state", "qty_produced"])
        factory.env.flush_all()
    if order.state == "to_close":
        production.qty_producing = production.product_qty
        production._set_qty_producing()
    if order.running:
        _start(factory, production, ready[order.done], order.running)
    factory.backdate(
        production, date_start=min(start, factory.clock.ago(order.running + 1))
    )


def _start(factory: Factory, production: Any, work: Any, minutes: int) -> None:
    """Press the button as the order's responsible, some minutes ago."""
    begun = factory.clock.ago(minutes)
    work.with_user(production.user_id).sudo().button_start()
    work.time_ids.filtered(lambda row: not row.date_end).date_start = begun
    work.invalidate_recordset(["duration"])
    factory.env.flush_all()
    factory.backdate(work, date_start=begun)
    factory.backdate(work.leave_id, date_from=begun)


def _log_losses(factory: Factory) -> None:
    values = []
    for offset in range(-LOSS_DAYS, 0):
        if factory.clock.day(offset).weekday() > 4:
            continue
        for reason, centre, least, most, chance, text in LOSSES:
            if factory.dice.random() < chance:
                start = factory.clock.at(offset, factory.dice.uniform(7.1, 12.5))
                end = start + timedelta(minutes=factory.dice.randint(least, most))
                values.append(_loss(factory, reason, centre, text, start, end))
    factory.env["mrp.workcenter.productivity"].create(values)


def _break_down(factory: Factory) -> None:
    """Finishing has stood still since this morning; nobody has closed it yet."""
    start = factory.clock.ago(BLOCKED_MINUTES)
    text = "Avería del compresor de la cabina"
    loss = _loss(factory, "mrp.block_reason1", BLOCKED_CENTRE, text, start, None)
    factory.keep("breakdown", factory.env["mrp.workcenter.productivity"].create(loss))
    centres = [factory.centre(key) for key in CENTRES]
    factory.env["mrp.workcenter"].concat(*centres).invalidate_recordset()


def _loss(
    factory: Factory,
    reason: str,
    centre: str,
    text: str,
    start: datetime,
    end: datetime | None,
) -> dict[str, Any]:
    return {
        "workcenter_id": factory.centre(centre).id,
        "company_id": factory.company.id,
        "user_id": factory.person("andres").id,
        "loss_id": factory.env.ref(reason).id,
        "description": text,
        "date_start": start,
        "date_end": end,
    }
