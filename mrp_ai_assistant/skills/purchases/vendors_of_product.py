"""¿A quién y a qué precio compramos un producto, con qué mínimo y plazo?

Who sells a product, at what price, from which quantity on and within how many days?
And what a vendor sells us.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any

from ...core.evidence import (
    Ask,
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    Quantity,
    Row,
    Table,
    show,
)
from ...core.i18n import _, _lt
from ...core.skill import Concepts, Limit, Product, Result, SortBy, Vendor, skill
from ..plant.record import ROWS, nouns, quantity, ref, scope
from ..plant.vendor_prices import valid_prices

Latest = Annotated[str | None, SortBy({"newest": "newest"})]
_ALSO = (
    "product",
    "component",
    "cost",
    "quantity",
    "lead_time",
    "due",
    "purchase",
    "responsible",
)


@skill(
    title=_lt("Vendors and prices of a product"),
    models=("product.supplierinfo",),
    phrases={
        "es": (
            "¿A quién y a qué precio compramos el producto?",
            "¿quién nos vende el componente?",
            "proveedores del producto",
            "¿qué proveedor tiene el mejor precio del producto?",
            "precio de compra del componente",
        ),
        "en": (
            "Who sells us the product, and at what price?",
            "vendors of the product",
            "purchase price of the component",
            "which vendor has the best price of the product?",
            "who do we buy the component from?",
        ),
    },
    when=(
        Concepts(all=("vendor", "price"), also=_ALSO),
        Concepts(all=("vendor",), some=("product", "component"), also=_ALSO),
        Concepts(all=("purchase", "price"), also=_ALSO),
        Concepts(
            all=("vendor", "lead_time"), also=(*_ALSO, "arrival", "delivery", "moved")
        ),
    ),
)
def vendors_of_product(
    env: Any,
    *,
    product: Product = None,
    vendor: Vendor = None,
    latest: Latest = None,
    limit: Limit = ROWS,
) -> Result:
    """Valid prices, the lowest first: of a product, or of what a vendor sells;
    ``latest`` tells what was paid last before them."""
    if product is None and vendor is None:
        return _which(env)
    domain, filters = _search(env, product, vendor)
    model = env["product.supplierinfo"]
    total = model.search_count(domain)
    prices = model.search(domain, limit=limit, order="price, min_qty, id")
    # The discount of a price is no stored field.
    prices = prices.sorted(lambda each: (each.price_discounted, each.min_qty, each.id))
    n = len(prices)
    where = scope(env, model._name, domain, filters, shown=n, total=total)
    if not prices:
        text = _("No vendor price is recorded: %(names)s.")
        told = text % {"names": ", ".join(filters)}
        return NoData(Missing.NO_ROWS, told, where)
    last = _last_bought(env, product) if product else {}
    table = Table(_("Vendors and prices"), _columns(last), _rows(prices, last), where)
    return Evidence(
        tables=(table,),
        facts=tuple(_facts(prices, product, total)),
        summary=(
            *(_paid_last(last) if latest else ()),
            *_summary(prices, product, vendor, total),
        ),
        followups=(
            _("Which vendor keeps its dates best?"),
            *(
                [_("When does %(product)s arrive?", product=product.name)]
                if product
                else []
            ),
        ),
    )


def _which(env: Any) -> Ask | NoData:
    groups = env["product.supplierinfo"]._read_group(
        [("product_tmpl_id.active", "=", True), ("product_tmpl_id", "!=", False)],
        ["product_tmpl_id"],
        ["__count"],
        order="__count desc",
        limit=3,
    )
    if not groups:
        where = scope(env, "product.supplierinfo", [], [], shown=0, total=0)
        return NoData(Missing.NO_ROWS, _("No vendor prices are recorded."), where)
    names = [template.display_name for template, _count in groups]
    options = (_("Who sells us %(product)s?", product=name) for name in names)
    return Ask(_("Of which product?"), tuple(options))


def _search(env: Any, product: Any, vendor: Any) -> tuple[list[Any], list[str]]:
    domain = valid_prices(env)
    filters = [_("valid today")]
    if product is not None:
        record = env["product.product"].browse(product.id)
        domain += [
            ("product_tmpl_id", "=", record.product_tmpl_id.id),
            ("product_id", "in", [False, record.id]),
        ]
        filters.append(product.name)
    if vendor is not None:
        domain.append(("partner_id", "child_of", vendor.id))
        filters.append(vendor.name)
    return domain, filters


def _last_bought(env: Any, product: Any) -> dict[int, Any]:
    """The newest confirmed purchase line by vendor; none without the right to read."""
    lines = env.get("purchase.order.line")
    if lines is None or not lines.has_access("read"):
        return {}
    found = lines.search(
        [
            ("product_id", "=", product.id),
            ("state", "=", "purchase"),
            ("company_id", "in", env.companies.ids),
        ],
        order="id desc",
        limit=ROWS,
    )
    return {line.partner_id.id: line for line in reversed(found)}


def _paid_last(last: dict[int, Any]) -> Iterator[str]:
    """The price of the newest confirmed purchase."""
    if not last:
        yield _("No purchase of it is known.")
        return
    line = max(last.values(), key=lambda each: (each.order_id.date_approve, each.id))
    price = _money(line.price_unit_discounted, line.currency_id)
    yield _(
        "Last bought from %(vendor)s on %(day)s (%(order)s), at %(price)s.",
        vendor=line.partner_id.display_name,
        day=show(line.order_id.date_approve, "date"),
        order=line.order_id.display_name,
        price=show(price),
    )


def _columns(last: dict[int, Any]) -> tuple[Column, ...]:
    bought = (
        Column("last_price", _("Last price"), "quantity"),
        Column("last_day", _("Last purchase"), "date"),
    )
    return (
        Column("vendor", _("Vendor"), "record"),
        Column("product", _("Product"), "record"),
        Column("price", _("Price"), "quantity"),
        Column("unit", _("Per")),
        Column("minimum", _("Minimum"), "quantity"),
        Column("delay", _("Lead time"), "days"),
        *(bought if last else ()),
    )


def _money(amount: float, currency: Any) -> Quantity:
    return Quantity(round(amount, 6), currency.name or "", 4)


def _rows(prices: Any, last: dict[int, Any]) -> tuple[Row, ...]:
    rows = []
    for each in prices:
        unit = each.product_uom_id
        cells = [
            ref(each.partner_id),
            ref(each.product_id or each.product_tmpl_id),
            _money(each.price_discounted, each.currency_id),
            unit.name,
            quantity(each.min_qty, unit) if each.min_qty else None,
            each.delay,
        ]
        if last:
            line = last.get(each.partner_id.id)
            price = line and _money(line.price_unit_discounted, line.currency_id)
            cells += [price, (line and line.order_id.date_approve) or None]
        rows.append(Row(ref(each), tuple(cells)))
    return tuple(rows)


def _one_scale(prices: Any) -> bool:
    """Whether the prices may be compared: one currency, one unit of measure."""
    return len(prices.currency_id) == 1 and len(prices.product_uom_id) == 1


def _summary(prices: Any, product: Any, vendor: Any, total: int) -> Iterator[str]:
    first = prices[0]
    values = {
        "vendor": first.partner_id.display_name,
        "price": show(_money(first.price_discounted, first.currency_id)),
        "unit": first.product_uom_id.name,
        "days": show(first.delay, "days"),
    }
    if product is None:
        yield _("%(vendor)s: %(n)s prices of products.", vendor=vendor.name, n=total)
        if len(prices) == total:
            least, most = min(prices.mapped("delay")), max(prices.mapped("delay"))
            told = {"least": show(least, "days"), "most": show(most, "days")}
            yield _("Its lead times go from %(least)s to %(most)s.", **told)
        return
    sellers = len(prices.partner_id)
    if sellers == 1:
        text = _("We buy %(product)s from %(vendor)s at %(price)s per %(unit)s.")
    elif _one_scale(prices):
        text = _(
            "%(n)s vendors sell %(product)s; the cheapest is %(vendor)s at %(price)s "
            "per %(unit)s."
        )
    else:
        text = _(
            "%(n)s vendors sell %(product)s, in several currencies or units: their "
            "prices are not compared."
        )
    yield text % (values | {"product": product.name, "n": sellers})
    if sellers == 1 or _one_scale(prices):
        yield _("%(vendor)s takes %(days)s.", **values)


def _facts(prices: Any, product: Any, total: int) -> Iterator[Fact]:
    sellers: Sequence[Any] = prices.partner_id
    role = nouns(_("vendor;vendors;supplier"))
    yield Fact(_("vendors"), len(sellers), "integer", nouns=role)
    yield Fact(_("prices recorded"), total, "integer", nouns=nouns(_("price;prices")))
    if product is None or (len(sellers) > 1 and not _one_scale(prices)):
        return
    first = prices[0]
    of = ref(first.partner_id)
    label = _("cheapest vendor") if len(sellers) > 1 else _("vendor")
    yield Fact(label, of, "record", nouns=role, of=of)
    price = _money(first.price_discounted, first.currency_id)
    yield Fact(_("price"), price, "quantity", nouns=nouns(_("price")), of=of)
    role = nouns(_("lead time;days"))
    yield Fact(_("lead time of the vendor"), first.delay, "days", nouns=role, of=of)
