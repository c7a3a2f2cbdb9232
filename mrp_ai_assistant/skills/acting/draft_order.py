"""Crea un borrador de orden de fabricación de 50 Mesa Azteca para el viernes.

Prepare a draft manufacturing order: what it would find is told, and nothing is created
until a person confirms its card.
"""

from __future__ import annotations

from typing import Annotated, Any

from ...core.evidence import Ask, Missing, NoData
from ...core.i18n import _, _lt
from ...core.proposal import Draft
from ...core.skill import (
    Amount,
    Concepts,
    FlagOf,
    Product,
    Project,
    Result,
    SalesOrder,
    When,
    skill,
)
from ..plant.amount import to_propose
from ..plant.order_check import cannot_be_made, order_check
from ..plant.order_values import completed, first_working_moment, read
from ..plant.proposed import proposed
from ..plant.rights import no_right

Begins = Annotated[bool, FlagOf(("start",))]
KIND = "draft_order"


@skill(
    title=_lt("Draft manufacturing order"),
    models=("mrp.production", "mrp.bom", "mrp.workorder", "stock.move", "stock.quant"),
    phrases={
        "es": (
            "Prepara una orden de fabricación de 20 unidades del producto",
            "crea un borrador de OF de 50 unidades para el viernes",
            "haz una orden de producción del producto",
            "¿puedes crear una orden de fabricación de 10 unidades?",
        ),
        "en": (
            "Prepare a manufacturing order for 20 units of the product",
            "create a draft MO of 50 units for Friday",
            "make a manufacturing order for the product",
            "can you create a production order of 10 units?",
        ),
    },
    when=(
        Concepts(
            all=("request_order",),
            also=(
                "product",
                "component",
                "manufacturing_order",
                "quantity",
                "due",
                "start",
                "sale",
                "project",
            ),
        ),
    ),
    required=("product", "amount"),
    proposes=True,
)
def draft_order(
    env: Any,
    *,
    product: Product = None,
    amount: Amount = None,
    period: When = None,
    begins: Begins = False,
    sale: SalesOrder = None,
    project: Project = None,
) -> Result:
    """One draft; a day is its deadline, unless it says that it ``begins`` then."""
    assert product is not None and amount is not None
    if nothing := no_right(env, "mrp.production", "create"):
        return nothing
    record = env["product.product"].browse(product.id)
    wanted = to_propose(record, amount)
    if isinstance(wanted, Ask):
        return wanted
    why = cannot_be_made(env, record)
    if why:
        return NoData(Missing.NO_ROWS, why, followups=tuple(_instead(env, record)))
    values: dict[str, Any] = {"product": record.id, "quantity": wanted}
    values |= _days(env, period, begins)
    if sale is not None:
        values["origin"] = sale.name
    if project is not None and "project_id" in env["mrp.production"]._fields:
        values["project"] = project.id
    values = completed(env, values, frozenset(values))
    check = order_check(env, read(env, values))
    return proposed(Draft(KIND, values, check=check))


def _days(env: Any, period: Any, begins: bool) -> dict[str, str]:
    """One day is a deadline; from a day on, it is a start."""
    if period is None:
        return {}
    if begins or period.end is None:
        day = period.start or period.end
        return {"start": first_working_moment(env, day).isoformat()}
    return {"deadline": period.end.isoformat()}


def _instead(env: Any, product: Any) -> Any:
    """What may be asked of what is not made here."""
    if "purchase.order" in env and product.purchase_ok:
        yield _("Who sells us %(product)s?", product=product.name)
    yield _("How much stock of %(product)s is there?", product=product.name)
