"""Which locations are stock of which warehouse, and where goods go for good."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..skills.plant.plain_rows import plain_rows

_STOCK = ("internal", "transit")
_USES = ("customer", "production")
# Of other modules: what is there may not be taken.
_BLOCKED = ("blocked", "is_blocked", "locked", "on_hold")


@dataclass(frozen=True)
class Places:
    """``warehouse`` of each location that has one; ``uses`` are the locations that a
    demand goes to, ``back`` those that a return comes from; ``stock`` hold what can be
    taken."""

    warehouse: Mapping[int, int]
    uses: frozenset[int]
    back: frozenset[int]
    stock: frozenset[int]

    def of(self, warehouse: int) -> list[int]:
        return [place for place, owner in self.warehouse.items() if owner == warehouse]


def places_of(env: Any) -> Places:
    """Archived ones too: what was moved there was moved."""
    archived = env(context={**env.context, "active_test": False})
    blocked = blocked_by(env["stock.location"])
    fields = ("id", "usage", "warehouse_id", *blocked)
    rows = plain_rows(archived, "stock.location", [], fields)
    outside = subcontractors(archived)
    return Places(
        {row[0]: row[2] for row in rows if row[2] and row[0] not in outside},
        frozenset(
            row[0]
            for row in rows
            # Between two warehouses; of one that has its own, it never left.
            if row[1] in _USES or (row[1] == "transit" and not row[2])
        )
        | outside,
        frozenset(row[0] for row in rows if row[1] in _USES),
        frozenset(
            row[0]
            for row in rows
            if row[2]
            and row[1] in _STOCK
            and row[0] not in outside
            and not any(row[3:])
        ),
    )


def subcontractors(env: Any) -> frozenset[int]:
    """Locations of ours at those who make things for us: components that are sent
    there are used up."""
    company = env.company
    if "subcontracting_location_id" not in company._fields:
        return frozenset()
    # The company's own setting, which not everybody may read; what is below it is read
    # as the asker.
    root = company.sudo().subcontracting_location_id
    domain = [("id", "child_of", root.ids)]
    return frozenset(env["stock.location"].search(domain).ids)


def blocked_by(model: Any) -> list[str]:
    """The fields of ``model`` that tell what may not be taken."""
    known = model._fields
    return [
        name
        for name in _BLOCKED
        if name in known and known[name].type == "boolean" and known[name].store
    ]
