"""¿Cuándo llega el material que falta, y con qué pedido de compra?

When does the missing material arrive, with which purchase and from which vendor: what
was promised, what is expected now, and which orders wait for it?
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any

from ...core.evidence import (
    Cell,
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    Phrase,
    PlanStep,
    Quantity,
    Row,
    Table,
    show,
)
from ...core.i18n import _, _lt
from ...core.skill import (
    Concepts,
    FlagOf,
    Limit,
    Order,
    Product,
    Result,
    Vendor,
    When,
    skill,
)
from ..plant.clock import within
from ..plant.incoming import Incoming, incoming, open_arrivals, past_due
from ..plant.moved import happened, moved, with_pending, without_trucks
from ..plant.record import ROWS, joined, nouns, quantity, read_names, ref, scope
from ..plant.shortage import Need
from ..plant.waiting import names, released, waiting

Short = Annotated[bool, FlagOf(("shortage", "reason"))]
Late = Annotated[bool, FlagOf(("late",))]
Come = Annotated[bool, FlagOf(("moved", "received"))]
Next = Annotated[bool, FlagOf(("next",))]  # it makes "the next one" a single row
Truck = Annotated[bool, FlagOf(("truck",))]
_ALSO = ("purchase", "vendor", "open", "unreceived", "stock", "quantity")
Lacks = dict[int, list[Need]]


@skill(
    title=_lt("Material on its way"),
    models=("stock.move", "mrp.production"),
    phrases={
        "es": (
            "¿Cuándo llega el material que falta y de qué pedido?",
            "¿cuándo llegan los componentes que faltan?",
            "¿qué material llega esta semana?",
            "¿qué componentes están por recibir?",
            "¿qué material llega tarde?",
            "material en camino",
        ),
        "en": (
            "When does the missing material arrive and with which purchase?",
            "when do the missing components arrive?",
            "what material arrives this week?",
            "which components are on their way?",
            "which material arrives late?",
            "incoming material",
        ),
    },
    when=(
        Concepts(some=("arrival", "unreceived"), also=(*_ALSO, "manufacturing_order")),
        Concepts(
            all=("arrival",), some=("component", "product", "shortage"), also=_ALSO
        ),
        Concepts(all=("unreceived",), some=("component", "product"), also=_ALSO),
        Concepts(all=("purchase", "reason", "manufacturing_order"), also=_ALSO),
    ),
)
def incoming_material(
    env: Any,
    *,
    product: Product = None,
    order: Order = None,
    vendor: Vendor = None,
    period: When = None,
    short: Short = False,
    late: Late = False,
    come: Come = False,
    truck: Truck = False,
    soonest: Next = False,
    limit: Limit = ROWS,
) -> Result:
    """Arrivals by day; ``short`` and ``order`` keep what orders lack, ``late`` what
    comes after its promise. ``come``, or a period that is over, asks what has come."""
    days = None
    if not (short or late or order):
        days = happened(env, period, come)
    left = _coming(env, product, order, vendor, period, short, late, limit)
    if days is not None:
        left = with_pending(moved(env, False, vendor, product, days, limit), left)
    return without_trucks(left, truck)


def _coming(
    env: Any,
    product: Any,
    order: Any,
    vendor: Any,
    period: Any,
    short: bool,
    late: bool,
    limit: int,
) -> Evidence | NoData:
    missing = short or order is not None
    lacks: Lacks = {}
    domain, filters = open_arrivals(env), [_("not received yet")]
    if not missing and product is None:
        # What the plant makes itself is no material: the orders' own skill lists it.
        domain.append(("location_id.usage", "!=", "production"))
        filters.append(_("from vendors"))
    products = None
    if product is not None:
        products = env["product.product"].browse(product.id)
        filters.append(product.name)
    if missing:
        orders = released(env, products)
        if order is not None:
            orders = env["mrp.production"].browse(order.id)
            filters.append(order.name)
        lacks = waiting(env, products, orders)
        filters.append(_("what orders lack"))
        products = env["product.product"].browse(lacks)
    if products is not None:
        domain.append(("product_id", "in", products.ids))
    domain += _narrowed(env, vendor, period, late, filters)
    moves = env["stock.move"].search(domain, order="date, id", limit=limit)
    total = env["stock.move"].search_count(domain)
    where = scope(env, "stock.move", domain, filters, shown=len(moves), total=total)
    arrivals = incoming(moves)
    if not missing:
        lacks = waiting(env, products or moves.product_id)
    nowhere = _nowhere(products, moves) if not (vendor or period or late) else None
    if not arrivals and not (missing and nowhere):
        return _none(env, product, order, lacks, missing, where)
    return _evidence(arrivals, nowhere if missing else None, lacks, where, limit)


def _narrowed(
    env: Any, vendor: Any, period: Any, late: bool, filters: list[str]
) -> list[Any]:
    domain: list[Any] = []
    if vendor is not None:
        domain += ["|", ("partner_id", "child_of", vendor.id)]
        domain.append(("picking_id.partner_id", "child_of", vendor.id))
        filters.append(vendor.name)
    if period is not None:
        domain += within(env, "date", period)
        filters.append(_("expected %(period)s", period=period.label))
    if late:
        domain += past_due(env)
        filters.append(_("the promised or planned day is past"))
    return domain


def _nowhere(products: Any, moves: Any) -> Any:
    """What is lacking and nobody brings."""
    return products - moves.product_id if products else None


def _none(
    env: Any, product: Any, order: Any, lacks: Lacks, missing: bool, where: Any
) -> NoData:
    text = _("Nothing is on its way: %(filters)s.", filters=", ".join(where.filters))
    asks = (_("Which components are missing for this week's orders?"),)
    if product is not None:
        record = env["product.product"].browse(product.id)
        text = _("Nothing is on its way of %(product)s.", product=product.name)
        if record.is_storable:
            free = show(quantity(record.free_qty, record.uom_id))
            text += " " + _("Free in stock: %(amount)s.", amount=free)
        asks = (_("How much stock is there of %(product)s?", product=product.name),)
        if lacks.get(product.id):
            text += " " + _waits(lacks[product.id])
    elif order is not None:
        text = _("%(order)s lacks no component.", order=order.name)
        asks = (_("How is %(order)s?", order=order.name),)
    elif missing and not lacks:
        text = _("No open order lacks a component.")
    return NoData(Missing.NO_ROWS, text, where, asks)


def _waits(lacks: Sequence[Need]) -> str:
    amount = _amount(lacks)
    text = _("Lacking for orders: %(amount)s (%(orders)s).")
    return text % {"amount": show(amount), "orders": names(lacks)}


def _amount(lacks: Sequence[Need]) -> Quantity:
    missing = sum(need.missing for need in lacks)
    return quantity(missing, lacks[0].product.uom_id)


def _evidence(
    arrivals: list[Incoming], nowhere: Any, lacks: Lacks, where: Any, limit: int
) -> Evidence:
    bare = [lacks[product.id] for product in nowhere or ()]
    listed = bare[:limit]
    parts = [a.product for a in arrivals] + [lack[0].product for lack in listed]
    env = arrivals[0].move.env if arrivals else nowhere.env
    read_names(env["product.product"], (part.id for part in parts))
    rows = [_row(each, lacks.get(each.product.id, [])) for each in arrivals]
    rows += [_bare_row(each) for each in listed]
    return Evidence(
        tables=(Table(_("Material on its way"), _columns(), tuple(rows), where),),
        facts=tuple(_facts(arrivals, bare, lacks, where.total)),
        summary=tuple(_summary(arrivals, bare, lacks, where.total)),
        steps=tuple(_steps(arrivals, listed, lacks)),
        warnings=_unlisted(listed, bare),
        followups=tuple(_followups(arrivals, lacks)),
    )


def _unlisted(listed: Sequence[Any], bare: Sequence[Any]) -> tuple[str, ...]:
    if len(listed) == len(bare):
        return ()
    text = _("Of the %(n)s components that nobody brings, %(shown)s are listed.")
    return (text % {"n": len(bare), "shown": len(listed)},)


def _columns() -> tuple[Column, ...]:
    return (
        Column("product", _("Product"), "record"),
        Column("quantity", _("Arriving"), "quantity", adds=True),
        Column("document", _("Document")),
        Column("vendor", _("Vendor"), "record"),
        Column("promised", _("Promised"), "date"),
        Column("expected", _("Expected"), "date"),
        Column("late", _("Delay"), "days"),
        Column("missing", _("Orders lack"), "quantity"),
        Column("orders", _("Orders that wait")),
    )


def _row(arrival: Incoming, lacks: Sequence[Need]) -> Row:
    return Row(
        ref(arrival.move),
        (
            ref(arrival.product),
            quantity(arrival.quantity, arrival.product.uom_id),
            arrival.document,
            arrival.vendor,
            arrival.promised,
            arrival.expected_cell,
            arrival.late_cell,
            _amount(lacks) if lacks else None,
            names(lacks) if lacks else None,
        ),
    )


def _bare_row(lacks: Sequence[Need]) -> Row:
    nothing = Cell(Phrase(_("nothing on its way")), "danger")
    product = ref(lacks[0].product)
    waits = (_amount(lacks), names(lacks))
    return Row(product, (product, None, nothing, None, None, None, None, *waits))


def _first(arrivals: Sequence[Incoming], lacks: Lacks) -> Incoming:
    """The one to tell first: what orders wait for, and the latest of it."""
    return max(arrivals, key=lambda a: (a.product.id in lacks, a.late))


def _summary(
    arrivals: Sequence[Incoming], bare: Sequence[Any], lacks: Lacks, total: int
) -> Iterator[str]:
    several = len({a.product.id for a in arrivals} | {b[0].product for b in bare}) > 1
    if several:
        yield (
            _("1 arrival is awaited.")
            if total == 1
            else _("%(n)s arrivals are awaited.", n=total)
        )
    if bare:
        first_ones = [lack[0].product.display_name for lack in bare[:3]]
        missed = joined(first_ones, total=len(bare))
        yield _("Orders lack, and nobody brings: %(names)s.", names=missed)
    if not arrivals:
        return
    first = _first(arrivals, lacks)
    yield _told(first)
    if first.product.id in lacks:
        yield _waits(lacks[first.product.id])
    if not several and total > 1:
        yield _("Other arrivals of it: %(n)s.", n=total - 1)
    overdue = sum(arrival.overdue for arrival in arrivals)
    if overdue and several:
        yield _("Past their day and without a new one: %(n)s.", n=overdue)


def _told(arrival: Incoming) -> str:
    values = {
        "amount": show(quantity(arrival.quantity, arrival.product.uom_id)),
        "product": arrival.product.display_name,
        "document": arrival.document.text,
        "vendor": arrival.vendor.name if arrival.vendor else _("our own plant"),
        "day": show(arrival.expected),
        "late": show(arrival.late, "days"),
        "promised": show(arrival.promised),
    }
    if arrival.overdue:
        text = _(
            "%(amount)s of %(product)s with %(document)s (%(vendor)s): expected on "
            "%(day)s, not here yet and without a new date."
        )
    elif arrival.late:
        text = _(
            "%(amount)s of %(product)s with %(document)s (%(vendor)s): expected on "
            "%(day)s, %(late)s after the promised %(promised)s."
        )
    elif arrival.expected == arrival.promised:
        text = _(
            "%(amount)s of %(product)s with %(document)s (%(vendor)s): expected on "
            "%(day)s, as promised."
        )
    else:
        text = _(
            "%(amount)s of %(product)s with %(document)s (%(vendor)s): expected on "
            "%(day)s."
        )
    return text % values


def _facts(
    arrivals: Sequence[Incoming], bare: Sequence[Any], lacks: Lacks, total: int
) -> Iterator[Fact]:
    if bare:
        role = nouns(_("component;components;nothing"))
        label = _("components that nobody brings")
        yield Fact(label, len(bare), "integer", nouns=role)
    if not arrivals:
        return
    role = nouns(_("arrival;arrivals"))
    yield Fact(_("open arrivals"), total, "integer", nouns=role)
    first = _first(arrivals, lacks)
    of = ref(first.product)
    role = nouns(_("product;material;component"))
    yield Fact(_("material awaited"), of, "record", nouns=role, of=of)
    amount = quantity(first.quantity, first.product.uom_id)
    role = nouns(_("quantity;arriving"))
    yield Fact(_("quantity on its way"), amount, "quantity", nouns=role, of=of)
    if not first.overdue:
        role = nouns(_("arrival;arrives;expected"))
        yield Fact(_("expected day"), first.expected, "date", nouns=role, of=of)
    if first.promised:
        role = nouns(_("promised;promise"))
        yield Fact(_("promised day"), first.promised, "date", nouns=role, of=of)
    if first.late:
        role = nouns(_("delay;late;days"))
        yield Fact(_("delay of the arrival"), first.late, "days", nouns=role, of=of)
    if first.vendor:
        role = nouns(_("vendor;supplier"))
        yield Fact(_("vendor"), first.vendor, "record", nouns=role, of=of)


def _steps(
    arrivals: Sequence[Incoming], bare: Sequence[Any], lacks: Lacks
) -> Iterator[PlanStep]:
    place = 0
    for lack in bare:
        place += 1
        amount, product = show(_amount(lack)), lack[0].product.display_name
        action = _("Buy or make %(amount)s of %(product)s")
        action %= {"amount": amount, "product": product}
        yield PlanStep(action, _waits(lack), place, ref=ref(lack[0].product))
    pressed = [a for a in arrivals if a.late and a.product.id in lacks]
    for arrival in sorted(pressed, key=lambda a: -a.late):
        place += 1
        action = _(
            "Press for %(product)s: %(document)s",
            product=arrival.product.display_name,
            document=arrival.document.text,
        )
        reason = _waits(lacks[arrival.product.id])
        yield PlanStep(action, reason, place, ref=arrival.document.ref)


def _followups(arrivals: Sequence[Incoming], lacks: Lacks) -> Iterator[str]:
    yield _("Which purchases are late?")
    for need in [need for each in lacks.values() for need in each][:1]:
        yield _("What is %(order)s missing?", order=need.order.display_name)
