"""¿Qué productos no tienen lista de materiales, o no tienen regla de reabastecimiento?

Which products that are kept in stock have no bill of materials, or no reordering rule?
"""

from __future__ import annotations

from typing import Annotated, Any

from ...core.evidence import Column, Evidence, Fact, Missing, NoData, Row, Table
from ...core.i18n import _, _lt
from ...core.skill import Concepts, FlagOf, Limit, Result, skill
from ..plant.consumed import stock_places
from ..plant.record import ROWS, in_companies, nouns, quantity, read_names, ref, scope

Rule = Annotated[bool, FlagOf(("no_rule",))]


@skill(
    title=_lt("Products without a bill of materials or a rule"),
    models=("product.product", "mrp.bom", "stock.quant", "stock.warehouse"),
    phrases={
        "es": (
            "¿Qué productos no tienen lista de materiales?",
            "productos sin lista de materiales",
            "productos sin regla de reabastecimiento",
            "¿qué componentes no tienen regla de reabastecimiento?",
        ),
        "en": (
            "Which products have no bill of materials?",
            "products without a bill of materials",
            "products without a reordering rule",
            "which components have no reordering rule?",
        ),
    },
    when=(
        Concepts(some=("no_bom", "no_rule"), also=("product", "component", "count")),
    ),
)
def products_lacking(env: Any, *, rule: Rule = False, limit: Limit = ROWS) -> Result:
    """Those without a bill of materials, or without a ``rule``; with what is there."""
    if rule and not env["stock.warehouse.orderpoint"].has_access("read"):
        text = _("You do not have access to reordering rules.")
        return NoData(Missing.NO_ACCESS, text)
    domain: list[Any] = [("is_storable", "=", True)]
    if rule:
        ours = env["stock.warehouse.orderpoint"]._read_group(
            in_companies(env), ["product_id"]
        )
        domain.append(("id", "not in", [product.id for (product,) in ours]))
        what = _("without a reordering rule")
    else:
        company = [("company_id", "in", [False, *env.companies.ids])]
        made = env["mrp.bom"]._read_group(company, ["product_tmpl_id"])
        templates = [template.id for (template,) in made]
        domain.append(("product_tmpl_id", "not in", templates))
        what = _("without a bill of materials")
    model = env["product.product"]
    total = model.search_count(domain)
    shown = model.search(domain, order="default_code, id", limit=limit)
    filters = [_("kept in stock"), what]
    n = len(shown)
    where = scope(env, model._name, domain, filters, shown=n, total=total)
    if not shown:
        text = _("No product is %(what)s.", what=what)
        return NoData(Missing.NO_ROWS, text, where)
    role = nouns(_("product;products"))
    return Evidence(
        tables=(_table(env, shown, where),),
        facts=(Fact(what, total, "integer", nouns=role),),
        summary=(_("Products %(what)s: %(n)s.", what=what, n=total),),
    )


def _table(env: Any, shown: Any, where: Any) -> Table:
    columns = (
        Column("product", _("Product"), "record"),
        Column("on_hand", _("On hand"), "quantity"),
    )
    groups = env["stock.quant"]._read_group(
        [("product_id", "in", shown.ids), ("location_id", "in", stock_places(env))],
        ["product_id"],
        ["quantity:sum"],
    )
    held = {product.id: amount for product, amount in groups}
    read_names(shown, shown.ids)
    rows = tuple(
        Row(ref(each), (ref(each), quantity(held.get(each.id, 0.0), each.uom_id)))
        for each in shown
    )
    return Table(_("Products"), columns, rows, where)
