"""What was made in one span of time with another: the best one, and the mean of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ...core.evidence import show
from ...core.i18n import _
from . import produced
from .record import joined, quantity
from .spans import span_label


def best_span(env: Any, domain: list[Any], span: str) -> Iterator[str]:
    """The day, week... in which most was made, where all is in one unit."""
    found = produced.by_span(env, domain, span)
    if len(found) > 1 and len({uom for _start, uom, _made, _n in found}) == 1:
        start, uom, made, _n = max(found, key=lambda each: each[2])
        yield _(
            "Most was made in %(span)s: %(amount)s.",
            span=span_label(start, span),
            amount=show(quantity(made, uom)),
        )


def mean_told(
    env: Any, domain: list[Any], span: str | None, made: Sequence[tuple[Any, Any, int]]
) -> str:
    """Of the days, weeks... in which something was made; of an order without a span."""
    sums = produced.totals([(each.uom_id, amount) for each, amount, _n in made])
    if span:
        found = produced.by_span(env, domain, span)
        n = len({start for start, _uom, _made, _n in found})
        names = {
            "day": _("On average, of %(n)s days with production: %(amount)s."),
            "week": _("On average, of %(n)s weeks with production: %(amount)s."),
            "month": _("On average, of %(n)s months with production: %(amount)s."),
        }
        text = names.get(span) or _("On average, of %(n)s spans of time: %(amount)s.")
    else:
        n = sum(orders for _product, _amount, orders in made)
        text = _("On average, of %(n)s orders: %(amount)s.")
    parts = [show(quantity(round(amount / n, 2), uom)) for uom, amount in sums]
    return text % {"n": n, "amount": joined(parts, 4)}
