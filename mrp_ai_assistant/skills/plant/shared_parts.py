"""What two products that are made have in common: the components of both."""

from __future__ import annotations

from typing import Any

from ...core.evidence import Column, Evidence, Fact, Missing, NoData, Row, Table
from ...core.i18n import _
from .recipe import Recipes, recipes, tree
from .record import nouns, quantity, ref, scope


def shared_parts(env: Any, one: Any, two: Any, limit: int) -> Evidence | NoData | None:
    """The components, of any level, that go into both; None unless both are made and
    neither goes into the other."""
    amounts = {}
    for product in (one, two):
        found = recipes(env, product)
        if product.id not in found:
            return None
        amounts[product] = _amounts(found, product)
    if two in amounts[one] or one in amounts[two]:
        return None
    shared = [part for part in amounts[one] if part in amounts[two]]
    shared.sort(key=lambda part: part.display_name)
    names = {"one": one.display_name, "two": two.display_name}
    filters = [*names.values(), _("active bills of materials, all levels")]
    domain = [("id", "in", [part.id for part in shared])]
    shown = shared[:limit]
    where = scope(env, one._name, domain, filters, shown=len(shown), total=len(shared))
    if not shared:
        text = _("%(one)s and %(two)s have no component in common.", **names)
        return NoData(Missing.NO_ROWS, text, where)
    columns = (
        Column("component", _("Component"), "record"),
        Column("one", one.display_name, "quantity"),
        Column("two", two.display_name, "quantity"),
    )
    rows = tuple(
        Row(
            ref(part),
            (
                ref(part),
                quantity(amounts[one][part], part.uom_id, 4),
                quantity(amounts[two][part], part.uom_id, 4),
            ),
        )
        for part in shown
    )
    text = _("%(one)s and %(two)s share components: %(n)s.", n=len(shared), **names)
    role = nouns(_("component;components;materials"))
    label = _("components in common")
    return Evidence(
        tables=(Table(_("Components in common"), columns, rows, where),),
        facts=(Fact(label, len(shared), "integer", nouns=role),),
        summary=(text,),
    )


def _amounts(found: Recipes, product: Any) -> dict[Any, float]:
    sums: dict[Any, float] = {}
    for _level, part, amount in tree(found, product, 1.0):
        sums[part.product] = sums.get(part.product, 0.0) + amount
    return sums
