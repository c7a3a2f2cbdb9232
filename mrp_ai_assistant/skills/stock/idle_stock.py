"""¿Qué productos llevan meses sin moverse? ¿Qué stock está parado?

What is on hand and has not been moved for some time: how much, since when? A move is
one that is done, in, out or inside; nobody's corrections of a count are one.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from ...core.evidence import Column, Evidence, Fact, Missing, NoData, Row, Scope, Table
from ...core.i18n import _, _lt, formats
from ...core.period import Period
from ...core.skill import Concepts, Duration, Limit, Product, Result, When, skill
from ..plant.clock import local_day, start_of, stored, today
from ..plant.consumed import stock_places
from ..plant.record import ROWS, in_companies, nouns, quantity, ref, scope

_DAYS = 90


@skill(
    title=_lt("Stock that does not move"),
    models=("stock.move", "stock.quant", "product.product", "stock.warehouse"),
    phrases={
        "es": (
            "¿Qué productos no se han movido en los últimos 90 días?",
            "stock sin movimiento",
            "¿qué material está parado en el almacén?",
            "¿qué componentes llevan tres meses sin rotación?",
        ),
        "en": (
            "Which products have not moved in the last 90 days?",
            "stock without movement",
            "dead stock",
            "which components are slow moving?",
        ),
    },
    when=(
        Concepts(
            all=("idle",), also=("stock", "product", "component", "quantity", "count")
        ),
    ),
    tells_past=True,
)
def idle_stock(
    env: Any,
    *,
    product: Product = None,
    period: When = None,
    days: Duration = None,
    limit: Limit = ROWS,
) -> Result:
    """What is on hand without a move since; the longest still first."""
    since = _since(env, period, days)
    held = _held(env, product)
    moved = _last_moves(env, list(held), since)
    last = _last_moves(env, [each for each in held if each not in moved])
    still = sorted(
        (each for each in held if each not in moved),
        key=lambda each: (last.get(each, date.min), each),
    )
    products = env["product.product"].browse(still)
    where = _scope(env, products, since, len(still[:limit]))
    if not still:
        return _none(product, moved, since, where)
    role = nouns(_("product;products"))
    label = _("products on hand that have not moved")
    text = _(
        "Products on hand without a move since %(day)s: %(n)s.",
        day=formats().day(since),
        n=len(still),
    )
    return Evidence(
        tables=(_table(products[:limit], held, last, where),),
        facts=(Fact(label, len(still), "integer", nouns=role),),
        summary=(text,),
    )


def _since(env: Any, period: Period | None, days: int | None) -> date:
    if period is not None and period.start is not None:
        return period.start
    return today(env) - timedelta(days=days or _DAYS)


def _held(env: Any, product: Any) -> dict[int, float]:
    """What is on hand in places of a warehouse, by product id."""
    one = [("product_id", "=", product.id)] if product is not None else []
    places = [("location_id", "in", stock_places(env)), *one]
    groups = env["stock.quant"]._read_group(places, ["product_id"], ["quantity:sum"])
    return {
        each.id: amount for each, amount in groups if each.uom_id.compare(amount, 0) > 0
    }


def _last_moves(
    env: Any, products: list[int], since: date | None = None
) -> dict[int, date]:
    """The day of the last done move of each of ``products`` (``since`` a day), but for
    corrections of a count."""
    domain: list[Any] = [
        ("product_id", "in", products),
        ("state", "=", "done"),
        ("is_inventory", "=", False),
        *in_companies(env),
    ]
    if since is not None:
        domain.append(("date", ">=", stored(start_of(env, since))))
    groups = env["stock.move"]._read_group(domain, ["product_id"], ["date:max"])
    return {product.id: local_day(env, moment) for product, moment in groups}


def _none(product: Any, moved: dict[int, date], since: date, where: Scope) -> NoData:
    if product is None:
        text = _("All that is on hand has moved since %(day)s.")
        return NoData(Missing.NO_ROWS, text % {"day": formats().day(since)}, where)
    if product.id not in moved:
        text = _("Nothing of %(product)s is on hand.", product=product.name)
        return NoData(Missing.NO_ROWS, text, where)
    text = _(
        "%(product)s moved last on %(day)s.",
        product=product.name,
        day=formats().day(moved[product.id]),
    )
    return NoData(Missing.NO_ROWS, text, where)


def _scope(env: Any, products: Any, since: date, shown: int) -> Scope:
    filters = [
        _("on hand in a warehouse"),
        _("without a done move since %(day)s", day=formats().day(since)),
    ]
    domain = [("id", "in", products.ids)]
    total = len(products)
    return scope(env, products._name, domain, filters, shown=shown, total=total)


def _table(
    products: Any, held: dict[int, float], last: dict[int, date], where: Scope
) -> Table:
    columns = (
        Column("product", _("Product"), "record"),
        Column("hand", _("On hand"), "quantity"),
        Column("last", _("Last move"), "date"),
        Column("days", _("Days without a move"), "days"),
    )
    now = today(products.env)
    rows = []
    for each in products:
        day = last.get(each.id)
        cells = (
            ref(each),
            quantity(held[each.id], each.uom_id),
            day,
            (now - day).days if day else None,
        )
        rows.append(Row(ref(each), cells))
    return Table(_("Stock that does not move"), columns, tuple(rows), where)
