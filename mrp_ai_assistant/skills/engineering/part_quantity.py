"""¿Cuántos tornillos M5 lleva la Mesa Azteca? ¿Cuánto tablero para 10 mesas?

How much of a part goes into a product, through all levels of its bill of materials?
Which of the two records is the part, the bills of materials tell.
"""

from __future__ import annotations

from typing import Any

from ...core.evidence import (
    Ask,
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    RecordRef,
    Row,
    Table,
    show,
)
from ...core.i18n import _, _lt
from ...core.skill import Amount, Concepts, Product, Result, skill
from ..plant.amount import amount_of
from ..plant.record import joined, nouns, quantity, ref, scope
from .where_used import Use, uses_of

_ALSO = ("product", "component", "quantity", "bom", "where_used", "shortage")


@skill(
    title=_lt("How much of a part goes into a product"),
    models=("mrp.bom", "mrp.bom.line"),
    phrases={
        "es": (
            "¿Cuánto componente necesita el producto?",
            "¿cuántas piezas del componente usa el producto?",
            "¿cuántos componentes necesita el producto?",
            "¿cuánto necesita el producto del componente?",
        ),
        "en": (
            "How many units of the component does the product need?",
            "how much of the component goes into the product?",
            "how many of the component are used in the product?",
            "how many of the component does the product require?",
        ),
    },
    when=(
        Concepts(all=("count",), also=(*_ALSO, "consumption")),
        Concepts(all=("count",), some=("where_used", "bom", "shortage"), also=_ALSO),
    ),
    required=("product", "part"),
)
def part_quantity(
    env: Any, *, product: Product = None, part: Product = None, amount: Amount = None
) -> Result:
    """How much of one goes into the other; ``amount`` is of the product."""
    if product is None or part is None:
        return Ask(_("Of which product?"))
    uses, made, inside = both_ways(env, product, part)
    filters = [made.display_name, inside.display_name]
    ids = [("id", "in", sorted({use.bom.id for use in uses}))]
    n = len(uses)
    where = scope(env, "mrp.bom", ids, filters, shown=n, total=n)
    if not uses:
        text = _("%(one)s does not go into %(other)s, nor the reverse.")
        text %= {"one": product.name, "other": part.name}
        asks = (_("What is the bill of materials of %(p)s?", p=product.name),)
        return NoData(Missing.NO_ROWS, text, where, asks)
    wanted = amount_of(made, amount) if amount else 1.0
    if wanted is None:
        text = _("%(product)s is counted in %(unit)s.", product=made.display_name)
        return Ask(text % {"unit": made.uom_id.name})
    return _told(made, inside, uses, wanted, where)


def both_ways(env: Any, one: RecordRef, other: RecordRef) -> tuple[list[Use], Any, Any]:
    """(uses, product, part): the part is what goes into the other one."""
    first, second = (env["product.product"].browse(r.id) for r in (one, other))
    for made, inside in ((first, second), (second, first)):
        uses = [use for use in uses_of(env, inside) if use.product == made]
        if uses:
            return uses, made, inside
    return [], first, second


def _told(made: Any, inside: Any, uses: list[Use], wanted: float, where: Any) -> Any:
    columns = (
        Column("bom", _("Bill of materials"), "record"),
        Column("per", _("Per unit"), "quantity"),
        Column("total", _("In all"), "quantity"),
        Column("through", _("Through")),
    )
    unit = inside.uom_id
    rows = tuple(
        Row(
            ref(use.bom),
            (
                ref(use.bom),
                quantity(use.amount, unit, 4),
                quantity(use.amount * wanted, unit, 4),
                joined(use.through.mapped("name")) or None,
            ),
        )
        for use in uses
    )
    total = quantity(uses[0].amount * wanted, unit, 4)
    of = ref(made)
    role = nouns(_("quantity;units;needs;takes"))
    values = {
        "amount": show(quantity(wanted, made.uom_id)),
        "product": made.display_name,
        "total": show(total),
        "part": inside.display_name,
    }
    text = _("%(amount)s of %(product)s: %(total)s of %(part)s.", **values)
    return Evidence(
        tables=(Table(made.display_name, columns, rows, where),),
        facts=(Fact(_("quantity of the part"), total, "quantity", nouns=role, of=of),),
        summary=(text,),
        followups=(_("What is the bill of materials of %(p)s?", p=made.name),),
    )
