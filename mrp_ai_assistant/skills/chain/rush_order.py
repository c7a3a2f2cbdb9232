"""¿Y si meto un pedido urgente de 20 Mesa Azteca para el viernes?

What if a rush order comes in: when could it be ready at the earliest, what does it wait
for, and which planned orders and customers would it push back? Computed; nothing is
written.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from ...core.chain import Peg, Schedule
from ...core.evidence import (
    Cell,
    Column,
    Evidence,
    Fact,
    Phrase,
    PlanStep,
    Quantity,
    Row,
    Table,
    show,
)
from ...core.i18n import _, _lt
from ...core.skill import Amount, Concepts, Limit, Product, Result, When, skill
from ..plant.amount import amount_of, other_unit
from ..plant.chain_rows import unseen_sales
from ..plant.clock import local_day
from ..plant.incoming import document
from ..plant.plan_of_plant import PlanOfPlant, assumed
from ..plant.recipe import Recipes, direct, no_recipe, recipes
from ..plant.record import ROWS, nouns, quantity, ref, scope
from ..plant.rush import FIRST, Rushed, ready_at, rushed
from ..plant.what_if import (
    Moved,
    effect_facts,
    effect_sentences,
    moved,
    orders_table,
    part_of,
    sales_table,
    shifted,
)

_QUEUE = 120  # orders whose queues it would join
_ALSO = (
    "sale",
    "manufacturing_order",
    "customer",
    "product",
    "delivery",
    "due",
    "finish",
    "ready",
    "producible",
    "affected",
    "rush",
    "priority",
    "late",
    "risk",
)


@skill(
    title=_lt("What a rush order would cause"),
    models=("mrp.production", "mrp.workorder", "mrp.bom", "stock.move", "stock.quant"),
    phrases={
        "es": (
            "¿Y si meto un pedido urgente de 20 unidades del producto?",
            "¿qué pasa si entra una orden urgente de 10 unidades?",
            "¿para cuándo podríamos tener 20 unidades del producto?",
            "si metemos un pedido urgente de 50 unidades, ¿a qué órdenes afecta?",
        ),
        "en": (
            "What if I get a rush order of 20 units of the product?",
            "what happens if an urgent order of 10 units comes in?",
            "how soon could we have 20 units of the product?",
            "if we squeeze in a rush order of 50 units, which orders are affected?",
        ),
    },
    when=(
        Concepts(
            all=("whatif",),
            some=("rush", "priority", "sale", "manufacturing_order", "producible"),
            also=(*_ALSO, "arrival"),
        ),
        Concepts(all=("rush",), also=_ALSO),
        Concepts(all=("producible",), also=_ALSO, dated=True),
        Concepts(some=("delivery", "risk"), also=_ALSO, dated=True),
    ),
    required=("product", "amount"),
)
def rush_order(
    env: Any,
    *,
    product: Product = None,
    amount: Amount = None,
    period: When = None,
    limit: Limit = ROWS,
) -> Result:
    """The earliest end of an order that goes before all that has not begun."""
    assert product is not None and amount is not None
    record = env["product.product"].browse(product.id)
    wanted = amount_of(record, amount)
    if wanted is None or wanted <= 0:
        return other_unit(record)
    found = recipes(env, record)
    if record.id not in found or not direct(found, record):
        return no_recipe(env, record)
    plan = PlanOfPlant(env, most=_QUEUE)
    case = _Case(plan, found, record, wanted, period.end if period else None)
    return _effect(env, case, limit)


@dataclass(frozen=True)
class _Case:
    """``amount`` of ``product`` for the day ``due``, or for none."""

    plan: PlanOfPlant
    found: Recipes
    product: Any
    amount: float
    due: date | None

    @property
    def goods(self) -> Quantity:
        return quantity(self.amount, self.product.uom_id)

    def name(self) -> str:
        values = {"amount": show(self.goods), "product": self.product.name}
        return _("%(amount)s of %(product)s", **values)


def _effect(env: Any, case: _Case, limit: int) -> Evidence:
    plan = case.plan
    new = rushed(plan, case.found, case.product, case.amount)
    before, after = plan.run(), plan.run(rush=new.rush)
    changed = moved(plan, before, after, _deprived(plan, new))
    sales = shifted(plan, changed, before, after)
    end = after.finish.get(FIRST)
    ready = local_day(env, end) if end else None
    tables = [_parts_table(env, case, new, after)]
    if changed:
        domain = [("id", "in", [each.order.id for each in changed])]
        shown = changed[:limit]
        where = scope(
            env,
            "mrp.production",
            domain,
            [_("orders whose day changes")],
            shown=len(shown),
            total=len(changed),
        )
        why = _("its components go to the rush order")
        tables.append(orders_table(shown, where, why))
    if sales:
        tables.append(sales_table(env, sales, limit))
    waits = _last_part(case, new, after)
    return Evidence(
        tables=tuple(tables),
        facts=(*_facts(case, ready, waits), *effect_facts(changed, sales)),
        summary=(
            *_headline(case, ready, waits),
            *_others(changed, effect_sentences(changed, sales)),
        ),
        steps=tuple(_steps(case, changed, waits)),
        warnings=(
            _("The rush order goes before every order that has not begun."),
            *assumed(),
            *part_of(plan),
            *unseen_sales(env),
        ),
        followups=(
            _("How many %(product)s can we make today?", product=case.product.name),
        ),
    )


def _deprived(plan: PlanOfPlant, new: Rushed) -> Collection[int]:
    """The orders that would get their components from elsewhere, or not at all."""

    def told(pegs: list[Peg]) -> set[tuple[int, int, int | None, float]]:
        return {
            (
                each.demand.order,
                each.demand.product,
                each.supply.key if each.supply else None,
                round(each.amount, 6),
            )
            for each in pegs
        }

    changed = told(plan.pegs()) ^ told(plan.pegs(rush=new.rush))
    return {order for order, *_rest in changed if order > 0}


# (component, the moment it would be there or None, what brings it)
_Wait = tuple[Any, "Any", Phrase]


def _last_part(case: _Case, new: Rushed, after: Schedule) -> _Wait | None:
    """The component that it waits for longest: what nobody brings comes first."""
    waits = [
        (
            ready_at(case.plan, peg, new.rush, after.finish),
            case.product.browse(peg.demand.product),
            _source(case, peg, new),
        )
        for peg in new.pegs
    ]
    if not waits:
        return None
    ready, part, source = max(waits, key=lambda w: (w[0] is None, w[0] or 0))
    return part, ready, source


def _source(case: _Case, peg: Peg, new: Rushed) -> Phrase:
    """What brings a component that is not in stock."""
    supply = peg.supply
    if supply is None:
        lead = new.leads.get(peg.demand.product)
        if lead is None or lead.how != "buy":
            return Phrase(_("nothing on its way, and no vendor is known"))
        days = show(round(lead.own), "days")
        return Phrase(_("to be bought: lead time %(days)s", days=days))
    if supply.key < 0:
        return Phrase(_("to be made by a new order"))
    return document(case.plan.env["stock.move"].browse(supply.key))


def _parts_table(env: Any, case: _Case, new: Rushed, after: Schedule) -> Table:
    columns = (
        Column("component", _("Component"), "record"),
        Column("needed", _("Needed"), "quantity"),
        Column("missing", _("Not in stock"), "quantity"),
        Column("ready", _("There on (computed)"), "date"),
        Column("source", _("With")),
    )
    demands = [d for d in new.rush.demands if d.order == FIRST]
    parts = env["product.product"].browse([d.product for d in demands])
    rows = []
    for demand, part in zip(demands, parts, strict=True):
        pegs = [p for p in new.pegs if p.demand.product == part.id]
        missing = sum(peg.amount for peg in pegs)
        moments = [ready_at(case.plan, peg, new.rush, after.finish) for peg in pegs]
        known = [m for m in moments if m is not None]
        ready = (
            local_day(env, max(known)) if known and len(known) == len(pegs) else None
        )
        source = _source(case, pegs[-1], new) if pegs else Phrase(_("in stock"))
        cells = (
            ref(part),
            quantity(demand.amount, part.uom_id),
            Cell(quantity(missing, part.uom_id), "warning" if missing else "success"),
            ready if pegs else None,
            Cell(source, "danger" if pegs and ready is None else None),
        )
        rows.append((not pegs, ready or date.max, Row(ref(part), cells)))
    rows.sort(key=lambda row: (row[0], -row[1].toordinal()))
    domain = [("id", "in", parts.ids)]
    n = len(rows)
    where = scope(env, "product.product", domain, [case.name()], shown=n, total=n)
    title = _("What the rush order takes")
    return Table(title, columns, tuple(row for *_key, row in rows), where)


def _headline(case: _Case, ready: date | None, waits: _Wait | None) -> Any:
    values = {"goods": case.name()}
    if ready is None:
        yield _("Nobody can tell when %(goods)s would be ready.", **values)
        if waits is not None:
            text = _("It lacks %(product)s: %(how)s.", **_told(waits))
            yield text
        return
    values["ready"] = show(ready, "date")
    if case.due is None:
        yield _("%(goods)s would be ready on %(ready)s (computed).", **values)
    elif ready <= case.due:
        values["due"] = show(case.due, "date")
        yield _(
            "%(goods)s would be ready on %(ready)s (computed), in time for %(due)s.",
            **values,
        )
    else:
        values |= {
            "due": show(case.due, "date"),
            "days": show((ready - case.due).days, "days"),
        }
        yield _(
            "%(goods)s would be ready on %(ready)s (computed), %(days)s after %(due)s.",
            **values,
        )
    if waits is not None:
        yield _(
            "It waits longest for %(product)s: %(how)s, there on %(day)s.",
            day=show(local_day(case.plan.env, waits[1]), "date"),
            **_told(waits),
        )
    else:
        yield _("All its components are in stock.")


def _told(waits: _Wait) -> dict[str, str]:
    return {"product": waits[0].name, "how": waits[2].text}


def _others(changed: list[Moved], told: list[str]) -> list[str]:
    return told if changed else [_("No other order would end on another day.")]


def _facts(case: _Case, ready: date | None, waits: _Wait | None) -> list[Fact]:
    of = ref(case.product)
    product = nouns(_("product"))
    facts = [
        Fact(_("product of the rush order"), of, "record", nouns=product, of=of),
        Fact(
            _("quantity of the rush order"),
            case.goods,
            "quantity",
            nouns=nouns(_("quantity")),
            of=of,
        ),
    ]
    if ready is not None:
        words = nouns(_("ready;computed"))
        what = _("day on which it would be ready, computed")
        facts.append(Fact(what, ready, "date", nouns=words, of=of))
    if waits is not None:
        part = ref(waits[0])
        lacks = nouns(_("component;material;lacks"))
        what = _("component that it waits for longest")
        facts.append(Fact(what, part, "record", nouns=lacks, of=part))
    return facts


def _steps(case: _Case, changed: list[Moved], waits: _Wait | None) -> Any:
    place = 1
    if waits is not None:
        action = _("Press for %(product)s", product=waits[0].display_name)
        yield PlanStep(action, waits[2].text, place, ref=ref(waits[0]))
        place += 1
    later = sum(each.later for each in changed)
    action = _("Decide on the rush order of %(goods)s", goods=case.name())
    reason = _("Orders that would end later: %(n)s", n=later)
    yield PlanStep(action, reason, place, ref=ref(case.product))
