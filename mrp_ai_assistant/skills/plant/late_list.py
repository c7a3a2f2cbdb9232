"""Late manufacturing orders as evidence: how late each is, and what holds it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ...core.evidence import Cell, Evidence, Fact, PlanStep, Scope, Table, Tone
from ...core.i18n import _, formats
from . import order_rows
from .clock import days_since, now, stored
from .hold import Cause, Hold, holds, step
from .record import in_companies, nouns, ref
from .shortage import Need

COLUMNS = ("order", "product", "quantity", "deadline", "delay", "hold", "responsible")
_URGENT_DAYS = 7


def late_list(
    env: Any,
    orders: Any,
    worst: Any,
    lacking: dict[int, list[Need]] | None,
    where: Scope,
) -> Evidence:
    """``orders`` in their own order; ``worst`` is the most delayed of all that match,
    shown or not. ``lacking`` is what they miss, where that is known."""
    both = orders | worst
    held = holds(env, both, lacking)
    delays = {order.id: days_since(env, order.date_deadline) for order in both}
    rows = tuple(
        order_rows.row(
            order,
            COLUMNS,
            delay=Cell(delays[order.id], _tone(delays[order.id])),
            hold=held[order.id].phrase,
        )
        for order in orders
    )
    table = Table(_("Late orders"), order_rows.columns(*COLUMNS), rows, where)
    return Evidence(
        tables=(table,),
        facts=_facts(orders, worst, delays, held, where.total),
        summary=_summary(env, orders, worst, delays, held, where),
        steps=tuple(_steps(env, orders, delays, held)),
        warnings=_soon(env),
        followups=_followups(orders, held),
        flags={"late": True},
    )


def _tone(days: int) -> Tone:
    return "danger" if days >= _URGENT_DAYS else "warning"


def _delay(days: int) -> str:
    if days == 0:
        return _("was due earlier today")
    if days == 1:
        return _("is 1 day late")
    return _("is %(n)s days late", n=formats().number(days))


def _facts(
    orders: Any, worst: Any, delays: dict[int, int], held: dict[int, Hold], total: int
) -> tuple[Fact, ...]:
    hold = held[worst.id]
    of = ref(worst)
    facts = [
        Fact(_("late orders"), total, "integer", nouns=nouns(_("order;orders;late"))),
        Fact(_("most delayed order"), of, "record", nouns=nouns(_("order")), of=of),
        Fact(
            _("product of the order"),
            ref(worst.product_id),
            "record",
            nouns=nouns(_("product")),
            of=of,
        ),
        Fact(
            _("delay of the order"),
            delays[worst.id],
            "days",
            nouns=nouns(_("delay;late;days")),
            of=of,
        ),
    ]
    if hold.need is not None:
        facts += _missing_facts(hold, of)
    ready = sum(held[order.id].cause is Cause.NOTHING for order in orders)
    if ready and len(orders) == total:
        facts.append(
            Fact(
                _("late orders that could start now"),
                ready,
                "integer",
                nouns=nouns(_("ready;start")),
            )
        )
    return tuple(facts)


def _missing_facts(hold: Hold, of: Any) -> list[Fact]:
    need = hold.need
    facts = [
        Fact(
            _("component that it lacks"),
            ref(need.product),
            "record",
            nouns=nouns(_("component;material;lacks")),
            of=of,
        ),
    ]
    if need.arrival is not None:
        label = (
            _("missed arrival of the component")
            if need.arrival.overdue
            else _("arrival of the component")
        )
        role = nouns(_("arrival;arrives;expected"))
        part = ref(need.product)
        facts.append(Fact(label, need.arrival.day, "date", nouns=role, of=part))
    return facts


def _summary(
    env: Any,
    orders: Any,
    worst: Any,
    delays: dict[int, int],
    held: dict[int, Hold],
    where: Scope,
) -> tuple[str, ...]:
    lines = [
        _how_many(env, where),
        _(
            "The most urgent is %(order)s (%(product)s): it %(delay)s.",
            order=worst.display_name,
            product=worst.product_id.display_name,
            delay=_delay(delays[worst.id]),
        ),
        held[worst.id].sentence,
    ]
    causes = Counter(held[order.id].cause for order in orders)
    if causes[Cause.MISSING]:
        lines.append(
            _(
                "Of the orders shown, lacking components: %(n)s.",
                n=causes[Cause.MISSING],
            )
        )
    if causes[Cause.NOTHING]:
        n = causes[Cause.NOTHING]
        lines.append(_("Of the orders shown, ready to start now: %(n)s.", n=n))
    return tuple(lines)


def _how_many(env: Any, where: Scope) -> str:
    """With what the question narrowed it to: fewer than all are never told as all."""
    states = ", ".join(order_rows.state_labels(env, order_rows.OPEN_STATES))
    usual = (_("late"), states)
    narrowed = ", ".join(each for each in where.filters if each not in usual)
    values = {"n": where.total, "filters": narrowed}
    if where.total == 1:
        if narrowed:
            return _("1 manufacturing order is late (%(filters)s).", **values)
        return _("1 manufacturing order is late.")
    if narrowed:
        return _("%(n)s manufacturing orders are late (%(filters)s).", **values)
    return _("%(n)s manufacturing orders are late.", n=where.total)


def _steps(
    env: Any, orders: Any, delays: dict[int, int], held: dict[int, Hold]
) -> Iterator[PlanStep]:
    """Most delayed first; what can be done without waiting comes before the rest."""
    waits = (Cause.MISSING, Cause.CENTER_BLOCKED)
    ranked = sorted(orders, key=lambda o: (held[o.id].cause in waits, -delays[o.id]))
    for place, order in enumerate(ranked, 1):
        reason = _(
            "%(order)s %(delay)s. %(hold)s",
            order=order.display_name,
            delay=_delay(delays[order.id]),
            hold=held[order.id].phrase.text,
        )
        yield step(env, order, held[order.id], reason, place)


def _soon(env: Any) -> tuple[str, ...]:
    """Orders that are not late yet, but are planned to finish after their deadline."""
    domain = [
        ("is_delayed", "=", True),
        ("date_deadline", ">=", stored(now())),
        *in_companies(env),
    ]
    n = env["mrp.production"].search_count(domain)
    if not n:
        return ()
    text = _("Besides, planned to finish after their deadline: %(n)s.", n=n)
    return (text,)


def _followups(orders: Any, held: dict[int, Hold]) -> tuple[str, ...]:
    asks = []
    short = [o for o in orders if held[o.id].cause is Cause.MISSING]
    if short:
        asks.append(_("What is %(order)s missing?", order=short[0].display_name))
    asks.append(_("What is in progress right now?"))
    return tuple(asks)
