"""¿Qué órdenes de fabricación están bloqueadas o paradas, y qué las bloquea?

Which manufacturing orders are blocked: they lack components, or the work center whose
turn it is does not work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ...core.evidence import Evidence, Fact, Missing, NoData, Row, Scope, Table
from ...core.i18n import _, _lt
from ...core.skill import Concepts, Limit, Order, Person, Product, Result, skill
from ..plant.hold import Cause, Hold, holds, step
from ..plant.order_filters import Mine, Urgent, people
from ..plant.order_rows import cells, columns, state_labels
from ..plant.order_state import order_state
from ..plant.orders_told import looked_at
from ..plant.record import ROWS, in_companies, nouns, ref, scope

_MOST = 100
_STATES = ("confirmed", "progress")
_BLOCKING = (Cause.MISSING, Cause.CENTER_BLOCKED)
NAMES = ("order", "product", "quantity", "state", "deadline", "hold", "responsible")


@skill(
    title=_lt("Blocked manufacturing orders"),
    models=("mrp.production", "mrp.workorder", "stock.move"),
    phrases={
        "es": (
            "¿Qué órdenes de fabricación están bloqueadas?",
            "órdenes paradas y qué las bloquea",
            "¿tenemos órdenes detenidas?",
            "órdenes que no pueden empezar",
        ),
        "en": (
            "Which manufacturing orders are blocked?",
            "orders on hold and what blocks them",
            "do we have stuck orders?",
            "orders that cannot start",
        ),
    },
    when=(
        Concepts(
            all=("manufacturing_order", "blocked"),
            also=("open", "start", "in_progress", "planned"),
        ),
    ),
)
def blocked_orders(
    env: Any,
    *,
    order: Order = None,
    product: Product = None,
    responsible: Person = None,
    urgent: Urgent = False,
    mine: Mine = False,
    limit: Limit = ROWS,
) -> Result:
    """Orders confirmed or in progress that something holds, the earliest deadline
    first."""
    if order is not None:
        return order_state(env, env["mrp.production"].browse(order.id))
    domain, filters = _search(env, product)
    terms, words = people(env, responsible, mine, urgent)
    domain, filters = domain + terms, filters + words
    production = env["mrp.production"]
    orders = production.search(domain, order="date_deadline, id", limit=_MOST)
    held = holds(env, orders) if orders else {}
    found = [each for each in orders if held[each.id].cause in _BLOCKING]
    shown = found[:limit]
    ids = [("id", "in", [each.id for each in found])]
    where = scope(
        env, production._name, ids, filters, shown=len(shown), total=len(found)
    )
    if not found:
        text = _("No manufacturing order is blocked.")
        return NoData(Missing.NO_ROWS, text, where)
    return Evidence(
        tables=(_table(shown, held, where),),
        facts=_facts(found),
        summary=tuple(_summary(found, held)),
        steps=tuple(
            step(env, each, held[each.id], held[each.id].phrase.text, place)
            for place, each in enumerate(shown, 1)
        ),
        warnings=looked_at(env, domain, len(orders), _MOST),
        followups=(_("Which manufacturing orders are late?"),),
    )


def _search(env: Any, product: Any) -> tuple[list[Any], list[str]]:
    """Those that may be held: not all reserved, or with work at a blocked center."""
    domain: list[Any] = [
        ("state", "in", list(_STATES)),
        "|",
        ("reservation_state", "!=", "assigned"),
        ("workorder_ids", "any", [("workcenter_id.working_state", "=", "blocked")]),
        *in_companies(env),
    ]
    filters = [", ".join(state_labels(env, _STATES)), _("blocked")]
    if product is not None:
        domain.append(("product_id", "=", product.id))
        filters.append(product.name)
    return domain, filters


def _table(shown: list[Any], held: dict[int, Hold], where: Scope) -> Table:
    rows = []
    for order in shown:
        own = cells(order) | {"hold": held[order.id].phrase}
        rows.append(Row(ref(order), tuple(own[name] for name in NAMES)))
    return Table(_("Blocked orders"), columns(*NAMES), tuple(rows), where)


def _summary(found: list[Any], held: dict[int, Hold]) -> Iterator[str]:
    yield _("Blocked manufacturing orders: %(n)s.", n=len(found))
    causes = Counter(held[each.id].cause for each in found)
    if causes[Cause.MISSING]:
        yield _("They lack components: %(n)s.", n=causes[Cause.MISSING])
    if causes[Cause.CENTER_BLOCKED]:
        n = causes[Cause.CENTER_BLOCKED]
        yield _("Their work center is blocked: %(n)s.", n=n)
    first = found[0]
    yield f"{first.display_name}: {held[first.id].sentence}"


def _facts(found: list[Any]) -> tuple[Fact, ...]:
    role = nouns(_("order;orders;blocked"))
    of = ref(found[0])
    return (
        Fact(_("blocked orders"), len(found), "integer", nouns=role),
        Fact(_("order with the earliest deadline"), of, "record", nouns=role, of=of),
    )
