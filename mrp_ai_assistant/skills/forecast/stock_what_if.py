"""¿Qué pasa si la demanda sube un 20 %? ¿Y si el proveedor tarda 7 días más?

What would become of stock if demand rose, fell or doubled, or a vendor took longer: of
one product, of a vendor's, or of those at most risk. Before and after; nothing is
written.
"""

from __future__ import annotations

from typing import Annotated, Any

from ...core.evidence import Ask, Missing, NoData, RecordRef, show
from ...core.i18n import _, _lt, formats
from ...core.measure import Measure
from ...core.skill import (
    Amount,
    Concepts,
    Duration,
    OneOf,
    Product,
    Result,
    Vendor,
    skill,
)
from ..plant.consumed import daily, stock_places
from ..plant.forecasts import kept
from ..plant.projected import on_hand
from ..plant.supposed import Supposed, changes, supposition

Way = Annotated[
    str | None,
    OneOf({"rise": "rise", "fall": "fall", "double": "double", "halve": "halve"}),
]
_MOST = 12  # products, when none is named
_ALSO = tuple(
    """product component vendor stock purchase shortage quantity arrival affected
    run_out coverage demand prediction consumption lead_time rise fall double halve
    sold sale late delivery unreceived forecast reason due order_by""".split()
)
_ASKS = (
    "demand prediction consumption rise fall double halve lead_time run_out coverage"
).split()


@skill(
    title=_lt("What if demand or lead time changes"),
    models=("stock.move", "stock.quant", "stock.warehouse"),
    phrases={
        "es": (
            "¿Qué pasa si la demanda del producto sube un 20 %?",
            "¿y si la demanda se duplica?",
            "¿qué pasa si la demanda baja un 10 %?",
            "¿qué pasa si el proveedor del componente tarda 7 días más?",
        ),
        "en": (
            "What if the demand for the product rises by 20 %?",
            "what if demand doubles?",
            "what if demand falls by 10 %?",
            "what if the vendor of the component takes 7 more days?",
        ),
    },
    when=(Concepts(all=("whatif",), some=tuple(_ASKS), also=_ALSO),),
)
def stock_what_if(
    env: Any,
    *,
    product: Product = None,
    vendor: Vendor = None,
    amount: Amount = None,
    delay: Duration = None,
    way: Way = None,
) -> Result:
    """Before and after of what is supposed."""
    supposed = _read(amount, delay, way)
    if isinstance(supposed, Ask):
        return supposed
    if product is not None:
        record = env["product.product"].browse(product.id)
        if not record.is_storable:
            text = _("The stock of %(product)s is not tracked.", product=product.name)
            return NoData(Missing.NO_ROWS, text)
        products = record
    else:
        products = _products(env, vendor)
    found = changes(env, products, supposed)
    if not found:
        return _nothing(product or vendor)
    return supposition(env, found, supposed)


def _read(amount: Measure | None, delay: int | None, way: str | None) -> Any:
    """What is supposed; an ``Ask`` when it is not said."""
    factor = 1.0
    labels = []
    if way in ("double", "halve"):
        factor = 2.0 if way == "double" else 0.5
        labels.append(_("demand doubles") if way == "double" else _("demand halves"))
    elif amount is not None and (amount.unit == "%" or (way and not amount.unit)):
        less = way == "fall"
        if less and amount.value >= 100:
            return Ask(
                _("Demand cannot fall by 100 % or more. By how much?"), _options()
            )
        share = f"{formats().number(amount.value, 1)} %"
        factor = 1.0 - amount.value / 100 if less else 1.0 + amount.value / 100
        labels.append(
            _("demand falls by %(share)s", share=share)
            if less
            else _("demand rises by %(share)s", share=share)
        )
    elif way is not None or amount is not None:
        return Ask(_("By how many percent?"), _options())
    if delay:
        days = show(delay, "days")
        labels.append(_("what is ordered arrives %(days)s later", days=days))
    if not labels:
        return Ask(_("What should be supposed?"), _options())
    return Supposed(factor, delay or 0, ", ".join(labels))


def _options() -> tuple[str, ...]:
    return (
        _("What if demand rises by 20 %%?") % {},
        _("What if demand doubles?"),
        _("What if the vendor takes 7 more days?"),
    )


def _products(env: Any, vendor: RecordRef | None) -> Any:
    """Those at most risk, of ``vendor`` if any; before anything was forecast, those
    that last least."""
    domain: list[Any] = [("daily_demand", ">", 0)]
    if vendor is not None:
        domain.append(("vendor_id", "child_of", vendor.id))
    rows = kept(env, domain, _MOST)
    if rows:
        return rows.product_id
    if vendor is not None:
        infos = env["product.supplierinfo"].search(
            [("partner_id", "child_of", vendor.id)]
        )
        products = infos.product_id | infos.product_tmpl_id.product_variant_ids
        return products.filtered("is_storable")[:_MOST]
    rates = daily(env)
    hand = on_hand(env, stock_places(env), list(rates))
    lasting = sorted(rates, key=lambda i: hand.get(i, 0.0) / rates[i])
    return env["product.product"].browse(lasting).filtered("is_storable")[:_MOST]


def _nothing(named: RecordRef | None) -> NoData:
    if named is None:
        text = _("There is not enough history for a forecast of any product.")
    else:
        text = _(
            "There is not enough history for a forecast of %(name)s.", name=named.name
        )
    return NoData(Missing.NO_ROWS, text)
