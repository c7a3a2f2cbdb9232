"""¿Qué órdenes de fabricación no van a llegar a su fecha, y por qué?

Which manufacturing orders will not make their deadline? When each would end is computed
behind the queues of the work centers and what it lacks; nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from ...core.evidence import (
    Cell,
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    Phrase,
    Row,
    Scope,
    Table,
    show,
)
from ...core.i18n import _, _lt
from ...core.skill import (
    Concepts,
    FlagOf,
    Limit,
    Order,
    Person,
    Product,
    Result,
    When,
    skill,
)
from ..plant.clock import within
from ..plant.hold import Hold, holds
from ..plant.order_filters import Mine, Urgent, people
from ..plant.order_rows import OPEN_STATES, state_labels
from ..plant.orders_told import earliest_of
from ..plant.plan_of_plant import PlanOfPlant, assumed
from ..plant.record import ROWS, in_companies, nouns, quantity, ref, scope
from ..plant.what_if import part_of
from ..plant.would_miss import Missed, judged

_MOST = 60
_QUEUE = 100  # orders besides, which stand in the same queues
_ALSO = tuple("reason due finish open planned in_progress risk delivery".split())
Counting = Annotated[bool, FlagOf(("count",))]


@skill(
    title=_lt("Manufacturing orders that will miss their deadline"),
    models=("mrp.production", "mrp.workorder", "stock.move"),
    phrases={
        "es": (
            "¿Qué órdenes de fabricación no van a llegar a su fecha?",
            "¿qué órdenes de fabricación peligran?",
            "órdenes de fabricación que no van a terminar a tiempo y por qué",
            "¿va a llegar a tiempo la orden?",
        ),
        "en": (
            "Which manufacturing orders will not make it on time?",
            "manufacturing orders at risk of missing their deadline",
            "orders that will not be finished on time and why",
            "will the order make it on time?",
        ),
    },
    when=(
        Concepts(all=("manufacturing_order",), some=("risk", "forecast"), also=_ALSO),
        Concepts(all=("manufacturing_order", "risk", "late"), also=_ALSO),
        Concepts(all=("product", "risk", "finish"), also=_ALSO),
    ),
    worst_first=True,
)
def orders_at_risk(
    env: Any,
    *,
    order: Order = None,
    product: Product = None,
    responsible: Person = None,
    period: When = None,
    urgent: Urgent = False,
    mine: Mine = False,
    counting: Counting = False,
    limit: Limit = ROWS,
) -> Result:
    """Open orders that would end after their deadline, or whose deadline is past."""
    domain, filters = _search(env, order, product, period)
    terms, words = people(env, responsible, mine, urgent)
    domain, filters = domain + terms, filters + words
    production = env["mrp.production"]
    orders = production.search(domain, order="date_deadline, id", limit=_MOST)
    total = production.search_count(domain)
    plan = PlanOfPlant(env, orders, _QUEUE)
    found = judged(env, orders, plan) if orders else []
    missed = sorted((each for each in found if each.misses), key=_pressing)
    shown = missed[:limit] if order is None else found
    n = len(missed) if order is None else len(found)
    ids = [("id", "in", [each.order.id for each in (found if order else missed)])]
    where = scope(env, "mrp.production", ids, filters, shown=len(shown), total=n)
    notes = (*assumed(), *part_of(plan), *earliest_of(len(orders), total))
    if not shown:
        text = _("None of %(n)s open orders would miss its deadline.", n=len(orders))
        if not orders:
            text = _("No open manufacturing order with a deadline matches.")
        return NoData(Missing.NO_ROWS, " ".join((text, *notes)), where)
    held = holds(env, production.concat(*(each.order for each in shown)))
    told = _one(shown[0], held) if order else _summary(missed, held, len(found))
    return Evidence(
        tables=(_table(shown, held, where),),
        facts=_facts(shown[0], n, one=order is not None),
        summary=tuple(told),
        warnings=notes,
        followups=(_("Which manufacturing orders are late?"),),
    )


def _search(
    env: Any, order: Any, product: Any, period: Any
) -> tuple[list[Any], list[str]]:
    domain: list[Any] = [
        ("state", "in", list(OPEN_STATES)),
        ("date_deadline", "!=", False),
        *in_companies(env),
    ]
    filters = [", ".join(state_labels(env, OPEN_STATES))]
    if order is not None:
        domain.append(("id", "=", order.id))
        filters.append(order.name)
    if product is not None:
        domain.append(("product_id", "=", product.id))
        filters.append(product.name)
    if period is not None:
        domain += within(env, "date_deadline", period)
        filters.append(_("deadline %(period)s", period=period.label))
    return domain, filters


def _pressing(each: Missed) -> tuple[Any, ...]:
    return (each.late is not None, -(each.late or 0), each.due, each.order.id)


def _table(shown: list[Missed], held: dict[int, Hold], where: Scope) -> Table:
    columns = (
        Column("order", _("Order"), "record"),
        Column("product", _("Product"), "record"),
        Column("quantity", _("Quantity"), "quantity"),
        Column("deadline", _("Deadline"), "date"),
        Column("ready", _("Ready (computed)"), "date"),
        Column("late", _("Days after the deadline"), "days"),
        Column("hold", _("What holds it")),
        Column("responsible", _("Responsible"), "record"),
    )
    rows = tuple(
        Row(
            ref(each.order),
            (
                ref(each.order),
                ref(each.order.product_id),
                quantity(each.order.product_qty, each.order.product_uom_id),
                Cell(each.due, "danger" if each.overdue else None),
                each.ready or Phrase(_("unknown")),
                max(each.late, 0) if each.late is not None else None,
                held[each.order.id].in_plan().phrase,
                ref(each.order.user_id),
            ),
        )
        for each in shown
    )
    return Table(_("Orders against their deadline"), columns, rows, where)


def _summary(missed: list[Missed], held: dict[int, Hold], total: int) -> Iterator[str]:
    past = sum(each.overdue for each in missed)
    yield _(
        "Orders that will not make their deadline: %(n)s of %(total)s open ones.",
        n=len(missed),
        total=total,
    )
    if past:
        yield _("Their deadline is past already: %(n)s.", n=past)
    yield from _one(missed[0], held)


def _one(each: Missed, held: dict[int, Hold]) -> Iterator[str]:
    values = {
        "order": each.order.display_name,
        "product": each.order.product_id.name,
        "due": show(each.due, "date"),
    }
    if each.ready is None:
        yield _(
            "%(order)s (%(product)s), due on %(due)s: nobody can tell when it would "
            "end.",
            **values,
        )
    elif (each.late or 0) > 0:
        yield _(
            "%(order)s (%(product)s), due on %(due)s, would end on %(ready)s: "
            "%(days)s late (computed).",
            ready=show(each.ready, "date"),
            days=show(each.late, "days"),
            **values,
        )
    else:
        yield _(
            "%(order)s (%(product)s), due on %(due)s, would end on %(ready)s: in time "
            "(computed).",
            ready=show(each.ready, "date"),
            **values,
        )
    yield f"{each.order.display_name}: {held[each.order.id].in_plan().sentence}"


def _facts(first: Missed, n: int, *, one: bool) -> tuple[Fact, ...]:
    of = ref(first.order)
    role = nouns(_("order;orders"))
    facts = [] if one else [Fact(_("orders that miss"), n, "integer", nouns=role)]
    facts.append(Fact(_("order"), of, "record", nouns=role, of=of))
    due = nouns(_("deadline;due"))
    facts.append(Fact(_("deadline of the order"), first.due, "date", nouns=due, of=of))
    if first.ready is not None:
        words = nouns(_("ready;computed"))
        what = _("day on which it would be ready, computed")
        facts.append(Fact(what, first.ready, "date", nouns=words, of=of))
    return tuple(facts)
