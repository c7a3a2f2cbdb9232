"""Si el proveedor X se retrasa una semana, ¿qué órdenes y clientes lo sufren?

If a vendor, a purchase order or a component comes later than expected, which
manufacturing orders would end later, and which customers would get theirs late?
Computed, before and after; nothing is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Any

from ...core.evidence import (
    Ask,
    Column,
    Evidence,
    Missing,
    NoData,
    PlanStep,
    RecordRef,
    Row,
    Table,
    show,
)
from ...core.i18n import _, _lt
from ...core.period import Period
from ...core.skill import (
    Concepts,
    Duration,
    FlagOf,
    Limit,
    Product,
    PurchaseOrder,
    Result,
    Vendor,
    When,
    skill,
)
from ..plant.causes import order_link
from ..plant.chain_drawn import chain_drawn
from ..plant.chain_rows import (
    chain_table,
    sale_facts,
    sale_links,
    sufferers_sentence,
    unseen_sales,
)
from ..plant.clock import local_day, start_of
from ..plant.customers import promises
from ..plant.incoming import document, open_arrivals, past_due
from ..plant.plan_of_plant import PlanOfPlant, assumed
from ..plant.record import ROWS, joined, quantity, ref, scope
from ..plant.sufferers import waiting_orders
from ..plant.waiting import released, waiting
from ..plant.what_if import (
    Moved,
    Shifted,
    effect_facts,
    effect_sentences,
    moved,
    orders_table,
    part_of,
    sales_table,
    shifted,
    tell_missed,
)

Supposed = Annotated[bool, FlagOf(("whatif",))]
_ALSO = (
    "vendor",
    "purchase",
    "component",
    "product",
    "material",
    "affected",
    "customer",
    "manufacturing_order",
    "sale",
    "delivery",
    "arrival",
    "late",
    "reason",
    "due",
    "finish",
    "stock",
    "responsible",
    "work_order",
    "blocked",
)


@skill(
    title=_lt("What a delay would cause"),
    models=("mrp.production", "stock.move", "mrp.workorder"),
    phrases={
        "es": (
            "Si el proveedor se retrasa una semana, ¿qué órdenes y clientes lo sufren?",
            "¿qué pasa si el material llega 5 días tarde?",
            "¿a qué clientes afecta si la compra se retrasa 3 días?",
            "¿y si la compra llega una semana tarde?",
        ),
        "en": (
            "If the vendor is a week late, which orders and customers suffer?",
            "what if the material arrives 5 days late?",
            "which customers are affected if the purchase is delayed by 3 days?",
            "what happens if the purchase comes a week late?",
        ),
    },
    when=(
        Concepts(
            all=("whatif",),
            some=("late", "arrival", "forecast", "unreceived", "lead_time"),
            also=_ALSO,
        ),
        Concepts(all=("affected", "late"), some=("vendor", "purchase"), also=_ALSO),
    ),
)
def delay_impact(
    env: Any,
    *,
    purchase: PurchaseOrder = None,
    vendor: Vendor = None,
    product: Product = None,
    delay: Duration = None,
    period: When = None,
    supposed: Supposed = False,
    limit: Limit = ROWS,
) -> Result:
    """Before and after of orders and customers when arrivals come later."""
    named = [each for each in (purchase, vendor, product) if each is not None]
    if not named:
        text = _("Which vendor, purchase order or component would be late?")
        return Ask(text)
    real = delay is None and period is None and not supposed
    arrivals = _arrivals(env, purchase, vendor, product)
    if real and (told := _as_it_is(env, named[0], arrivals)):
        return told
    if delay is None and (period is None or period.end is None):
        name = named[0].name
        options = [
            _("What if %(purchase)s comes 3 days late?", purchase=name),
            _("What if %(purchase)s comes 7 days late?", purchase=name),
        ]
        return Ask(_("By how many days would it be late?"), tuple(options))
    moves = env["stock.move"].search(arrivals, order="date, id")
    names = ", ".join(each.name for each in named)
    if not moves:
        where = scope(env, "stock.move", arrivals, [names], shown=0, total=0)
        text = _("Nothing is on its way of: %(names)s.", names=names)
        asks = (_("Which purchases are late?"),)
        return NoData(Missing.NO_ROWS, text, where, asks)
    return _effect(env, _Late(moves, delay, period, names), limit)


def _as_it_is(env: Any, named: RecordRef, domain: list[Any]) -> Evidence | None:
    """Who suffers from a delay that is there already; None where nothing is late."""
    moves = env["stock.move"].search([*domain, *past_due(env)])
    if not moves:
        return None
    lacks = waiting(env, moves.product_id)
    orders = env["mrp.production"].concat(
        *(need.order for found in lacks.values() for need in found)
    )
    later = waiting_orders(env, orders) - orders
    sales = sale_links(env, promises(env, orders | later))
    links = [order_link(env, each) for each in orders | later] + sales
    n = len(links)
    ids = [("id", "in", (orders | later).ids)]
    where = scope(env, "mrp.production", ids, [named.name], shown=n, total=n)
    goods = joined([each.display_name for each in moves.product_id])
    text = _("Late now of %(name)s: %(goods)s.", name=named.name, goods=goods)
    return Evidence(
        tables=(chain_table(links, where),) if links else (),
        chains=(chain_drawn(env, links),) if links else (),
        facts=tuple(sale_facts(sales)),
        summary=(text, *sufferers_sentence(sales, orders | later)),
        warnings=unseen_sales(env),
        followups=(_("What if %(purchase)s comes 7 days late?", purchase=named.name),),
    )


@dataclass(frozen=True)
class _Late:
    """``moves`` that arrive ``delay`` days after what is expected now, or on the last
    day of ``period``; ``names`` is what was asked about."""

    moves: Any
    delay: int | None
    period: Period | None
    names: str

    def arrives(self, plan: PlanOfPlant, move: Any) -> datetime:
        expected = plan.expected(move)
        if self.delay is not None:
            return expected + timedelta(days=self.delay)
        assert self.period is not None and self.period.end is not None
        return start_of(plan.env, self.period.end) + timedelta(
            hours=expected.hour, minutes=expected.minute
        )

    def what(self) -> str:
        if self.delay is not None:
            days = show(self.delay, "days")
            return _(
                "%(names)s arrives %(days)s later than expected",
                names=self.names,
                days=days,
            )
        assert self.period is not None
        day = show(self.period.end, "date")
        return _("%(names)s arrives on %(day)s", names=self.names, day=day)


def _arrivals(env: Any, purchase: Any, vendor: Any, product: Any) -> list[Any]:
    """The open arrivals from vendors that are asked about."""
    domain = [*open_arrivals(env), ("location_id.usage", "=", "supplier")]
    if purchase is not None:
        domain.append(("purchase_line_id.order_id", "=", purchase.id))
    if vendor is not None:
        domain.append(("picking_id.partner_id", "child_of", vendor.id))
    if product is not None:
        domain.append(("product_id", "=", product.id))
    return domain


def _effect(env: Any, late: _Late, limit: int) -> Result:
    plan = PlanOfPlant(env, released(env, late.moves.product_id)[:ROWS])
    arrive = {move.id: late.arrives(plan, move) for move in late.moves}
    before, after = plan.run(), plan.run(arrive=arrive)
    changed = moved(plan, before, after, plan.takers(late.moves))
    found = shifted(plan, changed, before, after)
    domain = [("id", "in", [each.order.id for each in changed])]
    shown = changed[:limit]
    where = scope(
        env,
        "mrp.production",
        domain,
        [_("orders whose day changes"), late.what()],
        shown=len(shown),
        total=len(changed),
    )
    limits = (*assumed(), *part_of(plan), *unseen_sales(env))
    head = _("Supposed: %(what)s.", what=late.what())
    if not changed:
        text = _("No open order would end on another day: %(what)s.", what=late.what())
        return NoData(Missing.NO_ROWS, f"{text} {limits[0]}", where)
    tables = [orders_table(shown, where, _("waits for what is late"))]
    if found:
        tables.append(sales_table(env, found, limit))
    tables.append(_arrivals_table(plan, late))
    return Evidence(
        tables=tuple(tables),
        facts=tuple(effect_facts(changed, found)),
        summary=(head, *effect_sentences(changed, found)),
        steps=tuple(_steps(late, changed, found)),
        warnings=limits,
        followups=tuple(
            _("Why is %(order)s late?", order=each.order.display_name)
            for each in changed[:1]
        ),
    )


def _arrivals_table(plan: PlanOfPlant, late: _Late) -> Table:
    n, domain = len(late.moves), [("id", "in", late.moves.ids)]
    where = scope(plan.env, "stock.move", domain, [], shown=min(n, ROWS), total=n)
    columns = (
        Column("document", _("With")),
        Column("component", _("Component"), "record"),
        Column("quantity", _("Quantity"), "quantity"),
        Column("expected", _("Expected now"), "date"),
        Column("after", _("Would arrive"), "date"),
    )
    rows = tuple(
        Row(
            ref(move.product_id),
            (
                document(move),
                ref(move.product_id),
                quantity(move.product_qty, move.product_id.uom_id),
                local_day(plan.env, move.date),
                local_day(plan.env, late.arrives(plan, move)),
            ),
        )
        for move in late.moves[:ROWS]
    )
    return Table(_("Arrivals that are supposed late"), columns, rows, where)


def _steps(late: _Late, changed: list[Moved], found: list[Shifted]) -> Any:
    reason = _(
        "Orders that would end later if not: %(n)s",
        n=sum(each.later for each in changed),
    )
    action = _("Secure the arrival of %(names)s", names=late.names)
    yield PlanStep(action, reason, 1)
    yield from tell_missed(found)
