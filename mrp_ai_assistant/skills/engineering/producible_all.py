"""¿Qué puedo fabricar hoy con lo que hay?

Of everything that has a bill of materials: how many can be made from free stock now,
and which component limits each?
"""

from __future__ import annotations

from math import inf
from typing import Annotated, Any

from ...core.evidence import Column, Evidence, Fact, Missing, NoData, Row, Scope, Table
from ...core.i18n import _, _lt
from ...core.skill import Concepts, GroupBy, Limit, Result, skill
from ..plant.capacity_of_stock import Limit as Bound
from ..plant.capacity_of_stock import free_of_all, limits, most
from ..plant.recipe import Recipes, direct, recipes
from ..plant.record import ROWS, joined, nouns, quantity, read_names, ref, scope

By = Annotated[str | None, GroupBy({"product": "product", "component": "product"})]


@skill(
    title=_lt("What can be made of everything"),
    models=("mrp.bom", "mrp.bom.line", "product.product", "stock.quant"),
    phrases={
        "es": (
            "¿Qué puedo fabricar hoy con lo que hay?",
            "¿qué productos podemos fabricar con el stock libre?",
            "¿cuánto podemos producir de cada producto?",
            "¿qué se puede fabricar con lo que tenemos?",
        ),
        "en": (
            "What can we make today with what there is?",
            "which products can we make with the free stock?",
            "how many of each product can we make?",
            "what can be built with what we have?",
        ),
    },
    when=(
        Concepts(
            all=("producible",),
            also=("quantity", "stock", "free", "component", "product", "count"),
        ),
    ),
)
def producible_all(env: Any, *, by: By = None, limit: Limit = ROWS) -> Result:
    """What most can be made of first, a row a product whether ``by`` says so or not;
    kits are put together, not made."""
    company = [("company_id", "in", [False, *env.companies.ids])]
    boms = env["mrp.bom"].search([("type", "=", "normal"), *company])
    named = (
        boms.product_id
        | boms.filtered(
            lambda bom: not bom.product_id
        ).product_tmpl_id.product_variant_ids
    )
    found = recipes(env, named)
    made = [
        each
        for each in named
        if each.id in found and not found[each.id].kit and direct(found, each)
    ]
    if not made:
        text = _("No product has a bill of materials with components.")
        where = _scope(env, named.browse(), 0)
        return NoData(Missing.NO_ROWS, text, where)
    parts = {part.product.id for recipe in found.values() for part in recipe.parts}
    free = free_of_all(named.browse(sorted(parts)))
    bounds = [(each, limits(found, each, free)[0]) for each in made]
    bounds.sort(key=lambda pair: (-pair[1].enough, pair[0].id))
    where = _scope(env, named.browse([each.id for each in made]), len(bounds[:limit]))
    return _told(bounds, found, free, where, limit)


def _scope(env: Any, products: Any, shown: int) -> Scope:
    filters = [
        _("every product with a bill of materials, each by itself"),
        _("free stock of all warehouses, reservations taken off"),
    ]
    domain = [("id", "in", products.ids)]
    model = "product.product"
    return scope(env, model, domain, filters, shown=shown, total=len(products))


def _told(
    bounds: list[tuple[Any, Bound]],
    found: Recipes,
    free: dict[int, float],
    where: Scope,
    limit: int,
) -> Evidence:
    can = [(each, bound) for each, bound in bounds if bound.enough > 0]
    role = nouns(_("product;products"))
    label = _("products that can be made now from free stock")
    facts = (Fact(label, len(can), "integer", nouns=role),)
    told = [
        _(
            "Of %(n)s products with a bill of materials, %(can)s can be made now from "
            "free stock, each taken by itself.",
            n=len(bounds),
            can=len(can),
        )
    ]
    none = [each for each, bound in bounds if bound.enough <= 0]
    if none:
        _read_names(none[:5], bounds[:limit])
        names = joined([each.display_name for each in none[:5]], 5, len(none))
        told.append(_("None of: %(names)s.", names=names))
    return Evidence(
        tables=(_table(bounds[:limit], found, free, where),),
        facts=facts,
        summary=tuple(told),
        warnings=(
            _("They want the same components: making one leaves less for others."),
        ),
        followups=tuple(
            _("How many of %(product)s can we make today?", product=each.name)
            for each, _bound in bounds[:1]
        ),
    )


def _read_names(products: list[Any], bounds: list[tuple[Any, Bound]]) -> None:
    """Of what is shown, and of no others."""
    shown = [
        *products,
        *(each for pair in bounds for each in (pair[0], pair[1].product)),
    ]
    read_names(products[0].browse(), [each.id for each in shown])


def _table(
    bounds: list[tuple[Any, Bound]],
    found: Recipes,
    free: dict[int, float],
    where: Scope,
) -> Table:
    columns = (
        Column("product", _("Product"), "record"),
        Column("now", _("Can be made"), "quantity"),
        Column("limits", _("What limits it"), "record"),
        Column("free", _("Free of it"), "quantity"),
        Column("in_all", _("Making subassemblies first"), "quantity"),
    )
    rows = []
    for each, bound in bounds:
        reach = most(found, each, free)
        endless = bound.free is None
        cells = (
            ref(each),
            None if endless else quantity(bound.enough, each.uom_id),
            None if endless else ref(bound.product),
            None if endless else quantity(bound.free or 0.0, bound.product.uom_id),
            None if reach == inf else quantity(reach, each.uom_id),
        )
        rows.append(Row(ref(each), cells))
    return Table(_("What can be made now"), columns, tuple(rows), where)
