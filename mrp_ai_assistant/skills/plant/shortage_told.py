"""What orders lack, in cells, figures and steps, wherever it is told."""

from __future__ import annotations

from typing import Any

from ...core.evidence import Cell, Fact, Phrase, PlanStep, Quantity, show
from ...core.i18n import _
from .record import nouns, quantity, ref
from .shortage import Need


def measured(need: Need, value: float) -> Quantity:
    """``value`` in the unit of the component."""
    return quantity(value, need.product.uom_id)


def arrival_cells(need: Need) -> tuple[Any, Any]:
    """The day, and the document that brings it."""
    arrival = need.arrival
    if arrival is None:
        nothing = Phrase(_("nothing on its way"))
        return None, Cell(nothing, "danger" if need.missing > 0 else None)
    late = "danger" if arrival.overdue and need.missing > 0 else None
    return Cell(arrival.day, late), arrival.document


def told(need: Need) -> str:
    return f"{need.order.display_name}: {need.sentence()}"


def sentences(short: list[Need]) -> list[str]:
    return [f"{told(need)}." for need in short[:3]]


def stands_out(groups: list[list[Need]]) -> bool:
    """More orders wait for the first component than for any other."""
    return len(groups) > 1 and len(groups[0]) > len(groups[1])


def order_facts(short: list[Need], of: Any) -> tuple[Fact, ...]:
    facts = [
        Fact(_("order"), of, "record", nouns=nouns(_("order")), of=of),
        Fact(
            _("components missing"),
            len(short),
            "integer",
            nouns=nouns(_("component;components;missing")),
            of=of,
        ),
    ]
    for need in short[:2]:
        part = ref(need.product)
        role = nouns(_("component;material;lacks"))
        facts.append(Fact(_("missing component"), part, "record", nouns=role, of=part))
        facts.append(
            Fact(
                _("quantity missing"),
                measured(need, need.missing),
                "quantity",
                nouns=nouns(_("quantity;missing")),
                of=part,
            )
        )
        if need.arrival is not None and not need.arrival.overdue:
            role = nouns(_("arrival;arrives;expected"))
            day = need.arrival.day
            facts.append(
                Fact(_("arrival of the component"), day, "date", nouns=role, of=part)
            )
    return tuple(facts)


def component_facts(groups: list[list[Need]], orders: int) -> tuple[Fact, ...]:
    worst = ref(groups[0][0].product)
    missing = nouns(_("component;components;missing"))
    waiting = nouns(_("order;orders"))
    facts = [
        Fact(_("components missing"), len(groups), "integer", nouns=missing),
        Fact(_("orders that wait"), orders, "integer", nouns=waiting),
    ]
    if stands_out(groups):
        label, role = (
            _("component missing in most orders"),
            nouns(_("component;material;lacks")),
        )
        facts.append(Fact(label, worst, "record", nouns=role, of=worst))
    return tuple(facts)


def supply_steps(short: list[Need]) -> list[PlanStep]:
    steps = []
    for place, need in enumerate(short, 1):
        product = need.product.display_name
        amount = show(measured(need, need.missing))
        reason = told(need)
        if need.arrival is None:
            action = _(
                "Buy or make %(amount)s of %(product)s", amount=amount, product=product
            )
        else:
            action = need.pressing()
        owner = ref(need.order.user_id)
        day = need.arrival.day if need.arrival else None
        steps.append(PlanStep(action, reason, place, owner, day, ref(need.product)))
    return steps
