"""The forecast of one product in sentences: how long it lasts, how likely it runs out,
when and how much to order.

Probabilities are told in steps of 5 % and never as certain; days as a range.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...core.evidence import RecordRef, show
from ...core.i18n import _
from ...stock_risk.chance import chance
from ...stock_risk.reason import ordered
from .forecasts import Seen
from .record import ref

_FEW = 8  # deliveries; below, those of the others count as well


def demand_until(each: Seen, since: date | None, until: date) -> str:
    """What is expected to be demanded from ``since``, or today, on."""
    first = max(since or each.found.day, each.found.day)
    days = (until - first).days + 1
    return _(
        "Expected demand from %(first)s to %(last)s: about %(amount)s (%(daily)s a "
        "day).",
        first=show(first),
        last=show(until),
        amount=show(each.amount((each.found.daily or 0.0) * days, 0)),
        daily=show(each.amount(each.found.daily or 0.0, 1)),
    )


def told(each: Seen, until: date | None = None) -> Iterator[str]:
    """All of it, sentence by sentence; with a probability by ``until``."""
    yield position(each)
    if not each.known:
        return
    yield from ordered(each.product, each.found)
    yield when_out(each)
    if until is not None and each.chance_by(until) is not None:
        yield by_day(each, until)
    yield in_window(each)
    yield from to_order(each)


def position(each: Seen) -> str:
    """What is there, what it is used at, and how long that lasts."""
    found = each.found
    values = {"product": each.name, "hand": show(each.amount(found.on_hand))}
    if not found.daily:
        return _("%(product)s: %(hand)s on hand.", **values)
    values["daily"] = show(each.amount(found.daily, 1))
    if found.days_left is None:
        text = _("%(product)s: %(hand)s on hand, %(daily)s a day expected.")
        return text % values
    text = _("%(product)s: %(hand)s on hand, %(daily)s a day expected: %(days)s left.")
    return text % {**values, "days": show(found.days_left, "days")}


def when_out(each: Seen) -> str:
    """The days between which it runs out."""
    early, likely, late = each.run_out
    values = {"product": each.name, "n": each.horizon}
    if each.found.on_hand <= 0 and likely == each.found.day:
        return _("Nothing is left.")
    if early is None:
        return _(
            "The probability of running out within %(n)s days is under %(p)s.",
            n=each.horizon,
            p=show(10, "percent"),
        )
    values["early"] = show(early)
    if likely is None:
        text = _(
            "It may run out from %(early)s on, but in most cases it does not within "
            "%(n)s days."
        )
        return text % values
    values["likely"] = show(likely)
    if late is None:
        text = _(
            "It runs out about %(likely)s: as early as %(early)s, or not within "
            "%(n)s days."
        )
        return text % values
    if early == late:
        return _("In most cases it runs out on %(likely)s.", likely=show(likely))
    text = _(
        "It runs out about %(likely)s: in most cases between %(early)s and %(late)s."
    )
    return text % {**values, "late": show(late)}


def by_day(each: Seen, until: date) -> str:
    p = chance(each.chance_by(until))
    return _("Probability of running out by %(day)s: %(p)s.", day=show(until), p=p)


def in_window(each: Seen) -> str:
    """Before an order of today would be there; without a source, in two weeks."""
    found = each.found
    p = chance(found.p_out)
    if found.lead is None:
        days = show(found.window, "days")
        return _("Probability of running out within %(days)s: %(p)s.", days=days, p=p)
    text = _(
        "Probability of running out before what is ordered today arrives (lead time "
        "%(days)s): %(p)s."
    )
    return text % {"days": show(found.lead, "days"), "p": p}


def to_order(each: Seen) -> Iterator[str]:
    """By when, how much, of whom, and how late they are."""
    found = each.found
    if found.state == "no_vendor":
        yield _(
            "No vendor is set: it is not known how long an order would take, nor by "
            "when to order."
        )
        return
    if found.state == "no_bom":
        yield _(
            "It has no vendor and no bill of materials: it is not known how long it "
            "would take, nor by when to order."
        )
        return
    yield _by_when(each)
    yield from lateness(each)


def _by_when(each: Seen) -> str:
    found = each.found
    values = {"level": show(100.0 * found.level, "percent")}
    if found.order_by is None:
        return _("Nothing has to be ordered now: what is there and coming is enough.")
    day = found.on(found.order_by)
    values |= {"day": show(day)}
    if not found.order:
        text = _(
            "What is there and on its way is enough for now; order by %(day)s to have "
            "it in %(level)s of the cases."
        )
        return text % values
    values["amount"] = show(each.amount(found.order))
    if found.order_by == 0:
        return _("Order %(amount)s today.", amount=values["amount"])
    text = _(
        "Order %(amount)s by %(day)s to have it in time in %(level)s of the cases."
    )
    return text % values


def lateness(each: Seen) -> Iterator[str]:
    """Of the vendor or work center, by its own deliveries."""
    supplied = each.found.supplied
    if not supplied.late or supplied.how is None:
        return
    early, usual, late = (max(round(days), 0) for days in supplied.late)
    values = {
        "source": source(each),
        "lead": show(supplied.days or 0, "days"),
        "n": supplied.deliveries,
        "days": show(usual, "days"),
        "early": early,
        "late": show(late, "days"),
    }
    if not supplied.deliveries:
        text = _("%(source)s: lead time %(lead)s; it has delivered nothing yet.")
    elif late == 0:
        text = _("%(source)s: lead time %(lead)s, on time (%(n)s deliveries).")
    elif usual == 0:
        text = _(
            "%(source)s: lead time %(lead)s, mostly on time and up to %(late)s late "
            "(%(n)s deliveries)."
        )
    else:
        text = _(
            "%(source)s: lead time %(lead)s, usually %(days)s late, from %(early)s to "
            "%(late)s (%(n)s deliveries)."
        )
    yield text % values
    if 0 < supplied.deliveries < _FEW:
        yield _("They are few, so the delays of all others count as well.")


def source(each: Seen) -> str:
    """The name of who brings it."""
    env, supplied = each.product.env, each.found.supplied
    if supplied.how == "buy" and supplied.vendor:
        return str(env["res.partner"].browse(supplied.vendor).display_name)
    if supplied.center:
        return str(env["mrp.workcenter"].browse(supplied.center).display_name)
    return _("Made here")


def source_ref(each: Seen) -> RecordRef | None:
    """The vendor that it is bought from; what is made here has none."""
    env, supplied = each.product.env, each.found.supplied
    if supplied.how != "buy" or not supplied.vendor:
        return None
    found: RecordRef | None = ref(env["res.partner"].browse(supplied.vendor))
    return found
