"""What would become of stock if demand or a vendor were otherwise: before and after, by
the same forecast, so that only what is supposed differs. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ...core.evidence import Cell, Column, Evidence, Fact, Phrase, Row, Table, show
from ...core.fan import Fan
from ...core.i18n import _
from ...stock_risk.chance import chance
from ...stock_risk.draw import fan_of
from .forecasts import Seen, live
from .record import nouns, ref, scope
from .risk_figures import chance_cell, chance_fact
from .risk_told import in_window, when_out


@dataclass(frozen=True)
class Supposed:
    """``demand`` times the usual one, arrivals ``late`` days later than they would
    come; ``label`` says it."""

    demand: float
    late: int
    label: str


@dataclass(frozen=True)
class Change:
    """One product in one warehouse, as it is and as it would be."""

    now: Seen
    then: Seen

    @property
    def more(self) -> float:
        """How much likelier it runs out before an order arrives."""
        return (self.then.found.p_out or 0.0) - (self.now.found.p_out or 0.0)

    @property
    def differs(self) -> bool:
        """Whether anything would be otherwise that is told."""
        sides = (self.now.found, self.then.found)
        told = [(chance(a.p_out), tuple(a.out), a.order, a.order_by) for a in sides]
        return told[0] != told[1]

    @property
    def sooner(self) -> int:
        """Days that it would run out sooner."""
        before, after = self.now.found.out[1], self.then.found.out[1]
        if after is None:
            return 0
        reach = self.now.horizon if before is None else before
        return reach - after


def changes(env: Any, products: Any, supposed: Supposed) -> list[Change]:
    """What would change for ``products``, the most first; those without a forecast are
    left out."""
    found = []
    for product in products:
        after = {
            each.warehouse.id: each
            for each in live(env, product, demand=supposed.demand, late=supposed.late)
        }
        found += [
            Change(each, after[each.warehouse.id])
            for each in live(env, product)
            if each.known and each.warehouse.id in after
        ]
    return sorted(found, key=lambda each: (-each.more, -each.sooner))


def supposition(env: Any, found: Sequence[Change], supposed: Supposed) -> Evidence:
    """Before and after of ``found``, at least one."""
    first = found[0]
    changed = [each for each in found if each.differs]
    return Evidence(
        tables=(_table(env, found, supposed),),
        facts=tuple(_facts(first)),
        summary=tuple(_told(first, found, changed, supposed)),
        warnings=(_("Supposed, and only computed: nothing was changed."),),
        followups=tuple(_followups(first)),
        charts=(_drawn(env, first.then, supposed),),
    )


def _drawn(env: Any, then: Seen, supposed: Supposed) -> Fan:
    """A drawing of what is supposed says so, and offers nothing to order."""
    fan = fan_of(env, then.found)
    text = _("Supposed: %(label)s", label=supposed.label)
    return replace(fan, footer=text, offer=None)


def _table(env: Any, found: Sequence[Change], supposed: Supposed) -> Table:
    columns = (
        Column("product", _("Product"), "record"),
        Column("chance", _("Runs out before an order arrives"), "percent"),
        Column("chance_then", _("Probability then"), "percent"),
        Column("likely", _("Likely to run out"), "date"),
        Column("likely_then", _("Likely day then"), "date"),
        Column("order_by", _("Order by"), "date"),
        Column("order_by_then", _("Order by then"), "date"),
        Column("order", _("To order"), "quantity"),
        Column("order_then", _("To order then"), "quantity"),
    )
    rows = tuple(Row(ref(each.now.product), _cells(each)) for each in found)
    ids = [each.now.product.id for each in found]
    where = scope(
        env,
        "product.product",
        [("id", "in", ids)],
        [_("as it is, and supposed: %(label)s", label=supposed.label)],
        shown=len(rows),
        total=len(rows),
    )
    return Table(_("As it is and as it would be"), columns, rows, where)


def _cells(each: Change) -> tuple[Any, ...]:
    sides = (each.now, each.then)
    chances = [chance_cell(side.found.p_out) for side in sides]
    likely: list[Any] = [side.run_out[1] for side in sides]
    if each.sooner > 0:
        likely[1] = Cell(likely[1], "warning")
    days = [_order_by(side) for side in sides]
    amounts = [side.amount(side.found.order or 0.0) for side in sides]
    name = ref(each.now.product)
    if each.now.several:
        name = Phrase(each.now.name, name)
    pairs = zip(chances, likely, days, amounts, strict=True)
    before, after = pairs
    mixed = [value for pair in zip(before, after, strict=True) for value in pair]
    return (name, *mixed)


def _order_by(side: Seen) -> Any:
    found = side.found
    return found.on(found.order_by) if found.lead is not None else None


def _told(
    first: Change,
    found: Sequence[Change],
    changed: Sequence[Change],
    supposed: Supposed,
) -> Iterator[str]:
    yield _("Supposed: %(label)s.", label=supposed.label)
    if len(found) > 1:
        yield _(
            "Of %(n)s products, it would change something for %(changed)s.",
            n=len(found),
            changed=len(changed),
        )
    now, then = first.now, first.then
    name = {"product": now.name}
    if not first.differs:
        yield _("%(product)s would stay as it is.", **name)
        yield in_window(now)
        return
    values = {"now": chance(now.found.p_out), "then": chance(then.found.p_out)}
    text = _(
        "%(product)s: probability of running out before an order arrives: %(now)s as "
        "it is, %(then)s as supposed."
    )
    yield text % {**name, **values}
    yield _("As it is: %(told)s", told=when_out(now))
    if when_out(then) != when_out(now):
        yield _("Then: %(told)s", told=when_out(then))
    days = [_order_by(side) for side in (now, then)]
    if days[0] != days[1]:
        yield _(
            "It would have to be ordered by %(then)s instead of %(now)s.",
            then=show(days[1]) if days[1] else _("no day in sight"),
            now=show(days[0]) if days[0] else _("no day in sight"),
        )
    amounts = [show(s.amount(s.found.order or 0.0)) for s in (now, then)]
    if amounts[0] != amounts[1]:
        yield _(
            "To order: %(then)s instead of %(now)s.", then=amounts[1], now=amounts[0]
        )


def _facts(first: Change) -> Iterator[Fact]:
    of = ref(first.now.product)
    yield Fact(_("product"), of, "record", nouns=nouns(_("product;component")), of=of)
    label = _("probability of running out as it is")
    yield from chance_fact(label, first.now.found.p_out, of, _("as it is;now"))
    label = _("probability of running out as supposed")
    yield from chance_fact(label, first.then.found.p_out, of, _("supposed;then"))
    role = nouns(_("as it is;now"))
    likely = first.now.run_out[1]
    yield Fact(
        _("likely day of running out as it is"), likely, "date", nouns=role, of=of
    )
    role = nouns(_("supposed;then"))
    likely = first.then.run_out[1]
    text = _("likely day of running out as supposed")
    yield Fact(text, likely, "date", nouns=role, of=of)


def _followups(first: Change) -> Iterator[str]:
    name = first.now.product.display_name
    if first.then.found.lead is not None:
        yield _("When do I have to order %(product)s?", product=name)
    yield _("How are we doing for %(product)s?", product=name)
