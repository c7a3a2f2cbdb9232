"""The forecast of products as facts, rows and steps: typed values, never text of a
model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from ...core.evidence import Cell, Column, Fact, Phrase, PlanStep, Row, Tone, show
from ...core.i18n import _
from ...stock_risk.chance import chance, risk, stepped
from .forecasts import Seen
from .record import nouns, ref
from .risk_told import source, source_ref

_TONES: dict[str, Tone | None] = {"high": "danger", "medium": "warning"}
_SURE = (0.0, 1.0)  # steps that are told as "under" and "over"


def chance_cell(p: float | None) -> Cell:
    """``p`` in steps of 5 %, in the tone of its risk."""
    if p is None:
        return Cell(None)
    step = stepped(p)
    value = Phrase(chance(p)) if step in _SURE else round(100.0 * step)
    return Cell(value, _TONES.get(risk(p)))


def chance_fact(label: str, p: float | None, of: Any, more: str = "") -> Iterator[Fact]:
    """A probability as people are told it: "over 95 %" is text, 35 % a figure."""
    if p is None:
        return
    role = nouns(_("probability;chance;risk")) + nouns(more)
    step = stepped(p)
    if step in _SURE:
        yield Fact(label, Phrase(chance(p)), nouns=role, of=of)
    else:
        yield Fact(label, round(100.0 * step), "percent", nouns=role, of=of)


def facts(each: Seen, until: date | None = None) -> Iterator[Fact]:
    """Of one product."""
    found, of = each.found, ref(each.product)
    yield Fact(_("product"), of, "record", nouns=nouns(_("product;component")), of=of)
    hand = each.amount(found.on_hand)
    yield Fact(_("on hand"), hand, "quantity", nouns=nouns(_("on hand;stock")), of=of)
    if found.daily:
        role = nouns(_("demand;expected"))
        daily = each.amount(found.daily, 1)
        yield Fact(_("expected demand a day"), daily, "quantity", nouns=role, of=of)
    if found.days_left is not None:
        role = nouns(_("cover;lasts"))
        yield Fact(_("days of cover"), found.days_left, "days", nouns=role, of=of)
    yield from _chances(each, until, of)
    yield from _days(each, of)
    yield from _ordering(each, of)


def _chances(each: Seen, until: date | None, of: Any) -> Iterator[Fact]:
    if until is not None:
        label = _("probability of running out by %(day)s", day=show(until))
        yield from chance_fact(label, each.chance_by(until), of)
        return
    label = (
        _("probability of running out before an order of today arrives")
        if each.found.lead is not None
        else _("probability of running out in two weeks")
    )
    yield from chance_fact(label, each.found.p_out, of)


def _days(each: Seen, of: Any) -> Iterator[Fact]:
    early, likely, late = each.run_out
    role = nouns(_("runs out;run out;running out"))
    yield Fact(_("most likely day of running out"), likely, "date", nouns=role, of=of)
    role = nouns(_("earliest;soonest"))
    yield Fact(_("earliest day of running out"), early, "date", nouns=role, of=of)
    role = nouns(_("latest"))
    yield Fact(_("latest day of running out"), late, "date", nouns=role, of=of)


def _ordering(each: Seen, of: Any) -> Iterator[Fact]:
    found = each.found
    if found.lead is None:
        return
    role = nouns(_("order;ordered;order by"))
    day = found.on(found.order_by)
    yield Fact(_("last day to order"), day, "date", nouns=role, of=of)
    if found.order:
        role = nouns(_("quantity;amount"))
        amount = each.amount(found.order)
        yield Fact(_("quantity to order"), amount, "quantity", nouns=role, of=of)
    role = nouns(_("lead time"))
    yield Fact(_("lead time"), found.lead, "days", nouns=role, of=of)
    if found.supplied.late and found.supplied.deliveries:
        usual = max(round(found.supplied.late[1]), 0)
        role = nouns(_("delay;late"))
        yield Fact(_("usual delay of deliveries"), usual, "days", nouns=role, of=of)


def range_of(each: Seen) -> Phrase | None:
    """ "28 Nov 2026 (26 Nov 2026 – 2 Dec 2026)"."""
    early, likely, late = each.run_out
    if early is None:
        return (
            Phrase(_("not within %(n)s days", n=each.horizon)) if each.known else None
        )
    last = show(late) if late else _("later")
    days = early == late and show(early) or f"{show(early)} – {last}"
    return Phrase(days)


def columns(by_day: date | None, *, several: bool) -> tuple[Column, ...]:
    """Of the table of products; ``by_day`` when a day was asked for."""
    probability = (
        _("Runs out by %(day)s", day=show(by_day))
        if by_day
        else _("Runs out before an order arrives")
    )
    where = (Column("warehouse", _("Warehouse"), "record"),) if several else ()
    return (
        Column("product", _("Product"), "record"),
        *where,
        Column("on_hand", _("On hand"), "quantity"),
        Column("cover", _("Days of cover"), "days"),
        Column("chance", probability, "percent"),
        Column("likely", _("Likely day"), "date"),
        Column("range", _("8 of 10 cases")),
        Column("order_by", _("Order by"), "date"),
        Column("order", _("To order"), "quantity"),
        Column("source", _("From"), "text"),
    )


def row(each: Seen, by_day: date | None, now: date) -> Row:
    found = each.found
    p = each.chance_by(by_day) if by_day else found.p_out
    likely = each.run_out[1]
    last = found.on(found.order_by) if found.lead is not None else None
    where = (ref(each.warehouse),) if each.several else ()
    cells = (
        ref(each.product),
        *where,
        each.amount(found.on_hand),
        found.days_left,
        chance_cell(p),
        likely,
        range_of(each) or Cell(Phrase(_("not enough history")), "muted"),
        Cell(last, "danger" if last and last <= now else None),
        each.amount(found.order) if found.order else None,
        origin(each),
    )
    return Row(ref(each.product), cells)


def origin(each: Seen) -> Phrase | Cell:
    """Who brings it, or that nobody does."""
    if each.found.state == "no_vendor":
        return Cell(Phrase(_("no vendor set")), "warning")
    if each.found.state == "no_bom":
        return Cell(Phrase(_("nobody makes or sells it")), "warning")
    return Phrase(source(each), source_ref(each))


def steps(seen: Sequence[Seen]) -> Iterator[PlanStep]:
    """What to order, the first to be ordered first."""
    wanted = [e for e in seen if e.found.lead is not None and e.found.order]
    days = [(e.found.on(e.found.order_by), e) for e in wanted]
    ranked = sorted(
        ((day, each) for day, each in days if day is not None), key=lambda pair: pair[0]
    )
    for place, (day, each) in enumerate(ranked, 1):
        make = each.found.supplied.how == "make"
        action = (
            _("Make %(amount)s of %(product)s")
            if make
            else _("Order %(amount)s of %(product)s from %(source)s")
        )
        values = {
            "amount": show(each.amount(each.found.order or 0.0)),
            "product": each.name,
            "source": source(each),
        }
        reason = _("else it runs out: %(p)s", p=chance(each.found.p_out))
        likely = each.run_out[1]
        if likely:
            reason = _("else it runs out about %(day)s", day=show(likely))
        yield PlanStep(action % values, reason, place, None, day, ref(each.product))
