"""What sales or purchases are worth before taxes, and which bounds are of money."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...core.evidence import show
from ...core.i18n import _
from ...core.measure import Comparison

_MONEY = frozenset({"", "€", "$", "eur", "euro", "euros", "dolares"})


def is_money(bound: Comparison) -> bool:
    """Whether a figure may be of money: a bare number is."""
    return bound.unit in _MONEY


def worth(
    env: Any,
    domain: list[Any],
    model: str = "sale.order",
    path: str = "amount_untaxed",
) -> Iterator[str]:
    """What the records of ``domain`` are worth before taxes, a sentence a currency."""
    found = env[model]._read_group(domain, ["currency_id"], [f"{path}:sum"])
    for currency, amount in found:
        told = f"{show(amount, 'number', 2)} {currency.name}"
        yield _("Before taxes: %(amount)s.", amount=told)
