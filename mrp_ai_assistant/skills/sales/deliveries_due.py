"""¿Qué debe salir hoy o esta semana, y qué está pendiente de producir?

Which deliveries must leave, and which of their goods are not there yet? Overdue ones
count until they have left.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Annotated, Any

from ...core.evidence import (
    Ask,
    Cell,
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    Phrase,
    PlanStep,
    Row,
    Table,
    show,
)
from ...core.i18n import _, _lt
from ...core.period import Period
from ...core.query.query import SPANS
from ...core.skill import (
    Concepts,
    Customer,
    FlagOf,
    GroupBy,
    Limit,
    Product,
    Result,
    SortBy,
    When,
    skill,
)
from ..plant.clock import local_day, today, within
from ..plant.deliveries_counted import deliveries_counted
from ..plant.hold import Hold, holds
from ..plant.incoming import next_arrivals
from ..plant.moved import happened, moved, with_pending, without_trucks
from ..plant.record import ROWS, in_companies, nouns, quantity, ref, scope

_OPEN = ("waiting", "confirmed", "partially_available", "assigned")
_ALSO = (
    "open",
    "customer",
    "product",
    "manufacturing_order",
    "due",
    "shortage",
    "waiting",
    "start",
    "location",
)
# Ship, pack, pick: moves between the customer and production.
_FURTHEST = 4
Pending = Annotated[bool, FlagOf(("shortage",))]
MissingFirst = Annotated[bool, FlagOf(("open",))]
Gone = Annotated[bool, FlagOf(("moved",))]
Late = Annotated[bool, FlagOf(("late",))]
Ready = Annotated[bool, FlagOf(("ready", "reserved"))]
By = Annotated[
    str | None, GroupBy({name: name for name in ("customer", "product", *SPANS)})
]
Direction = Annotated[
    str | None, SortBy({name: name for name in ("largest", "smallest", "newest")})
]
Next = Annotated[bool, FlagOf(("next",))]  # it makes "the next one" a single row
Truck = Annotated[bool, FlagOf(("truck",))]


@skill(
    title=_lt("Deliveries due"),
    models=("stock.picking", "stock.move", "mrp.production"),
    phrases={
        "es": (
            "¿Qué debe salir hoy y está pendiente de producir?",
            "entregas de esta semana",
            "¿qué albaranes tienen que salir hoy?",
            "¿qué envíos tenemos pendientes?",
        ),
        "en": (
            "What must leave today and is still pending?",
            "deliveries of this week",
            "which shipments have to go out today?",
            "which deliveries are pending?",
        ),
    },
    when=(
        Concepts(all=("delivery",), also=_ALSO),
        Concepts(all=("delivery", "open", "customer"), also=_ALSO),
    ),
)
def deliveries_due(
    env: Any,
    *,
    customer: Customer = None,
    product: Product = None,
    period: When = None,
    pending: Pending = False,
    first: MissingFirst = False,
    gone: Gone = False,
    late: Late = False,
    ready: Ready = False,
    truck: Truck = False,
    by: By = None,
    direction: Direction = None,
    soonest: Next = False,
    limit: Limit = ROWS,
) -> Result:
    """What is to leave until the end of ``period``, the earliest first.

    ``pending`` keeps what is not reserved in full: it has to be produced or to come.
    ``first`` puts that on top; ``ready`` keeps what is reserved. ``gone``, or a period
    that is over, asks what has left.
    """
    days = happened(env, period, gone)
    if by is not None:
        said = (customer, product)
        if late or pending or ready:
            return Ask(_("I count deliveries that have left, or all that are to."))
        gone_ = True if days is not None else (False if first else None)
        when = days or period
        return deliveries_counted(env, by, gone_, when, said, limit, direction)
    if late and days is not None:
        return Ask(_("I know what is overdue now, not what left too late then."))
    if late and period is None:
        period = Period(None, today(env) - timedelta(days=1), _("before today"))
    if direction == "newest":
        return _latest(env, customer, product, period, limit)
    only = "assigned" if ready else ("!assigned" if pending else "")
    left = _due(env, customer, product, days or period, only, first, limit)
    if days is not None and not (pending or ready or first):
        left = with_pending(moved(env, True, customer, product, days, limit), left)
    return without_trucks(left, truck)


def _latest(
    env: Any, customer: Any, product: Any, period: Period | None, limit: int
) -> Evidence | NoData:
    """What left on the last day on which anything did."""
    until = period or Period(None, today(env), _("until today"))
    last = moved(env, True, customer, product, until, 1)
    if isinstance(last, NoData):
        return last
    day = last.tables[0].rows[0].cells[-1]
    then = Period(day, day, show(day))
    found = moved(env, True, customer, product, then, max(limit, ROWS))
    text = _("The last delivery left on %(day)s.", day=show(day))
    return replace(found, summary=(text, *found.summary))


def _due(
    env: Any,
    customer: Any,
    product: Any,
    period: Period | None,
    only: str,
    first: bool,
    limit: int,
) -> Evidence | NoData:
    domain, filters = _search(env, customer, product, period, only)
    moves = env["stock.move"].search(domain, order="date, id", limit=limit)
    if first:
        moves = moves.sorted(lambda move: not _is_short(move))
    states = dict(env["stock.move"]._read_group(domain, ["state"], ["__count"]))
    total = sum(states.values())
    where = scope(env, "stock.move", domain, filters, shown=len(moves), total=total)
    if not moves:
        text = _("Nothing has to leave: %(filters)s.", filters=", ".join(filters))
        return NoData(Missing.NO_ROWS, text, where)
    makers = _makers(moves)
    held = holds(env, env["mrp.production"].concat(*filter(None, makers.values())))
    arrivals = next_arrivals(env, moves.filtered(_is_short).product_id)
    sources = {m.id: _source(m, makers[m.id], held, arrivals) for m in moves}
    short = total - states.get("assigned", 0)
    return Evidence(
        tables=(_table(env, moves, sources, where),),
        facts=_facts(env, moves, total, short),
        summary=(
            *(_in_all(env, domain, product) if product is not None else ()),
            *_summary(env, moves, sources, total, short),
        ),
        steps=tuple(_steps(env, moves, makers, sources)),
        followups=_followups(env, makers),
    )


def _search(
    env: Any, customer: Any, product: Any, period: Period | None, only: str
) -> tuple[list[Any], list[str]]:
    domain: list[Any] = [
        ("state", "in", list(_OPEN)),
        ("picking_type_id.code", "=", "outgoing"),
        ("picking_id", "!=", False),
        *in_companies(env),
    ]
    filters = [_("deliveries that have not left")]
    if only == "assigned":
        domain.append(("state", "=", "assigned"))
        filters.append(_("reserved in full: ready to leave"))
    elif only:
        domain.append(("state", "!=", "assigned"))
        filters.append(_("not reserved in full"))
    if customer is not None:
        domain.append(("picking_id.partner_id", "child_of", customer.id))
        filters.append(customer.name)
    if product is not None:
        domain.append(("product_id", "=", product.id))
        filters.append(product.name)
    if period is not None:
        # What should have left before the period has still to leave.
        whole = today(env) >= (period.start or date.min)
        until = Period(None, period.end, period.label) if whole else period
        domain += within(env, "date", until)
        text = _("planned %(period)s", period=period.label)
        if whole:
            text = _("planned %(period)s or before", period=period.label)
        filters.append(text)
    return domain, filters


def _is_short(move: Any) -> bool:
    return move.state != "assigned"


def _makers(moves: Any) -> dict[int, Any]:
    """The open order that makes the goods of each move, or none, by move id."""
    behind = {move.id: move for move in moves}
    found: dict[int, Any] = {}
    for _step in range(_FURTHEST):
        for key, front in behind.items():
            if front.production_id and key not in found:
                found[key] = front.production_id[0]
        behind = {key: front.move_orig_ids for key, front in behind.items()}
    none = moves.env["mrp.production"]
    seen = none.browse({order.id for order in found.values()})._filtered_access("read")
    open_ = seen.filtered(lambda o: o.state not in ("done", "cancel"))
    return {
        move.id: found[move.id] & open_ if move.id in found else none for move in moves
    }


def _source(move: Any, maker: Any, held: dict[int, Hold], arrivals: Any) -> Phrase:
    """Where the goods are, or what they wait for."""
    if not _is_short(move):
        return Phrase(_("reserved: ready to leave"))
    if maker:
        hold = held[maker.id].phrase.text
        text = _("%(order)s: %(hold)s", order=maker.display_name, hold=hold)
        return Phrase(text, ref(maker))
    arrival = arrivals.get(move.product_id.id)
    if arrival is None:
        return Phrase(_("not reserved, nothing on its way"))
    day = show(arrival.day, "date")
    text = _("%(document)s, %(day)s", document=arrival.document.text, day=day)
    return Phrase(text, arrival.document.ref)


def _table(env: Any, moves: Any, sources: dict[int, Phrase], where: Any) -> Table:
    columns = (
        Column("delivery", _("Delivery"), "record"),
        Column("customer", _("Customer"), "record"),
        Column("product", _("Product"), "record"),
        Column("quantity", _("Quantity"), "quantity", adds=True),
        Column("planned", _("Planned"), "date"),
        Column("promised", _("Promised"), "date"),
        Column("source", _("Where it is")),
    )
    day = today(env)
    rows = []
    for move in moves:
        planned = local_day(env, move.date)
        due = local_day(env, move.date_deadline) if move.date_deadline else None
        cells = (
            ref(move.picking_id),
            ref(move.picking_id.partner_id),
            ref(move.product_id),
            quantity(move.product_qty, move.product_id.uom_id),
            Cell(planned, "danger" if planned < day else None),
            Cell(due, "danger" if due and due < day else None),
            Cell(sources[move.id], "warning" if _is_short(move) else "success"),
        )
        rows.append(Row(ref(move.picking_id), cells))
    return Table(_("Deliveries due"), columns, tuple(rows), where)


def _in_all(env: Any, domain: list[Any], product: Any) -> Any:
    """How much of one product is to leave, in each unit."""
    found = env["stock.move"]._read_group(
        domain, ["product_uom"], ["product_uom_qty:sum"]
    )
    for unit, amount in found:
        values = {"product": product.name, "amount": show(quantity(amount, unit))}
        yield _("To deliver of %(product)s: %(amount)s.", **values)


def _summary(
    env: Any, moves: Any, sources: dict[int, Phrase], total: int, short: int
) -> Any:
    yield _(
        "Lines to deliver: %(n)s; of these, not reserved in full: %(short)s.",
        n=total,
        short=short,
    )
    first = moves.filtered(_is_short)[:1]
    if first:
        yield _(
            "The first that is not there: %(product)s for %(customer)s, planned for "
            "%(day)s.",
            product=first.product_id.display_name,
            customer=first.picking_id.partner_id.display_name or _("nobody named"),
            day=show(local_day(env, first.date), "date"),
        )
        text = sources[first.id].text
        yield text if text.endswith(".") else f"{text}."


def _facts(env: Any, moves: Any, total: int, short: int) -> tuple[Fact, ...]:
    role = nouns(_("delivery;deliveries;lines"))
    facts = [
        Fact(_("lines to deliver"), total, "integer", nouns=role),
        Fact(_("lines that are not reserved in full"), short, "integer", nouns=role),
    ]
    first = moves.filtered(_is_short)[:1]
    if first:
        of = ref(first.picking_id)
        who, what = first.picking_id.partner_id, first.product_id
        facts += [
            Fact(
                _("first delivery that is not there"), of, "record", nouns=role, of=of
            ),
            Fact(
                _("product of the delivery"),
                ref(what),
                "record",
                nouns=nouns(_("product")),
                of=of,
            ),
        ]
        if who:
            words = nouns(_("customer;client"))
            facts.append(Fact(_("customer"), ref(who), "record", nouns=words, of=of))
    return tuple(facts)


def _steps(
    env: Any, moves: Any, makers: dict[int, Any], sources: dict[int, Phrase]
) -> Any:
    for place, move in enumerate(moves, 1):
        name = move.picking_id.display_name
        action = _("Send %(delivery)s", delivery=name)
        owner = None
        if _is_short(move):
            action = _("Bring the goods of %(delivery)s", delivery=name)
            owner = ref(makers[move.id].user_id)
        day = max(local_day(env, move.date), today(env))
        reason = sources[move.id].text
        yield PlanStep(action, reason, place, owner, day, ref(move.picking_id))


def _followups(env: Any, makers: dict[int, Any]) -> tuple[str, ...]:
    asks = [
        _("Why is %(order)s late?", order=order.display_name)
        for order in list(dict.fromkeys(filter(None, makers.values())))[:1]
    ]
    if "sale.order" in env:
        asks.append(_("Which sales orders are at risk?"))
    return tuple(asks)
