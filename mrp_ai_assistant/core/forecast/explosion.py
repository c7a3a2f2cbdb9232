"""The demand of a component, from that of what it goes into.

For a component whose own history is short. One that has a demand of its own keeps it:
its own history is what the products above took, so the two are never added.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from .points import FloatArray


@dataclass(frozen=True)
class Use:
    """``quantity`` of ``component``, in its own unit, for one ``parent``, whose
    production begins ``ahead`` days before it is needed; of what is begun the share
    ``yielded`` becomes good."""

    parent: int
    component: int
    quantity: float
    ahead: int = 0
    yielded: float = 1.0


def exploded(
    demand: Mapping[int, FloatArray],
    uses: Sequence[Use],
    horizon: int,
    *,
    on_hand: Mapping[int, float] | None = None,
) -> dict[int, FloatArray]:
    """The paths (paths, horizon) of every component without a ``demand`` of its own.

    ``demand`` is (paths, days) by product, path k of all of them the same future; days
    after its last are as its mean day. Parents are taken from ``on_hand`` before they
    are made. A product that is made of itself, and what only it needs, has no paths.
    """
    stock = on_hand or {}
    needs = dict(demand)
    order = list(_from_the_top(uses, demand))
    days = _days(order, horizon)
    found: dict[int, FloatArray] = {}
    for component, above in order:
        parts = [
            _needed(
                _made(needs[use.parent], stock.get(use.parent, 0.0)),
                use,
                days[component],
            )
            for use in above
            if use.parent in needs
        ]
        if parts:
            needs[component] = np.sum(parts, axis=0)
            found[component] = needs[component][:, :horizon]
    return found


def _from_the_top(
    uses: Sequence[Use], demand: Mapping[int, FloatArray]
) -> Iterator[tuple[int, list[Use]]]:
    """Each component after all that it goes into; loops are never reached."""
    above: dict[int, list[Use]] = defaultdict(list)
    for use in uses:
        if use.component not in demand and use.quantity > 0 and use.yielded > 0:
            above[use.component].append(use)
    waiting = dict(above)
    while True:
        ready = [c for c in waiting if all(u.parent not in waiting for u in above[c])]
        if not ready:
            return
        for component in ready:
            del waiting[component]
            yield component, above[component]


def _days(order: Sequence[tuple[int, list[Use]]], horizon: int) -> dict[int, int]:
    """How far ahead each product is asked about: as much farther than what it goes
    into as that is begun before it is needed."""
    days: dict[int, int] = defaultdict(lambda: horizon)
    for component, above in reversed(order):
        for use in above:
            farther = days[component] + max(use.ahead, 0)
            days[use.parent] = max(days[use.parent], farther)
    return days


def _made(paths: FloatArray, stock: float) -> FloatArray:
    """What of the demand is not in stock, day by day."""
    if stock <= 0:
        return paths
    lacking = np.maximum(np.cumsum(paths, axis=1) - stock, 0.0)
    made: FloatArray = np.diff(lacking, axis=1, prepend=0.0)
    return made


def _needed(paths: FloatArray, use: Use, days: int) -> FloatArray:
    """Of the component, (paths, days); what should have begun before today is needed
    today."""
    early = max(use.ahead, 0)
    beyond = max(days + early - paths.shape[1], 0)
    mean = paths.mean(axis=1, keepdims=True)
    parent = np.concatenate([paths, np.repeat(mean, beyond, axis=1)], axis=1)
    needed = parent[:, early : early + days].copy()
    needed[:, 0] += parent[:, :early].sum(axis=1)
    each: FloatArray = needed * (use.quantity / use.yielded)
    return each
