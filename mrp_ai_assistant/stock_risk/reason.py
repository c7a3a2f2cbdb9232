"""Why a product is at risk, in a sentence or two; and what that rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..core.evidence import show
from ..core.i18n import _
from ..skills.plant.record import quantity
from .assessment import Assessment
from .chance import risk

_EQUAL = 1e-6
LEAST_DAYS = 10  # with demand; core.forecast.grid.DAYS, which needs numpy


def reason_of(env: Any, found: Assessment) -> str:
    """The sentence why, in the language being spoken."""
    product = env["product.product"].browse(found.product)
    if found.state == "no_history":
        return " ".join(_without_history(product, found))
    return " ".join(
        (*_position(product, found), *_coming(product, found), *_lead(found))
    )


def _amount(product: Any, value: float) -> str:
    return show(quantity(value, product.uom_id))


def _without_history(product: Any, found: Assessment) -> Iterator[str]:
    sold = show(found.grounds.sold)
    if found.grounds.sold < LEAST_DAYS:
        yield _("Not enough history, days with demand: %(sold)s.", sold=sold)
    else:
        yield _("No demand of late, days with demand before: %(sold)s.", sold=sold)
    yield from _hand(product, found)
    if found.coming:
        yield from _coming(product, found)
    day = found.on(found.out[1])
    if found.confirmed and day:
        yield _("By confirmed orders alone it runs out on %(day)s.", day=show(day))
    elif found.confirmed:
        yield _("It is enough for the confirmed orders.")


def _position(product: Any, found: Assessment) -> Iterator[str]:
    if found.on_hand <= _EQUAL or not found.cover or not found.daily:
        yield from _hand(product, found)
        return
    yield _(
        "%(hand)s on hand last about %(cover)s at %(daily)s a day.",
        hand=_amount(product, found.on_hand),
        cover=show(found.days_left, "days"),
        daily=_amount(product, found.daily),
    )
    yield from _unusable(product, found)
    yield from ordered(product, found)


def ordered(product: Any, found: Assessment) -> Iterator[str]:
    """What confirmed orders want before help can come, where it is more than usual and
    much of what there is."""
    until = found.arrival or found.on(found.window - 1)
    days = (until - found.day).days if until else 0
    wanted = sum(amount for day, amount in found.confirmed if day <= days)
    usual = max((found.daily or 0.0) * (days + 1), found.on_hand / 2)
    if until and wanted > usual:
        yield _(
            "Confirmed orders alone want %(n)s until %(day)s.",
            n=_amount(product, wanted),
            day=show(until),
        )


def _hand(product: Any, found: Assessment) -> Iterator[str]:
    if found.on_hand < -_EQUAL:
        yield _(
            "Stock is negative, %(hand)s: it should be counted.",
            hand=_amount(product, found.on_hand),
        )
    elif found.on_hand <= _EQUAL:
        yield _("There is nothing on hand.")
    else:
        yield _("%(hand)s on hand.", hand=_amount(product, found.on_hand))
    yield from _unusable(product, found)


def _unusable(product: Any, found: Assessment) -> Iterator[str]:
    if found.expired > _EQUAL:
        yield _("%(n)s expired do not count.", n=_amount(product, found.expired))
    if found.blocked > _EQUAL:
        yield _("%(n)s blocked do not count.", n=_amount(product, found.blocked))


def _coming(product: Any, found: Assessment) -> Iterator[str]:
    if found.overdue > _EQUAL:
        yield _("%(n)s are overdue.", n=_amount(product, found.overdue))
    due = next((each for each in found.coming if each.day >= 0), None)
    if due is not None:
        amount, day = _amount(product, due.quantity), found.on(due.day)
        text = _("%(n)s are expected on %(day)s", n=amount, day=show(day))
        usual = late_told(due.late)
        yield f"{text} ({usual})." if usual else f"{text}."
    elif found.overdue <= _EQUAL:
        yield _("Nothing is on its way.")


def late_told(late: Any) -> str:
    """How late a source mostly is, of its P10, P50 and P90; nothing when unknown or
    when it is on time."""
    if not late or late[-1] <= 0:
        return ""
    low, high = max(round(late[0]), 0), round(late[-1])
    if low == high:
        return _("mostly %(n)s late", n=show(high, "days"))
    return _("mostly %(low)s to %(high)s late", low=low, high=show(high, "days"))


def _lead(found: Assessment) -> Iterator[str]:
    if found.state == "no_vendor":
        yield _("No vendor is set: nobody knows how long an order takes.")
    elif found.state == "no_bom":
        yield _("It is made here, but has no bill of materials.")
    elif found.order == 0 and found.coming and risk(found.p_out) != "low":
        yield _("What is on its way is enough, if it comes in time: ask for it.")
    elif found.arrival:
        yield _("An order of today would be here on %(day)s.", day=show(found.arrival))


def history_told(found: Assessment) -> str:
    """What it rests on: "364 days, 48 with demand"."""
    grounds = found.grounds
    text = _(
        "%(days)s, %(sold)s with demand",
        days=show(grounds.days, "days"),
        sold=show(grounds.sold),
    )
    more = []
    if grounds.exploded:
        more.append(_("demand from the products it goes into"))
    if grounds.empty:
        more.append(_("%(n)s without stock left out", n=show(grounds.empty, "days")))
    if grounds.capped:
        more.append(_("an order much larger than usual was not taken for usual"))
    if grounds.foreign:
        n = show(grounds.foreign)
        more.append(_("%(n)s moves in a unit of another kind left out", n=n))
    if found.confirmed:
        more.append(_("confirmed orders included: %(n)s", n=show(len(found.confirmed))))
    return "; ".join((text, *more))


def explained(found: Assessment) -> tuple[str, ...]:
    """How it is computed, a line each."""
    return tuple(_explained(found))


def _explained(found: Assessment) -> Iterator[str]:
    grounds = found.grounds
    yield _("History: %(told)s.", told=history_told(found))
    if found.state == "no_history":
        yield _(
            "No forecast: nothing is told below %(n)s days with demand, nor where "
            "nothing was demanded of late.",
            n=LEAST_DAYS,
        )
        return
    yield _(
        "Demand to come: weeks of the past at random, the newer ones oftener, with "
        "totals as probable as they proved to be for this plant."
    )
    if grounds.tested and grounds.service is not None:
        yield _(
            "Tested on %(n)s forecasts of its own past: stock for %(level)s was enough "
            "in %(service)s.",
            n=show(grounds.tested),
            level=show(95.0, "percent"),
            service=show(100 * grounds.service, "percent"),
        )
    else:
        yield _("Its own past is too short to test a forecast on.")
    yield _(
        "Confirmed orders are a part of that demand; where they are more, they count."
    )
    late = found.supplied.late
    if late:
        yield _(
            "What comes is as late as its vendor or work center has been: here "
            "%(low)s, %(middle)s and %(high)s days (P10, P50, P90; deliveries: %(n)s).",
            low=round(late[0]),
            middle=round(late[1]),
            high=round(late[2]),
            n=found.supplied.deliveries,
        )
    yield _("Probabilities are told in steps of 5 %, and never as certain.")
