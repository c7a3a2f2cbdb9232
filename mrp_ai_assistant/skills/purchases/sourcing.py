"""¿Qué productos tienen más de un proveedor, y cuáles dependen de uno solo?

From how many vendors can each product be bought, by their valid prices?
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Annotated, Any

from ...core.evidence import (
    Ask,
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    Row,
    Table,
)
from ...core.i18n import _, _lt
from ...core.skill import Concepts, FlagOf, Limit, Result, Threshold, Vendor, skill
from ..plant.record import ROWS, joined, nouns, ref, scope
from ..plant.vendor_prices import valid_prices

Sole = Annotated[bool, FlagOf(("sole",))]
Several = Annotated[bool, FlagOf(("several_vendors",))]
_MODEL = "product.supplierinfo"


@skill(
    title=_lt("Products by number of vendors"),
    models=(_MODEL,),
    phrases={
        "es": (
            "¿Qué productos tienen más de un proveedor?",
            "¿qué componentes tienen un solo proveedor?",
            "productos con proveedor único",
            "¿qué productos compramos a varios proveedores?",
        ),
        "en": (
            "Which products have more than one vendor?",
            "which components depend on a single vendor?",
            "products with a sole supplier",
            "which products do we buy from several vendors?",
        ),
    },
    when=(
        Concepts(
            some=("sole", "several_vendors"),
            also=("vendor", "product", "component", "purchase", "bought", "price"),
        ),
    ),
)
def sourcing(
    env: Any,
    *,
    vendor: Vendor = None,
    sole: Sole = False,
    several: Several = False,
    bound: Threshold = None,
    limit: Limit = ROWS,
) -> Result:
    """Products and their vendors: those with one alone, or with several."""
    if bound is not None and bound.unit:
        return Ask(_("I can count the vendors of a product, not limit them so."))
    sellers = _sellers(env)
    kept = {
        product: found
        for product, found in sellers.items()
        if (not sole or len(found) == 1)
        and (not several or bound is not None or len(found) > 1)
        and (bound is None or bound(len(found)))
        and (vendor is None or vendor.id in found.ids)
    }
    ranked = sorted(kept, key=lambda p: (-len(kept[p]), p.display_name))
    shown = ranked[:limit]
    filters = [_("valid today")]
    if sole:
        filters.append(_("one vendor alone"))
    if several and bound is None:
        filters.append(_("more than one vendor"))
    if bound is not None:
        filters.append(_("vendors: %(bound)s", bound=bound.label))
    if vendor is not None:
        filters.append(vendor.name)
    domain = [("product_tmpl_id", "in", [product.id for product in ranked])]
    n = len(ranked)
    where = scope(env, _MODEL, domain, filters, shown=len(shown), total=n)
    if not ranked:
        text = _("No product is bought so: %(filters)s.", filters=", ".join(filters))
        return NoData(Missing.NO_ROWS, text, where)
    role = nouns(_("product;products"))
    return Evidence(
        tables=(_table(shown, kept, where),),
        facts=(Fact(_("products"), n, "integer", nouns=role),),
        summary=tuple(_summary(filters[1:], n, len(sellers))),
        followups=(_("Which vendor keeps its dates best?"),),
    )


def _sellers(env: Any) -> dict[Any, Any]:
    """The vendors of each product that has a valid price."""
    found: dict[Any, Any] = defaultdict(lambda: env["res.partner"])
    for product, partner in env[_MODEL]._read_group(
        [*valid_prices(env), ("product_tmpl_id.active", "=", True)],
        ["product_tmpl_id", "partner_id"],
    ):
        found[product] |= partner.commercial_partner_id
    return dict(found)


def _table(shown: list[Any], kept: dict[Any, Any], where: Any) -> Table:
    columns = (
        Column("product", _("Product"), "record"),
        Column("vendors", _("Vendors"), "integer"),
        Column("names", _("Who they are")),
    )
    rows = tuple(
        Row(
            ref(product),
            (ref(product), len(kept[product]), joined(kept[product].mapped("name"), 4)),
        )
        for product in shown
    )
    return Table(_("Products and their vendors"), columns, rows, where)


def _summary(told: list[str], n: int, total: int) -> Iterator[str]:
    words = ", ".join(told)
    yield _("Products (%(what)s): %(n)s of %(total)s.", what=words, n=n, total=total)
