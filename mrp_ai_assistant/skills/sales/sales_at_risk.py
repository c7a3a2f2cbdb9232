"""¿Qué pedidos de cliente peligran, y por qué?

Which customers' orders are at risk: promised for a day that is past, or for one before
the day on which their goods would be ready? Readiness is computed, nothing is written.
"""

from __future__ import annotations

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
    Row,
    Table,
    show,
)
from ...core.i18n import _, _lt
from ...core.skill import (
    Concepts,
    Customer,
    FlagOf,
    Limit,
    Result,
    SalesOrder,
    When,
    skill,
)
from ..chain.why_sale import why_sale
from ..plant.clock import within
from ..plant.hold import Hold, holds
from ..plant.order_rows import OPEN_STATES
from ..plant.plan_of_plant import PlanOfPlant, assumed
from ..plant.record import ROWS, in_companies, nouns, ref, scope
from ..plant.sale_risk import Judged, judge
from ..plant.what_if import after_promise, part_of

_MOST = 60
_QUEUE = 100  # orders besides, which stand in the same queues
_WHY = ("reason", "responsible", "finish", "ready", "negation")
Overdue = Annotated[bool, FlagOf(("late",))]
Risk = Annotated[bool, FlagOf(("risk", "forecast", "to_warn"))]


@skill(
    title=_lt("Sales orders at risk"),
    models=("sale.order", "sale.order.line", "mrp.production", "mrp.workorder"),
    phrases={
        "es": (
            "¿Qué pedidos de cliente peligran?",
            "pedidos de venta en riesgo de retraso",
            "¿qué pedidos de clientes van con retraso?",
            "¿a qué clientes no vamos a cumplir?",
        ),
        "en": (
            "Which sales orders are at risk?",
            "customer orders in danger of being late",
            "which sales orders are late?",
            "which customers are at risk?",
        ),
    },
    when=(
        Concepts(
            all=("sale",),
            some=("risk", "late", "forecast", "to_warn"),
            also=("customer", "delivery", "due", "open", "arrival", "on_time", *_WHY),
        ),
        # "Whom must I call?" is of customers, where no vendor is said.
        Concepts(all=("to_warn",), also=("customer", "delivery", "late", *_WHY)),
        Concepts(
            all=("customer",),
            some=("risk", "late", "forecast", "on_time", "to_warn"),
            also=(
                "delivery",
                "due",
                "arrival",
                "sale",
                "risk",
                "responsible",
                "negation",
                "reason",
                "manufacturing_order",
            ),
        ),
        Concepts(all=("delivery", "risk"), also=("late", "due", "open")),
    ),
)
def sales_at_risk(
    env: Any,
    *,
    sale: SalesOrder = None,
    customer: Customer = None,
    period: When = None,
    overdue: Overdue = False,
    risk: Risk = False,
    limit: Limit = ROWS,
) -> Result:
    """Open sales whose goods would be ready after the promised day.

    ``overdue`` keeps those whose promised day is past, unless the ``risk`` is asked.
    """
    if sale is not None:
        return why_sale.function(env, sale=sale)
    domain, filters = _search(env, customer, period)
    sales = env["sale.order"].search(domain, order="commitment_date, id", limit=_MOST)
    total = env["sale.order"].search_count(domain)
    plan = PlanOfPlant(env, _orders(env, sales), _QUEUE)
    found = judge(env, sales, plan)
    risky = sorted((each for each in found if each.risk), key=_pressing)
    only_late = overdue and not risk
    besides = sum(not each.overdue for each in risky) if only_late else 0
    if only_late:
        risky = [each for each in risky if each.overdue]
        filters.append(_("promised for a day that is past"))
    shown, n = risky[:limit], len(risky)
    ids = [("id", "in", [each.sale.id for each in risky])]
    where = scope(env, "sale.order", ids, filters, shown=len(shown), total=n)
    notes = (*assumed(), *part_of(plan), *_unjudged(env, domain, len(sales), total))
    if not risky:
        text = _("None of %(n)s open sales orders is at risk.", n=len(sales))
        if only_late:
            text = _("No open sales order is past its promised day.")
        if not sales:
            text = _("No open sales order with a promised date.")
        if besides:
            text += " " + _("At risk besides: %(n)s.", n=besides)
        return NoData(Missing.NO_ROWS, " ".join((text, *notes)), where)
    orders = (each.order for each in shown if each.order)
    held = holds(env, env["mrp.production"].concat(*orders))
    return Evidence(
        tables=(_table(shown, held, where),),
        facts=_facts(risky, len(sales)),
        summary=tuple(_summary(risky, held, len(sales), besides, only_late)),
        steps=tuple(_steps(shown, held)),
        warnings=notes,
        followups=tuple(_followups(shown)),
    )


def _pressing(each: Judged) -> tuple[Any, ...]:
    return (each.known, -(each.late or 0), each.due, each.sale.id)


def _search(env: Any, customer: Any, period: Any) -> tuple[list[Any], list[str]]:
    domain: list[Any] = [
        ("state", "=", "sale"),
        ("commitment_date", "!=", False),
        *in_companies(env),
    ]
    filters = [_("confirmed")]
    if "delivery_status" in env["sale.order"]._fields:
        domain.append(("delivery_status", "!=", "full"))
        filters.append(_("not fully delivered"))
    if customer is not None:
        domain.append(("partner_id", "child_of", customer.id))
        filters.append(customer.name)
    if period is not None:
        domain += within(env, "commitment_date", period)
        filters.append(_("promised %(period)s", period=period.label))
    return domain, filters


