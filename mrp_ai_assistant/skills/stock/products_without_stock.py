"""¿Qué productos están sin stock? ¿Cuántos productos tenemos?

Which products are out of stock, and how many products are there? A product is one that
Odoo keeps in stock; out of stock is one of which nothing is on hand in the places of
the company, reserved or not.
"""

from __future__ import annotations

from typing import Annotated, Any

from ...core.evidence import Column, Evidence, Fact, Missing, NoData, Row, Table
from ...core.i18n import _, _lt
from ...core.skill import Concepts, FlagOf, Limit, Product, Result, skill
from ..plant.incoming import next_arrivals
from ..plant.record import ROWS, nouns, ref, scope
from ..plant.waiting import waiting

Empty = Annotated[bool, FlagOf(("no_stock",))]


@skill(
    title=_lt("Products, and those out of stock"),
    models=("product.product", "stock.quant"),
    phrases={
        "es": (
            "¿Qué productos están sin stock?",
            "productos sin existencias",
            "¿cuántos productos distintos tenemos?",
            "artículos agotados",
        ),
        "en": (
            "Which products are out of stock?",
            "products with no stock",
            "how many different products do we have?",
            "products without stock",
        ),
    },
    when=(
        Concepts(all=("no_stock",), also=("product", "component", "location")),
        Concepts(all=("catalogue",), also=("product", "component", "stock")),
    ),
)
def products_without_stock(
    env: Any, *, product: Product = None, empty: Empty = False, limit: Limit = ROWS
) -> Result:
    """The products of which nothing is on hand, with what comes and who waits."""
    known: list[Any] = [("is_storable", "=", True)]
    products = env["product.product"].search(known, order="default_code, id")
    held = _held(env, products)
    without = products.filtered(lambda each: each.id not in held)
    if product is not None:
        without = without.filtered(lambda each: each.id == product.id)
    filters = [_("kept in stock"), _("nothing on hand")]
    shown = without[:limit]
    domain = [("id", "in", without.ids)]
    where = scope(
        env, products._name, domain, filters, shown=len(shown), total=len(without)
    )
    role = nouns(_("product;products"))
    facts = (
        Fact(_("products kept in stock"), len(products), "integer", nouns=role),
        Fact(_("products out of stock"), len(without), "integer", nouns=role),
    )
    counted = _(
        "Products kept in stock: %(n)s; with nothing on hand: %(without)s.",
        n=len(products),
        without=len(without),
    )
    if not without:
        text = _("%(product)s is not out of stock.", product=product.name)
        if product is None:
            text = f"{counted} {_('Nothing is out of stock.')}"
        return NoData(Missing.NO_ROWS, text, where)
    return Evidence(
        tables=(_table(env, shown, where),),
        facts=facts,
        summary=(counted,),
        followups=(_("Which components are missing for this week's orders?"),),
    )


def _held(env: Any, products: Any) -> set[int]:
    """The products of which there is something in the company's own places."""
    domain = [
        ("product_id", "in", products.ids),
        ("location_id.usage", "in", ("internal", "transit")),
        ("company_id", "in", env.companies.ids),
    ]
    found = env["stock.quant"]._read_group(domain, ["product_id"], ["quantity:sum"])
    return {each.id for each, amount in found if each.uom_id.compare(amount, 0) > 0}


def _table(env: Any, products: Any, where: Any) -> Table:
    columns = (
        Column("product", _("Product"), "record"),
        Column("orders", _("Orders that wait"), "integer"),
        Column("arrives", _("Arrives"), "date"),
    )
    lacks = waiting(env, products)
    arrivals = next_arrivals(env, products)
    rows = []
    for each in products:
        arrival = arrivals.get(each.id)
        waits = len({need.order for need in lacks.get(each.id, ())})
        cells = (ref(each), waits, arrival and arrival.day)
        rows.append(Row(ref(each), cells))
    return Table(_("Out of stock"), columns, tuple(rows), where)
