"""Questions that lead from an answer to a draft, for who may create what it is of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ...core.evidence import show
from ...core.i18n import _
from .record import quantity
from .shortage import Need
from .supply_drafts import may_propose


def cover(env: Any, needs: Iterable[Need], order: Any = None) -> Iterator[str]:
    """To cover what nobody brings, of one ``order`` or of all."""
    lacking = any(each.missing > 0 and each.arrival is None for each in needs)
    if not lacking or not may_propose(env):
        return
    if order:
        yield _("Cover the shortages of %(order)s", order=order.display_name)
    else:
        yield _("Cover the shortages")


def make(env: Any, product: Any, amount: float | None) -> Iterator[str]:
    """To make ``amount`` of ``product``, which somebody asked about."""
    if amount and env["mrp.production"].has_access("create"):
        yield _(
            "Prepare a manufacturing order for %(amount)s of %(product)s",
            amount=show(quantity(amount, product.uom_id)),
            product=product.name,
        )


def replenish(env: Any, product: Any) -> Iterator[str]:
    """To order what runs out."""
    if may_propose(env):
        yield _("Replenish %(product)s", product=product.display_name)


def plan(env: Any, sale: Any) -> Iterator[str]:
    """To launch what a sale needs."""
    if may_propose(env):
        yield _("Plan what is needed for %(sale)s", sale=sale.display_name)
