"""How one product looks: what there is, how long it lasts, how likely and when it runs
out, by when and how much to order; or why nobody can tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from ...core.evidence import Evidence, Missing, NoData, RecordRef, Table, show
from ...core.i18n import _
from ...core.period import Period
from ...core.skill import Result
from ...stock_risk.draw import fan_of
from ...stock_risk.reason import LEAST_DAYS, history_told
from .clock import today
from .confirmed_outlook import confirmed_outlook
from .forecasts import Seen, live
from .offers import replenish
from .record import scope
from .risk_figures import columns, facts, row, steps
from .risk_told import demand_until, told


def risk_of_one(
    env: Any,
    product: RecordRef,
    period: Period | None = None,
    *,
    of_demand: bool = False,
) -> Result:
    """The forecast of ``product`` as of now, the warehouse at most risk first; by what
    is confirmed where its history carries none. ``of_demand`` when that is asked for
    above all."""
    record = env["product.product"].browse(product.id)
    seen = live(env, record)
    first = next((each for each in seen if each.known), None)
    if first is None:
        return without_history(env, product, period, seen)
    if nothing := too_far(first, period):
        return nothing
    until = period.end if period and period.end else None
    beyond = [] if until is None or first.chance_by(until) is not None else [until]
    table = risk_table(env, [product.name], seen, period)
    asked = ""
    if of_demand and until:
        last = first.found.on(max(first.horizon - 1, 0)) if beyond else until
        asked = demand_until(first, period.start if period else None, last or until)
    return Evidence(
        tables=(table,),
        facts=tuple(facts(first, None if beyond else until)),
        summary=(*([asked] if asked else []), *told(first, until)),
        steps=tuple(steps(seen)),
        warnings=tuple(_beyond(first) if beyond else ()),
        followups=tuple(followups(env, first)),
        charts=(fan_of(env, first.found),),
    )


def risk_table(
    env: Any, filters: Sequence[str], seen: Sequence[Seen], period: Period | None = None
) -> Table:
    """One row a product and warehouse; the scope says which history was used."""
    until = period.end if period and period.end else None
    several = any(each.several for each in seen)
    now = today(env)
    rows = tuple(row(each, until, now) for each in seen)
    words = [*filters, *([period.label] if period else [])]
    if len(seen) == 1:
        words.append(history_told(seen[0].found))
    ids = [each.product.id for each in seen]
    where = scope(
        env,
        "product.product",
        [("id", "in", ids)],
        words,
        shown=len(rows),
        total=len(rows),
    )
    title = _("Forecast of stock")
    return Table(title, columns(until, several=several), rows, where)


def too_far(each: Seen, period: Period | None) -> NoData | None:
    """Of what begins after the last day of the forecast nothing is told."""
    last = each.found.on(max(each.horizon - 1, 0))
    if not period or not period.start or last is None or period.start <= last:
        return None
    text = _(
        "A forecast reaches %(n)s days ahead, until %(day)s: nothing can be told of "
        "later days (%(period)s).",
        n=each.horizon,
        day=show(last),
        period=period.label,
    )
    return NoData(Missing.OUT_OF_SCOPE, text)


def _beyond(each: Seen) -> Iterator[str]:
    yield _("The forecast reaches %(n)s days ahead only.", n=each.horizon)


def without_history(
    env: Any, product: RecordRef, period: Period | None, seen: Sequence[Seen]
) -> Result:
    """What is confirmed, and why there is no forecast."""
    days = max((each.found.grounds.sold for each in seen), default=0)
    why = why_not(product.name, days)
    found = confirmed_outlook(env, product, period)
    if isinstance(found, Evidence):
        return replace(found, summary=(why, *found.summary))
    if isinstance(found, NoData):
        return replace(found, text=f"{why} {found.text}")
    return found


def why_not(name: str, days: int) -> str:
    """Why what had demand on ``days`` days has no forecast."""
    if days >= LEAST_DAYS:
        text = _(
            "%(product)s was not demanded of late, so there is no forecast: days with "
            "demand before: %(n)s."
        )
    else:
        text = _(
            "There is not enough history of %(product)s for a forecast: days with "
            "demand: %(n)s."
        )
    return text % {"product": name, "n": days}


def followups(env: Any, each: Seen) -> Iterator[str]:
    """What to ask next of it."""
    name = each.product.display_name
    if each.found.order:
        yield from replenish(env, each.product)
    if each.found.lead is not None:
        yield _("When do I have to order %(product)s?", product=name)
    yield _("What if the demand for %(product)s rises by 20 %%?", product=name)
    yield _("How good are the forecasts?")
