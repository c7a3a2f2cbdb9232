"""¿Cuánto vale lo que hay en el almacén?

What is on hand worth, at the cost on each product's form: in all, and the products
that hold most of it? That is no valuation of the accounts.
"""

from __future__ import annotations

from typing import Any

from ...core.evidence import Column, Evidence, Missing, NoData, Row, Scope, Table
from ...core.i18n import _, _lt
from ...core.skill import Concepts, Limit, Location, Product, Result, skill
from ..plant.consumed import stock_places
from ..plant.money import can_read, money, money_column, money_fact
from ..plant.record import ROWS, in_companies, nouns, quantity, read_units, ref, scope


@skill(
    title=_lt("What the stock is worth"),
    models=("stock.quant", "product.product", "stock.warehouse"),
    phrases={
        "es": (
            "¿Cuánto vale el inventario?",
            "valor del stock",
            "¿cuánto dinero tenemos en el almacén?",
            "valor de las existencias del producto",
        ),
        "en": (
            "What is our inventory worth?",
            "value of the stock",
            "how much money is in the warehouse?",
            "stock value of the product",
        ),
    },
    when=(
        Concepts(
            all=("stock",),
            some=("value", "cost"),
            also=("product", "component", "quantity", "count", "location"),
        ),
        Concepts(all=("value", "location"), also=("product", "component", "count")),
    ),
)
def stock_value(
    env: Any,
    *,
    product: Product = None,
    location: Location = None,
    limit: Limit = ROWS,
) -> Result:
    """The products that hold most of the value first."""
    products = env["product.product"]
    if not can_read(products, "standard_price"):
        text = _("You do not have access to what products cost.")
        return NoData(Missing.NO_ACCESS, text)
    domain, filters = _search(env, product, location)
    groups = env["stock.quant"]._read_group(domain, ["product_id"], ["quantity:sum"])
    held = {
        each.id: amount for each, amount in groups if each.uom_id.compare(amount, 0) > 0
    }
    found = products.browse(held)
    read_units(found)
    worth = {each.id: held[each.id] * each.standard_price for each in found}
    found = found.sorted(lambda each: (-worth[each.id], each.id))
    n = len(found)
    where = scope(env, "stock.quant", domain, filters, shown=min(n, limit), total=n)
    if not found:
        return NoData(Missing.NO_ROWS, _("Nothing of it is on hand."), where)
    return _told(env, found, held, worth, where, limit)


def _search(env: Any, product: Any, location: Any) -> tuple[list[Any], list[str]]:
    filters = [_("at the cost of each product today"), _("no accounting valuation")]
    domain: list[Any] = in_companies(env)
    if location is None:
        domain = [*domain, ("location_id", "in", stock_places(env))]
        filters.append(_("on hand in a warehouse"))
    else:
        domain = [*domain, ("location_id", "child_of", location.id)]
        filters.append(location.name)
    if product is not None:
        domain = [*domain, ("product_id", "=", product.id)]
        filters.append(product.name)
    return domain, filters


def _told(
    env: Any,
    found: Any,
    held: dict[int, float],
    worth: dict[int, float],
    where: Scope,
    limit: int,
) -> Evidence:
    total = sum(worth.values())
    told = [
        _(
            "What is on hand of %(n)s products is worth %(total)s at their cost of "
            "today.",
            n=len(found),
            total=money(env, total),
        )
    ]
    if len(found) == 1:
        told = [
            _(
                "What is on hand of %(product)s is worth %(total)s at its cost of "
                "today.",
                product=found.display_name,
                total=money(env, total),
            )
        ]
    without = len(found.filtered(lambda each: not each.standard_price))
    warnings = ()
    if without:
        warnings = (
            _("Products without a cost, counted as nothing: %(n)s.", n=without),
        )
    role = nouns(_("value;worth;stock"))
    of = ref(found) if len(found) == 1 else None
    return Evidence(
        tables=(_table(env, found[:limit], held, worth, where),),
        facts=(money_fact(env, _("value of the stock"), total, role, of),),
        summary=tuple(told),
        warnings=warnings,
    )


def _table(
    env: Any, shown: Any, held: dict[int, float], worth: dict[int, float], where: Scope
) -> Table:
    columns = (
        Column("product", _("Product"), "record"),
        Column("hand", _("On hand"), "quantity"),
        money_column(env, "cost", _("Cost")),
        money_column(env, "value", _("Value"), adds=True),
    )
    rows = tuple(
        Row(
            ref(each),
            (
                ref(each),
                quantity(held[each.id], each.uom_id),
                each.standard_price,
                worth[each.id],
            ),
        )
        for each in shown
    )
    return Table(_("Value of the stock"), columns, rows, where)
