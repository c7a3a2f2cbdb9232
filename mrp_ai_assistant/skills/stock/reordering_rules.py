"""¿Qué reglas de reabastecimiento están bajo mínimo y cuánto hay que pedir?

Which reordering rules are under their minimum, and how much is to be ordered? By the
forecasted stock, as Odoo's replenishment; those low on hand only are told apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Any

from ...core.evidence import (
    Cell,
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    PlanStep,
    Row,
    Status,
    Table,
    show,
)
from ...core.i18n import _, _lt
from ...core.skill import (
    Concepts,
    FlagOf,
    Limit,
    Location,
    Product,
    Result,
    When,
    skill,
)
from ..plant.clock import start_of, stored, today
from ..plant.incoming import OPEN_MOVES
from ..plant.order_days import order_day_of, order_days
from ..plant.record import (
    ROWS,
    in_companies,
    nouns,
    quantity,
    read_names,
    ref,
    scope,
    status,
)

Low = Annotated[bool, FlagOf(("reordering", "shortage"))]
Rules = Annotated[bool, FlagOf(("rule",))]
_ALSO = ("stock", "component", "product", "purchase", "shortage", "quantity", "run_out")


@dataclass(frozen=True)
class Rule:
    """``forecast`` is what Odoo expects at the end of the rule's own horizon, requests
    under way included; ``order`` brings it up to the maximum, before it is rounded to
    packages, 0 when it is enough."""

    record: Any
    hand: float
    forecast: float
    order: float


@skill(
    title=_lt("Reordering rules"),
    models=("stock.warehouse.orderpoint", "stock.move", "stock.quant"),
    phrases={
        "es": (
            "¿Qué reglas de reabastecimiento están bajo mínimo?",
            "productos por debajo del stock mínimo",
            "¿qué componentes hay que reponer?",
            "¿qué está bajo mínimos?",
            "reglas de stock mínimo",
        ),
        "en": (
            "Which reordering rules are under their minimum?",
            "products below the minimum stock",
            "which components have to be replenished?",
            "what is below minimum?",
            "reordering rules",
        ),
    },
    when=(
        Concepts(some=("reordering", "rule"), also=_ALSO),
        Concepts(all=("reordering", "stock"), also=_ALSO),
        Concepts(all=("reordering", "purchase"), also=_ALSO),
    ),
)
def reordering_rules(
    env: Any,
    *,
    product: Product = None,
    location: Location = None,
    low: Low = False,
    rules: Rules = False,
    period: When = None,
    limit: Limit = ROWS,
) -> Result:
    """The rules whose stock is under the minimum; of a product, or asked for as rules
    and not as what is ``low``, those that have enough too. What has to be ordered
    within a ``period`` no rule knows, but the forecast does."""
    found = _within(env, product, period, limit)
    if found is not None:
        return found
    model = env["stock.warehouse.orderpoint"]
    domain = in_companies(env)
    filters = []
    if product is not None:
        domain = [*domain, ("product_id", "=", product.id)]
        filters.append(product.name)
    if location is not None:
        domain = [*domain, ("location_id", "child_of", location.id)]
        filters.append(location.name)
    records = model.search(domain)
    if not records:
        text = _("There are no reordering rules.")
        if filters:
            text = _("No reordering rule for: %(names)s.", names=", ".join(filters))
        where = scope(env, model._name, domain, filters, shown=0, total=0)
        return NoData(Missing.NO_ROWS, text, where)
    everything = product is not None or (rules and not low)
    found = _rules(env, records, everything=everything)
    if not everything:
        filters.append(_("under their minimum, of %(n)s rules", n=len(records)))
    if period is not None:
        filters.append(_("as of now: nothing was forecast yet"))
    filters.append(_("to order: not rounded to packages"))
    found.sort(key=_pressing)
    shown = found[:limit]
    read_names(env["product.product"], (each.record.product_id.id for each in shown))
    domain = [("id", "in", [each.record.id for each in found])]
    total = len(found)
    where = scope(env, model._name, domain, filters, shown=len(shown), total=total)
    if not found:
        text = _("No reordering rule is under its minimum, of %(n)s.", n=len(records))
        asks = (_("Which products will run out of stock in 15 days?"),)
        return NoData(Missing.NO_ROWS, text, where, asks)
    return _evidence(env, shown, found, where, product, everything)


def _within(env: Any, product: Any, period: Any, limit: int) -> Result | None:
    """What has to be ordered in ``period``, where it was forecast."""
    if period is None or period.end is None:
        return None
    return order_day_of(env, product) if product else order_days(env, period, limit)


def _rules(env: Any, records: Any, *, everything: bool) -> list[Rule]:
    """The rules that are low, or all of ``records``.

    ``qty_forecast`` asks the routes of every rule for its horizon, which is slow: it
    is only asked where something is planned after the horizon of the company.
    """
    hand, forecast = {}, {}
    for place, rules in records.grouped("location_id").items():
        products = rules.product_id.with_context(location=place.id)
        # As ``qty_available`` and its like, without the writing of all six of them.
        amounts = products._compute_quantities_dict(None, None, None)
        for rule in rules:
            found_here = amounts[rule.product_id.id]
            hand[rule.id] = found_here["qty_available"]
            forecast[rule.id] = found_here["virtual_available"]
    kept = records.filtered(
        lambda r: everything or _below(r, min(hand[r.id], forecast[r.id]))
    )
    coming = kept._quantity_in_progress()
    far = _planned_far(env, kept)
    found = []
    for record in kept:
        expected = forecast[record.id] + coming[record.id]
        if record.product_id in far:
            expected = record.qty_forecast
        order = 0.0
        if _below(record, expected):
            most = max(record.product_min_qty, record.product_max_qty)
            # Not ``qty_to_order``: it is stored, and older than the stock. Nor in
            # whole packages, which asks for the vendor of every rule.
            order = record.product_uom.round(most - expected)
        found.append(Rule(record, hand[record.id], expected, order))
    return [each for each in found if everything or _is_low(each)]


def _planned_far(env: Any, rules: Any) -> Any:
    """The products of ``rules`` with something planned after the horizon."""
    days = min(rules.company_id.mapped("horizon_days"), default=0)
    after = start_of(env, today(env) + timedelta(days=days))
    groups = env["stock.move"]._read_group(
        [
            ("product_id", "in", rules.product_id.ids),
            ("state", "in", list(OPEN_MOVES)),
            ("date", ">=", stored(after)),
        ],
        ["product_id"],
    )
    return env["product.product"].browse([product.id for (product,) in groups])


def _below(rule: Any, amount: float) -> bool:
    return rule.product_uom.compare(amount, rule.product_min_qty) < 0


def _is_low(rule: Rule) -> bool:
    return rule.order > 0 or _below(rule.record, rule.hand)


def _pressing(rule: Rule) -> tuple[bool, float]:
    """What is to be ordered first; the least of its minimum before the rest."""
    least = rule.record.product_min_qty or 1.0
    return (rule.order <= 0, (rule.forecast if rule.order > 0 else rule.hand) / least)


def _evidence(
    env: Any,
    shown: Sequence[Rule],
    found: Sequence[Rule],
    where: Any,
    product: Any,
    everything: bool,
) -> Evidence:
    columns = (
        Column("product", _("Product"), "record"),
        Column("minimum", _("Minimum"), "quantity"),
        Column("maximum", _("Maximum"), "quantity"),
        Column("on_hand", _("On hand"), "quantity"),
        Column("forecast", _("Forecasted by Odoo"), "quantity"),
        Column("order", _("To order"), "quantity"),
        Column("state", _("State"), "status"),
        Column("trigger", _("Trigger"), "status"),
    )
    rows = tuple(_row(env, each) for each in shown)
    table = Table(_("Reordering rules"), columns, rows, where)
    return Evidence(
        tables=(table,),
        facts=tuple(_facts(found)),
        summary=tuple(_summary(found, product, everything)),
        steps=tuple(_steps(shown)),
        followups=tuple(_followups(found)),
    )


def _row(env: Any, each: Rule) -> Row:
    record, uom = each.record, each.record.product_uom
    hand = quantity(each.hand, uom)
    low = _below(record, each.hand)
    return Row(
        ref(record),
        (
            ref(record.product_id),
            quantity(record.product_min_qty, uom),
            quantity(record.product_max_qty, uom),
            Cell(hand, "warning") if low else hand,
            quantity(each.forecast, uom),
            Cell(quantity(each.order, uom), "danger") if each.order else None,
            _state(env, each, low),
            status(record, "trigger"),
        ),
    )


def _state(env: Any, each: Rule, low: bool) -> Status:
    snoozed = each.record.snoozed_until
    if each.order > 0 and snoozed and snoozed > today(env):
        return Status("snoozed", _("snoozed until %(day)s", day=show(snoozed)))
    if each.order > 0:
        return Status("order", _("to be ordered"))
    if low:
        return Status("covered", _("low now, covered by what comes"))
    return Status("enough", _("enough"))


def _summary(found: Sequence[Rule], product: Any, everything: bool) -> Iterator[str]:
    order = [each for each in found if each.order > 0]
    if product is None and everything:
        n, low = len(found), len(order)
        yield _("Reordering rules: %(n)s; to be ordered: %(low)s.", n=n, low=low)
    elif product is None:
        yield (
            _("1 reordering rule is under its minimum and to be ordered.")
            if len(order) == 1
            else _(
                "%(n)s reordering rules are under their minimum and to be ordered.",
                n=len(order),
            )
        )
    for each in order[:1]:
        yield _(
            "%(product)s: %(forecast)s forecasted, minimum %(least)s; order %(order)s.",
            **_values(each),
        )
    covered = len(found) - len(order)
    if not everything and covered:
        yield _("Low on hand only, covered by what comes: %(n)s.", n=covered)
    if product is not None and not order:
        text = _("%(product)s: %(forecast)s forecasted, minimum %(least)s: enough.")
        yield text % _values(found[0])


def _values(each: Rule) -> dict[str, str]:
    uom = each.record.product_uom
    return {
        "product": each.record.product_id.display_name,
        "forecast": show(quantity(each.forecast, uom)),
        "least": show(quantity(each.record.product_min_qty, uom)),
        "order": show(quantity(each.order, uom)),
    }


def _facts(found: Sequence[Rule]) -> Iterator[Fact]:
    order = [each for each in found if each.order > 0]
    role = nouns(_("rule;rules;minimum"))
    yield Fact(_("rules to be ordered"), len(order), "integer", nouns=role)
    if not order:
        return
    first = order[0]
    of, uom = ref(first.record.product_id), first.record.product_uom
    role = nouns(_("product;products;component;components"))
    yield Fact(_("product under its minimum"), of, "record", nouns=role, of=of)
    for label, value, said in (
        (_("quantity to order"), first.order, _("order;quantity")),
        (_("forecasted stock"), first.forecast, _("forecasted;stock")),
        (_("minimum of the rule"), first.record.product_min_qty, _("minimum")),
        (_("on hand"), first.hand, _("on hand;stock")),
    ):
        amount = quantity(value, uom)
        yield Fact(label, amount, "quantity", nouns=nouns(said), of=of)


def _steps(shown: Sequence[Rule]) -> Iterator[PlanStep]:
    for place, each in enumerate((e for e in shown if e.order > 0), 1):
        values = _values(each)
        action = _("Order %(order)s of %(product)s", **values)
        reason = _("%(forecast)s forecasted, minimum %(least)s", **values)
        yield PlanStep(action, reason, place, ref=ref(each.record))


def _followups(found: Sequence[Rule]) -> Iterator[str]:
    for each in found[:1]:
        name = each.record.product_id.display_name
        yield _("When does %(product)s arrive?", product=name)
    yield _("Which products will run out of stock in 15 days?")
