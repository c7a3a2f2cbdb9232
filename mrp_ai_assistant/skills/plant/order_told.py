"""A proposed order in sentences: whether it is possible, and what it hangs on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...core.evidence import show
from ...core.i18n import _, formats
from .clock import local_day
from .feasibility import Component, Feasibility
from .order_values import OrderValues
from .record import joined


def summary(values: OrderValues, case: Feasibility) -> Iterator[str]:
    """Whether it is possible, and if what."""
    due, ready = values.deadline, case.finish_day
    waits = case.short[0] if case.short else None
    if ready is None:
        yield _(
            "Nobody can tell when it would be finished: %(why)s.", why=unknown_end(case)
        )
    elif due is None:
        text = _("It could be finished on %(day)s at the earliest (computed)")
        yield text % {"day": _told_day(ready)} + _condition(case, waits)
    elif ready <= due:
        text = _("It is possible for %(day)s")
        yield text % {"day": _told_day(due)} + _condition(case, waits)
    else:
        text = _(
            "It is not possible for %(due)s: the earliest finish is %(ready)s "
            "(computed)"
        )
        days = {"due": _told_day(due), "ready": _told_day(ready)}
        yield text % days + _condition(case, waits)
    others = [f"{each.product.name} ({when(case, each)})" for each in case.short[1:]]
    if others:
        yield _("Also missing: %(parts)s.", parts=joined(others))
    yield _("Check the data: nothing is created until you confirm it.")


def _told_day(day: date) -> str:
    return f"{formats().weekday(day)} {show(day)}"


def _condition(case: Feasibility, waits: Component | None) -> str:
    """The end of a sentence: what has to happen for it."""
    if waits is None:
        return _(": all its components are in stock.")
    if waits.ready is None:
        return "."
    values = {
        "part": waits.product.name,
        "day": show(local_day(case.env, waits.ready)),
    }
    peg = waits.waits
    if peg is None or peg.supply is None:
        return _(" if %(part)s is purchased today: it would come on %(day)s.", **values)
    if peg.supply.key < 0:
        return _(" if %(part)s is made first, which would end on %(day)s.", **values)
    return _(" if %(part)s arrives on %(day)s, as planned.", **values)


def when(case: Feasibility, each: Component) -> str:
    """When the missing part is there: "26 Nov 2026", "to be bought: 3 Dec 2026"."""
    how = case.brings(each)
    if each.ready is None:
        return how.text
    day = show(local_day(case.env, each.ready))
    if each.waits is None or each.waits.supply is None or each.waits.supply.key < 0:
        return f"{how.text}: {day}"
    return day


def unknown_end(case: Feasibility) -> str:
    """Why no end can be told."""
    unknown = [each for each in case.short if each.ready is None]
    if not unknown:
        return _("its work centers have no free hours in sight")
    lost = [each for each in unknown if each.waits is None or not each.waits.supply]
    if lost:
        names = joined([each.product.name for each in lost])
        return _("nobody brings %(parts)s", parts=names)
    names = joined([each.product.name for each in unknown])
    return _("there is no day for %(parts)s, to be made first", parts=names)
