"""An assessment as a fan chart, in the language being spoken."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from ..core.evidence import Tone, show
from ..core.fan import Fan, Figure, Mark
from ..core.i18n import _
from ..skills.plant.capacity_of_stock import smallest
from ..skills.plant.incoming import Sight, document
from ..skills.plant.record import quantity, ref
from .assessment import Assessment
from .chance import chance, risk
from .offer import offer_of
from .reason import explained, history_told, late_told

_PAST = 60  # days
_TONES: dict[str, Tone] = {"high": "danger", "medium": "warning", "low": "success"}


def fan_of(env: Any, found: Assessment, computed_at: datetime | None = None) -> Fan:
    """As the user of ``env`` may see it: documents by their rights."""
    product = env["product.product"].browse(found.product)
    warehouse = env["stock.warehouse"].browse(found.warehouse)
    here = product.with_context(allowed_company_ids=warehouse.company_id.ids)
    days = [found.day + timedelta(days=n) for n in range(len(found.middle))]
    at = _("Calculated on %(moment)s", moment=show(computed_at)) if computed_at else ""
    product_ref = ref(product)
    assert product_ref is not None
    return Fan(
        ref=product_ref,
        place=warehouse.display_name,
        unit=product.uom_id.name or "",
        digits=0 if smallest(product) == 1 else 2,
        past=_past(here, found),
        days=days,
        low=found.low,
        middle=found.middle,
        high=found.high,
        marks=tuple(_marks(here, found)),
        figures=tuple(_figures(product, found)),
        badge=_badge(found),
        tone=_TONES.get(risk(found.p_out), "muted"),
        basis=history_told(found),
        footer=at,
        explanation=explained(found),
        offer=offer_of(here.env, found),
    )


def _badge(found: Assessment) -> str:
    if found.p_out is None:
        return _("Not enough history")
    return _("%(chance)s in %(days)s", chance=chance(found.p_out), days=_reach(found))


def _reach(found: Assessment) -> str:
    """Until when the probability is told: an order of today has come then."""
    until = found.arrival
    days = (until - found.day).days if until else found.window
    return show(max(days, 1), "days")


def _past(product: Any, found: Assessment) -> list[tuple[date, float]]:
    """What was there at the end of each of the last days, and what is there now."""
    from .past import stock_before  # numpy: only where a chart is drawn

    before = stock_before(product, found.warehouse, found.day, _PAST)
    return [*before, (found.day, found.on_hand)]


def _figures(product: Any, found: Assessment) -> Iterator[Figure]:
    if found.order:
        amount = show(quantity(found.order, product.uom_id))
        yield Figure(amount, _("to order") if found.order_by else _("to order today"))
    if found.order_by is not None:
        yield Figure(show(found.on(found.order_by)), _("order by"))
    if found.days_left is not None:
        yield Figure(show(found.days_left, "days"), _("of cover"))
    if found.lead is not None:
        yield Figure(show(found.lead, "days"), _("lead time"))


def _marks(product: Any, found: Assessment) -> Iterator[Mark]:
    yield from _receipts(product, found)
    early, likely, late = (found.on(day) for day in found.out)
    if likely or early:
        first, last = show(early), show(late) if late else _("later")
        yield Mark(
            "run_out",
            likely or early or found.day,
            _("Runs out") if likely else _("May run out"),
            _("between %(first)s and %(last)s", first=first, last=last),
        )
    if found.arrival:
        usual = late_told(found.supplied.late)
        yield Mark("arrival", found.arrival, _("An order of today arrives"), usual)
    by = found.on(found.order_by)
    if by:
        yield Mark("order_by", by, _("Order by"), "", found.order)


def _receipts(product: Any, found: Assessment) -> Iterator[Mark]:
    moves = product.env["stock.move"].browse(each.move for each in found.coming)
    moves = moves.exists()._filtered_access("read")
    seen, sight = set(moves.ids), Sight(moves)
    for each in found.coming:
        day = found.on(max(each.day, 0))
        if day is None or each.day >= len(found.middle):
            continue
        move = product.env["stock.move"].browse(each.move)
        name = document(move, sight).text if each.move in seen else _("a receipt")
        detail = late_told(each.late)
        if each.day < 0:
            due = show(found.on(each.day))
            detail = _("overdue since %(day)s", day=due)
        yield Mark("receipt", day, name, detail, each.quantity)
