"""What a component goes into, level by level: its demand where its own history is
short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ..core.forecast.explosion import Use

_DEEPEST = 20  # Odoo refuses a bill of materials that leads back to itself


@dataclass(frozen=True)
class Uses:
    """``edges`` up from some components; ``above`` are all products that use them."""

    edges: Sequence[Use]
    above: frozenset[int]


def uses_of(env: Any, components: Sequence[int]) -> Uses:
    """By Odoo's own choice of bill of materials; kits are opened by the explosion."""
    if not env["mrp.bom"].has_access("read"):
        return Uses((), frozenset())
    edges: list[Use] = []
    above: set[int] = set()
    level = set(components)
    for _depth in range(_DEEPEST):
        found = list(_one_level(env, level))
        edges += found
        level = {use.parent for use in found} - above
        above |= level
        if not level:
            break
    return Uses(edges, frozenset(above))


def _one_level(env: Any, components: set[int]) -> Iterator[Use]:
    ours = ("company_id", "in", [False, env.company.id])
    boms = env["mrp.bom"].search(
        [("bom_line_ids.product_id", "in", sorted(components)), ours]
    )
    parents = boms.product_id | boms.product_tmpl_id.product_variant_ids
    chosen = env["mrp.bom"]._bom_find(parents, company_id=env.company.id)
    for parent in parents:
        bom = chosen.get(parent)
        if not bom or bom not in boms:
            continue
        one = parent.uom_id._compute_quantity(1.0, bom.product_uom_id, round=False)
        for line in bom.bom_line_ids:
            part = line.product_id
            if part.id in components and not line._skip_bom_line(parent):
                amount = line.product_uom_id._compute_quantity(
                    line.product_qty * one / bom.product_qty, part.uom_id, round=False
                )
                ahead = 0 if bom.type == "phantom" else bom.produce_delay
                yield Use(parent.id, part.id, amount, ahead)