def _orders(env: Any, sales: Any) -> Any:
    """The open orders that are known to be made for ``sales``."""
    production = env["mrp.production"]
    if "sale_line_id" not in production._fields:
        return production
    lines = sales.order_line.ids
    domain = [("state", "in", list(OPEN_STATES)), ("sale_line_id", "in", lines)]
    return production.search([*domain, *in_companies(env)], limit=_MOST)


def _table(shown: list[Judged], held: dict[int, Hold], where: Any) -> Table:
    columns = (
        Column("sale", _("Sales order"), "record"),
        Column("customer", _("Customer"), "record"),
        Column("promised", _("Promised"), "date"),
        Column("ready", _("Ready (computed)"), "date"),
        Column("late", _("Days after the promise"), "days"),
        Column("order", _("Order"), "record"),
        Column("hold", _("What holds it")),
    )
    rows = tuple(
        Row(
            ref(each.sale),
            (
                ref(each.sale),
                ref(each.sale.partner_id),
                Cell(each.due, "danger" if each.overdue else None),
                each.ready or Phrase(_("unknown")),
                after_promise(each.late),
                ref(each.order) if each.order else None,
                _hold(each, held),
            ),
        )
        for each in shown
    )
    return Table(_("Sales orders at risk"), columns, rows, where)


def _hold(each: Judged, held: dict[int, Hold]) -> Phrase:
    if each.order:
        return held[each.order.id].in_plan().phrase
    if not each.known:
        return Phrase(_("not in stock, and nothing is on its way"))
    if each.overdue and each.ready is not None and each.ready <= each.due:
        return Phrase(_("not delivered yet"))
    return Phrase(_("its delivery"))


def _summary(
    risky: list[Judged],
    held: dict[int, Hold],
    total: int,
    besides: int,
    only_late: bool,
) -> Any:
    n = len(risky)
    if only_late:
        yield _("Open sales orders past their promised day: %(n)s.", n=n)
    else:
        yield _(
            "Sales orders at risk: %(n)s of %(total)s open ones with a promised date.",
            n=n,
            total=total,
        )
    worst = risky[0]
    values = {
        "sale": worst.sale.display_name,
        "customer": worst.sale.partner_id.display_name,
        "day": show(worst.due, "date"),
    }
    if worst.ready is None:
        yield _(
            "The most pressing: %(sale)s of %(customer)s, promised for %(day)s; nobody "
            "can tell when it would be ready.",
            **values,
        )
    else:
        yield _(
            "The most pressing: %(sale)s of %(customer)s, promised for %(day)s, ready "
            "on %(ready)s (computed).",
            ready=show(worst.ready, "date"),
            **values,
        )
    if worst.order:
        yield f"{worst.order.display_name}: {held[worst.order.id].in_plan().sentence}"
    past = sum(each.overdue for each in risky)
    if past and not only_late:
        yield _("Promised for a day that is past: %(n)s.", n=past)
    if besides:
        yield _("At risk besides: %(n)s.", n=besides)


def _facts(risky: list[Judged], total: int) -> tuple[Fact, ...]:
    worst = risky[0]
    of = ref(worst.sale)
    role = nouns(_("sale;sales order;sales orders"))
    who = nouns(_("customer;client"))
    due = nouns(_("promised;due"))
    facts = [
        Fact(_("sales orders at risk"), len(risky), "integer", nouns=role),
        Fact(_("open sales orders with a promise"), total, "integer", nouns=role),
        Fact(_("most pressing sales order"), of, "record", nouns=role, of=of),
        Fact(_("customer"), ref(worst.sale.partner_id), "record", nouns=who, of=of),
        Fact(_("date promised to the customer"), worst.due, "date", nouns=due, of=of),
    ]
    if worst.ready is not None:
        words = nouns(_("ready;computed"))
        what = _("day on which it would be ready, computed")
        facts.append(Fact(what, worst.ready, "date", nouns=words, of=of))
    return tuple(facts)


def _steps(shown: list[Judged], held: dict[int, Hold]) -> Any:
    for place, each in enumerate(shown, 1):
        sale, customer = each.sale.display_name, each.sale.partner_id.display_name
        values = {"customer": customer, "sale": sale}
        action = _("Tell %(customer)s about %(sale)s", **values)
        owner = None
        if each.order:
            action = _(
                "Speed up %(order)s for %(customer)s",
                order=each.order.display_name,
                customer=customer,
            )
            owner = ref(each.order.user_id)
        reason = _("%(sale)s was promised for %(day)s", sale=sale, day=show(each.due))
        reason = f"{reason}. {_hold(each, held).text}"
        yield PlanStep(action, reason, place, owner, None, ref(each.sale))


def _unjudged(env: Any, domain: list[Any], n: int, total: int) -> tuple[str, ...]:
    """What was left out, and says so."""
    told = []
    if n < total:
        text = _("Judged: the first %(n)s of %(total)s promises.", n=n, total=total)
        told.append(text)
    kept = [term for term in domain if term[0] != "commitment_date"]
    undated = [*kept, ("commitment_date", "=", False)]
    without = env["sale.order"].search_count(undated)
    if without:
        told.append(_("Without a promised date, not counted: %(n)s.", n=without))
    return tuple(told)


def _followups(shown: list[Judged]) -> Any:
    for each in shown[:1]:
        yield _("Why is %(sale)s late?", sale=each.sale.display_name)
        yield _("How are the orders of %(sale)s?", sale=each.sale.display_name)
